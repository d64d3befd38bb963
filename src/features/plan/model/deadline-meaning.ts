import {
  addDays,
  type Calendar,
  countWorkingDays,
  type Day,
  daysBetween,
  monthOf,
  previousWorkingDay,
} from '../../../law/calendar/index.ts';
import type { Deadline, DeadlineMilestone } from './deadline.ts';

/*
 * What the words of a completion time mean. The paper's day is kept as printed: it never moves by itself when it is a
 * day off; `suggestedWorkingDay` says when to be ready instead.
 *
 *   words                                  kind          due (last day in time)        late from
 *   trước ngày 15/3                        by, exclusive 14/3                          15/3
 *   chậm nhất / đến / hết / xong ngày 15/3 by            15/3                          16/3
 *   ngày 15/3; nhân dịp 02/9               on            that day: it must be ready    the next day
 *   (trong) tháng 3                        month         31/3                          01/4
 *   từ tháng 3 đến 15/4                    period        15/4                          16/4
 *   dự kiến 19/01; dự kiến trước 30/6      expected      as "on" or "by", but a target the next day, not `firm`
 *   hàng tháng, hàng quý                   recurring     each occurrence has its own   (recurring-deadline.ts)
 *   thường xuyên                           recurring     never                         never
 *   khi có phát sinh                       when-arising  never                         never
 *   theo kế hoạch, tiến độ của…            follows       never: the other paper says   never
 *   (nothing)                              none          never                         never
 */

/** The last day on which the work is in time; `null` when the words name none. */
export function dueDay(deadline: Deadline): Day | null {
  switch (deadline.kind) {
    case 'by':
    case 'on':
    case 'month':
    case 'period':
    case 'expected':
      return deadline.to && deadline.exclusive ? addDays(deadline.to, -1) : deadline.to;
    case 'recurring':
    case 'when-arising':
    case 'follows':
    case 'none':
      return null;
  }
}

/** The first day on which the work is late; `null` when it cannot be late. */
export function lateFrom(deadline: Deadline): Day | null {
  const due = dueDay(deadline);
  return due && addDays(due, 1);
}

/** Whether the day binds. An expected day is a target: being past it asks for a new date rather than for a reason. */
export function isFirm(deadline: Deadline): boolean {
  return dueDay(deadline) !== null && deadline.kind !== 'expected';
}

/** The last day in time of a milestone in brackets: "gửi trước 15/3" is due on 14/3, "gửi đến 15/3" on 15/3. */
export function milestoneDueDay(milestone: DeadlineMilestone): Day {
  const [, month, day] = milestone.date.split('-').map(Number);
  const before = new RegExp(`trước\\s+(ngày\\s+)?0?${day}\\s*([/.-]+|tháng)\\s*0?${month}(?!\\d)`, 'iu');
  return before.test(milestone.text.normalize('NFC')) ? addDays(milestone.date, -1) : milestone.date;
}

export const TIMING_STATES = ['done', 'done-late', 'late', 'due-soon', 'later', 'open-ended'] as const;
export type TimingState = (typeof TIMING_STATES)[number];

export interface Timing {
  state: TimingState;
  dueDay: Day | null;
  firm: boolean;
  /** Days left, 0 on the due day; when late or done late the days past it. `null` when neither can be said. */
  days: number | null;
  /** The same in working days of the public sector. */
  workingDays: number | null;
}

export interface TimingOptions {
  calendar: Calendar;
  /** The day on which the work was done. `null`: it is not, unless the document itself says so. */
  doneOn?: Day | null;
  /** How many calendar days before the due day "due soon" begins. */
  soonDays?: number;
}

/** How a work stands on a day. A work done without a known day counts as done in time. */
export function timing(deadline: Deadline, today: Day, options: TimingOptions): Timing {
  return timingOf(dueDay(deadline), today, {
    ...options,
    firm: isFirm(deadline),
    done: deadline.done || Boolean(options.doneOn),
  });
}

/** The same for a due day that comes from elsewhere: a milestone, an occurrence, a day that was put off. */
export function timingOf(
  due: Day | null,
  today: Day,
  options: TimingOptions & { firm?: boolean; done?: boolean },
): Timing {
  const { calendar, doneOn = null, soonDays = 7, firm = due !== null } = options;
  const done = options.done ?? doneOn !== null;
  const measured = (state: TimingState, from: Day, to: Day): Timing => ({
    state,
    dueDay: due,
    firm,
    days: daysBetween(from, to),
    workingDays: countWorkingDays(calendar, from, to),
  });
  if (done && due && doneOn && doneOn > due) return measured('done-late', due, doneOn);
  if (done) return { state: 'done', dueDay: due, firm, days: null, workingDays: null };
  if (!due) return { state: 'open-ended', dueDay: null, firm, days: null, workingDays: null };
  if (today > due) return measured('late', due, today);
  return measured(daysBetween(today, due) <= soonDays ? 'due-soon' : 'later', today, due);
}

/** The due day itself when it is a working day, else the last working day before it: then the work is in time anyhow. */
export function suggestedWorkingDay(due: Day, calendar: Calendar): Day {
  return previousWorkingDay(calendar, due);
}

export interface ReminderDay {
  day: Day;
  /** The wish it stands for: so many calendar days ahead of the due day. */
  ahead: number;
}

/**
 * The days on which to remind of a due day, earliest first. One that would fall on a day off comes on the last working
 * day before; of several that meet on one day the nearest to the due day stays.
 */
export function reminderDays(due: Day, ahead: readonly number[], calendar: Calendar): ReminderDay[] {
  const byDay = new Map<Day, number>();
  for (const days of [...ahead].sort((a, b) => b - a)) {
    byDay.set(previousWorkingDay(calendar, addDays(due, -days)), days);
  }
  return [...byDay].map(([day, days]) => ({ day, ahead: days }));
}

/** The quarter of the year, 1–4, in which a day lies. */
export function quarterOf(day: Day): number {
  return Math.ceil(monthOf(day) / 3);
}
