import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { accountTables } from './account.tables.ts';
import { findUnitOfAccount } from './unit-of-account.ts';

/** Makes one of one's own access tokens useless. @throws AppError `not-found` */
export async function revokeToken({ db, actor, clock, audit }: WriteContext, id: string): Promise<void> {
  const revoked = await accountTables(db)
    .updateTable('accessToken')
    .set({ revokedAt: clock.now() })
    .where('id', '=', id)
    .where('accountId', '=', actor.accountId)
    .where('revokedAt', 'is', null)
    .returning('name')
    .executeTakeFirst();
  if (revoked === undefined) throw new AppError('not-found');
  const unitId = await findUnitOfAccount(db, actor.accountId);
  audit({ act: 'token.revoke', entity: 'token', entityId: id, unitId, before: { name: revoked.name } });
}
