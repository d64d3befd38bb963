import { type RawBuilder, sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { COUNTED_AT_MOST, cappedTotal, hasWords, offsetOf } from '../../../../platform/http/paging.ts';
import { nationalCatalogue } from '../../../catalogue/server/index.ts';
import { hasName } from '../../../honour/server/index.ts';
import { coversTree } from '../../../organisation/server/index.ts';
import { namesWith } from '../dossiers/nominee-names.ts';
import type { ComparedListView, ComparedQuery, ComparedRow } from './comparison.schema.ts';
import { type Filters, narrow, rootsOf, thisYear } from './comparison-filters.ts';

type Reading = Pick<ReadContext, 'db' | 'actor' | 'clock' | 'language'>;
type Query = Filters & Pick<ComparedQuery, 'year' | 'state' | 'q' | 'sort' | 'page' | 'size'>;

/** Who was registered, proposed or granted for what in a year, and how far each came; one page, by name. */
export async function listCompared(context: Reading, query: ComparedQuery): Promise<ComparedListView> {
  const { rows, n } = await findCompared(context, query);
  return { items: rows, ...cappedTotal(n), page: query.page, size: query.size };
}

type Found = Omit<ComparedRow, 'awardName'>;
type Row = Partial<Found> & { n: number };

/** The rows of `listCompared`, and how many there are, counted up to one more than `COUNTED_AT_MOST`. `size` may be as much. */
export async function findCompared(
  { db, actor, clock, language }: Reading,
  query: Query,
): Promise<{ rows: ComparedRow[]; n: number }> {
  const year = query.year ?? thisYear(clock);
  const roots = await rootsOf({ db, actor }, query.unit);
  const everywhere = await coversTree(db, roots);
  const direction = sql.raw(query.sort === 'name' ? 'asc' : 'desc');
  const order = (alias: string) =>
    sql`${sql.ref(alias)}.name collate "vi-x-icu" ${direction}, ${sql.ref(alias)}.subject_id ${direction}, ${sql.ref(alias)}.award ${direction}`;
  // In the order of the index, and no further than is counted; with words, of all that have them.
  const walks = everywhere && !query.q;
  const found = walks
    ? sql`found as materialized (select p.subject_id, p.award, row_number() over (order by ${order('p')}) as at from award_progress p
        where p.year = ${year} and (p.registered or p.proposed or p.granted) ${narrow(query, 'p')} ${inState(query)}
        order by ${order('p')} limit ${sql.lit(COUNTED_AT_MOST + 1)})`
    : sql`${compared(year, query, everywhere ? null : roots)},
      found as materialized (select c.subject_id, c.award, row_number() over (order by ${order('c')}) as at from compared c
        where true ${inState(query)} order by ${order('c')} limit ${sql.lit(COUNTED_AT_MOST + 1)})`;
  const first = offsetOf(query);
  const { rows } = await sql<Row>`with ${found},
      page as materialized (select * from found where at > ${first} and at <= ${first + query.size})
      ${walks ? sql`, ${compared(year, query, null, sql`array(select subject_id from page)`)}` : sql``}
    select k.n, c.subject, c.subject_id, c.name, c.detail, u.name as unit_name, c.award, c.registered, c.proposed, c.ended, c.granted
    from (select count(*)::int as n from found) k
    left join (page join compared c using (subject_id, award) join unit_now u on u.unit_id = c.unit_id) on true order by page.at`.execute(
    db,
  );
  const catalogue = nationalCatalogue();
  return {
    rows: rows
      .filter(isFound)
      .map(({ n: _, ...row }) => ({ ...row, awardName: awardName(catalogue, row.award, language) })),
    n: rows[0]?.n ?? 0,
  };
}

/** An empty page still answers one row: the count. */
function isFound(row: Row): row is Row & Found {
  return row.award !== null && row.award !== undefined;
}

const STATES = {
  'registered-only': sql`registered and not proposed and not granted`,
  'not-granted': sql`proposed and not granted`,
  ended: sql`ended`,
  granted: sql`granted`,
  unregistered: sql`proposed and not registered`,
};
const inState = ({ state }: Query) => (state === undefined ? sql`` : sql`and ${STATES[state]}`);

/** SQL condition: the nomination `x` has come to its end without being granted. */
const ENDED = sql`x.state in ('refused', 'not-passed', 'not-granted')`;
const SUBJECT = sql`coalesce(x.person_id, x.collective_id, x.household_id)`;

/**
 * SQL: `compared`, a row a subject and award, of the units at and below `roots` (null: of all), of `subjects` where they are given.
 * Units, subjects and words are looked for in each of the three tables by its own index.
 */
function compared(
  year: number,
  query: Query,
  roots: readonly string[] | null,
  subjects?: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const inside = (unit: RawBuilder<unknown>) =>
    sql`${
      roots === null
        ? sql``
        : sql`and ${unit} = any(array(select unit_id from unit_now where path <@ any(${roots}::ltree[])))`
    } ${subjects === undefined ? sql`` : sql`and ${SUBJECT} = any(${subjects})`}`;
  const named = (has: (q: string) => RawBuilder<unknown>) => (query.q ? sql`and ${has(query.q)}` : sql``);
  const who = sql`x.subject, ${SUBJECT} as subject_id, x.subject_name, x.subject_detail, x.award`;
  return sql`compared as materialized (
    select subject, subject_id, award, max(subject_name) as name, max(subject_detail) as detail,
      (array_agg(f.unit_id order by f.unit_id))[1] as unit_id, bool_or(f.kind = 1) as registered, bool_or(f.kind = 2) as proposed,
      coalesce(bool_and(f.ended) filter (where f.kind = 2), false) and not bool_or(f.kind = 3) as ended, bool_or(f.kind = 3) as granted
    from (
      select 1 as kind, s.unit_id, ${who}, false as ended ${registered(year, query)} ${inside(sql`s.unit_id`)}
        ${named((q) => hasWords(sql`search_key(x.subject_name)`, q))}
      union all select 2, x.unit_id, ${who}, ${ENDED} ${proposed(year, query)} ${inside(sql`x.unit_id`)}
        ${named((q) => sql`x.name_key in (${namesWith(q)})`)}
      union all select 3, x.unit_id, ${who}, false from honour x where x.year = ${year} and x.status <> 'revoked' ${narrow(query)}
        ${inside(sql`x.unit_id`)} ${named((q) => hasName(hasWords(sql`k.name`, q), 'x'))}
    ) f group by subject, subject_id, award)`;
}

/** What units have registered and not taken back. */
const registered = (year: number, query: Filters) =>
  sql`from registration_sheet s join registration x on x.sheet_id = s.id
    where s.year = ${year} and s.state in ('submitted', 'approved') ${narrow(query)}`;

/** What was proposed in dossiers that were sent, where it was first proposed. */
const proposed = (year: number, query: Filters) => sql`from nomination x join dossier d on d.id = x.dossier_id
    where x.year = ${year} and x.state <> 'withdrawn' and x.origin_id is null and d.sent_at is not null and d.state <> 'withdrawn'
    ${narrow(query)}`;
