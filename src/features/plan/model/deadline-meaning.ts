import {
  addDays,
  type Calendar,
  type Day,
  monthOf,
  previousWorkingDay,
} from '../../../law/calendar/index.ts';
import type { Deadline, DeadlineMilestone } from './deadline.ts';

/*
 * What the words of a completion time mean. The paper's day is kept as printed: it never moves by itself when it is a
 * day off.
 *
 *   words                                  kind          due (last day in time)        late from
 *   trước ngày 15/3                        by, exclusive 14/3                          15/3
 *   chậm nhất / đến / hết / xong ngày 15/3 by            15/3                          16/3
 *   ngày 15/3; nhân dịp 02/9               on            that day: it must be ready    the next day
 *   (trong) tháng 3                        month         31/3                          01/4
 *   từ tháng 3 đến 15/4                    period        15/4                          16/4
 *   từ ngày 01/3 đến trước ngày 15/4       period, excl. 14/4                          15/4
 *   từ / sau ngày 15/4; trong 10 ngày      period, no to never, until a person names   never: it begins there, and the
 *     (làm việc) kể từ ngày 15/4           (and a doubt) the end                       end is not guessed
 *   dự kiến 19/01; dự kiến trước 30/6      expected      as "on" or "by"               the next day
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

/** The last day in time of a milestone in brackets: "gửi trước 15/3" is due on 14/3, "gửi đến 15/3" on 15/3. */
export function milestoneDueDay(milestone: DeadlineMilestone): Day {
  const [, month, day] = milestone.date.split('-').map(Number);
  const before = new RegExp(`trước\\s+(ngày\\s+)?0?${day}\\s*([/.-]+|tháng)\\s*0?${month}(?!\\d)`, 'iu');
  return before.test(milestone.text.normalize('NFC')) ? addDays(milestone.date, -1) : milestone.date;
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
