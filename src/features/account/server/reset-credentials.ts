import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext, WriteContext } from '../../../platform/http/context.ts';
import { accountTables } from './account.tables.ts';
import { getManagedAccount } from './account-scope.ts';
import { auditAccount } from './audit-account.ts';
import { newTemporaryPassword } from './create-account.ts';
import { endSessionsOf } from './end-session.ts';
import { hashPassword } from './password-hash.ts';
import { unlinkIdentities } from './single-sign-on/identities.ts';

/**
 * Gives an account a temporary password, for somebody who forgot it or whose account was misused: its sessions and access tokens end,
 * and it is untied from the identity provider.
 * @throws AppError `not-found`, `step-not-allowed` for one's own account or one that is not managed
 */
export async function resetPassword(context: ActionContext, id: string, reason: string | undefined) {
  const password = newTemporaryPassword();
  const passwordHash = await hashPassword(password);
  await context.write(async (write) => {
    await getOther(write, id);
    await accountTables(write.db)
      .updateTable('account')
      .set({ passwordHash, passwordChangedAt: write.clock.now(), mustChangePassword: true })
      .where('id', '=', id)
      .execute();
    await accountTables(write.db)
      .updateTable('accessToken')
      .set({ revokedAt: write.clock.now() })
      .where('accountId', '=', id)
      .where('revokedAt', 'is', null)
      .execute();
    await unlinkIdentities(write, id);
    await endSessionsOf(write, id);
    await auditAccount(write, 'account.reset-password', id, { reason });
  });
  return { id, temporaryPassword: password };
}

/** Turns the second factor of somebody who lost it off. @throws AppError `not-found`, `step-not-allowed` when there is none to reset */
export async function resetSecondFactor(
  write: WriteContext,
  id: string,
  reason: string | undefined,
): Promise<void> {
  const account = await getOther(write, id);
  if (!account.secondFactor) throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  await accountTables(write.db)
    .updateTable('account')
    .set({ totpSecret: null, totpLastStep: null, recoveryHashes: [] })
    .where('id', '=', id)
    .execute();
  await endSessionsOf(write, id);
  await auditAccount(write, 'account.reset-second-factor', id, { reason });
}

async function getOther({ db, actor, clock }: WriteContext, id: string) {
  const account = await getManagedAccount(db, actor, clock, id);
  if (id !== actor.accountId) return account;
  const detail = {
    vi: 'Hãy dùng trang cá nhân cho tài khoản của mình.',
    en: 'Use your own profile for your own account.',
  };
  throw new AppError('step-not-allowed', { detail, extra: { allowed: [] } });
}
