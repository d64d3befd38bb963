import { type RawBuilder, sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import { ownUnits, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { COUNTED_AT_MOST, cappedTotal, hasWords, offsetOf } from '../../../../platform/http/paging.ts';
import { catalogueOfUnits } from '../../../catalogue/server/index.ts';
import { coversTree } from '../../../organisation/server/index.ts';
import { sidesOf } from './list-dossiers.ts';
import type { FindNominations, FoundNominationsView } from './nomination.schema.ts';
import { namesWith } from './nominee-names.ts';

/** More names than these are in so many nominations that walking through all soon fills a page. */
const MANY_NAMES = 1_000;
/** Beyond it nobody reads on. */
const MOST_NAMES = 20_000;

type Row = Omit<FoundNominationsView['items'][number], 'awardName'> & { unitId: string };

/** Nominees by name in all dossiers the reader may see, newest first, one page of them. */
export async function findNominations(
  context: Pick<ReadContext, 'db' | 'actor' | 'clock' | 'language'>,
  query: FindNominations,
): Promise<FoundNominationsView> {
  const { db, actor, clock, language } = context;
  const everywhere = await coversTree(db, scopePaths(actor, 'dossier.read'));
  const ids = everywhere ? await findEverywhere(context, query) : await findInDossiers(context, query);
  const { rows } = await sql<Row>`
    select n.id, n.subject, n.subject_name, n.subject_detail, coalesce(n.final_award, n.award) as award, n.year, n.state, n.verdict,
      d.id as dossier_id, d.code as dossier_code, d.title as dossier_title, d.state as dossier_state, d.unit_id, su.name as unit_name,
      re.name as receiver_name
    from nomination n join dossier d on d.id = n.dossier_id join unit_now su on su.unit_id = d.unit_id
      join unit_now re on re.unit_id = d.receiver_id
    where n.id = any(${ids.page}::uuid[]) order by n.id desc`.execute(db);
  const units = [...ownUnits(actor), ...rows.map(({ unitId }) => unitId)];
  const catalogue = await catalogueOfUnits(db, [...new Set(units)], today(clock));
  return {
    items: rows.map(({ unitId: _, ...row }) => ({
      ...row,
      awardName: awardName(catalogue, row.award, language),
    })),
    total: ids.total,
    more: ids.more,
    page: query.page,
    size: query.size,
  };
}

interface Ids {
  /** Of the nominations of the page. */
  page: string[];
  total: number;
  more: boolean;
}

/** The filter of nominations `n` by their state. */
const inState = ({ state }: FindNominations) =>
  sql`n.state ${state === undefined ? sql`<> 'withdrawn'` : sql`= ${state}`}`;

/** The filters of nominations `n` by what the index of names has. */
const filtersOf = ({ award, year, ...query }: FindNominations) => sql`${inState(query)}
  ${award === undefined ? sql`` : sql`and n.award = ${award}`} ${year === undefined ? sql`` : sql`and n.year = ${year}`}`;

/** The filter by a unit, of nominations `n`. */
const inUnit = ({ unit }: FindNominations): RawBuilder<unknown> =>
  unit === undefined
    ? sql``
    : sql`and n.dossier_id in (select ud.id from dossier ud join unit_now uu on uu.unit_id = ud.unit_id
        where uu.path <@ (select path from unit_now where unit_id = ${unit}))`;

/** For who reads all dossiers: from the names to their nominations. */
async function findEverywhere({ db }: Pick<ReadContext, 'db'>, query: FindNominations): Promise<Ids> {
  const walks = query.year === undefined && query.state === undefined && query.unit === undefined;
  const most = walks ? MANY_NAMES : MOST_NAMES;
  const { rows } = await sql<{ name: string }>`${namesWith(query.q)} limit ${sql.lit(most + 1)}`.execute(db);
  const isMany = rows.length > most;
  const names = sql`unnest(${rows.map(({ name }) => name)}::text[]) k(name)`;
  const where = sql`${filtersOf(query)} ${inUnit(query)}`;
  const found = await pageOfFound(
    db,
    sql`select n.id from ${names} join nomination n on n.name_key = k.name where ${where}`,
    query,
  );
  if (!found.more && !isMany) return found;
  // The newest of each name are enough for the newest of all.
  const newest =
    walks && isMany
      ? sql`select n.id from nomination n where ${hasWords(sql`n.name_key`, query.q)} and ${where}`
      : sql`select n.id from ${names} cross join lateral (select n.id from nomination n where n.name_key = k.name and ${where}
          order by n.id desc limit ${offsetOf(query) + query.size}) n`;
  const page = await sql<{
    id: string;
  }>`${newest} order by n.id desc limit ${query.size} offset ${offsetOf(query)}`.execute(db);
  return { ...found, page: page.rows.map(({ id }) => id), more: true };
}

/**
 * All that `found` (SQL query of ids) finds, once for the count and for the page; where there are more than are counted the page is of
 * those that were found first.
 * @param before what `found` refers to: `name as (…)`
 */
async function pageOfFound(
  db: ReadContext['db'],
  found: RawBuilder<unknown>,
  query: FindNominations,
  before?: RawBuilder<unknown>,
): Promise<Ids> {
  const { rows } = await sql<{ id: string | null; count: number }>`
    with ${before === undefined ? sql`` : sql`${before},`}
    found as materialized (${found} limit ${sql.lit(COUNTED_AT_MOST + 1)}),
    page as (select id from found order by id desc limit ${query.size} offset ${offsetOf(query)})
    select c.count, page.id from (select count(*)::int as count from found) c left join page on true`.execute(
    db,
  );
  return {
    page: rows.flatMap(({ id }) => (id === null ? [] : [id])),
    ...cappedTotal(rows[0]?.count ?? 0),
  };
}

/** For who reads the dossiers of some units, as sender or receiver: from these to the names in them. */
async function findInDossiers(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  query: FindNominations,
): Promise<Ids> {
  // `offset 0` keeps the way: dossier by dossier in their index. All who have such names are many times more.
  const sides = sidesOf(actor, {}, false).map((side) => sql`select d.id from dossier d where ${side}`);
  const { award, year, unit } = query;
  const hasMore = award !== undefined || year !== undefined || unit !== undefined;
  return pageOfFound(
    db,
    hasMore
      ? sql`select n.id from named join nomination n on n.id = named.id where ${filtersOf(query)} ${inUnit(query)}`
      : sql`select id from named`,
    query,
    sql`seen as materialized (${sql.join(sides, sql` union `)}),
    named as materialized (select n.id from seen cross join lateral (select n.id from nomination n
      where n.dossier_id = seen.id and ${inState(query)} and ${hasWords(sql`n.name_key`, query.q)} offset 0) n)`,
  );
}
