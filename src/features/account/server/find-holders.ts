import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import type { Role } from '../model/roles.ts';
import { assignmentsInForce } from './roles-in-force.ts';

export interface Holder {
  /** One of the units asked for; the account holds its role there or at the nearest unit above that has a holder. */
  unitId: string;
  accountId: string;
}

/**
 * Who answers for units on `day`: the accounts with one of `roles` at the unit, or, where nobody has one, at the nearest unit above.
 * Disabled accounts do not count. A unit for which there is nobody up to the root is left out.
 */
export async function findHolders(
  db: Db | Tx,
  day: string,
  unitIds: readonly string[],
  roles: readonly Role[],
): Promise<Holder[]> {
  if (unitIds.length === 0) return [];
  const { rows } = await sql<Holder>`
    with held as materialized (
      select distinct n.path, r.account_id from ${assignmentsInForce(day)} r
      join account a on a.id = r.account_id and a.disabled_at is null
      join unit_now n on n.unit_id = r.unit_id
      where r.role = any(${[...roles]}::text[])
    ), above as materialized (
      select u.unit_id, level, subpath(u.path, 0, level) as path
      from unit_now u cross join lateral generate_series(1, nlevel(u.path)) level
      where u.unit_id = any(${[...new Set(unitIds)]}::uuid[])
    ), found as (
      select above.unit_id, held.account_id, above.level, max(above.level) over (partition by above.unit_id) as nearest
      from above join held on held.path = above.path
    )
    select distinct unit_id, account_id from found where level = nearest`.execute(db);
  return rows;
}
