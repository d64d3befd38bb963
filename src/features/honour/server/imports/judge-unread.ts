import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import { followRow, type RowChoice, readChosenRow, type SameRow } from '../../model/imports/choice.ts';
import { rowProblem } from '../../model/imports/row-problems.ts';
import { judgeRows } from './judge-rows.ts';
import type { JudgeSetup } from './judge-setup.ts';
import { columnsOf, jsonBytes } from './judged-row.ts';
import { BATCH_ROWS } from './sheet-limits.ts';
import { openCells, type StoredCell } from './stored-cells.ts';

interface UnreadRow {
  row: number;
  cells: StoredCell[];
  choice: RowChoice | null;
  same: SameRow | null;
}

/**
 * Judges a batch of rows anew that people decided something about; a row that is for the same person as another one after that one.
 * @returns how many it were
 */
export async function judgeUnread(db: Tx, importId: string, setup: JudgeSetup): Promise<number> {
  const { rows } = await sql<UnreadRow>`
    select r.row_no as row, r.cells, r.choice, case when t.row_no is not null then json_build_object('row', t.row_no,
      'isNew', t.state in ('new-person', 'duplicate', 'left-out'), 'subjectId', t.subject_id, 'subject', t.found ->> 'subject') end as same
    from honour_import_row r left join honour_import_row t on t.import_id = r.import_id and t.row_no = r.same_as
    where r.import_id = ${importId} and r.state = 'unread' and t.state is distinct from 'unread'
    order by r.row_no limit ${BATCH_ROWS}`.execute(db);
  const read = rows.flatMap(({ row, cells, choice: said, same }) => {
    const choice = followRow(said, same);
    const found = readChosenRow(openCells(cells), setup.mapping, setup.row, choice);
    if (found === null) return [];
    // Followed, but nobody has said yet whom that row means.
    const isOpen = same !== null && choice?.subjectId === undefined;
    const problems = isOpen
      ? [...found.problems, rowProblem('name', 'same-row-open', `${same.row}`)]
      : found.problems;
    return [{ row, read: { ...found, problems }, choice }];
  });
  if (read.length === 0) return 0;
  const judged = await judgeRows(db, setup, read);
  await sql`update honour_import_row t set state = r.state, problem = r.problem, found = r.found, subject_id = r.subject_id,
      grant_key = r.grant_key, person_key = r.person_key, double_of = null
    from json_to_recordset(${jsonBytes(judged.map(columnsOf))}::json) r(row_no int, state text, problem jsonb, found jsonb,
      subject_id uuid, grant_key text, person_key text)
    where t.import_id = ${importId} and t.row_no = r.row_no`.execute(db);
  return judged.length;
}
