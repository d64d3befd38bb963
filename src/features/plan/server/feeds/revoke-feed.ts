import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { planTables } from '../plan.tables.ts';

/** Ends one of the actor's own calendar addresses. @throws AppError `not-found` also for one that was ended already */
export async function revokeFeed(context: WriteContext, id: string): Promise<{ id: string }> {
  const { db, actor, clock } = context;
  const ended = await planTables(db)
    .updateTable('calendarFeed')
    .set({ revokedAt: clock.now() })
    .where('id', '=', id)
    .where('accountId', '=', actor.accountId)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (ended === undefined) throw new AppError('not-found');
  context.audit({ act: 'calendar-feed.revoke', entity: 'calendar-feed', entityId: id });
  return ended;
}
