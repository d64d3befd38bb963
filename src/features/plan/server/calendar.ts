import { join } from 'node:path';
import type { Calendar } from '../../../law/calendar/index.ts';
import { readCalendar } from '../../../law/calendar/read-catalogue.ts';

const FILE = join(import.meta.dirname, '../../../../catalogue/holidays.yaml');

let calendar: Calendar | null = null;

/** The public sector's calendar of days off, read from the catalogue once. @throws CatalogueError naming file, line and field */
export function publicCalendar(): Calendar {
  calendar ??= readCalendar(FILE);
  return calendar;
}
