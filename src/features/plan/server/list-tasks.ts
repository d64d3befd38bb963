import { type RawBuilder, sql } from 'kysely';
import { type Actor, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { PREPARED, unseen } from '../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern } from '../../../platform/http/paging.ts';
import { SOON_DAYS, taskStatus } from '../model/task-status.ts';
import { seesFew } from './plan-access.ts';
import type { ListTasks, TaskLine, TaskLineListView } from './task.schema.ts';
import { mine } from './task.store.ts';
import { OPEN, ofUnit } from './task-lists.ts';

type Found = Omit<TaskLine, 'status'> & { doneOn: string | null };

/**
 * Open tasks of plans in force, over all plans: the reader's own (`mine`), or of all plans and units below the reader's
 * (`subtree`); earliest deadline first.
 */
export async function listTasks(context: ReadContext, query: ListTasks): Promise<TaskLineListView> {
  const { db, actor, clock } = context;
  const day = today(clock);
  const where = await conditionOf(db, actor, query, day);
  const rows = await findLines(db, where, query);
  const items = rows.map(({ total: _, ...row }) => presentLine(row, day));
  // A page beyond the last has no rows to tell how many there are.
  const total = rows[0]?.total ?? (query.page === 1 ? 0 : await countLines(db, where));
  return { items, total, page: query.page, size: query.size };
}

const FROM = sql`from task t join plan p on p.id = t.plan_id and p.state = 'issued' join unit_now pu on pu.unit_id = p.unit_id`;

/** How many tasks `t` (of the plan `p`, of the unit `pu`) there are for which `where` holds. */
async function countLines(db: Db, where: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total ${FROM} where ${where}`.execute(
    db,
  );
  return rows[0]?.total ?? 0;
}

async function conditionOf(
  db: Db,
  actor: Actor,
  query: ListTasks,
  day: string,
): Promise<RawBuilder<boolean>> {
  const conditions = [
    OPEN,
    query.scope === 'mine' ? mine(actor, day) : inSubtree(actor, await seesFew(db, actor)),
    // `late_from` is the day after the due day, and indexed for open tasks.
    ...(query.late === true ? [sql<boolean>`t.late_from <= ${day}`] : []),
    ...(query.soon === true
      ? [sql<boolean>`t.late_from between ${day}::date + 1 and ${day}::date + ${SOON_DAYS + 1}::int`]
      : []),
    ...(query.unit === undefined ? [] : [ofUnit(query.unit)]),
    ...(query.q ? [sql<boolean>`t.search like ${searchPattern(query.q)}`] : []),
  ];
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** SQL condition: the task `t` belongs to a plan (`p`, of the unit `pu`) of the actor's subtree, or is assigned to a unit in it. */
function inSubtree(actor: Actor, few: boolean): RawBuilder<boolean> {
  const scope = unseen(scopePaths(actor, 'plan.read'), 'ltree');
  const assigned = sql`select tu.task_id from task_unit tu join unit_now tn on tn.unit_id = tu.unit_id
    where tn.path <@ any(${scope})`;
  return few
    ? sql<boolean>`t.id in (select st.id from unit_now su join plan sp on sp.unit_id = su.unit_id
      and sp.state = 'issued' join task st on st.plan_id = sp.id where su.path <@ any(${scope}) union all ${assigned})`
    : sql<boolean>`(pu.path <@ any(${scope}) or t.id in (${assigned}))`;
}

/** One page of the tasks `t` (of the plan `p`, of the unit `pu`) for which `where` holds, each with how many there are in all. */
async function findLines(
  db: Db,
  where: RawBuilder<boolean>,
  { page, size, sort }: { page: number; size: number; sort: string },
): Promise<(Found & { total: number })[]> {
  const direction = sort.startsWith('-') ? sql`desc nulls last` : sql`asc`;
  const { rows } = await sql<Found & { total: number }>`${sql.raw(PREPARED)}
    with matching as materialized (select t.id, t.late_from ${FROM} where ${where}),
    page as (select id, late_from from matching
      order by late_from ${direction}, id limit ${size} offset ${offsetOf({ page, size })})
    select ${LINE}, (select count(*)::int from matching) as total
    from page join task t on t.id = page.id join plan p on p.id = t.plan_id join unit_now pu on pu.unit_id = p.unit_id
    order by page.late_from ${direction}, page.id`.execute(db);
  return rows;
}

/** The columns of a line, for the task `t` of the plan `p` of the unit `pu`. */
export const LINE = sql`t.id, t.plan_id, t.number, t.content, t.deadline_text, t.due_day, t.late_from, t.state, t.done_on, t.progress,
  p.title as plan_title, p.number as plan_number, pu.name as plan_unit_name,
  (select coalesce(json_agg(n.name order by n.name collate "vi-x-icu"), '[]') from unit_now n
    where n.unit_id in (select tu.unit_id from task_unit tu where tu.task_id = t.id)) as units`;

/** A line as the API answers it; `day` is today. */
export function presentLine({ doneOn, ...row }: Found, day: string): TaskLine {
  return { ...row, status: taskStatus({ ...row, doneOn }, day) };
}
