import { sql } from 'kysely';
import type { Write } from '../../../platform/db/unit-of-work.ts';
import { newId } from '../../../platform/ids.ts';
import type { NotificationParams } from '../model/notification.ts';

export interface NewNotification {
  accountId: string;
  /** Its words are registered with `registerNotificationTexts`. */
  kind: string;
  params: NotificationParams;
  /** Page that the notification opens, such as `/ke-hoach/<id>?viec=<id>`. */
  link: string;
  /** Sent by mail at once instead of with the daily digest. */
  urgent?: boolean;
  /** An account is told only once under the same key. */
  dedupKey: string;
}

/**
 * Tells accounts something, in the transaction that makes it true; open pages hear `account:<id>` after the commit.
 * @returns how many were told who had not been told before
 */
export async function notify(
  write: Pick<Write, 'db' | 'clock' | 'announce'>,
  notifications: readonly NewNotification[],
): Promise<number> {
  if (notifications.length === 0) return 0;
  const rows = notifications.map(({ accountId, kind, params, link, urgent = false, dedupKey }) => ({
    id: newId(),
    account_id: accountId,
    kind,
    params,
    link,
    urgent,
    dedup_key: dedupKey,
  }));
  const { rows: told } = await sql<{ accountId: string }>`
    insert into notification (id, account_id, kind, params, link, urgent, dedup_key, created_at)
    select n.id, n.account_id, n.kind, n.params, n.link, n.urgent, n.dedup_key, ${write.clock.now()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n(id uuid, account_id uuid, kind text, params jsonb, link text, urgent boolean, dedup_key text)
    on conflict (account_id, dedup_key) do nothing
    returning account_id`.execute(write.db);
  for (const { accountId } of told) write.announce(`account:${accountId}`);
  return told.length;
}
