import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { AppError, type FieldError } from '../../../platform/errors/app-error.ts';
import { refuseFields } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { PLAN_SEALS } from '../model/plan-lifecycle.ts';
import {
  allowedTaskSteps,
  needsLateReason,
  TASK_LIFE,
  type TaskTransition,
} from '../model/task-lifecycle.ts';
import { getTask, presentTask } from './get-task.ts';
import { refuseStep } from './plan.store.ts';
import { planTables } from './plan.tables.ts';
import type { TaskView } from './task.schema.ts';
import { lockTask, relationsTo, type TaskRecord, taskVerbs } from './task.store.ts';
import type { TaskStepInput } from './task-input.schema.ts';

const MESSAGES = {
  reason: { vi: 'Hãy nêu lý do.', en: 'Say why.' },
  note: { vi: 'Hãy ghi kết quả hoặc tiến độ.', en: 'Write a word or give the progress.' },
  doneOn: { vi: 'Hãy nhập ngày hoàn thành.', en: 'Enter the day it was done.' },
  future: {
    vi: 'Ngày hoàn thành không thể sau hôm nay.',
    en: 'The day it was done cannot lie in the future.',
  },
  tooEarly: {
    vi: 'Ngày hoàn thành sớm hơn năm liền trước năm của kế hoạch; hãy kiểm tra lại.',
    en: 'The day it was done lies earlier than the year before the plan’s; check it.',
  },
  lateReason: {
    vi: 'Hoàn thành sau thời hạn: hãy nêu lý do chậm.',
    en: 'It was done after the deadline: say why it is late.',
  },
} as const;

type Changes = Partial<Pick<TaskRecord, 'progress' | 'doneOn' | 'blockedReason' | 'lateReason'>>;

/**
 * Moves a task on: start, report, finish, block, unblock, reopen, cancel; with a word on the progress that stays with the task.
 * @throws AppError `not-found`, `step-not-allowed` with what is allowed, `stale-version`, `invalid-input`
 */
export async function stepTask(
  context: WriteContext,
  taskId: string,
  input: TaskStepInput,
): Promise<TaskView> {
  const { db, actor, clock } = context;
  const { plan, task } = await lockTask(db, actor, taskId);
  const steps = allowedTaskSteps(
    task.state,
    relationsTo(actor, plan, task),
    PLAN_SEALS[plan.state].progress === 'open',
  );
  const transition = TASK_LIFE[task.state][input.step];
  if (transition === undefined || !steps.includes(input.step)) refuseStep(taskVerbs(actor, plan, task));
  if (input.version !== task.version)
    throw new AppError('stale-version', { extra: { current: await presentTask(context, plan, task) } });
  const wanting = wants(task, transition, input, { day: today(clock), year: plan.year }).map(
    ([path, message]): FieldError => ({ path, message: MESSAGES[message] }),
  );
  refuseFields(wanting);

  const changes = await changesOf(db, task, input);
  await planTables(db)
    .updateTable('task')
    .set({ ...changes, state: transition.to, version: task.version + 1, updatedAt: clock.now() })
    .where('id', '=', taskId)
    .execute();
  if (input.note !== undefined) await writeNote(context, taskId, input.note, changes.progress ?? null);
  const before = Object.fromEntries(
    Object.keys(changes).map((field) => [field, task[field as keyof Changes]]),
  );
  context.audit({
    act: `task.${input.step}`,
    entity: 'task',
    entityId: taskId,
    unitId: plan.unitId,
    before: { state: task.state, ...before },
    after: { state: transition.to, ...changes },
    reason: input.reason ?? input.lateReason ?? null,
  });
  context.announce(`plan:${plan.id}`);
  return getTask(context, taskId);
}

function wants(
  task: TaskRecord,
  { needs }: TaskTransition,
  input: TaskStepInput,
  { day, year }: { day: string; year: number },
): [path: string, message: keyof typeof MESSAGES][] {
  const missing: [string, keyof typeof MESSAGES][] = [];
  if (needs.includes('reason') && input.reason === undefined) missing.push(['reason', 'reason']);
  if (needs.includes('report') && input.note === undefined && input.progress === undefined)
    missing.push(['note', 'note']);
  if (!needs.includes('done-day')) return missing;
  if (input.doneOn === undefined) missing.push(['doneOn', 'doneOn']);
  else if (input.doneOn > day) missing.push(['doneOn', 'future']);
  else if (Number(input.doneOn.slice(0, 4)) < year - 1) missing.push(['doneOn', 'tooEarly']);
  else if (needsLateReason(task, input.doneOn) && input.lateReason === undefined)
    missing.push(['lateReason', 'lateReason']);
  return missing;
}

async function changesOf(db: Tx, task: TaskRecord, input: TaskStepInput): Promise<Changes> {
  const progress = input.progress === undefined ? {} : { progress: input.progress };
  switch (input.step) {
    case 'start':
    case 'report':
      return progress;
    case 'finish':
      return {
        progress: 100,
        doneOn: input.doneOn ?? null,
        blockedReason: null,
        lateReason: input.lateReason ?? null,
      };
    case 'block':
      return { ...progress, blockedReason: input.reason ?? null };
    case 'unblock':
      return { ...progress, blockedReason: null };
    case 'cancel':
      return { blockedReason: null };
    case 'reopen':
      return {
        progress: task.state === 'cancelled' ? 0 : await progressBefore(db, task.id),
        doneOn: null,
        lateReason: null,
      };
  }
}

/** How far the work was by the last report before it was said to be done. */
async function progressBefore(db: Tx, taskId: string): Promise<number> {
  const { rows } = await sql<{ progress: number }>`select progress from task_note
    where task_id = ${taskId} and progress < 100 order by written_at desc limit 1`.execute(db);
  return rows[0]?.progress ?? 0;
}

async function writeNote(
  { db, actor, clock }: WriteContext,
  taskId: string,
  text: string,
  progress: number | null,
): Promise<void> {
  await planTables(db)
    .insertInto('taskNote')
    .values({
      id: newId(),
      taskId,
      accountId: actor.accountId,
      authorName: actor.name,
      writtenAt: clock.now(),
      text,
      progress,
    })
    .execute();
}
