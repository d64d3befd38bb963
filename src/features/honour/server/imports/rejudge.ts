import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { finishReading } from './finish-reading.ts';
import { type ImportRecord, importTopic } from './import.store.ts';
import { IMPORT_JOB } from './job-name.ts';
import { loadJudgeSetup } from './judge-setup.ts';
import { judgeUnread } from './judge-unread.ts';
import { BATCH_ROWS } from './sheet-limits.ts';

/**
 * Judges anew what was decided about, with the rows that were doubles of it; at once where it is no more than one batch, else in the
 * job, which shows how far it is.
 */
export async function rejudge(
  context: WriteContext,
  record: ImportRecord,
  rows: readonly number[],
): Promise<void> {
  const { db, clock } = context;
  const { rows: doubles } = await sql`update honour_import_row set state = 'unread', double_of = null
    where import_id = ${record.id} and double_of = any(${rows}::int[]) and state = 'duplicate' returning row_no`.execute(
    db,
  );
  const isFew = rows.length + doubles.length <= BATCH_ROWS;
  if (isFew) {
    const setup = await loadJudgeSetup(db, record, today(clock));
    await judgeUnread(db, record.id, setup);
    await finishReading(context, record.id);
  } else context.job(IMPORT_JOB, { importId: record.id }, { key: `${IMPORT_JOB}:${record.id}` });
  await sql`update honour_import set state = ${isFew ? 'deciding' : 'reading'}, version = version + 1, updated_at = ${clock.now()}
    where id = ${record.id}`.execute(db);
  context.announce(importTopic(record.id));
}
