import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';

interface AccountOfPerson {
  accountId: string;
  personId: string;
}

/** The accounts of people, for telling those who are responsible themselves; disabled accounts are left out. */
export async function findAccountsOfPeople(db: Db, personIds: readonly string[]): Promise<AccountOfPerson[]> {
  if (personIds.length === 0) return [];
  const { rows } = await sql<AccountOfPerson>`
    select id as account_id, person_id from account
    where person_id = any(${personIds}::uuid[]) and disabled_at is null`.execute(db);
  return rows;
}
