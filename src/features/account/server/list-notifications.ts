import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf } from '../../../platform/http/paging.ts';
import { notificationText } from '../model/notification.ts';
import { accountTables } from './account.tables.ts';
import type { NotificationList, NotificationQuery } from './notification.schema.ts';

/** What one was told, newest first. */
export async function listNotifications(
  { db, actor }: ReadContext,
  query: NotificationQuery,
): Promise<NotificationList> {
  let all = accountTables(db).selectFrom('notification').where('accountId', '=', actor.accountId);
  if (query.unread === true) all = all.where('readAt', 'is', null);
  const rows = await all
    .select(['id', 'kind', 'params', 'link', 'urgent', 'createdAt', 'readAt'])
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(query.size)
    .offset(offsetOf(query))
    .execute();
  const { rows: counted } = await sql<{ total: number; unread: number }>`
    select count(*) as total, count(*) filter (where read_at is null) as unread
    from notification where account_id = ${actor.accountId}`.execute(db);
  const { total = 0, unread = 0 } = counted[0] ?? {};
  return {
    items: rows.map((row) => ({
      ...row,
      text: {
        vi: notificationText(row.kind, row.params, 'vi'),
        en: notificationText(row.kind, row.params, 'en'),
      },
      createdAt: row.createdAt.toISOString(),
      readAt: row.readAt?.toISOString() ?? null,
    })),
    total: query.unread === true ? unread : total,
    unread,
    page: query.page,
    size: query.size,
  };
}
