import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { searchText } from '../model/search-text.ts';
import type { UnitKind } from '../model/unit.ts';
import { createNameReader, splitUnitNames as split } from '../model/unit-name.ts';
import { unitCatalogue } from './unit-catalogue.ts';

const MAX_CANDIDATES = 12;
const SHOWN_CANDIDATES = 5;
const EXACT_SCORE = 1;

const reader = createNameReader(unitCatalogue);

export interface MatchedUnit {
  unitId: string;
  name: string;
  kind: UnitKind;
  parentName: string | null;
  /** 0–1; 1 when the names are the same but for abbreviations, level and place. */
  score: number;
}

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

interface Row extends MatchedUnit {
  ord: number;
  via: 'alias' | 'above' | 'like';
  shortName: string | null;
  nearness: number;
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
  const rows = await findRows(db, nearUnitId, distinct);
  const above = rows.filter(({ via }) => via === 'above');
  const place = above.map(({ name }) => reader.placeOf(name)).find((found) => found !== null)?.place ?? null;
  const matches = new Map<string, NameMatch>();
  const groups: NameMatch[] = [];
  for (const [ord, text] of distinct.entries()) {
    const mine = rows.filter((row) => row.ord === ord);
    const match = decide(text, mine, above, place);
    if (match.found === 'group') groups.push(match);
    matches.set(text, match);
  }
  await fillGroups(db, nearUnitId, groups);
  return names.flatMap((name) => matches.get(name) ?? []);
}

function decide(text: string, rows: Row[], above: Row[], place: string | null): NameMatch {
  const answer = (found: NameMatch['found'], units: Row[], kinds: UnitKind[] = []): NameMatch => ({
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
  });
  const confirmed = rows.filter(({ via }) => via === 'alias');
  const nearest = Math.max(...confirmed.map(({ nearness }) => nearness));
  if (confirmed.length > 0)
    return answer(
      'alias',
      confirmed.filter(({ nearness }) => nearness === nearest),
    );

  const level = reader.bareLevel(text);
  const own = level === null ? undefined : above.find(({ name }) => reader.placeOf(name)?.level === level);
  if (own !== undefined) return answer('exact', [{ ...own, score: EXACT_SCORE }]);
  const kinds = reader.groupOf(text);
  if (kinds !== null) return answer('group', [], kinds);

  const like = rows.filter(({ via }) => via === 'like');
  const exact = sameName(reader.variants(text, place), [...like, ...above], place);
  const [only] = exact;
  if (only !== undefined && exact.length === 1) return answer('exact', [{ ...only, score: EXACT_SCORE }]);
  if (exact.length > 1) return answer('candidates', exact.slice(0, SHOWN_CANDIDATES));

  // "Phó Chủ tịch UBND quận" speaks of a person of the unit: likely, but for a person to say.
  const bare = reader.withoutTitle(text);
  const meant = bare === null ? [] : sameName(reader.variants(bare, place), [...like, ...above], place);
  const bareOwn = bare === null ? null : reader.bareLevel(bare);
  const ownOf = bareOwn === null ? [] : above.filter(({ name }) => reader.placeOf(name)?.level === bareOwn);
  const candidates = [...ownOf, ...meant, ...like];
  const unique = candidates.filter(
    (row, i) => candidates.findIndex(({ unitId }) => unitId === row.unitId) === i,
  );
  return answer(unique.length === 0 ? 'none' : 'candidates', unique.slice(0, SHOWN_CANDIDATES));
}

/** The nearest of the units that bear the first of `variants` that any bears. */
function sameName(variants: readonly string[], rows: readonly Row[], place: string | null): Row[] {
  const named = rows.map((row) => ({
    row,
    names: [row.name, row.shortName ?? ''].flatMap((name) => reader.variants(name, place)),
  }));
  for (const variant of variants) {
    const same = named.filter(({ names }) => names.includes(variant)).map(({ row }) => row);
    if (same.length === 0) continue;
    const nearest = Math.max(...same.map(({ nearness }) => nearness));
    const best = same.filter(({ nearness }) => nearness === nearest);
    return best.filter((row, i) => best.findIndex(({ unitId }) => unitId === row.unitId) === i);
  }
  return [];
}

/** Everything that may be meant, in one query: confirmed spellings, the issuer and what is above it, names that look alike. */
async function findRows(db: Db, nearUnitId: string, names: readonly string[]): Promise<Row[]> {
  const wanted = names.map((text, ord) => ({
    ord,
    raw: searchText(text),
    whole: reader.withoutTitle(text) ?? reader.canonical(text),
  }));
  const { rows } = await sql<Row>`
    with near as (select path from unit_now where unit_id = ${nearUnitId}),
    wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(ord integer, raw text, whole text)
    ), found as (
      select w.ord, 'alias' as via, a.unit_id, 1::real as score, nlevel(u.path) as nearness
      from wanted w join unit_alias a on a.spelling = w.raw
      join unit_now u on u.unit_id = a.near_unit_id join near on near.path <@ u.path
      union all
      select -1, 'above', u.unit_id, 1::real, nlevel(u.path) from near join unit_now u on u.path @> near.path
      union all
      select w.ord, 'like', l.unit_id, l.score, l.nearness
      from near cross join wanted w cross join lateral (
        select u.unit_id, greatest(similarity(u.search, w.raw), similarity(u.search, w.whole)) as score,
          coalesce(nlevel(lca(u.path || 'x'::ltree, near.path || 'x'::ltree)), 0) as nearness
        from unit_now u
        where (u.search % w.raw or u.search % w.whole) and u.active and u.path <@ subpath(near.path, 0, 1)
        order by score desc, nearness desc, u.unit_id limit ${MAX_CANDIDATES}
      ) l
    )
    select f.ord, f.via, f.unit_id, u.name, u.short_name, u.kind, p.name as parent_name, f.score, f.nearness
    from found f join unit_now u on u.unit_id = f.unit_id left join unit_now p on p.unit_id = u.parent_id
    order by f.ord, f.score desc, f.nearness desc, u.name collate "vi-x-icu", u.unit_id`.execute(db);
  return rows;
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
