import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAnywhere, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { COUNTED_AT_MOST, sortOf, unseenPage } from '../../../platform/http/paging.ts';
import {
  countEachState,
  presentStateCounts,
  type StateCount,
  totalByState,
} from '../../../platform/http/state-counts.ts';
import { coversTree } from '../../organisation/server/index.ts';
import { DOCUMENT_STATES, type DocumentState } from '../model/document-lifecycle.ts';
import type { DocumentListView, DocumentRow, ListDocuments } from './document.schema.ts';
import { inForceOn } from './document.store.ts';
import { filtersOf, inYear, sidesOf } from './document-filters.ts';

const KEYS = {
  signedOn: sql`d.signed_on`,
  subject: sql`d.subject collate "vi-x-icu"`,
  unit: sql`(select name collate "vi-x-icu" from unit_now where unit_id = d.unit_id)`,
  updated: sql`d.updated_at`,
};

type Group = StateCount<DocumentState> & { year: number | null };
type Row = Partial<DocumentRow> & { groups: Group[] };

/** The documents the reader may see, filtered, sorted, one page of them; with how many there are in each state. */
export async function listDocuments(context: ReadContext, query: ListDocuments): Promise<DocumentListView> {
  const { db, actor, clock } = context;
  const everywhere = await coversTree(db, scopePaths(actor, 'document.read'));
  const sides = everywhere ? [sql<boolean>`true`] : sidesOf(actor);
  const asked: Asked = { db, actor, query, sides, day: today(clock) };
  // Few are unread, or so many that they are found anywhere.
  const narrow = Boolean(query.q) || query.unit !== undefined || query.unread === true;
  const few = everywhere && !narrow ? null : await findFew(asked);
  const { rows, counts, years } = few ?? (await findMany(asked));
  return {
    items: rows,
    ...totalByState(counts, query.state),
    page: query.page,
    size: query.size,
    ...counts,
    years,
    mayCreate: mayAnywhere(actor, 'document.write'),
  };
}

interface Asked {
  db: Db;
  actor: Actor;
  query: ListDocuments;
  sides: readonly RawBuilder<boolean>[];
  day: string;
}

/** Drafts without a day stand on top: they are what is being worked on. As the index of documents has it. */
const orderOf = ({ sort }: ListDocuments) => {
  const { by, direction } = sortOf(sort);
  return {
    key: KEYS[by],
    order: direction === 'desc' ? sql`key desc nulls first, id` : sql`key asc nulls last, id desc`,
  };
};

/** The columns of a row, of the document `d` of the row `page`. */
const rowOf = ({
  actor,
  day,
}: Asked) => sql`d.id, d.unit_id, du.name as unit_name, d.direction, d.kind, d.state, d.number, d.symbol,
  d.issuer, d.signed_on, d.subject, ${inForceOn(day)} as in_force, exists (select from document_reader br where br.document_id = d.id
    and br.account_id = ${actor.accountId} and br.confirmed_at is not null) as read_by_me`;
const PAGE = sql`page join document d on d.id = page.id join unit_now du on du.unit_id = d.unit_id`;

/** All that match are found once, for the counts and for the page. Null when they are too many for that. */
async function findFew(asked: Asked) {
  const { db, query, sides } = asked;
  const { key, order } = orderOf(query);
  const filters = filtersOf(asked.actor, query);
  const branches = sides.map(
    (side) =>
      sql`select d.id, d.state, d.signed_on, ${key} as key from document d where ${side} and ${filters}`,
  );
  const state = query.state === undefined ? sql`true` : sql`d.state = ${query.state}`;
  const { rows } = await sql<Row>`with found as materialized (
      select * from (${sql.join(branches, sql` union `)}) f limit ${sql.lit(COUNTED_AT_MOST + 1)}),
    page as (select d.id, d.key from found d where ${state} and ${inYear(query.year)} order by ${order} ${unseenPage(query)}),
    groups as (select state, extract(year from signed_on)::int as year, count(*)::int as count from found group by 1, 2)
    select g.groups, ${rowOf(asked)} from (select coalesce(json_agg(groups), '[]') as groups from groups) g left join (${PAGE}) on true
    order by page.${order}`.execute(db);
  const groups = rows[0]?.groups ?? [];
  if (groups.reduce((sum, { count }) => sum + count, 0) > COUNTED_AT_MOST) return null;
  const byState = new Map<DocumentState, number>();
  for (const group of groups)
    if (query.year === undefined || group.year === query.year)
      byState.set(group.state, (byState.get(group.state) ?? 0) + group.count);
  const years = groups.flatMap(({ year }) => (year === null ? [] : [year]));
  return {
    rows: rows.filter(isFound).map(({ groups: _, ...row }) => row),
    counts: presentStateCounts(
      DOCUMENT_STATES,
      [...byState].map(([name, count]) => ({ state: name, count })),
      COUNTED_AT_MOST,
    ),
    years: [...new Set(years)].sort((a, b) => b - a),
  };
}

/** An empty page still answers one row: the counts. */
function isFound(row: Row): row is Row & DocumentRow {
  return row.id !== null && row.id !== undefined;
}

/** The indexes lead to the page in its order, and to as many of each state as are counted. */
async function findMany(asked: Asked) {
  const { db, query, sides } = asked;
  const { key, order } = orderOf(query);
  const where = sql`(${sql.join(sides, sql` or `)}) and ${filtersOf(asked.actor, query)}`;
  const state = query.state === undefined ? sql`true` : sql`d.state = ${query.state}`;
  // What is in force, or waits to be read, is in two states only; the others would be searched in vain.
  const states =
    query.inForceOn === undefined && query.unread !== true
      ? DOCUMENT_STATES
      : (['issued', 'received'] as const);
  const counted = sql<StateCount<DocumentState>>`${countEachState(
    states,
    sql`from document d where d.state = e.state and ${where} and ${inYear(query.year)}`,
  )}`;
  const page = sql<DocumentRow>`with page as (select d.id, ${key} as key from document d
      where ${where} and ${state} and ${inYear(query.year)} order by ${order} ${unseenPage(query)})
    select ${rowOf(asked)} from ${PAGE} order by page.${order}`;
  const years = sql<{ year: number }>`select y as year from generate_series(
      (select extract(year from min(signed_on))::int from document), (select extract(year from max(signed_on))::int from document)) y
    where exists (select from document d where ${inYear(sql`y`)} and ${where}) order by y desc`;
  return {
    rows: (await page.execute(db)).rows,
    counts: presentStateCounts(DOCUMENT_STATES, (await counted.execute(db)).rows),
    years: (await years.execute(db)).rows.map(({ year }) => year),
  };
}
