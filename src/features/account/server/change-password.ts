import { fieldError } from '../../../platform/errors/field-error.ts';
import type { ActionContext } from '../../../platform/http/context.ts';
import { PASSWORD_FAULTS, passwordFault } from '../model/password-rules.ts';
import { accountTables } from './account.tables.ts';
import { auditAccount } from './audit-account.ts';
import { confirmPassword } from './confirm-password.ts';
import { endSessionsOf } from './end-session.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';

/**
 * Changes one's own password. All other sessions of the account end; access tokens stay, their owner sees them listed.
 * @throws AppError `invalid-input` when the present one is wrong or the new one breaks a rule, `too-many-requests`
 */
export async function changePassword(
  context: ActionContext,
  input: { currentPassword: string; newPassword: string },
): Promise<{ endedSessions: number }> {
  const { db, actor } = context;
  await confirmPassword(context, input.currentPassword, 'currentPassword');
  const { login, passwordHash: old } = await accountTables(db)
    .selectFrom('account')
    .select(['login', 'passwordHash'])
    .where('id', '=', actor.accountId)
    .executeTakeFirstOrThrow();
  const fault = passwordFault(input.newPassword, login);
  if (fault !== null) throw fieldError('newPassword', PASSWORD_FAULTS[fault]);
  if (await verifyPassword(old, input.newPassword)) {
    const words = {
      vi: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
      en: 'The new password must differ from the present one.',
    };
    throw fieldError('newPassword', words);
  }
  const passwordHash = await hashPassword(input.newPassword);
  return context.write(async (write) => {
    const now = write.clock.now();
    await accountTables(write.db)
      .updateTable('account')
      .set({ passwordHash, passwordChangedAt: now, mustChangePassword: false })
      .where('id', '=', actor.accountId)
      .execute();
    await auditAccount(write, 'account.change-password', actor.accountId);
    return { endedSessions: await endSessionsOf(write, actor.accountId, actor.sessionId) };
  });
}
