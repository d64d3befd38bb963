import { join } from 'node:path';
import { z } from 'zod';
import { AWARD_CONFIDENCES } from '../awards/award.ts';
import { readCatalogueFile } from '../read-catalogue.ts';
import type { LegalBasis } from './legal-basis.ts';

const day = z.iso.date().nullable();
const fileSchema = z.strictObject({
  bases: z.array(
    z.strictObject({
      text: z.string().min(1).max(500),
      from: day,
      to: day,
      issuers: z.array(z.string()).nullable().default(null),
      source: z.string().min(1),
      confidence: z.enum(AWARD_CONFIDENCES),
    }),
  ),
});

/**
 * Reads the legal bases of decisions; on the server only, once.
 *
 * @param folder `catalogue/`
 * @throws CatalogueError naming file, line and field
 */
export function readLegalBases(folder: string): LegalBasis[] {
  return readCatalogueFile(join(folder, 'decision-bases.yaml'), fileSchema).bases;
}
