import { storeFile } from '../../../platform/files/store-file.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { Upload } from '../../../platform/http/route.ts';
import { refuseUnknown } from '../../../platform/http/upload.ts';
import { getTask } from './get-task.ts';
import { refuseStep } from './plan.store.ts';
import { planTables } from './plan.tables.ts';
import type { TaskView } from './task.schema.ts';
import { lockTask, taskVerbs } from './task.store.ts';

/** Greatest size of an evidence file in bytes. */
export const MAX_EVIDENCE_BYTES = 20 * 1024 * 1024;

/**
 * Keeps an evidence file with a task. Its media type is told by its content.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input` for an empty file or one that no office keeps
 */
export async function attachFile(context: WriteContext, taskId: string, file: Upload): Promise<TaskView> {
  const { db, actor, clock } = context;
  const { plan, task } = await lockTask(db, actor, taskId);
  const allowed = taskVerbs(actor, plan, task);
  if (!allowed.includes('attach')) refuseStep(allowed);
  refuseUnknown(file);
  const { id, name } = await storeFile(context, context.files, file);
  await planTables(db)
    .insertInto('taskFile')
    .values({ taskId, fileId: id, addedBy: actor.accountId, addedAt: clock.now(), removedAt: null })
    .execute();
  context.audit({
    act: 'task.attach',
    entity: 'task',
    entityId: taskId,
    unitId: plan.unitId,
    after: { fileId: id, name },
  });
  context.announce(`plan:${plan.id}`);
  return getTask(context, taskId);
}
