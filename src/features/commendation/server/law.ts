import { join } from 'node:path';
import type { Calendar } from '../../../law/calendar/index.ts';
import { readCalendar } from '../../../law/calendar/read-catalogue.ts';
import type { ProcedureCatalogue } from '../../../law/procedures/index.ts';
import { readProcedureCatalogue } from '../../../law/procedures/read-catalogue.ts';

const FOLDER = join(import.meta.dirname, '../../../../catalogue');

let procedures: ProcedureCatalogue | null = null;
let calendar: Calendar | null = null;

/** Procedures, time limits, votes and forms, read once. @throws CatalogueError naming file, line and field */
export function procedureCatalogue(): ProcedureCatalogue {
  procedures ??= readProcedureCatalogue(FOLDER);
  return procedures;
}

/** The public sector's calendar of days off, read once. @throws CatalogueError naming file, line and field */
export function publicCalendar(): Calendar {
  calendar ??= readCalendar(join(FOLDER, 'holidays.yaml'));
  return calendar;
}
