import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { DeadlineMilestone } from '../model/deadline.ts';
import { deadlineColumns } from '../model/deadline-columns.ts';
import { insertMilestones, isTaskOf } from './create-task.ts';
import { assertMayEditTasks, readDeadline, unknownReference } from './edit-tasks.ts';
import { getTask, presentTask } from './get-task.ts';
import { planTables } from './plan.tables.ts';
import type { TaskView } from './task.schema.ts';
import { lockTask, type TaskRecord } from './task.store.ts';
import type { UpdateTask } from './task-input.schema.ts';

type Field = Exclude<keyof UpdateTask, 'version' | 'reason'>;

/**
 * Changes the words of a task. New words of the completion time are read again; milestones that only the old words named go, and
 * those of the new words come; what was added by hand or is done stays.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input`, `stale-version`
 */
export async function updateTask(
  context: WriteContext,
  taskId: string,
  input: UpdateTask,
): Promise<TaskView> {
  const { db, actor, clock } = context;
  const { plan, task } = await lockTask(db, actor, taskId);
  assertMayEditTasks(context, plan, input.reason);
  const { version, reason, ...fields } = input;
  if (version !== task.version)
    throw new AppError('stale-version', { extra: { current: await presentTask(context, plan, task) } });
  if (fields.parentId && (fields.parentId === taskId || !(await isTaskOf(db, plan.id, fields.parentId))))
    throw unknownReference('parentId');
  const changed = (Object.entries(fields) as [Field, string | null | undefined][]).filter(
    ([field, value]) => value !== undefined && value !== task[field],
  );
  if (changed.length === 0) return presentTask(context, plan, task);

  const words = changed.find(([field]) => field === 'deadlineText')?.[1];
  const deadline = typeof words === 'string' ? readDeadline(words, plan.year) : null;
  await planTables(db)
    .updateTable('task')
    .set({
      ...Object.fromEntries(changed),
      ...(deadline && deadlineColumns(deadline)),
      version: task.version + 1,
      updatedAt: clock.now(),
    })
    .where('id', '=', taskId)
    .execute();
  if (deadline) await exchangeMilestones(context, task, plan.year, deadline.milestones);
  context.audit({
    act: 'task.update',
    entity: 'task',
    entityId: taskId,
    unitId: plan.unitId,
    before: Object.fromEntries(changed.map(([field]) => [field, task[field]])),
    after: Object.fromEntries(changed),
    reason: reason ?? null,
  });
  context.announce(`plan:${plan.id}`);
  return getTask(context, taskId);
}

async function exchangeMilestones(
  { db }: WriteContext,
  task: TaskRecord,
  year: number,
  next: readonly DeadlineMilestone[],
): Promise<void> {
  const same = (a: DeadlineMilestone) => (b: DeadlineMilestone) => a.text === b.text && a.date === b.date;
  const earlier = readDeadline(task.deadlineText, year).milestones;
  for (const gone of earlier.filter((milestone) => !next.some(same(milestone)))) {
    await planTables(db)
      .deleteFrom('milestone')
      .where('taskId', '=', task.id)
      .where('text', '=', gone.text)
      .where('dueOn', '=', gone.date)
      .where('doneOn', 'is', null)
      .execute();
  }
  await insertMilestones(
    db,
    task.id,
    next.filter((milestone) => !earlier.some(same(milestone))),
  );
}
