import { sql } from 'kysely';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { milestoneColumns } from '../model/deadline-columns.ts';
import { assertMayEditTasks, unknownReference } from './edit-tasks.ts';
import { getTask } from './get-task.ts';
import type { MilestoneInput } from './milestone.schema.ts';
import { planTables } from './plan.tables.ts';
import type { TaskView } from './task.schema.ts';
import { lockTask } from './task.store.ts';

/** Adds a milestone to a task. @throws AppError `not-found`, `step-not-allowed`, `invalid-input` */
export async function createMilestone(
  context: WriteContext,
  taskId: string,
  input: MilestoneInput,
): Promise<TaskView> {
  const { db, actor } = context;
  const { plan } = await lockTask(db, actor, taskId);
  assertMayEditTasks(context, plan, input.reason);
  await assertUnit(context, input.unitId);
  const { rows } = await sql<{
    position: number;
  }>`select coalesce(max(position), 0) + 1 as position from milestone
    where task_id = ${taskId}`.execute(db);
  const id = newId();
  await planTables(db)
    .insertInto('milestone')
    .values({
      ...milestoneColumns({ actor: input.actor, text: input.text, date: input.dueOn }),
      id,
      taskId,
      position: rows[0]?.position ?? 1,
      actor: input.actor,
      text: input.text,
      unitId: input.unitId,
      doneOn: null,
    })
    .execute();
  context.audit({
    act: 'milestone.create',
    entity: 'task',
    entityId: taskId,
    unitId: plan.unitId,
    after: { milestoneId: id, text: input.text, dueOn: input.dueOn },
    reason: input.reason ?? null,
  });
  context.announce(`plan:${plan.id}`);
  return getTask(context, taskId);
}

/** @throws AppError `invalid-input` when there is no such unit */
export async function assertUnit(context: WriteContext, unitId: string | null | undefined): Promise<void> {
  if (unitId == null) return;
  const { rows } = await sql`select from unit_now where unit_id = ${unitId}`.execute(context.db);
  if (rows.length === 0) throw unknownReference('unitId');
}
