import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAnywhere, scopePaths } from '../../../../platform/auth/actor.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { COUNTED_AT_MOST, hasWords, sortOf, unseenPage } from '../../../../platform/http/paging.ts';
import {
  countEachState,
  presentStateCounts,
  type StateCount,
  totalByState,
} from '../../../../platform/http/state-counts.ts';
import { coversTree } from '../../../organisation/server/index.ts';
import { DOSSIER_STATES, type DossierState } from '../../model/dossier-life.ts';
import type { DossierListView, DossierRow, ListDossiers } from './dossier.schema.ts';
import { namesWith } from './nominee-names.ts';

const KEYS = { created: sql`d.created_at`, due: sql`d.due_on`, title: sql`d.title collate "vi-x-icu"` };

/** As the indexes of dossiers have them. */
const ORDERS = {
  created: { asc: sql`key, id desc`, desc: sql`key desc, id` },
  due: { asc: sql`key, id`, desc: sql`key desc nulls last, id desc` },
  title: { asc: sql`key, id`, desc: sql`key desc, id desc` },
};

type Found = Omit<DossierRow, 'updatedAt' | 'since'> & { updatedAt: Date; since: Date };
type Row = Partial<Found> & { groups: StateCount<DossierState>[] };
type Count = StateCount<DossierState>;

/** The dossiers the reader may see, as sender or as receiver, filtered and sorted, one page; with how many there are in each state. */
export async function listDossiers(
  { db, actor }: ReadContext,
  query: ListDossiers,
): Promise<DossierListView> {
  const everywhere = await coversTree(db, scopePaths(actor, 'dossier.read'));
  const narrow = [query.q, query.nominee, query.round, query.unit].some((value) => value);
  const few = everywhere && !narrow ? null : await findFew(db, sidesOf(actor, query, everywhere), query);
  const found = few ?? (await findMany(db, sidesOf(actor, query, everywhere), query));
  return {
    items: found.rows.map((row) => ({
      ...row,
      updatedAt: row.updatedAt.toISOString(),
      since: row.since.toISOString(),
    })),
    ...totalByState(found.counts, query.state),
    page: query.page,
    size: query.size,
    ...found.counts,
    mayCreate: mayAnywhere(actor, 'dossier.write'),
  };
}

/** Conditions of which a dossier `d` must meet one: the reader sees it as sender, as receiver. */
export function sidesOf(
  actor: Actor,
  { side }: Pick<ListDossiers, 'side'>,
  everywhere: boolean,
): RawBuilder<boolean>[] {
  if (everywhere) return [side === 'receiver' ? sql<boolean>`d.sent_at is not null` : sql<boolean>`true`];
  // As an array: the planner takes most units for receivers of many dossiers, and would read all of them for the few in sight.
  const units = sql`any(array(select unit_id from unit_now where path <@ any(${scopePaths(actor, 'dossier.read')}::ltree[])))`;
  return [
    ...(side === 'receiver' ? [] : [sql<boolean>`d.unit_id = ${units}`]),
    ...(side === 'sender' ? [] : [sql<boolean>`(d.sent_at is not null and d.receiver_id = ${units})`]),
  ];
}

/** The filters of a list, the state aside. */
function filtersOf(query: ListDossiers): RawBuilder<boolean> {
  return sql<boolean>`true ${query.round === undefined ? sql`` : sql`and d.round_id = ${query.round}`}
    ${query.year === undefined ? sql`` : sql`and d.year = ${query.year}`}
    ${query.unit === undefined ? sql`` : sql`and d.unit_id in (select x.unit_id from unit_now x join unit_now y on x.path <@ y.path where y.unit_id = ${query.unit})`}
    ${query.q ? sql`and ${hasWords(sql`d.search`, query.q)}` : sql``}
    ${query.nominee ? sql`and d.id in (select n.dossier_id from nomination n where n.name_key in (${namesWith(query.nominee)}))` : sql``}`;
}

/** The columns of a row, of the dossier of the row `page`. */
const ROW = sql`d.id, d.code, d.title, d.year, d.state, d.unit_id, su.name as unit_name, d.receiver_id, re.name as receiver_name, d.round_id,
  ro.name as round_name, d.received_on, d.due_on, d.stopped_on, d.nominee_count, d.negative_count, d.updated_at,
  coalesce((select max(s.at) from dossier_step s where s.dossier_id = d.id), d.created_at) as since`;
const PAGE = sql`page join dossier d on d.id = page.id join unit_now su on su.unit_id = d.unit_id
  join unit_now re on re.unit_id = d.receiver_id join round ro on ro.id = d.round_id`;

const orderOf = ({ sort }: ListDossiers) => {
  const { by, direction } = sortOf(sort);
  return { key: KEYS[by], order: ORDERS[by][direction] };
};
const stateOf = ({ state }: ListDossiers, column: RawBuilder<unknown>) =>
  state === undefined ? sql`true` : sql`${column} = ${state}`;

/** All that match are found once, for the counts and for the page. Null when they are too many for that. */
async function findFew(db: Db, sides: readonly RawBuilder<boolean>[], query: ListDossiers) {
  const { key, order } = orderOf(query);
  const filters = filtersOf(query);
  // One branch for each side: an index leads to the dossiers of either, none to those of one or the other.
  const branches = sides.map(
    (side) => sql`select d.id, d.state, ${key} as key from dossier d where ${side} and ${filters}`,
  );
  const { rows } = await sql<Row>`with found as materialized (
      select * from (${sql.join(branches, sql` union `)}) f limit ${sql.lit(COUNTED_AT_MOST + 1)}),
    page as (select id, key from found where ${stateOf(query, sql`state`)} order by ${order} ${unseenPage(query)}),
    groups as (select state, count(*)::int as count from found group by state)
    select g.groups, ${ROW} from (select coalesce(json_agg(groups), '[]') as groups from groups) g left join (${PAGE}) on true
    order by page.${order}`.execute(db);
  const groups = rows[0]?.groups ?? [];
  if (groups.reduce((sum, { count }) => sum + count, 0) > COUNTED_AT_MOST) return null;
  return {
    rows: rows.filter(isFound),
    counts: presentStateCounts(DOSSIER_STATES, groups, COUNTED_AT_MOST),
  };
}

/** An empty page still answers one row: the counts. */
function isFound(row: Row): row is Row & Found {
  return row.id !== null && row.id !== undefined;
}

/** The indexes lead to the page in its order, and to as many of each state as are counted. */
async function findMany(db: Db, sides: readonly RawBuilder<boolean>[], query: ListDossiers) {
  const { key, order } = orderOf(query);
  const where = sql`(${sql.join(sides, sql` or `)}) and ${filtersOf(query)}`;
  const counts =
    await sql<Count>`${countEachState(DOSSIER_STATES, sql`from dossier d where d.state = e.state and ${where}`)}`.execute(
      db,
    );
  const { rows } = await sql<Found>`with page as (select d.id, ${key} as key from dossier d
      where ${where} and ${stateOf(query, sql`d.state`)} order by ${order} ${unseenPage(query)})
    select ${ROW} from ${PAGE} order by page.${order}`.execute(db);
  return { rows, counts: presentStateCounts(DOSSIER_STATES, counts.rows) };
}
