import { daysBetween } from '../../../../law/calendar/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { getReadablePlan } from '../plan.store.ts';
import { findRecipients } from './find-recipients.ts';
import { findLateTasks } from './late-tasks.ts';
import type { ReminderPreview } from './reminder.schema.ts';
import { reminderVerbs } from './reminder-access.ts';

/**
 * What a reminder by hand would be about and whom it would reach, before it is sent.
 * @throws AppError `not-found`
 */
export async function previewReminders(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  planId: string,
): Promise<ReminderPreview> {
  const plan = await getReadablePlan(db, actor, planId);
  const day = today(clock);
  const tasks = await findLateTasks(db, planId, day);
  const targets = tasks.map(({ taskId }) => ({ taskId, milestoneId: null }));
  const recipients = await findRecipients(db, day, targets);
  return {
    today: day,
    tasks: tasks.map((task) => {
      const responsible = recipients.get(task.taskId);
      return {
        ...task,
        days: daysBetween(task.dueDay, day),
        units: (responsible?.units ?? []).map(({ unitId, name, accountIds }) => ({
          unitId,
          name,
          accounts: accountIds.length,
        })),
        accounts: responsible?.accountIds.length ?? 0,
      };
    }),
    allowed: reminderVerbs(actor, plan),
  };
}
