import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { coversTree } from '../../organisation/server/index.ts';

/** Units of a commune, not of a province. */
const NAMED_AT_MOST = 500;

/**
 * The condition that the unit of `column` lies at or below one of `paths`; null when that is every unit. Few units are named one
 * by one: then their index and that of the words are joined before a line is looked at.
 */
export async function withinUnits(
  db: Db,
  paths: readonly string[],
  column: RawBuilder<unknown>,
): Promise<RawBuilder<boolean> | null> {
  if (await coversTree(db, paths)) return null;
  const below = sql`select unit_id from unit_now where path <@ any(${paths}::ltree[])`;
  const { rows } = await sql<{ unitId: string }>`${below} limit ${NAMED_AT_MOST + 1}`.execute(db);
  if (rows.length > NAMED_AT_MOST) return sql<boolean>`${column} in (${below})`;
  return sql<boolean>`${column} = any(${rows.map(({ unitId }) => unitId)}::uuid[])`;
}
