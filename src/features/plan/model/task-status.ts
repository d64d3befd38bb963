import { addDays } from '../../../law/calendar/index.ts';
import { isOpen } from './task-lifecycle.ts';
import type { TaskState } from './task-states.ts';

/** How a task stands today, in one word: its state, and for open ones what its deadline says. */
export const TASK_STATUSES = [
  'late',
  'due-soon',
  'blocked',
  'in-progress',
  'not-started',
  'done',
  'done-late',
  'cancelled',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** How many days before the due day a task counts as due soon. */
export const SOON_DAYS = 7;

/** Colour of a status: always shown with its word. */
export type Tone = 'red' | 'amber' | 'green' | 'blue' | 'grey';

/** The one table of words and colours of a task's status, for lists, details, exports and mails. */
export const TASK_STATUS_WORDS: Readonly<Record<TaskStatus, { vi: string; en: string; tone: Tone }>> = {
  late: { vi: 'Quá hạn', en: 'Late', tone: 'red' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon', tone: 'amber' },
  blocked: { vi: 'Vướng mắc', en: 'Blocked', tone: 'red' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress', tone: 'blue' },
  'not-started': { vi: 'Chưa thực hiện', en: 'Not started', tone: 'grey' },
  done: { vi: 'Hoàn thành', en: 'Done', tone: 'green' },
  'done-late': { vi: 'Hoàn thành quá hạn', en: 'Done late', tone: 'green' },
  cancelled: { vi: 'Không thực hiện', en: 'Cancelled', tone: 'grey' },
};

interface StatusFacts {
  state: TaskState;
  dueDay: string | null;
  lateFrom: string | null;
  doneOn: string | null;
}

/** The status of a task on the day `today` (ISO date). Late outranks blocked: the deadline has passed either way. */
export function taskStatus(task: StatusFacts, today: string): TaskStatus {
  if (task.state === 'done') {
    return task.doneOn !== null && task.lateFrom !== null && task.doneOn >= task.lateFrom
      ? 'done-late'
      : 'done';
  }
  if (isLate(task, today)) return 'late';
  if (task.state === 'blocked') return 'blocked';
  return isDueSoon(task, today) ? 'due-soon' : task.state;
}

/** Whether an open task is past its deadline on `today`. */
export function isLate(task: StatusFacts, today: string): boolean {
  return isOpen(task.state) && task.lateFrom !== null && task.lateFrom <= today;
}

/** Whether an open task that is not late is due within `SOON_DAYS`. */
export function isDueSoon(task: StatusFacts, today: string): boolean {
  return (
    isOpen(task.state) &&
    task.dueDay !== null &&
    task.dueDay >= today &&
    task.dueDay <= addDays(today, SOON_DAYS)
  );
}
