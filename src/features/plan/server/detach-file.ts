import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { getTask } from './get-task.ts';
import { refuseStep } from './plan.store.ts';
import type { TaskView } from './task.schema.ts';
import { lockTask, taskVerbs } from './task.store.ts';

/**
 * Takes an evidence file off a task; its bytes stay, since the history tells of it.
 * @throws AppError `not-found`, `step-not-allowed`
 */
export async function detachFile(context: WriteContext, taskId: string, fileId: string): Promise<TaskView> {
  const { db, actor, clock } = context;
  const { plan, task } = await lockTask(db, actor, taskId);
  const allowed = taskVerbs(actor, plan, task);
  if (!allowed.includes('attach')) refuseStep(allowed);
  const { rows } = await sql<{
    name: string;
  }>`update task_file tf set removed_at = ${clock.now()} from stored_file f
    where tf.task_id = ${taskId} and tf.file_id = ${fileId} and tf.removed_at is null and f.id = tf.file_id returning f.name`.execute(
    db,
  );
  if (rows[0] === undefined) throw new AppError('not-found');
  context.audit({
    act: 'task.detach',
    entity: 'task',
    entityId: taskId,
    unitId: plan.unitId,
    before: { fileId, name: rows[0].name },
  });
  context.announce(`plan:${plan.id}`);
  return getTask(context, taskId);
}
