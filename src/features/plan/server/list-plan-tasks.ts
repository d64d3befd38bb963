import { type RawBuilder, sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { PREPARED } from '../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf } from '../../../platform/http/paging.ts';
import { TASK_STATES, type TaskState } from '../model/task-states.ts';
import { isLate, taskStatus } from '../model/task-status.ts';
import { getReadablePlan } from './plan.store.ts';
import { assertReadable, type PlanPlace } from './plan-access.ts';
import type { ListPlanTasks, TaskListView, TaskRow } from './task.schema.ts';
import { TASK_LIST_COLUMNS, type TaskRecord } from './task.store.ts';
import { late, planTaskFilters } from './task-lists.ts';

type Counted = 'milestones' | 'milestonesDone' | 'nextMilestone' | 'notes' | 'evidence';

type Found = Omit<TaskRow, 'status'>;

/** A task and, as in every row of the answer, where its plan stands: whether it may be read at all needs no query of its own. */
type FoundInPlan = Found & { status?: TaskRow['status'] } & Omit<PlanPlace, 'id'>;

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
  const day = today(clock);
  const where = sql<boolean>`t.plan_id = ${planId} and ${planTaskFilters(actor, query, day)}`;
  const state = query.state === undefined ? sql`` : sql`and t.state = ${query.state}`;
  const { rows: found } =
    await sql<FoundInPlan>`${sql.raw(PREPARED)} select ${TASK_LIST_COLUMNS}, coalesce(m.total, 0)::int as milestones,
        coalesce(m.done, 0)::int as milestones_done, m.next as next_milestone,
        (select count(*)::int from task_note tn where tn.task_id = t.id) as notes,
        ((select count(*) from task_file tf where tf.task_id = t.id and tf.removed_at is null)
          + (select count(*) from task_document td where td.task_id = t.id))::int as evidence,
        pu.path::text as unit_path, p.state as plan_state
      from plan p join unit_now pu on pu.unit_id = p.unit_id join task t on t.plan_id = p.id
      left join lateral (select count(*) as total, count(done_on) as done, min(late_from - 1) filter (where done_on is null) as next
        from milestone where task_id = t.id) m on true
      where p.id = ${planId} and ${where} ${state}
      order by ${SORTS[query.sort]} limit ${query.size} offset ${offsetOf(query)}`.execute(db);
  const [first] = found;
  await (first === undefined
    ? getReadablePlan(db, actor, planId)
    : assertReadable(db, actor, { ...first, id: planId }));
  const isAll = query.page === 1 && query.state === undefined && found.length < query.size;
  const counts = isAll ? countRows(found, day) : await countInDatabase(db, where, day);
  const byState = Object.fromEntries(TASK_STATES.map((name) => [name, counts.get(name)?.count ?? 0]));
  const counted = [...counts].filter(([name]) => query.state === undefined || name === query.state);
  return {
    // The serialiser leaves out what the answer does not name. Copying hundreds of rows without it costs more than all the rest.
    items: found.map((row) => Object.assign(row, { status: taskStatus(row, day) })),
    total: counted.reduce((sum, [, { count }]) => sum + count, 0),
    page: query.page,
    size: query.size,
    byState: byState as Record<TaskState, number>,
    late: counted.reduce((sum, [, row]) => sum + row.late, 0),
  };
}

type Counts = Map<TaskState, { count: number; late: number }>;

function countRows(rows: readonly Found[], day: string): Counts {
  const counts: Counts = new Map();
  for (const row of rows) {
    const { count, late } = counts.get(row.state) ?? { count: 0, late: 0 };
    counts.set(row.state, { count: count + 1, late: late + (isLate(row, day) ? 1 : 0) });
  }
  return counts;
}

async function countInDatabase(db: Db, where: RawBuilder<boolean>, day: string): Promise<Counts> {
  const { rows } = await sql<{
    state: TaskState;
    count: number;
    late: number;
  }>`select t.state, count(*)::int as count,
      (count(*) filter (where ${late(day)}))::int as late from task t where ${where} group by t.state`.execute(
    db,
  );
  return new Map(rows.map(({ state, ...row }) => [state, row]));
}

/** One task as a row of the list; `day` is today. */
export function presentTaskRow(row: TaskRecord & Pick<TaskRow, Counted>, day: string): TaskRow {
  const { exclusive: _exclusive, blockedReason: _blocked, lateReason: _late, ...rest } = row;
  return {
    ...rest,
    status: taskStatus(row, day),
    units: row.units.map(({ unitId, name, part }) => ({ unitId, name, part })),
  };
}
