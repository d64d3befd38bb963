import { readCatalogueFile } from '../read-catalogue.ts';
import type { Calendar } from './catalogue.ts';
import { calendarSchema } from './read-catalogue-schema.ts';

/**
 * Reads `holidays.yaml` from disk; on the server only, once at start. Throws `CatalogueError` naming file, line and
 * field. The value is plain JSON: the API hands it to the browser as it is.
 */
export function readCalendar(file: string): Calendar {
  return readCatalogueFile(file, calendarSchema);
}
