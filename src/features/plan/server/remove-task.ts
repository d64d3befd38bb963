import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { presentTask } from './get-task.ts';
import { refuseStep } from './plan.store.ts';
import { planTables } from './plan.tables.ts';
import { lockTask, taskVerbs } from './task.store.ts';

/**
 * Takes a row out of a draft. In a plan in force a task is cancelled instead.
 * @throws AppError `not-found`, `stale-version`, `step-not-allowed` (also while sub-tasks hang under it)
 */
export async function removeTask(
  context: WriteContext,
  taskId: string,
  version: number,
): Promise<{ id: string }> {
  const { db, actor } = context;
  const { plan, task } = await lockTask(db, actor, taskId);
  const allowed = taskVerbs(actor, plan, task);
  if (!allowed.includes('remove')) refuseStep(allowed);
  if (version !== task.version)
    throw new AppError('stale-version', { extra: { current: await presentTask(context, plan, task) } });
  const { rows } = await sql`select from task where parent_id = ${taskId} limit 1`.execute(db);
  if (rows.length > 0) {
    refuseStep(allowed, {
      vi: 'Nhiệm vụ còn đầu việc con. Hãy xóa hoặc chuyển các đầu việc con trước.',
      en: 'The task still has sub-tasks. Remove or move them first.',
    });
  }
  await planTables(db).deleteFrom('task').where('id', '=', taskId).execute();
  context.audit({
    act: 'task.remove',
    entity: 'task',
    entityId: taskId,
    unitId: plan.unitId,
    before: { planId: plan.id, number: task.number, content: task.content, deadlineText: task.deadlineText },
  });
  context.announce(`plan:${plan.id}`);
  return { id: taskId };
}
