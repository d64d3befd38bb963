import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { searchText } from '../model/search-text.ts';
import type { UnitKind } from '../model/unit.ts';

export interface MatchedUnit {
  unitId: string;
  name: string;
  kind: UnitKind;
  parentName: string | null;
  /** 0–1; 1 when the names are the same but for abbreviations, level and place. */
  score: number;
}

/** A unit that a paper of the issuer may name. */
export interface AroundUnit extends MatchedUnit {
  shortName: string | null;
  path: string;
  /** How many levels of the tree the unit shares with the issuer. */
  nearness: number;
}

/** Units that a paper of the issuer may name: below it, above it, and straight under what is above it. */
const AROUND = sql`u.active and (u.path <@ near.path or u.path @> near.path or (nlevel(u.path) > 1 and subpath(u.path, 0, -1) @> near.path))`;

/** The units around the issuer, deepest first. */
export async function findAround(db: Db, nearUnitId: string): Promise<(AroundUnit & { isAbove: boolean })[]> {
  const { rows } = await sql<Omit<AroundUnit, 'nearness'> & { isAbove: boolean; near: string }>`
    with near as (select path from unit_now where unit_id = ${nearUnitId})
    select u.unit_id, u.name, u.short_name, u.kind, p.name as parent_name, 1::real as score, u.path, near.path as near,
      u.path @> near.path as is_above
    from near cross join unit_now u left join unit_now p on p.unit_id = u.parent_id
    where ${AROUND}
    order by nlevel(u.path) desc, u.name collate "vi-x-icu", u.unit_id`.execute(db);
  return rows.map(({ near, ...row }) => ({ ...row, nearness: shared(row.path, near) }));
}

function shared(path: string, other: string): number {
  const labels = other.split('.');
  const at = path.split('.').findIndex((label, i) => label !== labels[i]);
  return at === -1 ? Math.min(path.split('.').length, labels.length) : at;
}

/** A spelling and a unit it means; `depth` of the unit whose documents say so. */
export interface Alias {
  spelling: string;
  unitId: string;
  depth: number;
}

/** What spellings of these names were confirmed to mean, by the issuer or above it. */
export async function findAliases(db: Db, nearUnitId: string, names: readonly string[]): Promise<Alias[]> {
  const { rows } = await sql<Alias>`
    select a.spelling, a.unit_id, nlevel(u.path) as depth
    from unit_now near join unit_now u on u.path @> near.path join unit_alias a on a.near_unit_id = u.unit_id
    where near.unit_id = ${nearUnitId} and a.spelling = any(${names.map(searchText)}::text[])`.execute(db);
  return rows;
}
