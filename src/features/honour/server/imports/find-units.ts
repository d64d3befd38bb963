import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/database.ts';
import { searchText } from '../../../organisation/index.ts';
import { canonicalUnitName, matchUnitNames } from '../../../organisation/server/index.ts';

/** What words for a unit mean, among the units of an import. */
export interface UnitMeaning {
  /** Units that bear this very name, or that a person confirmed; also such as have ended. */
  sure: readonly string[];
  /** What else it may be, the likeliest first. */
  maybe: readonly string[];
  /** It is a unit that does not belong to the import's. */
  isOutside: boolean;
}

const NOTHING: UnitMeaning = { sure: [], maybe: [], isOutside: false };

/** Finds units by what registers call them. */
export interface UnitFinder {
  /** Each text as a whole. */
  find(db: Db, texts: readonly string[]): Promise<ReadonlyMap<string, UnitMeaning>>;
  pathOf(unitId: string): string | undefined;
}

interface Named {
  unitId: string;
  path: string;
  names: string[];
}

/**
 * The units at and below `unitId`, by every name they ever had; words that mean none of them exactly are looked up as those of a
 * document of the unit. What was found is remembered while the finder lives.
 */
export async function loadUnitFinder(db: Db, unitId: string): Promise<UnitFinder> {
  const { rows } = await sql<Named>`
    select u.unit_id, u.path::text, array_agg(distinct n.name) as names
    from unit_now near join unit_now u on u.path <@ near.path join unit_period p on p.unit_id = u.unit_id
      cross join lateral (select p.name union all select p.short_name where p.short_name is not null) n(name)
    where near.unit_id = ${unitId} group by u.unit_id, u.path order by u.path`.execute(db);
  const paths = new Map(rows.map((row) => [row.unitId, row.path]));
  const byName = new Map<string, Set<string>>();
  for (const row of rows)
    for (const name of row.names) {
      const key = canonicalUnitName(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(row.unitId));
    }
  const known = new Map<string, UnitMeaning>();
  const aliases = await findAliases(db, unitId);
  for (const [spelling, unitIds] of aliases) {
    const inside = unitIds.filter((id) => paths.has(id));
    known.set(spelling, { sure: inside, maybe: [], isOutside: inside.length === 0 });
  }
  return {
    pathOf: (id) => paths.get(id),
    async find(database, texts) {
      const keys = new Map(texts.map((text) => [text, searchText(text)]));
      const open = new Map<string, string>();
      for (const [text, key] of keys) {
        if (known.has(key)) continue;
        const same = byName.get(canonicalUnitName(text));
        if (same === undefined) open.set(key, text);
        else known.set(key, { sure: [...same], maybe: [], isOutside: false });
      }
      if (open.size > 0)
        for (const match of await matchUnitNames(database, unitId, [...open.values()])) {
          const ids = match.units.map((unit) => unit.unitId);
          const inside = ids.filter((id) => paths.has(id));
          const isSure = match.found === 'exact' || match.found === 'alias';
          known.set(searchText(match.text), {
            sure: isSure ? inside : [],
            maybe: isSure || match.found === 'group' ? [] : inside,
            isOutside: isSure && inside.length === 0,
          });
        }
      return new Map([...keys].map(([text, key]) => [text, known.get(key) ?? NOTHING]));
    },
  };
}

/** What people confirmed spellings to mean, for the unit or above it; the nearest counts. */
async function findAliases(db: Db, unitId: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ spelling: string; unitIds: string[] }>`
    select distinct on (a.spelling) a.spelling, array_agg(a.unit_id) as unit_ids
    from unit_now near join unit_now u on u.path @> near.path join unit_alias a on a.near_unit_id = u.unit_id
    where near.unit_id = ${unitId} group by a.spelling, u.path order by a.spelling, nlevel(u.path) desc`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.spelling, row.unitIds]));
}
