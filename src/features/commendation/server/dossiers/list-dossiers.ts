import { sql } from 'kysely';
import { mayAnywhere, scopePaths } from '../../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../../platform/http/paging.ts';
import { DOSSIER_STATES, type DossierState } from '../../model/dossier-life.ts';
import type { DossierListView, DossierRow, ListDossiers } from './dossier.schema.ts';

const SORTS = {
  created: sql`d.created_at`,
  due: sql`d.due_on`,
  title: sql`d.title collate "vi-x-icu"`,
};

type Found = Omit<DossierRow, 'updatedAt' | 'since'> & { updatedAt: Date; since: Date };

/** The dossiers the reader may see, as sender or as receiver, filtered and sorted, one page; with how many there are in each state. */
export async function listDossiers(
  { db, actor }: ReadContext,
  query: ListDossiers,
): Promise<DossierListView> {
  const paths = scopePaths(actor, 'dossier.read');
  // The units in sight are few among all and found once; reading them as a set keeps the dossiers' own indexes in use.
  const units = sql`seen_unit as materialized (select unit_id from unit_now where path <@ any(${paths}::ltree[]))`;
  const own = sql`d.unit_id in (select unit_id from seen_unit)`;
  const received = sql`(d.sent_at is not null and d.receiver_id in (select unit_id from seen_unit))`;
  const side =
    query.side === 'sender' ? own : query.side === 'receiver' ? received : sql`(${own} or ${received})`;
  const where = sql<boolean>`${side}
    ${query.round === undefined ? sql`` : sql`and d.round_id = ${query.round}`}
    ${query.year === undefined ? sql`` : sql`and d.year = ${query.year}`}
    ${query.unit === undefined ? sql`` : sql`and d.unit_id in (select x.unit_id from unit_now x join unit_now y on x.path <@ y.path where y.unit_id = ${query.unit})`}
    ${query.q ? sql`and d.search like ${searchPattern(query.q)}` : sql``}
    ${query.nominee ? sql`and d.id in (select dossier_id from nomination where search like ${searchPattern(query.nominee)})` : sql``}`;
  const { by, direction } = sortOf(query.sort);
  const order = direction === 'desc' ? sql`desc nulls last` : sql`asc nulls last`;
  const state = query.state === undefined ? sql`` : sql`and d.state = ${query.state}`;

  const { rows: groups } = await sql<{ state: DossierState; count: number }>`with ${units}
    select d.state, count(*)::int as count from dossier d where ${where} group by d.state`.execute(db);
  const byState = Object.fromEntries(DOSSIER_STATES.map((name) => [name, 0])) as Record<DossierState, number>;
  for (const group of groups) byState[group.state] = group.count;

  const { rows } = await sql<Found>`with ${units},
    page as (select d.id, ${SORTS[by]} as key from dossier d where ${where} ${state}
      order by key ${order}, d.id limit ${query.size} offset ${offsetOf(query)})
    select d.id, d.code, d.title, d.year, d.state, d.unit_id, su.name as unit_name, d.receiver_id, re.name as receiver_name, d.round_id,
      ro.name as round_name, d.received_on, d.due_on, d.stopped_on, d.nominee_count, d.negative_count, d.updated_at,
      coalesce((select max(s.at) from dossier_step s where s.dossier_id = d.id), d.created_at) as since
    from page join dossier d on d.id = page.id join unit_now su on su.unit_id = d.unit_id join unit_now re on re.unit_id = d.receiver_id
      join round ro on ro.id = d.round_id
    order by page.key ${order}, d.id`.execute(db);

  return {
    items: rows.map((row) => ({
      ...row,
      updatedAt: row.updatedAt.toISOString(),
      since: row.since.toISOString(),
    })),
    total:
      query.state === undefined ? Object.values(byState).reduce((a, b) => a + b, 0) : byState[query.state],
    page: query.page,
    size: query.size,
    byState,
    mayCreate: mayAnywhere(actor, 'dossier.write'),
  };
}
