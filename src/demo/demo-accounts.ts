import { hash } from '@node-rs/argon2';
import type { Role } from '../features/account/model/roles.ts';
import { accountTables } from '../features/account/server/account.tables.ts';
import type { Write } from '../platform/db/unit-of-work.ts';
import { newId } from '../platform/ids.ts';
import type { DemoData } from './demo-data.ts';
import type { Keys } from './demo-organisation.ts';

/** Makes an account for each person of the demo that has a sign-in name; all share `password`. @returns ids by sign-in name */
export async function writeAccounts(
  write: Write,
  data: Pick<DemoData, 'people'>,
  keys: { unit: Keys; person: Keys },
  password: string,
  since = '2025-07-01',
): Promise<Map<string, string>> {
  const db = accountTables(write.db);
  const passwordHash = await hash(password);
  const now = write.clock.now();
  const holders = data.people.flatMap(({ login, role, at, name }) =>
    login === undefined || role === undefined || at === undefined
      ? []
      : [{ id: newId(), login, role, at, name }],
  );
  await db
    .insertInto('account')
    .values(
      holders.map(({ id, login, name }) => ({
        id,
        login,
        name,
        personId: keys.person(name),
        email: `${login}@hathanh.example`,
        passwordHash,
        passwordChangedAt: now,
        totpSecret: null,
        totpLastStep: null,
        disabledAt: null,
        createdAt: now,
      })),
    )
    .execute();
  await db
    .insertInto('roleAssignment')
    .values(
      holders.map(({ id, role, at }) => ({
        id: newId(),
        accountId: id,
        role: role satisfies Role,
        unitId: keys.unit(at),
        validFrom: since,
        validTo: null,
        delegatedFrom: null,
        reason: null,
        grantedBy: null,
        grantedAt: now,
        revokedAt: null,
        revokedBy: null,
      })),
    )
    .execute();
  return new Map(holders.map(({ login, id }) => [login, id]));
}
