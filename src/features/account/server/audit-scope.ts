import { type RawBuilder, sql } from 'kysely';
import { type Actor, scopePaths } from '../../../platform/auth/actor.ts';

/**
 * The entries of `audit_entry e`, left-joined with its unit `u` (`unit_now`), that `actor` may read: those of units in the subtree. Those that belong to no unit, such as sign-ins, are
 * read by the auditor at the top of the tree.
 */
export function isAudited(actor: Actor): RawBuilder<boolean> {
  const scope = scopePaths(actor, 'audit.read');
  const atTop = scope.some((path) => !path.includes('.'));
  // At the top nearly every entry is in reach: asking for each one shown beats listing all units first.
  return atTop
    ? sql<boolean>`(e.unit_id is null or u.path <@ any(${scope}::ltree[]))`
    : sql<boolean>`e.unit_id in (select au.unit_id from unit_now au where au.path <@ any(${scope}::ltree[]))`;
}
