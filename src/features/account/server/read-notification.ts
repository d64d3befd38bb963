import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { accountTables } from './account.tables.ts';

/** Marks one of one's own notifications as read; one that was read stays as it is. @throws AppError `not-found` */
export async function readNotification(
  { db, actor, clock, announce }: WriteContext,
  id: string,
): Promise<void> {
  const read = await accountTables(db)
    .updateTable('notification')
    .set((row) => ({ readAt: row.fn.coalesce('readAt', row.val(clock.now())) }))
    .where('id', '=', id)
    .where('accountId', '=', actor.accountId)
    .executeTakeFirst();
  if (read.numUpdatedRows === 0n) throw new AppError('not-found');
  announce(`account:${actor.accountId}`);
}

/** Marks all of one's own notifications as read. @returns how many were not */
export async function readAllNotifications({
  db,
  actor,
  clock,
  announce,
}: WriteContext): Promise<{ read: number }> {
  const read = await accountTables(db)
    .updateTable('notification')
    .set({ readAt: clock.now() })
    .where('accountId', '=', actor.accountId)
    .where('readAt', 'is', null)
    .executeTakeFirst();
  announce(`account:${actor.accountId}`);
  return { read: Number(read.numUpdatedRows) };
}
