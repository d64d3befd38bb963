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

/** Rows to skip for `page`. */
export function offsetOf({ page, size }: { page: number; size: number }): number {
  return (page - 1) * size;
}

/** `limit … offset …` of a page, of which the planner sees as little as of `unseen` values: all pages have one plan. */
export function unseenPage(query: { page: number; size: number }): RawBuilder<unknown> {
  return sql`limit (select ${query.size}::int) offset (select ${offsetOf(query)}::int)`;
}

/** The pattern that finds the words of `q` in a `search` column (made by `search_key`); `%` and `_` mean themselves. */
export function searchPattern(q: string): RawBuilder<string> {
  return sql<string>`'%' || replace(replace(replace(search_key(${q}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`;
}
