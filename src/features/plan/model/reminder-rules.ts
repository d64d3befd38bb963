import { addDays, type Calendar, type Day, daysBetween } from '../../../law/calendar/index.ts';
import { reminderDays } from './deadline-meaning.ts';

const WEEK = 7;
/** Reminders before the longest break (Tết) come on the last working day before it; none is longer than this. */
const LONGEST_BREAK = 16;

/** Why a reminder goes out. `manual`: a person sent it. */
const REMINDER_KINDS = ['ahead', 'late', 'late-again', 'manual'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export interface Reminder {
  kind: Exclude<ReminderKind, 'manual'>;
  /** The day it belongs to; one that was missed goes out later under the same day, and never twice. */
  onDay: Day;
}

/** What must be done by when. `lateFrom` is the day after `dueDay` for what can be late. */
export interface Due {
  dueDay: Day;
  lateFrom: Day;
}

/**
 * The reminder that stands on the day `today`: the last of its days that has come. So many days ahead as the plan says, moved
 * to a working day; on the first day of being late; every week from then on.
 * @param ahead days before the due day, in any order; none: only what is late is reminded of
 * @returns null while the first day has not come
 */
export function reminderOn(
  today: Day,
  due: Due,
  ahead: readonly number[],
  calendar: Calendar,
): Reminder | null {
  if (today >= due.lateFrom) {
    const weeks = Math.floor(daysBetween(due.lateFrom, today) / WEEK);
    return { kind: weeks === 0 ? 'late' : 'late-again', onDay: addDays(due.lateFrom, weeks * WEEK) };
  }
  const come = reminderDays(due.dueDay, ahead, calendar).filter(({ day }) => day <= today);
  const last = come.at(-1);
  return last === undefined ? null : { kind: 'ahead', onDay: last.day };
}

/** Whether a reminder cannot wait for the next digest: what became late just now, or is due today or tomorrow. */
export function isUrgent(today: Day, due: Due, kind: ReminderKind): boolean {
  return kind === 'manual' || kind === 'late' || (kind === 'ahead' && daysBetween(today, due.dueDay) <= 1);
}

/** A due day of which to remind on a given day ahead of it. */
export interface AheadRule {
  dueDay: Day;
  onDay: Day;
}

/**
 * The due days of which a plan with `ahead` reminds on the day `today` or should have reminded since, ahead of time: what a query
 * over many tasks joins with instead of asking for each.
 */
export function aheadRules(today: Day, ahead: readonly number[], calendar: Calendar): AheadRule[] {
  const farthest = Math.max(-1, ...ahead) + LONGEST_BREAK;
  const rules: AheadRule[] = [];
  for (let i = 0; i <= farthest; i++) {
    const dueDay = addDays(today, i);
    const reminder = reminderOn(today, { dueDay, lateFrom: addDays(dueDay, 1) }, ahead, calendar);
    if (reminder !== null) rules.push({ dueDay, onDay: reminder.onDay });
  }
  return rules;
}
