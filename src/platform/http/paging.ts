import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';

const DEFAULT_SIZE = 50;
const MAX_SIZE = 200;

/** What every list takes: page, size, words to search. Spread into the route's `z.object({…})`. */
export const pageFields = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(MAX_SIZE).default(DEFAULT_SIZE),
  q: z.string().trim().max(200).optional().describe('Words to search, with or without diacritics'),
};

/** The `sort` of a list: one of `names`, with `-` before it from the end; the first is the default. */
export function sortField<const N extends readonly [string, ...string[]]>(names: N) {
  type Sort = N[number] | `-${N[number]}`;
  const all = names.flatMap((name) => [name, `-${name}`]) as [Sort, ...Sort[]];
  return z.enum(all).default(all[0] as never);
}

/** A `sort` taken apart. */
export function sortOf<S extends string>(
  sort: S,
): { by: S extends `-${infer N}` ? N : S; direction: 'asc' | 'desc' } {
  const descending = sort.startsWith('-');
  return {
    by: (descending ? sort.slice(1) : sort) as S extends `-${infer N}` ? N : S,
    direction: descending ? 'desc' : 'asc',
  };
}

/** The answer of a list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.int(), page: z.int(), size: z.int() });
}

/** Counting further costs more than the number tells. */
export const COUNTED_AT_MOST = 10_000;

/** The answer of a list that may be too long to count. */
export function cappedPageOf<T extends z.ZodType>(item: T) {
  return pageOf(item).extend({
    more: z.boolean().describe(`There are more than \`total\`: counting stopped at ${COUNTED_AT_MOST}`),
  });
}

/** What `cappedPageOf` says of `n`, counted up to one more than `COUNTED_AT_MOST`. */
export function cappedTotal(n: number): { total: number; more: boolean } {
  return { total: Math.min(n, COUNTED_AT_MOST), more: n > COUNTED_AT_MOST };
}

/** Rows to skip for `page`. */
export function offsetOf({ page, size }: { page: number; size: number }): number {
  return (page - 1) * size;
}

/**
 * `limit … offset …` of a page, where the planner does not see which page: all have one plan. How many rows a page has it must see, to
 * look these up instead of reading whole tables.
 */
export function unseenPage(query: { page: number; size: number }): RawBuilder<unknown> {
  return sql`limit ${sql.lit(query.size)} offset (select ${offsetOf(query)}::int)`;
}

/** The pattern that finds the words of `q` in a `search` column (made by `search_key`); `%` and `_` mean themselves. */
export function searchPattern(q: string): RawBuilder<string> {
  return sql<string>`'%' || replace(replace(replace(search_key(${q}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`;
}

/**
 * The condition that every word of `q` stands in the `search` column `column`, in any order. Words of one or two letters, of which there
 * are many (Lê, Vũ, Đỗ), are looked for where a word begins: only there has the index something to find them by. The patterns are folded
 * once for each search, not for each row, whether the statement is prepared or not.
 */
export function hasWords(column: RawBuilder<unknown>, q: string): RawBuilder<boolean> {
  const words = eachWord(column, q);
  return words.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(words, sql` and `)})`;
}

/** The condition that at least one word of `q` stands in `column`, looked for as `hasWords` does. */
export function hasAnyWord(column: RawBuilder<unknown>, q: string): RawBuilder<boolean> {
  const words = eachWord(column, q);
  return words.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(words, sql` or `)})`;
}

function eachWord(column: RawBuilder<unknown>, q: string): RawBuilder<boolean>[] {
  const words = q.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => {
    const inside = searchPattern(word);
    if (word.length > 2) return sql<boolean>`${column} like (select ${inside})`;
    return sql<boolean>`(${column} like (select substr(${inside}, 2)) or ${column} like (select '% ' || substr(${inside}, 2)))`;
  });
}
