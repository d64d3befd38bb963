import { type RawBuilder, sql } from 'kysely';
import { type Actor, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { PREPARED } from '../../../platform/db/prepared.ts';

/**
 * Whether the subtrees of `paths` take in every unit there is. Then a list need not ask of each of its rows where it lies, which for those
 * at the top is most of the work.
 */
export async function coversTree(db: Db | Tx, paths: readonly string[]): Promise<boolean> {
  if (!paths.some((path) => !path.includes('.'))) return false;
  const { rows } = await sql<{ outside: boolean }>`${sql.raw(PREPARED)} select exists (
    select from unit_now where parent_id is null and not path = any(${paths}::ltree[])) as outside`.execute(
    db,
  );
  return rows[0]?.outside === false;
}

/**
 * SQL condition: `column` is a unit where `actor` may do `act`; nothing for who may do it everywhere. The units come as an array, so that
 * an index of what hangs on them is used for few units whatever the planner thinks of many.
 */
export async function unitsInSight(
  db: Db | Tx,
  actor: Actor,
  act: string,
  column: RawBuilder<unknown>,
): Promise<RawBuilder<boolean>> {
  const paths = scopePaths(actor, act);
  if (await coversTree(db, paths)) return sql<boolean>`true`;
  return sql<boolean>`${column} = any(array(select unit_id from unit_now where path <@ any(${paths}::ltree[])))`;
}
