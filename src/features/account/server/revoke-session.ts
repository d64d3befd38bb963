import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { accountTables } from './account.tables.ts';
import { endSessionsOf } from './end-session.ts';

/** Ends one of one's own sessions. @throws AppError `not-found` */
export async function revokeSession({ db, actor, clock, audit }: WriteContext, id: string): Promise<void> {
  const ended = await accountTables(db)
    .updateTable('loginSession')
    .set({ endedAt: clock.now() })
    .where('id', '=', id)
    .where('accountId', '=', actor.accountId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw new AppError('not-found');
  audit({ act: 'session.revoke', entity: 'account', entityId: actor.accountId });
}

/** Ends all of one's own sessions but the present one. */
export async function revokeOtherSessions(write: WriteContext): Promise<{ ended: number }> {
  const { actor } = write;
  const ended = await endSessionsOf(write, actor.accountId, actor.sessionId);
  if (ended > 0)
    write.audit({ act: 'session.revoke', entity: 'account', entityId: actor.accountId, after: { ended } });
  return { ended };
}
