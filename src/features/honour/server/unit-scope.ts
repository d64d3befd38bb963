import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { coversTree } from '../../organisation/server/index.ts';

/** Units of a commune, not of a province. */
const NAMED_AT_MOST = 500;

/** Which units a list shows. */
export interface UnitScope {
  /** Null when that is every unit. */
  where: RawBuilder<boolean> | null;
  /** So few units that all that is theirs is soon looked through. */
  isFew: boolean;
}

/**
 * The condition that the unit of `column` lies at or below one of `paths`. Few units are named one by one: then their index and that of
 * the words are joined before a line is looked at.
 */
export async function withinUnits(
  db: Db,
  paths: readonly string[],
  column: RawBuilder<unknown>,
): Promise<UnitScope> {
  if (await coversTree(db, paths)) return { where: null, isFew: false };
  const below = sql`select unit_id from unit_now where path <@ any(${paths}::ltree[])`;
  const { rows } = await sql<{ unitId: string }>`${below} limit ${NAMED_AT_MOST + 1}`.execute(db);
  if (rows.length > NAMED_AT_MOST) return { where: sql<boolean>`${column} in (${below})`, isFew: false };
  return { where: sql<boolean>`${column} = any(${rows.map(({ unitId }) => unitId)}::uuid[])`, isFew: true };
}
