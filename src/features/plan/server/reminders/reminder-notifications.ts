import type { NewNotification } from '../../../account/server/index.ts';
import type { ReminderFacts } from '../../model/reminder-texts.ts';
import type { SentReminder } from './send-reminders.ts';

export interface ReminderLine {
  accountId: string;
  reminder: SentReminder;
  urgent: boolean;
  /** Days left, or past the due day. */
  days: number;
}

/** So many tasks are told one by one; the rest of the day's is told as a number. */
const ONE_BY_ONE = 20;

/** What each account is told: the most pressing tasks one by one, the rest as one line. */
export function toNotifications(day: string, lines: readonly ReminderLine[]): NewNotification[] {
  const byAccount = Map.groupBy(lines, ({ accountId }) => accountId);
  return [...byAccount].flatMap(([accountId, own]) => {
    const sorted = own.toSorted(
      (a, b) => Number(b.urgent) - Number(a.urgent) || (a.reminder.dueDay < b.reminder.dueDay ? -1 : 1),
    );
    const told = sorted.slice(0, ONE_BY_ONE).map((line) => toNotification(line, day));
    const rest = sorted.length - told.length;
    const more: NewNotification = {
      accountId,
      kind: 'reminders-more',
      params: { count: rest },
      link: '/',
      dedupKey: `reminders-more:${day}:${sorted[ONE_BY_ONE]?.reminder.taskId ?? ''}`,
    };
    return rest > 0 ? [...told, more] : told;
  });
}

/** The page of a task within its plan. */
export const taskLink = ({ planId, taskId }: Pick<SentReminder, 'planId' | 'taskId'>): string =>
  `/ke-hoach/${planId}?viec=${taskId}`;

function toNotification({ accountId, reminder, urgent, days }: ReminderLine, day: string): NewNotification {
  const params: ReminderFacts = {
    number: reminder.number,
    text: reminder.text,
    dueDay: reminder.dueDay,
    days,
    planTitle: reminder.planTitle,
  };
  const what = reminder.milestoneId === null ? 'task' : 'milestone';
  return {
    accountId,
    kind: `${what}-${reminder.kind === 'ahead' ? 'due' : 'late'}`,
    params: { ...params },
    link: taskLink(reminder),
    urgent,
    dedupKey: `${reminder.kind}:${reminder.milestoneId ?? reminder.taskId}:${day}`,
  };
}
