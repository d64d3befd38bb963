import type { Db } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { accountTables } from '../account.tables.ts';
import { auditAccount } from '../audit-account.ts';
import type { ProvedIdentity } from './identity-provider.ts';

/**
 * The account that somebody at the provider is; `linked` is false while only the sign-in name says so. Whose own account is disabled
 * has none: they must not slip into another by its name.
 */
export async function findAccountOf(db: Db, { issuer, subject, login }: ProvedIdentity) {
  const accounts = accountTables(db)
    .selectFrom('account')
    .select(['account.id', 'account.login', 'account.name', 'account.language', 'account.totpSecret'])
    .select((row) => row('account.disabledAt', 'is', null).as('enabled'));
  const own = await accounts
    .innerJoin('accountIdentity', 'accountIdentity.accountId', 'account.id')
    .where('accountIdentity.issuer', '=', issuer)
    .where('accountIdentity.subject', '=', subject)
    .executeTakeFirst();
  const linked = own !== undefined;
  const account =
    own ??
    (login === null ? undefined : await accounts.where('account.login', '=', login).executeTakeFirst());
  return account?.enabled ? { ...account, linked } : undefined;
}

/**
 * Ties `identity` to an account, once and for good until it is untied.
 * @throws AppError `already-exists` when it is another account's, or the account is tied to somebody else of this provider
 */
export async function linkIdentity(
  write: WriteContext,
  { issuer, subject }: ProvedIdentity,
  accountId: string,
): Promise<void> {
  const inserted = await accountTables(write.db)
    .insertInto('accountIdentity')
    .values({ issuer, subject, accountId, linkedAt: write.clock.now(), lastUsedAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n)
    return auditAccount(write, 'account.link-identity', accountId);
  const same = await accountTables(write.db)
    .selectFrom('accountIdentity')
    .select('subject')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  if (same !== undefined) return;
  throw new AppError('already-exists', {
    detail: {
      vi: 'Tài khoản đăng nhập một lần này hoặc tài khoản của bạn đã liên kết với tài khoản khác. Hãy báo quản trị của đơn vị.',
      en: 'This identity, or your account, is linked to another one already. Tell the administrator of your unit.',
    },
  });
}

/** Notes that an identity has just signed in. */
export async function noteUse(
  { db, clock }: WriteContext,
  { issuer, subject }: ProvedIdentity,
): Promise<void> {
  await accountTables(db)
    .updateTable('accountIdentity')
    .set({ lastUsedAt: clock.now() })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute();
}

/** Unties an account from every identity. @returns whether there was one */
export async function unlinkIdentities(write: WriteContext, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await accountTables(write.db)
    .deleteFrom('accountIdentity')
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await auditAccount(write, 'account.unlink-identity', accountId);
  return true;
}
