import { type RawBuilder, sql } from 'kysely';
import { PREPARED } from '../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { HonourRow } from './honour.schema.ts';
import type { HonourFilter } from './search-honours.ts';

/** What a list is in the order of: as its indexes have it, alone with the id. */
interface Order {
  key: RawBuilder<unknown>;
  by: RawBuilder<unknown>;
  /** An index has it for each year. */
  perYear?: boolean;
}

export const SORTS = {
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
