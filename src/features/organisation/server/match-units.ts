import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { indexLikeness } from '../model/likeness.ts';
import { searchText } from '../model/search-text.ts';
import type { UnitKind } from '../model/unit.ts';
import { createNameReader, splitUnitNames as split } from '../model/unit-name.ts';
import { unitCatalogue } from './unit-catalogue.ts';
import { type Alias, type AroundUnit, findAliases, findAround, type MatchedUnit } from './unit-names.read.ts';

const SHOWN_CANDIDATES = 5;
const LEAST_LIKENESS = 0.3;

const reader = createNameReader(unitCatalogue);

/** What a name in a document of some unit means. */
export interface NameMatch {
  text: string;
  /**
   * - `alias`: a person confirmed it before; `exact`: one unit of that name is nearest; `group`: all units of `kinds` under the
   *   issuer (these three can be taken over);
   * - `candidates`: ask a person; `none`: nothing like it.
   */
  found: 'alias' | 'exact' | 'group' | 'candidates' | 'none';
  units: MatchedUnit[];
  /** The kinds of a group; empty for "các đơn vị" and for all others. */
  kinds: UnitKind[];
}

/** The words of a unit's name as they compare: no diacritics, no punctuation, abbreviations (UBND, THPT) written out. */
export function canonicalUnitName(text: string): string {
  return reader.canonical(text);
}

/** Takes a cell of a document apart into the names of units in it. */
export function splitUnitNames(text: string): string[] {
  return split(text, reader);
}

/**
 * Finds the units that `names` in a document issued by `nearUnitId` mean, among the units that exist today in the same tree:
 * what a person confirmed before, else the same name but for diacritics, abbreviations, level and place (nearest to the
 * issuer first), else whole groups ("các phường"), else what looks alike. Asks for no right: the caller shows what its
 * reader may see.
 * @returns one match a name, in their order
 */
export async function matchUnitNames(
  db: Db,
  nearUnitId: string,
  names: readonly string[],
): Promise<NameMatch[]> {
  const distinct = [...new Set(names)];
  const [around, aliases] = await Promise.all([
    findAround(db, nearUnitId),
    findAliases(db, nearUnitId, distinct),
  ]);
  const above = around.filter(({ isAbove }) => isAbove);
  const place = above.map(({ name }) => reader.placeOf(name)).find((found) => found !== null)?.place ?? null;
  const byName = indexByName(around, place);
  const matches = new Map<string, NameMatch>();
  for (const text of distinct) {
    const match = confirmed(text, aliases, around) ?? certain(text, above, byName, place);
    if (match !== null) matches.set(text, match);
  }
  const open = distinct.filter((text) => !matches.has(text));
  const like = open.length === 0 ? null : indexLikeness(around.map(({ name }) => reader.canonical(name)));
  for (const text of open) {
    const words = reader.withoutTitle(text) ?? reader.canonical(text);
    const alike = like?.find(words, { most: SHOWN_CANDIDATES, least: LEAST_LIKENESS }) ?? [];
    const rows = alike.flatMap(({ at, score }) =>
      around[at] === undefined ? [] : [{ ...around[at], score }],
    );
    matches.set(text, uncertain(text, rows, above, byName, place));
  }
  await fillGroups(
    db,
    nearUnitId,
    [...matches.values()].filter(({ found }) => found === 'group'),
  );
  return names.flatMap((name) => matches.get(name) ?? []);
}

function answer(
  text: string,
  found: NameMatch['found'],
  units: readonly AroundUnit[],
  kinds: UnitKind[] = [],
): NameMatch {
  return {
    text,
    found,
    units: units.map(({ unitId, name, kind, parentName, score }) => ({
      unitId,
      name,
      kind,
      parentName,
      score,
    })),
    kinds,
  };
}

function confirmed(text: string, aliases: Alias[], around: AroundUnit[]): NameMatch | null {
  const spelling = searchText(text);
  const mine = aliases.filter((alias) => alias.spelling === spelling);
  const nearest = Math.max(...mine.map(({ depth }) => depth));
  const ids = new Set(mine.filter(({ depth }) => depth === nearest).map(({ unitId }) => unitId));
  const units = around.filter(({ unitId }) => ids.has(unitId));
  return units.length === 0 ? null : answer(text, 'alias', units);
}

type ByName = ReadonlyMap<string, AroundUnit[]>;

function certain(text: string, above: AroundUnit[], byName: ByName, place: string | null): NameMatch | null {
  const level = reader.bareLevel(text);
  const own = level === null ? undefined : above.find(({ name }) => reader.placeOf(name)?.level === level);
  if (own !== undefined) return answer(text, 'exact', [own]);
  const kinds = reader.groupOf(text);
  if (kinds !== null) return answer(text, 'group', [], kinds);
  const same = sameName(reader.variants(text, place), byName);
  if (same.length === 0) return null;
  return answer(text, same.length === 1 ? 'exact' : 'candidates', same.slice(0, SHOWN_CANDIDATES));
}

/** "Phó Chủ tịch UBND quận" speaks of a person of the unit: likely, but for a person to say; so is what only looks alike. */
function uncertain(
  text: string,
  like: AroundUnit[],
  above: AroundUnit[],
  byName: ByName,
  place: string | null,
): NameMatch {
  const bare = reader.withoutTitle(text);
  const level = bare === null ? null : reader.bareLevel(bare);
  const own = level === null ? [] : above.filter(({ name }) => reader.placeOf(name)?.level === level);
  const meant = bare === null ? [] : sameName(reader.variants(bare, place), byName);
  const all = [...own, ...meant, ...like];
  const unique = all.filter((row, i) => all.findIndex(({ unitId }) => unitId === row.unitId) === i);
  return answer(text, unique.length === 0 ? 'none' : 'candidates', unique.slice(0, SHOWN_CANDIDATES));
}

function indexByName(rows: readonly AroundUnit[], place: string | null): ByName {
  const index = new Map<string, AroundUnit[]>();
  for (const row of rows) {
    const names = new Set(
      [row.name, ...(row.shortName === null ? [] : [row.shortName])].flatMap((name) =>
        reader.variants(name, place),
      ),
    );
    for (const name of names) {
      const same = index.get(name);
      if (same === undefined) index.set(name, [row]);
      else same.push(row);
    }
  }
  return index;
}

/** The nearest of the units that bear the first of `variants` that any bears. */
function sameName(variants: readonly string[], byName: ByName): AroundUnit[] {
  for (const variant of variants) {
    const same = byName.get(variant) ?? [];
    if (same.length === 0) continue;
    const nearest = Math.max(...same.map(({ nearness }) => nearness));
    return same.filter(({ nearness }) => nearness === nearest);
  }
  return [];
}

/** Departments stand close to the issuer, so only the nearest level of them is meant; of other kinds everything below. */
async function fillGroups(db: Db, nearUnitId: string, groups: readonly NameMatch[]): Promise<void> {
  if (groups.length === 0) return;
  const { rows } = await sql<MatchedUnit & { depth: number; direct: boolean }>`
    select u.unit_id, u.name, u.kind, p.name as parent_name, 1::real as score, nlevel(u.path) as depth,
      u.parent_id = ${nearUnitId} as direct
    from unit_now n join unit_now u on u.path <@ n.path and u.unit_id <> n.unit_id left join unit_now p on p.unit_id = u.parent_id
    where n.unit_id = ${nearUnitId} and u.active
    order by u.name collate "vi-x-icu", u.unit_id`.execute(db);
  for (const group of groups) {
    const nearest = Math.min(...rows.filter(({ kind }) => kind === 'department').map(({ depth }) => depth));
    group.units = rows
      .filter(({ kind, depth, direct }) =>
        group.kinds.length === 0
          ? direct
          : group.kinds.includes(kind) && (kind !== 'department' || depth === nearest),
      )
      .map(({ unitId, name, kind, parentName, score }) => ({ unitId, name, kind, parentName, score }));
  }
}
