import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { accountTables } from './account.tables.ts';
import { getManagedAccount } from './account-scope.ts';
import { auditAccount } from './audit-account.ts';
import { endSessionsOf } from './end-session.ts';
import { guardLastAdministrator } from './last-administrator.ts';

/**
 * Shuts an account out at once: its sessions end, its tokens and what it lent to others stop to count.
 * @throws AppError `not-found`, `step-not-allowed` for one's own account, one disabled already, or the last administrator's
 */
export async function disableAccount(
  write: WriteContext,
  id: string,
  reason: string | undefined,
): Promise<void> {
  const checkAdministrators = await guardLastAdministrator(write);
  const account = await getManagedAccount(write.db, write.actor, write.clock, id);
  if (account.disabledAt !== null) throw new AppError('step-not-allowed', { extra: { allowed: ['enable'] } });
  if (id === write.actor.accountId) {
    const detail = {
      vi: 'Bạn không thể tự khóa tài khoản của mình.',
      en: 'You cannot disable your own account.',
    };
    throw new AppError('step-not-allowed', { detail, extra: { allowed: [] } });
  }
  await setDisabled(write, id, write.clock.now());
  await checkAdministrators();
  await endSessionsOf(write, id);
  await auditAccount(write, 'account.disable', id, { reason });
}

/** Lets a disabled account in again. @throws AppError `not-found`, `step-not-allowed` when it is not disabled */
export async function enableAccount(
  write: WriteContext,
  id: string,
  reason: string | undefined,
): Promise<void> {
  const account = await getManagedAccount(write.db, write.actor, write.clock, id);
  if (account.disabledAt === null)
    throw new AppError('step-not-allowed', { extra: { allowed: ['disable'] } });
  await setDisabled(write, id, null);
  await auditAccount(write, 'account.enable', id, { reason });
}

async function setDisabled({ db }: WriteContext, id: string, disabledAt: Date | null): Promise<void> {
  await accountTables(db)
    .updateTable('account')
    .set((row) => ({ disabledAt, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
