import {
  addDays,
  addWorkingDays,
  type Calendar,
  countWorkingDays,
  type Day,
  endOfPeriod,
  nextWorkingDay,
} from '../../../law/calendar/index.ts';
import type { LimitVersion, ProcedureCatalogue } from '../../../law/procedures/index.ts';

const UNITS = { 'working-days': 'working-day', 'calendar-days': 'day', months: 'month' } as const;

/**
 * The last day on which what was received on `receivedOn` may be done in time. What comes in on a day off comes in on the next working
 * day; the day it comes in is not counted (Bộ luật Dân sự 2015, Điều 147, 148).
 */
export function dueDay(
  calendar: Calendar,
  receivedOn: Day,
  limit: Pick<LimitVersion, 'length' | 'unit'>,
): Day {
  return endOfPeriod(calendar, nextWorkingDay(calendar, receivedOn), {
    length: limit.length,
    unit: UNITS[limit.unit],
  }).day;
}

/**
 * The due day after the clock stood from `stoppedOn` (returned for supplement) to `resumedOn` (sent again): as many working days are
 * left as there were.
 */
export function dueAfterStop(calendar: Calendar, dueOn: Day, stoppedOn: Day, resumedOn: Day): Day {
  if (resumedOn <= stoppedOn) return dueOn;
  if (dueOn < stoppedOn) {
    // It was late already: it stays as late as it was.
    const late = countWorkingDays(calendar, dueOn, stoppedOn);
    let day = resumedOn;
    for (let left = late; left > 0; ) {
      day = addDays(day, -1);
      if (nextWorkingDay(calendar, day) === day) left -= 1;
    }
    return day;
  }
  return addWorkingDays(calendar, resumedOn, countWorkingDays(calendar, stoppedOn, dueOn));
}

/** Whether returning a dossier stops the clock by the catalogue's rule. */
export function returnStops(catalogue: ProcedureCatalogue): boolean {
  return catalogue.returnStopsClock.value;
}
