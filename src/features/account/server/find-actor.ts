import type { Actor } from '../../../platform/auth/actor.ts';
import type { ActsOfRole } from '../../../platform/auth/policy.ts';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { accountTables } from './account.tables.ts';
import { rolesInForce } from './roles-in-force.ts';

/**
 * The account `accountId` with the rights it has now, for reading on its behalf where no session is: a calendar feed.
 * It never carries acts other than those of `actsOfRole`, so pass only what the occasion needs.
 * @returns null when there is no such account or it is disabled
 */
export async function findActor(
  { db, clock }: { db: Db; clock: Clock },
  accountId: string,
  actsOfRole: ActsOfRole,
): Promise<Actor | null> {
  const account = await accountTables(db)
    .selectFrom('account')
    .select(['id', 'personId', 'name', 'language'])
    .where('id', '=', accountId)
    .where('disabledAt', 'is', null)
    .executeTakeFirst();
  if (account === undefined) return null;
  const roles = await rolesInForce(db, today(clock), accountId);
  return {
    accountId: account.id,
    personId: account.personId,
    name: account.name,
    language: account.language,
    grants: roles.map(({ role, unitId, path }) => ({
      role,
      unitId,
      path,
      acts: actsOfRole.get(role) ?? new Set(),
    })),
    tokenScopes: null,
    sessionId: null,
  };
}
