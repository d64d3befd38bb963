import { join } from 'node:path';
import { z } from 'zod';
import { AWARD_CONFIDENCES, type AwardCatalogue } from '../awards/award.ts';
import { openCatalogueFile } from '../read-catalogue.ts';
import type { AwardNames } from './award-names.ts';

const day = z.iso.date().nullable().default(null);
const words = z.array(z.string().min(1));
const fileSchema = z.strictObject({
  abbreviations: z.record(z.string().regex(/^[a-z]+$/), z.string().min(1)),
  fillers: words,
  times: words,
  reasons: words,
  denials: words,
  names: z.array(
    z.strictObject({
      award: z.string(),
      names: words.min(1),
      open: z.boolean().default(false),
      from: day,
      to: day,
      confidence: z.enum(AWARD_CONFIDENCES),
    }),
  ),
  unclear: z.array(z.strictObject({ names: words.min(1), awards: z.array(z.string()) })),
});

/**
 * Reads how papers write the names of awards; on the server only, once.
 *
 * @param folder `catalogue/`
 * @throws CatalogueError naming file, line and field, also of an award that `catalogue` does not have
 */
export function readAwardNames(folder: string, catalogue: AwardCatalogue): AwardNames {
  const file = openCatalogueFile(join(folder, 'award-names.yaml'), fileSchema);
  const known = new Set(catalogue.awards.map(({ id }) => id));
  const { names, unclear } = file.value;
  const used = [
    ...names.map(({ award }, i) => ({ award, path: ['names', i, 'award'] })),
    ...unclear.flatMap(({ awards }, i) =>
      awards.map((award, k) => ({ award, path: ['unclear', i, 'awards', k] })),
    ),
  ];
  const unknown = used.filter(({ award }) => !known.has(award));
  if (unknown.length > 0)
    throw file.error(
      unknown.map(({ award, path }) => ({ path, message: `không có danh hiệu "${award}" / no such award` })),
    );
  return file.value;
}
