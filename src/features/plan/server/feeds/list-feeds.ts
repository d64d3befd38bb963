import { sql } from 'kysely';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { FeedList } from './calendar-feed.schema.ts';

/** The actor's own calendar addresses that still work, newest first; never the addresses themselves. */
export async function listFeeds({ db, actor }: Pick<ReadContext, 'db' | 'actor'>): Promise<FeedList> {
  const { rows } = await sql<Omit<FeedList['items'][number], 'createdAt'> & { createdAt: Date }>`
    select f.id, f.plan_id, p.title as plan_title, f.created_at
    from calendar_feed f left join plan p on p.id = f.plan_id
    where f.account_id = ${actor.accountId} and f.revoked_at is null
    order by f.created_at desc, f.id desc`.execute(db);
  return { items: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
}
