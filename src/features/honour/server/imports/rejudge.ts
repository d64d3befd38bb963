import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { finishReading } from './finish-reading.ts';
import { type ImportRecord, importTopic } from './import.store.ts';
import { IMPORT_JOB } from './job-name.ts';
import { loadJudgeSetup } from './judge-setup.ts';
import { judgeUnread } from './judge-unread.ts';
import { BATCH_ROWS } from './sheet-limits.ts';

/**
 * Judges anew what was decided about, with the rows that were doubles of it or are for the same person; at once where it is no more than one batch, else in the
 * job, which shows how far it is.
 */
export async function rejudge(
  context: WriteContext,
  record: ImportRecord,
  rows: readonly number[],
): Promise<void> {
  const { db, clock } = context;
  const count = rows.length + (await reopen(db, record.id, rows));
  const isFew = count <= BATCH_ROWS;
  if (isFew) {
    const setup = await loadJudgeSetup(db, record, today(clock));
    while ((await judgeUnread(db, record.id, setup)) > 0);
    await finishReading(context, record.id);
  } else context.job(IMPORT_JOB, { importId: record.id }, { key: `${IMPORT_JOB}:${record.id}` });
  await sql`update honour_import set state = ${isFew ? 'deciding' : 'reading'}, version = version + 1, updated_at = ${clock.now()}
    where id = ${record.id}`.execute(db);
  context.announce(importTopic(record.id));
}

/** What hangs on rows is judged anew with them: their doubles, those for the same person, and what hangs on these. @returns how many */
async function reopen(db: Tx, importId: string, rows: readonly number[]): Promise<number> {
  const { rows: hanging } = await sql<{
    row: number;
  }>`update honour_import_row set state = 'unread', double_of = null
    where import_id = ${importId} and state not in ('unread', 'left-out', 'taken')
      and ((double_of = any(${rows}::int[]) and state = 'duplicate') or same_as = any(${rows}::int[])) returning row_no as row`.execute(
    db,
  );
  if (hanging.length === 0) return 0;
  const numbers = hanging.map(({ row }) => row);
  return numbers.length + (await reopen(db, importId, numbers));
}
