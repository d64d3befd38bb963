import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf } from '../../../platform/http/paging.ts';
import { TASK_STATES, type TaskState } from '../model/task-states.ts';
import { taskStatus } from '../model/task-status.ts';
import { getReadablePlan } from './plan.store.ts';
import type { ListPlanTasks, TaskListView, TaskRow } from './task.schema.ts';
import { TASK_COLUMNS, type TaskRecord } from './task.store.ts';
import { late, planTaskFilters } from './task-lists.ts';

type Found = TaskRecord &
  Pick<TaskRow, 'milestones' | 'milestonesDone' | 'nextMilestone' | 'notes' | 'files'>;

const SORTS = {
  position: sql`t.annex, t.position`,
  '-position': sql`t.annex desc, t.position desc`,
  due: sql`t.due_day nulls last, t.annex, t.position`,
  '-due': sql`t.due_day desc nulls last, t.annex, t.position`,
  state: sql`t.state, t.annex, t.position`,
  '-state': sql`t.state desc, t.annex, t.position`,
  progress: sql`t.progress, t.annex, t.position`,
  '-progress': sql`t.progress desc, t.annex, t.position`,
};

/** The tasks of a plan in the order of its tables, filtered. @throws AppError `not-found` */
export async function listPlanTasks(
  context: ReadContext,
  planId: string,
  query: ListPlanTasks,
): Promise<TaskListView> {
  const { db, actor, clock } = context;
  await getReadablePlan(db, actor, planId);
  const day = today(clock);
  const where = sql`t.plan_id = ${planId} and ${planTaskFilters(actor, query, day)}`;
  const state = query.state === undefined ? sql`` : sql`and t.state = ${query.state}`;
  const [found, counts] = await Promise.all([
    sql<Found>`select ${TASK_COLUMNS}, coalesce(m.total, 0)::int as milestones, coalesce(m.done, 0)::int as milestones_done,
        m.next as next_milestone,
        (select count(*)::int from task_note tn where tn.task_id = t.id) as notes,
        (select count(*)::int from task_file tf where tf.task_id = t.id and tf.removed_at is null) as files
      from task t
      left join lateral (select count(*) as total, count(done_on) as done, min(late_from - 1) filter (where done_on is null) as next
        from milestone where task_id = t.id) m on true
      where ${where} ${state}
      order by ${SORTS[query.sort]} limit ${query.size} offset ${offsetOf(query)}`.execute(db),
    sql<{ state: TaskState; count: number; late: number }>`select t.state, count(*)::int as count,
        (count(*) filter (where ${late(day)}))::int as late from task t where ${where} group by t.state`.execute(
      db,
    ),
  ]);
  const byState = Object.fromEntries(
    TASK_STATES.map((name) => [name, counts.rows.find((row) => row.state === name)?.count ?? 0]),
  ) as Record<TaskState, number>;
  const counted = counts.rows.filter((row) => query.state === undefined || row.state === query.state);
  return {
    items: found.rows.map((row) => presentTaskRow(row, day)),
    total: counted.reduce((sum, row) => sum + row.count, 0),
    page: query.page,
    size: query.size,
    byState,
    late: counted.reduce((sum, row) => sum + row.late, 0),
  };
}

/** A row of the list as the API answers it; `day` is today. */
export function presentTaskRow(row: Found, day: string): TaskRow {
  const { dateTo: _to, exclusive: _exclusive, blockedReason: _blocked, lateReason: _late, ...rest } = row;
  return {
    ...rest,
    status: taskStatus(row, day),
    units: row.units.map(({ unitId, name, part }) => ({ unitId, name, part })),
  };
}
