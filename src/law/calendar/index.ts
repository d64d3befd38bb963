/** Days, the lunar calendar, holidays and working days; safe in the browser. The server reads the data with `read-catalogue.ts`. */
export type {
  Announcement,
  Calendar,
  Confidence,
  DayKind,
  HolidayRule,
  PeriodUnit,
  PostingPeriod,
  Sector,
} from './catalogue.ts';
export * from './day.ts';
export { holidaysOf, isWeeklyRest, proposedDays, type SpecialDay } from './holidays.ts';
export { findLeapMonth, findSolar, type LunarDay, lunarNewYear, toLunar } from './lunar.ts';
export { formatNumber, parseNumber } from './number.ts';
export * from './working-days.ts';
