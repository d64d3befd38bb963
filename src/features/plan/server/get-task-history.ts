import type { ReadContext } from '../../../platform/http/context.ts';
import { getReadablePlanOfTask } from './plan.store.ts';
import type { TaskHistoryView } from './task.schema.ts';

const SHOWN = 200;

/** Who did what to a task and its milestones, newest first, as the audit trail has it. @throws AppError `not-found` */
export async function getTaskHistory({ db, actor }: ReadContext, taskId: string): Promise<TaskHistoryView> {
  await getReadablePlanOfTask(db, actor, taskId);
  const rows = await db
    .selectFrom('auditEntry')
    .select(['at', 'actorName', 'act', 'before', 'after', 'reason'])
    .where('entity', '=', 'task')
    .where('entityId', '=', taskId)
    .orderBy('seq', 'desc')
    .limit(SHOWN)
    .execute();
  return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
}
