import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { assertMayEditTasks, unknownReference } from './edit-tasks.ts';
import { getTask, presentTask } from './get-task.ts';
import { lockPlan } from './plan.store.ts';
import type { TaskView } from './task.schema.ts';
import { getPlanIdOfTask, lockTask } from './task.store.ts';
import type { MoveTask } from './task-input.schema.ts';

/**
 * Puts a task after another one, or first in an annex; the others close up.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input`, `stale-version`
 */
export async function moveTask(context: WriteContext, taskId: string, input: MoveTask): Promise<TaskView> {
  const { db, actor, clock } = context;
  // Rows are numbered one after the other: one writer at a time.
  await lockPlan(db, actor, await getPlanIdOfTask(db, taskId), 'update');
  const { plan, task } = await lockTask(db, actor, taskId);
  assertMayEditTasks(context, plan, input.reason);
  if (input.version !== task.version)
    throw new AppError('stale-version', { extra: { current: await presentTask(context, plan, task) } });

  const { rows } = await sql<{
    id: string;
  }>`select id from task where plan_id = ${plan.id} and annex = ${input.annex}
    and id <> ${taskId} order by position`.execute(db);
  const others = rows.map(({ id }) => id);
  const at = input.afterId === null ? 0 : others.indexOf(input.afterId) + 1;
  if (input.afterId !== null && at === 0) throw unknownReference('afterId');
  const order = [...others.slice(0, at), taskId, ...others.slice(at)];
  await sql`update task set annex = ${input.annex}, position = o.place
    from unnest(${order}::uuid[]) with ordinality as o(id, place) where task.id = o.id`.execute(db);
  await sql`update task set version = version + 1, updated_at = ${clock.now()} where id = ${taskId}`.execute(
    db,
  );
  context.audit({
    act: 'task.move',
    entity: 'task',
    entityId: taskId,
    unitId: plan.unitId,
    before: { annex: task.annex, position: task.position },
    after: { annex: input.annex, position: at + 1 },
    reason: input.reason ?? null,
  });
  context.announce(`plan:${plan.id}`);
  return getTask(context, taskId);
}
