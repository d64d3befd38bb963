import { type RawBuilder, sql } from 'kysely';
import { type Actor, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern } from '../../../platform/http/paging.ts';
import { SOON_DAYS, taskStatus } from '../model/task-status.ts';
import type { ListTasks, TaskLine, TaskLineListView } from './task.schema.ts';
import { mine } from './task.store.ts';
import { OPEN, ofUnit } from './task-lists.ts';

/** Up to so many units, looking up their tasks one by one is faster than filtering all that are late (measured with 10,000 units). */
const NARROW = 500;

type Found = Omit<TaskLine, 'status'> & { doneOn: string | null };

/**
 * Open tasks of plans in force, over all plans: the reader's own (`mine`), or of all plans and units below the reader's
 * (`subtree`); earliest deadline first.
 */
export async function listTasks(context: ReadContext, query: ListTasks): Promise<TaskLineListView> {
  const { db, actor, clock } = context;
  const day = today(clock);
  const where = await whereOf(db, actor, query, day);
  const items = await findLines(db, day, where, query);
  // The first page may well be the only one.
  const isAll = query.page === 1 && items.length < query.size;
  const total = isAll ? items.length : await countLines(db, where);
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

async function whereOf(db: Db, actor: Actor, query: ListTasks, day: string): Promise<RawBuilder<boolean>> {
  const conditions = [
    OPEN,
    query.scope === 'mine' ? mine(actor, day) : await inSubtree(db, actor),
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

/**
 * SQL condition: the task `t` of the plan `p` of the unit `pu` belongs to a plan of the actor's subtree or is assigned to a unit in
 * it. Both forms say the same; which one is fast depends on how much of the tree the actor sees.
 */
export async function inSubtree(db: Db, actor: Actor): Promise<RawBuilder<boolean>> {
  const scope = scopePaths(actor, 'plan.read');
  const { rows } = await sql<{ units: number }>`select count(*)::int as units
    from (select from unit_now where path <@ any(${scope}::ltree[]) limit ${NARROW + 1}) u`.execute(db);
  const assigned = sql`select tu.task_id from task_unit tu join unit_now tn on tn.unit_id = tu.unit_id
    where tn.path <@ any(${scope}::ltree[])`;
  if ((rows[0]?.units ?? 0) > NARROW)
    return sql<boolean>`(pu.path <@ any(${scope}::ltree[]) or t.id in (${assigned}))`;
  return sql<boolean>`t.id in (select st.id from unit_now su join plan sp on sp.unit_id = su.unit_id and sp.state = 'issued'
      join task st on st.plan_id = sp.id where su.path <@ any(${scope}::ltree[]) union all ${assigned})`;
}

/** One page of the tasks `t` (of the plan `p`, of the unit `pu`) for which `where` holds, with what a list over all plans shows. */
export async function findLines(
  db: Db,
  day: string,
  where: RawBuilder<boolean>,
  { page, size, sort }: { page: number; size: number; sort: string },
): Promise<TaskLine[]> {
  const direction = sort.startsWith('-') ? sql`desc nulls last` : sql`asc`;
  const { rows } = await sql<Found>`
    with page as (select t.id, t.late_from ${FROM} where ${where}
      order by t.late_from ${direction}, t.id limit ${size} offset ${offsetOf({ page, size })})
    select ${LINE}
    from page join task t on t.id = page.id join plan p on p.id = t.plan_id join unit_now pu on pu.unit_id = p.unit_id
    order by page.late_from ${direction}, page.id`.execute(db);
  return rows.map((row) => presentLine(row, day));
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
