import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { milestoneColumns } from '../model/deadline-columns.ts';
import { assertUnit } from './create-milestone.ts';
import { assertMayEditTasks } from './edit-tasks.ts';
import { getTask, presentTask } from './get-task.ts';
import type { UpdateMilestone } from './milestone.schema.ts';
import { getMilestone, type MilestoneRecord, mayFinishMilestone } from './milestone.store.ts';
import { refuseStep } from './plan.store.ts';
import { planTables } from './plan.tables.ts';
import type { TaskView } from './task.schema.ts';
import { lockTask, taskVerbs } from './task.store.ts';

type Words = Pick<UpdateMilestone, 'text' | 'actor' | 'dueOn' | 'unitId'>;

/**
 * Changes a milestone, or says on which day it was done (`doneOn`; null: not after all). The words are for who manages the plan;
 * that it is done may be said by whoever reports on the task and by the milestone's own unit.
 * @returns the task
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input`, `stale-version`
 */
export async function updateMilestone(
  context: WriteContext,
  milestoneId: string,
  input: UpdateMilestone,
): Promise<TaskView> {
  const { db, actor, clock } = context;
  const { taskId } = await getMilestone(db, milestoneId);
  const { plan, task } = await lockTask(db, actor, taskId);
  const milestone = await getMilestone(db, milestoneId);
  const { version, doneOn, reason, ...given } = input;
  const words = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Words;
  if (Object.keys(words).length > 0) assertMayEditTasks(context, plan, reason);
  if (doneOn !== undefined && !mayFinishMilestone(actor, plan, task, milestone.unitPath))
    refuseStep(taskVerbs(actor, plan, task));
  if (version !== milestone.version)
    throw new AppError('stale-version', { extra: { current: await presentTask(context, plan, task) } });
  if (doneOn && doneOn > today(clock)) {
    const message = {
      vi: 'Ngày hoàn thành không thể sau hôm nay.',
      en: 'The day it was done cannot lie in the future.',
    };
    throw fieldError('doneOn', message);
  }
  await assertUnit(context, words.unitId);

  const changes = { ...words, ...(doneOn !== undefined && { doneOn }) };
  await planTables(db)
    .updateTable('milestone')
    .set({ ...changes, ...dueColumns(milestone, words), version: milestone.version + 1 })
    .where('id', '=', milestoneId)
    .execute();
  const before = Object.keys(changes).map((field) => [field, milestone[field as keyof MilestoneRecord]]);
  context.audit({
    act:
      doneOn === undefined ? 'milestone.update' : doneOn === null ? 'milestone.reopen' : 'milestone.finish',
    entity: 'task',
    entityId: taskId,
    unitId: plan.unitId,
    before: { milestone: milestone.text, ...Object.fromEntries(before) },
    after: { milestone: words.text ?? milestone.text, ...changes },
    reason: reason ?? null,
  });
  context.announce(`plan:${plan.id}`);
  return getTask(context, taskId);
}

function dueColumns(milestone: MilestoneRecord, words: Words): object {
  if (words.text === undefined && words.dueOn === undefined) return {};
  return milestoneColumns({
    actor: null,
    text: words.text ?? milestone.text,
    date: words.dueOn ?? milestone.dueOn,
  });
}
