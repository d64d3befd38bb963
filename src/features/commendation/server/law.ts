import { join } from 'node:path';
import type { AwardCatalogue } from '../../../law/awards/index.ts';
import { readAwardCatalogue } from '../../../law/awards/read-catalogue.ts';
import type { Calendar } from '../../../law/calendar/index.ts';
import { readCalendar } from '../../../law/calendar/read-catalogue.ts';
import type { ProcedureCatalogue } from '../../../law/procedures/index.ts';
import { readProcedureCatalogue } from '../../../law/procedures/read-catalogue.ts';
import type { Db } from '../../../platform/db/database.ts';

const FOLDER = join(import.meta.dirname, '../../../../catalogue');

let awards: AwardCatalogue | null = null;
let procedures: ProcedureCatalogue | null = null;
let calendar: Calendar | null = null;

/** The awards that count for nominees of a unit. @throws CatalogueError naming file, line and field */
export async function awardCatalogue(_db: Db, _unitId: string): Promise<AwardCatalogue> {
  awards ??= readAwardCatalogue(FOLDER);
  return awards;
}

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
