import { type Day, lastDayOfMonth, monthOf, yearOf } from '../../../law/calendar/day.ts';

/** Where in its month a day stands, in percent of the month's width: the middle of the day. */
export function placeInMonth(day: Day): number {
  const days = Number(lastDayOfMonth(yearOf(day), monthOf(day)).slice(8));
  return ((Number(day.slice(8)) - 0.5) / days) * 100;
}

/** The months of `year` (1–12) from `from` to `to`, cut to the year; empty when they lie outside of it. */
export function monthsBetween(from: Day, to: Day, year: number): { first: number; last: number } | null {
  if (yearOf(to) < year || yearOf(from) > year || from > to) return null;
  return {
    first: yearOf(from) < year ? 1 : monthOf(from),
    last: yearOf(to) > year ? 12 : monthOf(to),
  };
}
