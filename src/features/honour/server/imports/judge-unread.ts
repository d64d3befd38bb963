import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import { type RowChoice, readChosenRow } from '../../model/imports/choice.ts';
import { judgeRows } from './judge-rows.ts';
import type { JudgeSetup } from './judge-setup.ts';
import { columnsOf, jsonBytes } from './judged-row.ts';
import { BATCH_ROWS } from './sheet-limits.ts';
import { openCells, type StoredCell } from './stored-cells.ts';

/** Judges a batch of rows anew that people decided something about. @returns how many it were */
export async function judgeUnread(db: Tx, importId: string, setup: JudgeSetup): Promise<number> {
  const { rows } = await sql<{ row: number; cells: StoredCell[]; choice: RowChoice | null }>`
    select row_no as row, cells, choice from honour_import_row where import_id = ${importId} and state = 'unread'
    order by row_no limit ${BATCH_ROWS}`.execute(db);
  const read = rows.flatMap(({ row, cells, choice }) => {
    const found = readChosenRow(openCells(cells), setup.mapping, setup.row, choice);
    return found === null ? [] : [{ row, read: found, choice }];
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
