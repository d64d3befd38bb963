import { type RawBuilder, sql } from 'kysely';
import { awardName } from '../../../law/awards/index.ts';
import { isWithin, mayAnywhere, scopePaths } from '../../../platform/auth/actor.ts';
import { PREPARED } from '../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, sortOf } from '../../../platform/http/paging.ts';
import { awardsOf } from './awards.ts';
import type { HonourListView, HonourRow, ListHonours } from './honour.schema.ts';
import { type HonourFilter, wordsWhere } from './search-honours.ts';
import { withinUnits } from './unit-scope.ts';

/** Counting further would cost more than the number tells. */
const COUNTED_AT_MOST = 10_000;

/** What a list is in the order of: as its indexes have it, alone with the id. */
interface Order {
  key: RawBuilder<unknown>;
  by: RawBuilder<unknown>;
  /** An index has it for each year. */
  perYear?: boolean;
}

const SORTS = {
  decidedOn: {
    asc: { key: sql`h.decided_on`, by: sql`h.decided_on, h.id`, perYear: true },
    desc: { key: sql`h.decided_on`, by: sql`h.decided_on desc, h.id desc`, perYear: true },
  },
  name: {
    asc: { key: sql`h.subject_name`, by: sql`h.subject_name collate "vi-x-icu", h.id` },
    desc: { key: sql`h.subject_name`, by: sql`h.subject_name collate "vi-x-icu" desc, h.id desc` },
  },
};
/** Of histories and public lists. */
export const NEWEST = SORTS.decidedOn.desc;

/** Years that an honour may be of. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2200;

type Filters = Omit<ListHonours, 'page' | 'size' | 'sort'>;

/** The honours that count for units where the actor reads them, filtered, sorted, one page of them. */
export async function listHonours(context: ReadContext, query: ListHonours): Promise<HonourListView> {
  const { actor, language } = context;
  const where = await honourWhere(context, query);
  const { by, direction } = sortOf(query.sort);
  const { n, rows } = await findCounted(context, where, SORTS[by][direction], {
    limit: query.size,
    offset: offsetOf(query),
    most: COUNTED_AT_MOST,
  });
  const awards = await awardsOf(
    context,
    rows.map(({ unitId }) => unitId),
  );
  return {
    items: rows.map((row) => ({ ...row, awardName: awardName(awards, row.award, language) })),
    total: Math.min(n, COUNTED_AT_MOST),
    more: n > COUNTED_AT_MOST,
    page: query.page,
    size: query.size,
    mayCreate: mayAnywhere(actor, 'honour.write'),
    mayImport: mayAnywhere(actor, 'honour.import'),
  };
}

type Row = Omit<HonourRow, 'awardName'>;
interface Slice {
  limit: number;
  offset?: number;
}

const ROW = sql`h.id, h.subject, coalesce(h.person_id, h.collective_id, h.household_id) as subject_id, h.subject_name, h.subject_detail,
  h.unit_id, u.name as unit_name, h.award, h.basis, h.year, h.year_from, h.decision_number, h.decided_on, h.authority, h.status`;

/**
 * A page of honours `h`, and how many there are, counted up to one more than `most`. Where they are not more, they are found once for
 * both: the planner cannot know how many lines some words are in, and would walk the whole book for a rare name.
 */
export async function findCounted(
  { db }: Pick<ReadContext, 'db'>,
  { few, many, isMany, years }: HonourFilter,
  { key, by: order, perYear }: Order,
  { limit, offset = 0, most }: Slice & { most: number },
): Promise<{ n: number; rows: Row[] }> {
  const slice = { limit, offset };
  const walk = () =>
    perYear && years !== undefined
      ? findOfYears({ db }, years, many, order, slice)
      : findHonours({ db }, many, order, slice);
  if (isMany) return { n: most + 1, rows: await walk() };
  const { rows } = await sql<{ n: number; id: string | null } & Omit<Row, 'id'>>`
    with found as materialized (select h.id, ${key} from honour h where ${few} limit ${most + 1}),
    counted as (select count(*)::int as n from found),
    page as (select h.id from found h where (select n from counted) <= ${most} order by ${order} limit ${limit} offset ${offset})
    select c.n, ${ROW} from counted c
    left join (page join honour h on h.id = page.id join unit_now u on u.unit_id = h.unit_id) on true order by ${order}`.execute(
    db,
  );
  const n = rows[0]?.n ?? 0;
  if (n > most) return { n, rows: await walk() };
  return { n, rows: rows.flatMap(({ n: _, id, ...row }) => (id === null ? [] : [{ ...row, id }])) };
}

/**
 * Rows of honours `h` with the unit's name of today, where they are many: the order's own index is walked until the page is full.
 * @param options.prepared `where` has one best plan for all its values
 */
export async function findHonours(
  { db }: Pick<ReadContext, 'db'>,
  where: RawBuilder<boolean>,
  order: RawBuilder<unknown>,
  { limit, offset = 0 }: Slice,
  { prepared = false } = {},
): Promise<Row[]> {
  const { rows } = await sql<Row>`${sql.raw(prepared ? PREPARED : '')}
    select ${ROW} from (select h.id from honour h where ${where} order by ${order} limit ${limit} offset ${offset}) page
    join honour h on h.id = page.id join unit_now u on u.unit_id = h.unit_id order by ${order}`.execute(db);
  return rows;
}

/** The first of all years are among the first of each. */
async function findOfYears(
  { db }: Pick<ReadContext, 'db'>,
  years: readonly number[],
  where: RawBuilder<boolean>,
  order: RawBuilder<unknown>,
  { limit, offset = 0 }: Slice,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${ROW} from (select h.id from unnest(${years}::smallint[]) y(year) cross join lateral (select h.id, h.decided_on from honour h
        where h.year = y.year and ${where} order by ${order} limit ${offset + limit}) h
      order by ${order} limit ${limit} offset ${offset}) page
    join honour h on h.id = page.id join unit_now u on u.unit_id = h.unit_id order by ${order}`.execute(db);
  return rows;
}

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
