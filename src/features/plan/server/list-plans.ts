import { sql } from 'kysely';
import { mayAnywhere } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../platform/http/paging.ts';
import { PLAN_STATES, type PlanState } from '../model/plan-states.ts';
import type { ListPlans, PlanListView, PlanRow } from './plan.schema.ts';
import { readable } from './plan.store.ts';

const SORTS = {
  year: sql`p.year`,
  title: sql`p.title collate "vi-x-icu"`,
  unit: sql`pu.name collate "vi-x-icu"`,
  updated: sql`p.updated_at`,
  late: sql`coalesce(c.late, 0)`,
};

/** The plans the reader may see, filtered, sorted, one page of them; with how many there are in each state. */
export async function listPlans(context: ReadContext, query: ListPlans): Promise<PlanListView> {
  const { db, actor, clock } = context;
  const sort = sortOf(query.sort);
  const direction = sort.direction === 'desc' ? sql`desc` : sql`asc`;
  const filters = sql<boolean>`true
    ${query.year === undefined ? sql`` : sql`and p.year = ${query.year}`}
    ${query.unit === undefined ? sql`` : sql`and pu.path <@ (select path from unit_now where unit_id = ${query.unit})`}
    ${query.q ? sql`and p.search like ${searchPattern(query.q)}` : sql``}`;
  const state = query.state === undefined ? sql`` : sql`and p.state = ${query.state}`;
  const counts = sql`select count(*) as total, count(*) filter (where t.state = 'done') as done,
      count(*) filter (where t.state in ('not-started', 'in-progress', 'blocked') and t.late_from <= ${today(clock)}) as late
    from task t where t.plan_id = p.id`;
  // Only sorting by it needs the count of late tasks for every plan.
  const forSorting = sort.by === 'late' ? sql`cross join lateral (${counts}) c` : sql``;
  const order = sql`order by ${SORTS[sort.by]} ${direction}, p.id`;

  const [items, groups] = await Promise.all([
    sql<Omit<PlanRow, 'updatedAt'> & { updatedAt: Date }>`
      with page as (select p.id from plan p join unit_now pu on pu.unit_id = p.unit_id ${forSorting}
        where ${readable(actor)} and ${filters} ${state} ${order} limit ${query.size} offset ${offsetOf(query)})
      select p.id, p.unit_id, pu.name as unit_name, p.year, p.title, p.number, p.symbol, p.signed_on, p.state, p.updated_at,
        c.total::int, c.done::int, c.late::int
      from page join plan p on p.id = page.id join unit_now pu on pu.unit_id = p.unit_id cross join lateral (${counts}) c
      ${order}`.execute(db),
    sql<{ state: PlanState; year: number; count: number }>`
      select p.state, p.year, (count(*) filter (where ${filters}))::int as count
      from plan p join unit_now pu on pu.unit_id = p.unit_id where ${readable(actor)} group by p.state, p.year`.execute(
      db,
    ),
  ]);
  const byState = Object.fromEntries(PLAN_STATES.map((name) => [name, 0])) as Record<PlanState, number>;
  for (const group of groups.rows) byState[group.state] += group.count;
  return {
    items: items.rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
    total:
      query.state === undefined ? Object.values(byState).reduce((a, b) => a + b, 0) : byState[query.state],
    page: query.page,
    size: query.size,
    byState,
    years: [...new Set(groups.rows.map(({ year }) => year))].sort((a, b) => b - a),
    mayCreate: mayAnywhere(actor, 'plan.write'),
  };
}
