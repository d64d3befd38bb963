import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { UpdateAccount } from './account.schema.ts';
import { accountTables } from './account.tables.ts';
import { getManagedAccount } from './account-scope.ts';
import { auditAccount } from './audit-account.ts';
import { assertLinkablePerson } from './person-link.ts';

/** Changes name, address and person of an account. @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` */
export async function updateAccount(
  write: WriteContext,
  id: string,
  input: UpdateAccount,
): Promise<{ version: number }> {
  const { db, actor, clock } = write;
  const account = await getManagedAccount(db, actor, clock, id);
  const { version, ...after } = input;
  const before = { name: account.name, email: account.email, personId: account.personId };
  if (account.version !== version) {
    throw new AppError('stale-version', { extra: { current: { ...before, version: account.version } } });
  }
  if (after.personId !== before.personId) await assertLinkablePerson(write, after.personId);
  await accountTables(db)
    .updateTable('account')
    .set({ ...after, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await auditAccount(write, 'account.update', id, { before, after });
  return { version: version + 1 };
}
