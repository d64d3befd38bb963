import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { Deadline } from '../model/deadline.ts';
import { deadlineColumns, milestoneColumns } from '../model/deadline-columns.ts';
import { assertMayEditTasks, readDeadline, unknownReference } from './edit-tasks.ts';
import { getTask } from './get-task.ts';
import { lockPlan } from './plan.store.ts';
import { planTables } from './plan.tables.ts';
import type { TaskView } from './task.schema.ts';
import type { CreateTask } from './task-input.schema.ts';

/**
 * A new row of a plan's tables. Its completion time is read from its words, milestones in brackets included.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input`
 */
export async function createTask(
  context: WriteContext,
  planId: string,
  input: CreateTask,
): Promise<TaskView> {
  const { db, actor, clock } = context;
  // Rows are numbered one after the other: one writer at a time.
  const plan = await lockPlan(db, actor, planId, 'update');
  assertMayEditTasks(context, plan, input.reason);
  const { afterId, parentId, reason, deadlineText, ...text } = input;
  if (parentId !== null && !(await isTaskOf(db, planId, parentId))) throw unknownReference('parentId');
  const position = await openPosition(context, planId, text.annex, afterId);
  const deadline = readDeadline(deadlineText, plan.year);
  const id = newId();
  await planTables(db)
    .insertInto('task')
    .values({
      ...text,
      ...deadlineColumns(deadline),
      id,
      planId,
      position,
      parentId,
      state: deadline.done ? 'done' : 'not-started',
      progress: deadline.done ? 100 : 0,
      doneOn: null,
      blockedReason: null,
      lateReason: null,
      updatedAt: clock.now(),
    })
    .execute();
  await insertMilestones(db, id, deadline.milestones);
  context.audit({
    act: 'task.create',
    entity: 'task',
    entityId: id,
    unitId: plan.unitId,
    after: { planId, number: text.number, content: text.content, deadlineText },
    reason: reason ?? null,
  });
  context.announce(`plan:${planId}`);
  return getTask(context, id);
}

/** Whether the task `id` belongs to the plan. */
export async function isTaskOf(db: Tx, planId: string, id: string): Promise<boolean> {
  const { rows } = await sql`select from task where id = ${id} and plan_id = ${planId}`.execute(db);
  return rows.length > 0;
}

/** The position after `afterId`, or at the end of the annex; what comes after moves on by one. @throws AppError `invalid-input` */
async function openPosition(
  context: WriteContext,
  planId: string,
  annex: number,
  afterId: string | null,
): Promise<number> {
  const { db } = context;
  const last = sql<{ position: number }>`select coalesce(max(position), 0) as position from task
    where plan_id = ${planId} and annex = ${annex}`;
  const after = sql<{
    position: number;
  }>`select position from task where id = ${afterId} and plan_id = ${planId} and annex = ${annex}`;
  const { rows } = await (afterId === null ? last : after).execute(db);
  if (rows[0] === undefined) throw unknownReference('afterId');
  const position = rows[0].position + 1;
  await sql`update task set position = position + 1
    where plan_id = ${planId} and annex = ${annex} and position >= ${position}`.execute(db);
  return position;
}

/** Adds the milestones that a completion time names, after those that the task has. */
export async function insertMilestones(
  db: Tx,
  taskId: string,
  milestones: Deadline['milestones'],
): Promise<void> {
  if (milestones.length === 0) return;
  const { rows } = await sql<{ last: number }>`select coalesce(max(position), 0) as last from milestone
    where task_id = ${taskId}`.execute(db);
  const last = rows[0]?.last ?? 0;
  await planTables(db)
    .insertInto('milestone')
    .values(
      milestones.map((milestone, index) => ({
        ...milestoneColumns(milestone),
        id: newId(),
        taskId,
        position: last + index + 1,
        actor: milestone.actor,
        text: milestone.text,
        unitId: null,
        doneOn: null,
      })),
    )
    .execute();
}
