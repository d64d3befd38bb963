import type { Calendar } from './catalogue.ts';
import { type Day, dayNumber, fromDayNumber, yearOf } from './day.ts';
import { holidaysOf, isWeeklyRest } from './holidays.ts';

/** The working days of one year, added up, so that counting over months costs no walk. */
interface WorkingYear {
  /** Day number of 1 January. */
  first: number;
  /** `sums[i]` is the number of working days among the first `i` days of the year; one more entry than days. */
  sums: Uint16Array;
}

// Only spares work: a calendar is a value that nobody changes.
const years = new WeakMap<Calendar, Map<number, WorkingYear>>();

/** Working days of the year of `day` before `day` (`withDay` false) or up to and with it. */
export function workedInYear(calendar: Calendar, day: Day, withDay: boolean): number {
  const { first, sums } = workingYear(calendar, yearOf(day));
  return sums[dayNumber(day) - first + (withDay ? 1 : 0)] ?? 0;
}

/** Working days of a whole year. */
export function workedInWholeYear(calendar: Calendar, year: number): number {
  return workingYear(calendar, year).sums.at(-1) ?? 0;
}

function workingYear(calendar: Calendar, year: number): WorkingYear {
  const known = years.get(calendar) ?? new Map<number, WorkingYear>();
  years.set(calendar, known);
  const found = known.get(year) ?? addUp(calendar, year);
  known.set(year, found);
  return found;
}

function addUp(calendar: Calendar, year: number): WorkingYear {
  const special = new Map(holidaysOf(calendar, year).map((d) => [d.date, d.kind]));
  for (const d of holidaysOf(calendar, year)) if (d.kind === 'swap-work') special.set(d.date, d.kind);
  const first = dayNumber(`${String(year).padStart(4, '0')}-01-01`);
  const length = dayNumber(`${String(year).padStart(4, '0')}-12-31`) - first + 1;
  const sums = new Uint16Array(length + 1);
  for (let i = 0; i < length; i += 1) {
    const day = fromDayNumber(first + i);
    const kind = special.get(day);
    const works = kind ? kind === 'swap-work' : !isWeeklyRest(calendar, day);
    sums[i + 1] = (sums[i] ?? 0) + (works ? 1 : 0);
  }
  return { first, sums };
}
