import { sql } from 'kysely';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Role } from '../model/roles.ts';
import { assignmentsInForce } from './roles-in-force.ts';

export interface AccountAt {
  accountId: string;
  unitId: string;
  role: Role;
  email: string | null;
  language: 'vi' | 'en';
}

/**
 * The accounts that hold one of `roles` exactly at one of `unitIds` today, lent roles included; disabled accounts are left out. One entry
 * an account, unit and role.
 */
export async function findAccountsAt(
  { db, clock }: { db: Db; clock: Clock },
  unitIds: readonly string[],
  roles: readonly Role[],
): Promise<AccountAt[]> {
  if (unitIds.length === 0 || roles.length === 0) return [];
  const { rows } = await sql<AccountAt>`
    select distinct a.id as account_id, r.unit_id, r.role, a.email, a.language
    from ${assignmentsInForce(today(clock))} r join account a on a.id = r.account_id
    where r.unit_id = any(${unitIds}::uuid[]) and r.role = any(${roles}::text[]) and a.disabled_at is null`.execute(
    db,
  );
  return rows;
}

/** The accounts of people, for telling those who are responsible themselves; disabled accounts are left out. */
export async function findAccountsOfPeople(
  db: Db,
  personIds: readonly string[],
): Promise<{ accountId: string; personId: string; email: string | null; language: 'vi' | 'en' }[]> {
  if (personIds.length === 0) return [];
  const { rows } = await sql<{
    accountId: string;
    personId: string;
    email: string | null;
    language: 'vi' | 'en';
  }>`
    select id as account_id, person_id, email, language from account
    where person_id = any(${personIds}::uuid[]) and disabled_at is null`.execute(db);
  return rows;
}
