import { join } from 'node:path';
import type { LegalBasis } from '../../../law/decisions/legal-basis.ts';
import { readLegalBases } from '../../../law/decisions/read-catalogue.ts';

let bases: LegalBasis[] | null = null;

/** What decisions cite, read once. @throws CatalogueError naming file, line and field */
export function legalBases(): LegalBasis[] {
  bases ??= readLegalBases(join(import.meta.dirname, '../../../../catalogue'));
  return bases;
}
