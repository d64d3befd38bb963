import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { assertMayEditTasks } from './edit-tasks.ts';
import { getTask, presentTask } from './get-task.ts';
import { getMilestone } from './milestone.store.ts';
import { planTables } from './plan.tables.ts';
import type { TaskView } from './task.schema.ts';
import { lockTask } from './task.store.ts';

/** Takes a milestone off its task. @returns the task @throws AppError `not-found`, `step-not-allowed`, `invalid-input`, `stale-version` */
export async function removeMilestone(
  context: WriteContext,
  milestoneId: string,
  input: { version: number; reason?: string | undefined },
): Promise<TaskView> {
  const { db, actor } = context;
  const { taskId } = await getMilestone(db, milestoneId);
  const { plan, task } = await lockTask(db, actor, taskId);
  const milestone = await getMilestone(db, milestoneId);
  assertMayEditTasks(context, plan, input.reason);
  if (input.version !== milestone.version)
    throw new AppError('stale-version', { extra: { current: await presentTask(context, plan, task) } });
  await planTables(db).deleteFrom('milestone').where('id', '=', milestoneId).execute();
  context.audit({
    act: 'milestone.remove',
    entity: 'task',
    entityId: taskId,
    unitId: plan.unitId,
    before: { text: milestone.text, dueOn: milestone.dueOn },
    reason: input.reason ?? null,
  });
  context.announce(`plan:${plan.id}`);
  return getTask(context, taskId);
}
