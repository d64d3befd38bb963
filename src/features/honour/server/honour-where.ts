import { type RawBuilder, sql } from 'kysely';
import { isWithin, scopePaths } from '../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { ListHonours } from './honour.schema.ts';
import { type HonourFilter, wordsWhere } from './search-honours.ts';
import { withinUnits } from './unit-scope.ts';

/** Counting further would cost more than the number tells. */
export const COUNTED_AT_MOST = 10_000;

/** Years that an honour may be of. */
const FIRST_YEAR = 1945;

const LAST_YEAR = 2200;

type Filters = Omit<ListHonours, 'page' | 'size' | 'sort'>;

/**
 * Which honours `h` a list shows: none of a unit that does not exist or where the actor reads none. Who reads the whole tree is not
 * asked for each line where it lies.
 */
export async function honourWhere(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  query: Filters,
): Promise<HonourFilter> {
  const scope = scopePaths(actor, 'honour.read');
  const units = await withinUnits(db, await rootsOf(db, scope, query.unit), sql`h.unit_id`);
  const parts: RawBuilder<unknown>[] = units.where === null ? [] : [units.where];
  if (query.award !== undefined) parts.push(sql`h.award = ${query.award}`);
  if (query.import !== undefined) parts.push(sql`h.import_id = ${query.import}`);
  if (query.basis !== undefined) parts.push(sql`h.basis = ${query.basis}`);
  if (query.subject !== undefined) parts.push(sql`h.subject = ${query.subject}`);
  // As a literal, so that the planner sees that the index of those that are not valid holds them all.
  if (query.status !== undefined) parts.push(sql`h.status = ${sql.lit(query.status)}`);
  const { yearFrom, yearTo } = query;
  // One year is asked for as such: the index of award and year then has its honours in the order of the list.
  if (yearFrom !== undefined && yearFrom === yearTo) parts.push(sql`h.year = ${yearFrom}`);
  else {
    if (yearFrom !== undefined) parts.push(sql`h.year >= ${yearFrom}`);
    if (yearTo !== undefined) parts.push(sql`h.year <= ${yearTo}`);
  }
  const words = query.q ? await wordsWhere(db, query.q, parts, COUNTED_AT_MOST, units.isFew) : null;
  const all = (more: RawBuilder<boolean> | undefined) =>
    sql<boolean>`${sql.join([sql`true`, ...parts, ...(more === undefined ? [] : [more])], sql` and `)}`;
  const isSpan = yearFrom !== yearTo;
  return {
    few: all(words?.few),
    many: all(words?.many),
    ...(words?.isMany && { isMany: true }),
    ...(isSpan && { years: yearsBetween(yearFrom ?? FIRST_YEAR, yearTo ?? LAST_YEAR) }),
  };
}

const yearsBetween = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** The subtrees that a list shows: those of `scope`, narrowed to `unit`. */
async function rootsOf(
  db: ReadContext['db'],
  scope: readonly string[],
  unit: string | undefined,
): Promise<readonly string[]> {
  if (unit === undefined) return scope;
  const path = (await findPath(db, unit)) ?? '';
  if (scope.some((root) => isWithin(path, root))) return [path];
  return scope.filter((root) => path !== '' && isWithin(root, path));
}

async function findPath(db: ReadContext['db'], unitId: string): Promise<string | null> {
  const { rows } = await sql<{
    path: string;
  }>`select path::text from unit_now where unit_id = ${unitId}`.execute(db);
  return rows[0]?.path ?? null;
}
