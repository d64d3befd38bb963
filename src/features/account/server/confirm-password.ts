import { fieldError } from '../../../platform/errors/field-error.ts';
import type { ActionContext } from '../../../platform/http/context.ts';
import { OWN_PASSWORD } from '../model/throttle.ts';
import { accountTables } from './account.tables.ts';
import { verifyPassword } from './password-hash.ts';
import { reserveAttempts, returnAttempts, throttleCount } from './sign-in-throttle.ts';

/**
 * Makes sure that whoever sits at an open session knows its password.
 * @param path the field that the error marks
 * @throws AppError `invalid-input`, or `too-many-requests` after some wrong ones
 */
export async function confirmPassword(
  { db, clock, actor }: ActionContext,
  password: string,
  path = 'password',
): Promise<void> {
  const counts = [throttleCount(OWN_PASSWORD, 'own-password', actor.accountId)];
  await reserveAttempts(db, clock, counts);
  const { passwordHash } = await accountTables(db)
    .selectFrom('account')
    .select('passwordHash')
    .where('id', '=', actor.accountId)
    .executeTakeFirstOrThrow();
  if (!(await verifyPassword(passwordHash, password))) {
    throw fieldError(path, { vi: 'Mật khẩu hiện tại không đúng.', en: 'The present password is wrong.' });
  }
  await db.transaction().execute((tx) => returnAttempts(tx, clock, counts));
}
