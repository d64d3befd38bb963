import { sql } from 'kysely';
import { mayAnywhere, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { PREPARED } from '../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { searchPattern, sortOf, unseenPage } from '../../../platform/http/paging.ts';
import { countStates, totalOf } from '../../../platform/http/state-counts.ts';
import { coversTree } from '../../organisation/server/index.ts';
import { PLAN_STATES, type PlanState } from '../model/plan-states.ts';
import type { ListPlans, PlanListView, PlanRow } from './plan.schema.ts';
import { readable, readableOfFew, seesFew } from './plan-access.ts';
import { OPEN } from './task-lists.ts';

const SORTS = {
  year: sql`p.year`,
  title: sql`p.title collate "vi-x-icu"`,
  unit: sql`pu.name collate "vi-x-icu"`,
  updated: sql`p.updated_at`,
  late: sql`coalesce(o.late, 0)`,
};

/** The units `pu` of the plans. Those that have plans are few among all and found once; who sees few of them comes from the plans. */
const UNITS = sql`materialized (select n.unit_id, n.path, n.name
  from (select distinct unit_id from plan) i join unit_now n on n.unit_id = i.unit_id)`;
const FEW_UNITS = sql`not materialized (select unit_id, path, name from unit_now)`;

type Found = Omit<PlanRow, 'updatedAt'> & { updatedAt: Date };

/** One row holds the counts, which are null without plans; the others each hold a plan. */
interface Answer extends Partial<Found> {
  groups: { state: PlanState; year: number; count: number }[] | null;
}

/** The plans the reader may see, filtered, sorted, one page of them; with how many there are in each state. */
export async function listPlans(context: ReadContext, query: ListPlans): Promise<PlanListView> {
  const { db, actor, clock } = context;
  const day = today(clock);
  const sort = sortOf(query.sort);
  const direction = sort.direction === 'desc' ? sql`desc` : sql`asc`;
  const filters = sql<boolean>`true
    ${query.year === undefined ? sql`` : sql`and p.year = ${query.year}`}
    ${query.unit === undefined ? sql`` : sql`and pu.path <@ (select path from unit_now where unit_id = ${query.unit})`}
    ${query.q ? sql`and p.search like ${searchPattern(query.q)}` : sql``}`;
  const state = query.state === undefined ? sql`` : sql`and s.state = ${query.state}`;
  // Only sorting by it needs the count of late tasks of every plan.
  const late = sql`left join (select t.plan_id, count(*) as late from task t where ${OPEN} and t.late_from <= ${day}
    group by t.plan_id) o on o.plan_id = p.id`;
  const isAll = await coversTree(db, scopePaths(actor, 'plan.read'));
  const few = !isAll && (await seesFew(db, actor));
  // Who reads every plan is asked about none, and the units come in only where they count.
  const units = sql`join pu on pu.unit_id = p.unit_id`;
  const needsUnits = !isAll || query.unit !== undefined || sort.by === 'unit';
  const mayRead = isAll ? sql`true` : few ? readableOfFew(actor) : readable(actor);

  const { rows } = await sql<Answer>`${sql.raw(PREPARED)}
    with pu as ${few || !needsUnits ? FEW_UNITS : UNITS},
    seen as ${needsUnits ? sql`materialized` : sql`not materialized`} (
      select p.id, p.year, p.state, ${SORTS[sort.by]} as key, ${filters} as found
      from plan p ${needsUnits ? units : sql``} ${sort.by === 'late' ? late : sql``} where ${mayRead}),
    page as (select s.id, s.key from seen s where s.found ${state}
      order by s.key ${direction}, s.id ${unseenPage(query)}),
    groups as (select s.state, s.year, count(*) filter (where s.found) as count from seen s group by s.state, s.year)
    select g.groups, p.id, p.unit_id, pu.name as unit_name, p.year, p.title, p.number, p.symbol, p.signed_on, p.state, p.updated_at,
      c.total::int, c.done::int, c.late::int
    from (select json_agg(groups) as groups from groups) g
    full join (page join plan p on p.id = page.id join unit_now pu on pu.unit_id = p.unit_id cross join lateral (
      select count(*) as total, count(*) filter (where t.state = 'done') as done,
        count(*) filter (where ${OPEN} and t.late_from <= ${day}) as late
      from task t where t.plan_id = p.id) c) on false
    order by page.key ${direction}, page.id`.execute(db);

  const groups = rows.flatMap((row) => row.groups ?? []);
  const byState = countStates(PLAN_STATES, groups);
  return {
    items: rows
      .filter(isFound)
      .map(({ groups: _, ...row }) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
    total: totalOf(byState, query.state),
    page: query.page,
    size: query.size,
    byState,
    years: [...new Set(groups.map(({ year }) => year))].sort((a, b) => b - a),
    mayCreate: mayAnywhere(actor, 'plan.write'),
  };
}

function isFound(row: Answer): row is Answer & Found {
  return row.id !== null && row.id !== undefined;
}
