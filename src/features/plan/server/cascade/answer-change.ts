import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { acceptedChange, proposedFields } from '../../model/cascade/superior-change.ts';
import { TASK_LIFE } from '../../model/task-lifecycle.ts';
import { assertMayEditTasks } from '../edit-tasks.ts';
import { getTask, presentTask } from '../get-task.ts';
import { removeTask } from '../remove-task.ts';
import { stepTask } from '../step-task.ts';
import { lockTask } from '../task.store.ts';
import { updateTask } from '../update-task.ts';
import { cascadeTables } from './cascade.tables.ts';
import { getSuperior } from './get-superior.ts';
import type { AnswerChange, SuperiorView } from './superior.schema.ts';
import { findLinks, type LinkRecord } from './superior.store.ts';

const DECLINE = {
  vi: 'Hãy nêu lý do không theo thay đổi của cấp trên.',
  en: 'Say why the change is declined.',
};

/**
 * Answers a change of the superior's row: accepted, the own task becomes what it says, by the same rules as any change of a task;
 * declined with a reason, it is not proposed again until the next change above.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version` when the own task or the row above changed meanwhile, `invalid-input`
 */
export async function answerChange(
  context: WriteContext,
  taskId: string,
  input: AnswerChange,
): Promise<SuperiorView> {
  const { db, actor, clock } = context;
  const { plan, task } = await lockTask(db, actor, taskId);
  const [link] = await findLinks(db, plan.id, taskId);
  if (link === undefined) throw new AppError('not-found');
  if (input.answer === 'decline' && input.reason === undefined) throw fieldError('reason', DECLINE);
  assertMayEditTasks(context, plan, input.reason);
  const changed = proposedFields(link.now, link);
  const same =
    changed.length > 0 && proposedFields(input.now, { seen: link.now, declined: null }).length === 0;
  if (input.version !== task.version || !same)
    throw new AppError('stale-version', { extra: { current: await presentTask(context, plan, task) } });

  if (input.answer === 'accept') await accept(context, taskId, link, input.reason);
  const now = JSON.stringify(link.now);
  await cascadeTables(db)
    .updateTable('superiorLink')
    .set({
      ...(input.answer === 'accept'
        ? { seen: now, seenVersion: link.nowVersion, declined: null, declineReason: null }
        : { declined: now, declineReason: input.reason ?? null }),
      answeredBy: actor.accountId,
      answeredAt: clock.now(),
    })
    .where('taskId', '=', taskId)
    .execute();
  context.audit({
    act: `task.superior-${input.answer}`,
    entity: 'task',
    entityId: taskId,
    unitId: plan.unitId,
    before: { ...link.seen },
    after: { ...link.now },
    reason: input.reason ?? null,
  });
  context.announce(`plan:${plan.id}`);
  return getSuperior(context, plan.id);
}

/** Changes the own task as the superior's changed: its words, its deadline, cancelled or taken up again. */
async function accept(
  context: WriteContext,
  taskId: string,
  link: LinkRecord,
  reason: string | undefined,
): Promise<void> {
  const { fields, cancel, revive } = acceptedChange(link.now, link);
  const why = reason ?? 'Theo thay đổi của kế hoạch cấp trên';
  if (Object.keys(fields).length > 0)
    await updateTask(context, taskId, { version: link.taskVersion, ...fields, reason: why });
  const own = await getTask(context, taskId);
  if (cancel && TASK_LIFE[own.state].cancel !== undefined) {
    // In a draft a task that shall not be done is taken out; in force it stays, cancelled, with its history.
    if (own.allowed.includes('remove')) await removeTask(context, taskId, own.version);
    else await stepTask(context, taskId, { step: 'cancel', version: own.version, reason: why });
  }
  if (revive && own.state === 'cancelled')
    await stepTask(context, taskId, { step: 'reopen', version: own.version, reason: why });
}
