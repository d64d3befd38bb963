import { addDays, type Day, lastDayOfMonth, monthOf, weekday, yearOf } from '../../../law/calendar/day.ts';

/** The weeks, from Monday to Sunday, that hold the month beginning with `first`; with days of its neighbours at the ends. */
export function weeksOfMonth(first: Day): Day[][] {
  const last = lastDayOfMonth(yearOf(first), monthOf(first));
  const weeks: Day[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7)) {
    const start = monday;
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)));
  }
  return weeks;
}
