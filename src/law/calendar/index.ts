/** Days, the lunar calendar, holidays and working days; safe in the browser. The server reads the data with `read-catalogue.ts`. */
export type { Calendar } from './catalogue.ts';
export * from './day.ts';
export { holidaysOf } from './holidays.ts';
export { findSolar } from './lunar.ts';
export * from './working-days.ts';
