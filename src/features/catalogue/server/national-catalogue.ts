import { join } from 'node:path';
import type { AwardCatalogue } from '../../../law/awards/index.ts';
import { readAwardCatalogue } from '../../../law/awards/read-catalogue.ts';

let national: AwardCatalogue | null = null;

/** The awards of `catalogue/`, read once. @throws CatalogueError naming file, line and field */
export function nationalCatalogue(): AwardCatalogue {
  national ??= readAwardCatalogue(join(import.meta.dirname, '../../../../catalogue'));
  return national;
}
