import type { Calendar, PeriodUnit } from './catalogue.ts';
import { addDays, addMonths, type Day, yearOf } from './day.ts';
import { holidaysOf, type SpecialDay } from './holidays.ts';
import { workedInWholeYear, workedInYear } from './working-year.ts';

export interface CountOptions {
  /** Whether the day of the event is itself the first day. By default the calendar's rule, which says no. */
  countFirstDay?: boolean;
}

export interface Period extends CountOptions {
  /** How many units, 1 or more. */
  length: number;
  unit: PeriodUnit;
  /** Whether an end on a day off moves to the next working day. By default the calendar's rule, which says yes. */
  moveLastDay?: boolean;
}

export interface PeriodEnd {
  /** The last day of the period: what is done on it is in time. */
  day: Day;
  /** The end before it was moved off a day off. */
  nominalDay: Day;
  moved: boolean;
  /** What the period was counted by. */
  legalBasis: string[];
  /** Whether a person has confirmed all of it: the counting rules used and the days off on the way. */
  confirmed: boolean;
  /** Days off and exchanged days on the way that nobody has confirmed. */
  unconfirmed: SpecialDay[];
}

/** Whether the public sector works on a day: a weekday that is not off, or a day of rest worked in exchange. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return workedInYear(calendar, day, true) > workedInYear(calendar, day, false);
}

/** `day` if it is a working day, else the first one after it. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  return walk(calendar, day, 1);
}

/** `day` if it is a working day, else the last one before it. */
export function previousWorkingDay(calendar: Calendar, day: Day): Day {
  return walk(calendar, day, -1);
}

/**
 * The `count`-th working day after `start`; with `countFirstDay` a working `start` is the first. 0 gives `start`.
 * What comes in on a day off comes in on `nextWorkingDay`: pass that. Throws `RangeError` unless `count` is 0, 1, 2...
 */
export function addWorkingDays(
  calendar: Calendar,
  start: Day,
  count: number,
  options: CountOptions = {},
): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`);
  const includeStart = options.countFirstDay ?? calendar.counting.countFirstDay.value;
  let left = includeStart && isWorkingDay(calendar, start) ? count - 1 : count;
  let day = start;
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and with `to`; with `countFirstDay` also `from`. 0 when `to` is earlier. */
export function countWorkingDays(calendar: Calendar, from: Day, to: Day, options: CountOptions = {}): number {
  const includeFrom = options.countFirstDay ?? calendar.counting.countFirstDay.value;
  const first = includeFrom ? from : addDays(from, 1);
  if (to < first) return 0;
  let count = workedInYear(calendar, to, true) - workedInYear(calendar, first, false);
  for (let year = yearOf(first); year < yearOf(to); year += 1) count += workedInWholeYear(calendar, year);
  return count;
}

/**
 * The last day of a period that begins with an event on `start`. The day of the event is not counted (Bộ luật Dân sự
 * 2015, Điều 147); a period in months ends on the day of the same number, or the last day of the month; a period in
 * days or months that ends on a day off ends with the next working day (Điều 148).
 */
export function endOfPeriod(calendar: Calendar, start: Day, period: Period): PeriodEnd {
  if (!Number.isInteger(period.length) || period.length < 1)
    throw new RangeError(`no such period: ${period.length}`);
  const { counting } = calendar;
  const includeStart = period.countFirstDay ?? counting.countFirstDay.value;
  const nominalDay = nominalEnd(calendar, start, period, includeStart);
  const mayMove = period.unit !== 'working-day' && (period.moveLastDay ?? counting.moveLastDay.value);
  const day = mayMove ? nextWorkingDay(calendar, nominalDay) : nominalDay;
  const usesDaysOff = mayMove || period.unit === 'working-day';
  const unconfirmed = usesDaysOff ? unconfirmedDays(calendar, mayMove ? nominalDay : start, day) : [];
  const rules = [
    ...(period.countFirstDay === undefined ? [counting.countFirstDay] : []),
    ...(mayMove && period.moveLastDay === undefined ? [counting.moveLastDay] : []),
  ];
  return {
    day,
    nominalDay,
    moved: day !== nominalDay,
    legalBasis: rules.map((rule) => rule.legalBasis),
    confirmed: unconfirmed.length === 0 && rules.every((rule) => rule.confidence === 'verified'),
    unconfirmed,
  };
}

/** The days off and exchanged days from `from` to `to` (both included) that still need confirmation. */
export function unconfirmedDays(calendar: Calendar, from: Day, to: Day): SpecialDay[] {
  const years = Array.from(
    { length: Math.max(0, yearOf(to) - yearOf(from) + 1) },
    (_, i) => yearOf(from) + i,
  );
  return years
    .flatMap((year) => holidaysOf(calendar, year))
    .filter((d) => from <= d.date && d.date <= to && !d.confirmed);
}

function nominalEnd(calendar: Calendar, start: Day, period: Period, includeStart: boolean): Day {
  switch (period.unit) {
    case 'working-day':
      return addWorkingDays(calendar, start, period.length, { countFirstDay: includeStart });
    case 'day':
      return addDays(start, period.length - (includeStart ? 1 : 0));
    case 'month':
      return addDays(addMonths(start, period.length), includeStart ? -1 : 0);
  }
}

function walk(calendar: Calendar, start: Day, step: 1 | -1): Day {
  let day = start;
  while (!isWorkingDay(calendar, day)) day = addDays(day, step);
  return day;
}
