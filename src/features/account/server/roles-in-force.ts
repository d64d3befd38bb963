import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Role } from '../model/roles.ts';

export interface RoleInForce {
  role: Role;
  unitId: string;
  unitName: string;
  /** The unit's path in the tree today. */
  path: string;
  delegated: boolean;
}

/**
 * The assignments that count on `day`, for a `from` clause: not revoked, within their period, and when lent, lent from an assignment
 * that itself counts and whose holder is not disabled. Everything that asks for roles reads this.
 */
export function assignmentsInForce(day: string): RawBuilder<unknown> {
  return sql`(
    select r.* from role_assignment r
    left join role_assignment lender on lender.id = r.delegated_from
    left join account lending on lending.id = lender.account_id
    where r.revoked_at is null and r.valid_from <= ${day} and (r.valid_to is null or r.valid_to > ${day})
      and (r.delegated_from is null or (lending.disabled_at is null and lender.revoked_at is null
        and lender.valid_from <= ${day} and (lender.valid_to is null or lender.valid_to > ${day}))))`;
}

/** What `accountId` holds on `day`, by unit and role. */
export async function rolesInForce(db: Db, day: string, accountId: string): Promise<RoleInForce[]> {
  const { rows } = await sql<RoleInForce>`
    select r.role, r.unit_id, u.name as unit_name, u.path, r.delegated_from is not null as delegated
    from ${assignmentsInForce(day)} r join unit_now u on u.unit_id = r.unit_id
    where r.account_id = ${accountId}
    order by u.path, r.role, r.id`.execute(db);
  return rows;
}
