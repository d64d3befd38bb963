import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { searchPattern } from '../../../platform/http/paging.ts';
import { searchKey } from '../../organisation/index.ts';

/** Shorter words are in no trigram; they are looked for where words begin. */
const SHORT = 3;

/** A condition of honours `h`, in the form that finds few of them fast and in the one that soon fills a page from many. */
export interface HonourFilter {
  few: RawBuilder<boolean>;
  /** The same, but words only sift what the order of a list leads to. */
  many: RawBuilder<boolean>;
  /** It is known that there are more than are counted. */
  isMany?: boolean;
  /** The years, one after another, where they are several: each has its honours in order, all together have not. */
  years?: readonly number[];
}

interface Way extends HonourFilter {
  /** The condition that a name `k` alone has all that is looked for. */
  named?: RawBuilder<unknown>;
  /** Only by names, not by places or posts, is anything found. */
  ofNames?: boolean;
}

/**
 * The condition that honours `h` have the words of `q`, in the strictest of these ways that finds one among those that `others` leave:
 * a name of three words or more as it was typed; every word, anywhere; the beginnings and parts of words, as while somebody types, in a
 * name; the same anywhere, where a word is longer or has a digit.
 * @param most up to so many are counted
 * @param isFew `others` leave so few that these are soon looked through
 */
export async function wordsWhere(
  db: Db,
  q: string,
  others: readonly RawBuilder<unknown>[],
  most: number,
  isFew = false,
): Promise<HonourFilter> {
  const ways = waysOf(q, isFew);
  for (const way of ways.slice(0, -1)) {
    const named = others.length === 0 ? await countOfNames(db, way, most) : null;
    if (named !== null && named > 0) return { ...way, ...(named > most && { isMany: true }) };
    if (named === 0 && way.ofNames) continue;
    const { rows } = await sql<{ found: boolean }>`select exists (
      select from honour h where ${sql.join([...others, way.few], sql` and `)}) as found`.execute(db);
    if (rows[0]?.found) return way;
  }
  return ways.at(-1) ?? { few: sql<boolean>`false`, many: sql<boolean>`false` };
}

/** How many honours are of names with the terms, at most one more than `most`: told by indexes alone. */
async function countOfNames(db: Db, { named }: Way, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (
    select from honoured_name k join honour h on search_key(h.subject_name) = k.name
    where ${named} limit ${sql.lit(most + 1)}) f`.execute(db);
  return rows[0]?.n ?? 0;
}

function waysOf(q: string, isFew: boolean): Way[] {
  const words = searchKey(q)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const pairs = termsOf(words.slice(1).map((word, i) => `${words[i]} ${word}`));
  const all = termsOf(words);
  const parts = hasParts(words, sql`h.search`, sql`h.terms`);
  const partsOfName = hasParts(words, sql`k.name`, sql`k.terms`);
  return [
    // Only names have pairs of words.
    ...(words.length > 2
      ? [
          {
            few: hasName(sql`k.terms @@ ${pairs}`),
            many: sifting(sql`h.terms @@ ${pairs}`),
            named: sql`k.terms @@ ${pairs}`,
            ofNames: true,
          },
        ]
      : []),
    {
      few: sql<boolean>`h.terms @@ ${all}`,
      many: sifting(sql`h.terms @@ ${all}`),
      named: sql`k.terms @@ ${all}`,
    },
    {
      few: hasName(partsOfName),
      // What has the parts in its name has them at all, and that is told without folding the name.
      many: sifting(sql`${parts} and ${hasName(partsOfName)}`),
      named: partsOfName,
      ofNames: true,
    },
    // Beginnings of two letters are in so many terms that alone they tell nothing, and that a few thousand honours are looked through in
    // less time.
    ...(words.some((word) => !isShort(word) || /\d/.test(word))
      ? [{ few: isFew ? sifting(parts) : parts, many: sifting(parts) }]
      : []),
  ];
}

/** The condition that honours `alias` are of names `k` that meet `condition`: names are few where honours are many. */
export const hasName = (condition: RawBuilder<unknown>, alias = 'h'): RawBuilder<boolean> =>
  sql<boolean>`search_key(${sql.ref(alias)}.subject_name) in (select k.name from honoured_name k where ${condition})`;

/** A condition in which no index is seen. */
const sifting = (condition: RawBuilder<unknown>) => sql<boolean>`coalesce(${condition}, false)`;

const isShort = (word: string) => word.length < SHORT;

/** The words hold letters and digits only, so that quoting them is enough. */
const termsOf = (terms: readonly string[]) => sql`${terms.map((term) => `'${term}'`).join(' & ')}::tsquery`;

/** The condition that words begin or are parts of those in the texts `search` and `terms`. */
function hasParts(
  words: readonly string[],
  search: RawBuilder<unknown>,
  terms: RawBuilder<unknown>,
): RawBuilder<boolean> {
  const beginnings = words.filter(isShort).map((word) => `'${word}':*`);
  const parts = words
    .filter((word) => !isShort(word))
    .map((word) => sql`${search} like ${searchPattern(word)}`);
  if (beginnings.length > 0) parts.push(sql`${terms} @@ ${beginnings.join(' & ')}::tsquery`);
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
}
