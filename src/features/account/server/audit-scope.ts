import { type RawBuilder, sql } from 'kysely';
import { type Actor, scopePaths } from '../../../platform/auth/actor.ts';

/**
 * The entries of `audit_entry e` that `actor` may read: those of units in the subtree. Those that belong to no unit, such as sign-ins, are
 * read by the auditor at the top of the tree.
 */
export function isAudited(actor: Actor): RawBuilder<boolean> {
  const scope = scopePaths(actor, 'audit.read');
  const atTop = scope.some((path) => !path.includes('.'));
  const ofUnit = sql`exists (select from unit_now au where au.unit_id = e.unit_id and au.path <@ any(${scope}::ltree[]))`;
  return atTop ? sql<boolean>`(e.unit_id is null or ${ofUnit})` : sql<boolean>`${ofUnit}`;
}
