import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { coversTree } from '../../organisation/server/index.ts';

/** Units of a commune, not of a province. */
const NAMED_AT_MOST = 500;

/**
 * The condition that the unit of `column` lies at or below one of `paths`; no condition when that is every unit. Few units are named one
 * by one: then their index and that of the words are joined before a line is looked at.
 * @param most up to so many are named
 */
export async function withinUnits(
  db: Db,
  paths: readonly string[],
  column: RawBuilder<unknown>,
  most = NAMED_AT_MOST,
): Promise<RawBuilder<boolean>> {
  if (await coversTree(db, paths)) return sql<boolean>`true`;
  const below = sql`select unit_id from unit_now where path <@ any(${paths}::ltree[])`;
  const { rows } = await sql<{ unitId: string }>`${below} limit ${most + 1}`.execute(db);
  if (rows.length > most) return sql<boolean>`${column} in (${below})`;
  return sql<boolean>`${column} = any(${rows.map(({ unitId }) => unitId)}::uuid[])`;
}
