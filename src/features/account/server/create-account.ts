import { isUniqueViolation } from '../../../platform/db/errors.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext, WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { CreateAccount } from './account.schema.ts';
import { accountTables } from './account.tables.ts';
import { addAssignment } from './assign-role.ts';
import { hashPassword } from './password-hash.ts';
import { assertLinkablePerson } from './person-link.ts';
import { readableSecret } from './second-factor.ts';

/** Three groups of five: easy to dictate, impossible to guess (74 bits). */
export const newTemporaryPassword = () => readableSecret(3);

/**
 * Makes an account with its first role; its temporary password must be changed at the first sign-in.
 * @throws AppError as `assignRole`; `already-exists` when the sign-in name is taken
 */
export async function createAccount(context: ActionContext, input: CreateAccount) {
  const password = newTemporaryPassword();
  const passwordHash = await hashPassword(password);
  const id = await context.write(async (write) => {
    await assertLinkablePerson(write, input.personId ?? null);
    const accountId = await insertAccount(write, { ...input, passwordHash, mustChangePassword: true });
    await addAssignment(write, accountId, input);
    const after = {
      login: input.login,
      name: input.name,
      email: input.email ?? null,
      personId: input.personId ?? null,
    };
    write.audit({
      act: 'account.create',
      entity: 'account',
      entityId: accountId,
      unitId: input.unitId,
      after,
    });
    return accountId;
  });
  return { id, temporaryPassword: password };
}

export interface NewAccount {
  login: string;
  name: string;
  email?: string | null;
  personId?: string | null;
  passwordHash: string;
  mustChangePassword: boolean;
}

/** @returns the key of the new row. @throws AppError `already-exists` when the sign-in name is taken */
export async function insertAccount(
  { db, clock }: Pick<WriteContext, 'db' | 'clock'>,
  account: NewAccount,
): Promise<string> {
  const id = newId();
  const now = clock.now();
  const { login, name, email = null, personId = null, passwordHash, mustChangePassword } = account;
  try {
    await accountTables(db)
      .insertInto('account')
      .values({
        id,
        login,
        name,
        email,
        personId,
        passwordHash,
        mustChangePassword,
        passwordChangedAt: now,
        createdAt: now,
      })
      .execute();
  } catch (error) {
    if (!isUniqueViolation(error, 'account_login')) throw error;
    const words = { vi: 'Tên đăng nhập này đã có người dùng.', en: 'This sign-in name is taken.' };
    throw new AppError('already-exists', { detail: words });
  }
  return id;
}
