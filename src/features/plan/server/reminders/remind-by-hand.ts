import { sql } from 'kysely';
import { daysBetween } from '../../../../law/calendar/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { notify } from '../../../account/server/index.ts';
import { lockPlan, refuseStep } from '../plan.store.ts';
import { findRecipients, type Responsible } from './find-recipients.ts';
import { findLateTasks, type LateTask } from './late-tasks.ts';
import type { SendReminders, SentReminders } from './reminder.schema.ts';
import { reminderVerbs } from './reminder-access.ts';
import { taskLink } from './reminder-notifications.ts';

/**
 * Reminds of late tasks by hand, each at most once a day. Who must act is told in the application and by mail at once.
 * @returns what became of each unit and which tasks were left out, and why
 * @throws AppError `not-found`, `step-not-allowed` when the plan is not in force or the actor may not
 */
export async function remindByHand(
  context: WriteContext,
  planId: string,
  input: SendReminders,
): Promise<SentReminders> {
  const { db, actor, clock } = context;
  const plan = await lockPlan(db, actor, planId, 'share');
  const allowed = reminderVerbs(actor, plan);
  if (!allowed.includes('remind')) refuseStep(allowed);
  const day = today(clock);
  const asked = input.tasks === 'late' ? null : [...new Set(input.tasks)];
  const late = await findLateTasks(db, planId, day, asked);
  const recipients = await findRecipients(
    db,
    day,
    late.map(({ taskId }) => ({ taskId, milestoneId: null })),
  );
  const reachable = late.filter(({ taskId }) => (recipients.get(taskId)?.accountIds.length ?? 0) > 0);
  const noted = await noteManual(db, reachable, day, clock.now());
  const sent = reachable.filter(({ taskId }) => noted.has(taskId));
  const message = input.message || null;
  await notify(
    context,
    sent.flatMap((task) =>
      (recipients.get(task.taskId)?.accountIds ?? []).map((accountId) => ({
        accountId,
        kind: 'task-reminded',
        params: {
          number: task.number,
          text: task.content,
          dueDay: task.dueDay,
          days: daysBetween(task.dueDay, day),
          late: true,
          planTitle: plan.title,
          by: actor.name,
          message,
        },
        link: taskLink({ planId, taskId: task.taskId }),
        urgent: true,
        dedupKey: `manual:${task.taskId}:${day}`,
      })),
    ),
  );
  if (sent.length > 0) {
    context.audit({
      act: 'task.remind',
      entity: 'plan',
      entityId: planId,
      unitId: plan.unitId,
      after: { tasks: sent.map(({ taskId }) => taskId), message },
    });
  }
  const lateIds = new Set(late.map(({ taskId }) => taskId));
  return {
    sent: sent.length,
    accounts: new Set(sent.flatMap(({ taskId }) => recipients.get(taskId)?.accountIds ?? [])).size,
    units: unitResults(sent, recipients),
    skipped: [
      ...(asked ?? [])
        .filter((taskId) => !lateIds.has(taskId))
        .map((taskId) => ({ taskId, number: '', reason: 'not-late' as const })),
      ...late
        .filter((task) => !sent.includes(task))
        .map(({ taskId, number }) => ({
          taskId,
          number,
          reason: reachable.some((task) => task.taskId === taskId)
            ? ('already-reminded' as const)
            : ('nobody' as const),
        })),
    ],
  };
}

/** @returns the tasks of which nobody had been reminded by hand today */
async function noteManual(tx: Tx, tasks: readonly LateTask[], day: string, now: Date): Promise<Set<string>> {
  const { rows } = await sql<{ taskId: string }>`
    insert into reminder (id, task_id, kind, on_day, sent_at)
    select gen_random_uuid(), t.id, 'manual', ${day}, ${now} from unnest(${tasks.map(({ taskId }) => taskId)}::uuid[]) as t(id)
    on conflict do nothing returning task_id`.execute(tx);
  return new Set(rows.map(({ taskId }) => taskId));
}

function unitResults(
  sent: readonly LateTask[],
  recipients: Map<string, Responsible>,
): SentReminders['units'] {
  const units = sent.flatMap(({ taskId }) => recipients.get(taskId)?.units ?? []);
  return [...Map.groupBy(units, ({ unitId }) => unitId)].map(([unitId, own]) => ({
    unitId,
    name: own[0]?.name ?? '',
    tasks: own.length,
    accounts: own[0]?.accountIds.length ?? 0,
  }));
}
