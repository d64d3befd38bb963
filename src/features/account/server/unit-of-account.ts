import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';

/** The unit under which what happens to an account is audited: that of its oldest assignment still open, or its last one. */
export async function findUnitOfAccount(db: Db, accountId: string): Promise<string | null> {
  const { rows } = await sql<{ unitId: string }>`
    select unit_id from role_assignment where account_id = ${accountId}
    order by (revoked_at is null and valid_to is null) desc, granted_at, id limit 1`.execute(db);
  return rows[0]?.unitId ?? null;
}
