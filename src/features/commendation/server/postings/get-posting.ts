import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { countStates } from '../../../../platform/http/state-counts.ts';
import { POSTING_OPINION_STATES, type PostingOpinionState } from '../../model/opinions/posting.ts';
import type { PostingView } from './posting.schema.ts';
import { getReadablePosting, postingVerbs } from './posting.store.ts';

/** A posting with its period, its public address and how many opinions came. @throws AppError `not-found` */
export async function getPosting(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  id: string,
): Promise<PostingView> {
  const record = await getReadablePosting(db, actor, id, today(clock));
  const { rows: groups } = await sql<{ state: PostingOpinionState; count: number }>`
    select state, count(*)::int as count from posting_opinion where posting_id = ${id} group by state`.execute(
    db,
  );
  const opinions = countStates(POSTING_OPINION_STATES, groups);
  const { rows: files } = await sql<{ name: string; size: number }>`
    select name, size::int as size from stored_file where id = ${record.fileId}`.execute(db);
  return {
    ...record,
    period: {
      length: record.workingDays,
      unit: record.periodUnit,
      source: record.ruleSource,
      confirmed: record.ruleConfidence === 'verified',
      until: record.toDay,
    },
    file: files[0] ?? null,
    path: record.state === 'posted' && record.elsewhere === null ? `/lay-y-kien/${record.code}` : null,
    opinions,
    allowed: postingVerbs(actor, record),
  };
}
