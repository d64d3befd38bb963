import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { write } from '../../../../platform/db/unit-of-work.ts';
import type { FileStore } from '../../../../platform/files/file-store.ts';
import type { JobContext } from '../../../../platform/jobs/job.ts';
import { finishReading } from './finish-reading.ts';
import { type ImportRecord, importActor, importTopic } from './import.store.ts';
import { judgeRows } from './judge-rows.ts';
import { type JudgeSetup, loadJudgeSetup } from './judge-setup.ts';
import { judgeUnread } from './judge-unread.ts';
import { columnsOf, type JudgedRow, jsonBytes } from './judged-row.ts';
import { readSheetRows } from './read-sheet.ts';
import type { StoredCell } from './stored-cells.ts';

/**
 * Reads what is left of an import's sheet, some hundred rows in a transaction, then judges anew what people decided about, and hands the
 * import over to them. Another process may do the same: whoever comes second with a batch stops.
 * @returns whether it was finished by this call
 * @throws AppError `file-unreadable`, `too-large`
 */
export async function readImport(
  context: JobContext,
  files: FileStore,
  record: ImportRecord,
): Promise<boolean> {
  const { db, clock } = context;
  const setup = await loadJudgeSetup(db, record, today(clock));
  let done = record.doneRows;
  if (done < record.rowCount) {
    const groups = readSheetRows({
      bytes: await files.get(record.sha256),
      mapping: setup.mapping,
      firstRow: record.head.firstRow,
      after: done,
      knowledge: setup.knowledge,
      today: setup.row.today,
      basis: setup.row.basis,
    });
    let kept = Promise.resolve(true);
    for await (const { rows, last } of groups) {
      const judged = await judgeRows(
        db,
        setup,
        rows.map((row) => ({ ...row, choice: null })),
      );
      const cells = new Map(rows.map((row) => [row.row, row.cells]));
      if (!(await kept)) return false;
      // Written while the next ones are judged; whoever waits for it hears of its failure.
      kept = keepBatch(context, record, { done, last }, judged, cells);
      kept.catch(() => undefined);
      done = last;
    }
    if (!(await kept)) return false;
  }
  while (await judgeBatch(context, record, setup));
  await write({ db, actor: importActor(record), clock }, async (tx) => {
    if (!(await isReading(tx.db, record.id, null))) return;
    await finishReading(tx, record.id);
    await sql`update honour_import set done_rows = row_count where id = ${record.id}`.execute(tx.db);
    tx.announce(importTopic(record.id));
  });
  return true;
}

/** Locks the import; whether it is still being read, and has `done` rows behind it where that is given. */
async function isReading(db: Tx, id: string, done: number | null): Promise<boolean> {
  const { rows } = await sql<{
    ours: boolean;
  }>`select state = 'reading' and (${done}::int is null or done_rows = ${done}) as ours
    from honour_import where id = ${id} for update`.execute(db);
  return rows[0]?.ours === true;
}

async function keepBatch(
  { db, clock }: JobContext,
  record: ImportRecord,
  { done, last }: { done: number; last: number },
  judged: readonly JudgedRow[],
  cells: ReadonlyMap<number, readonly StoredCell[]>,
): Promise<boolean> {
  return write({ db, actor: importActor(record), clock }, async (tx) => {
    if (!(await isReading(tx.db, record.id, done))) return false;
    const rows = judged.map((row) => ({ ...columnsOf(row), cells: cells.get(row.row) ?? [] }));
    await sql`insert into honour_import_row (import_id, row_no, cells, state, problem, found, subject_id, grant_key, person_key)
      select ${record.id}, r.row_no, r.cells, r.state, r.problem, r.found, r.subject_id, r.grant_key, r.person_key
      from json_to_recordset(${jsonBytes(rows)}::json) r(row_no int, cells jsonb, state text, problem jsonb, found jsonb,
        subject_id uuid, grant_key text, person_key text)`.execute(tx.db);
    await sql`update honour_import set done_rows = ${last}, failure = null, updated_at = ${clock.now()} where id = ${record.id}`.execute(
      tx.db,
    );
    tx.announce(importTopic(record.id));
    return true;
  });
}

async function judgeBatch(
  { db, clock }: JobContext,
  record: ImportRecord,
  setup: JudgeSetup,
): Promise<boolean> {
  return write({ db, actor: importActor(record), clock }, async (tx) => {
    if (!(await isReading(tx.db, record.id, null))) return false;
    const count = await judgeUnread(tx.db, record.id, setup);
    if (count > 0) tx.announce(importTopic(record.id));
    return count > 0;
  });
}
