import { z } from 'zod';
import { isDay } from '../calendar/index.ts';
import { readCatalogueFile } from '../read-catalogue.ts';
import type { UnitCatalogue } from './catalogue.ts';

const day = z.string().refine(isDay, 'phải là ngày YYYY-MM-DD / must be a day YYYY-MM-DD').nullable();
const words = z.array(z.string().min(1));

const schema: z.ZodType<UnitCatalogue> = z.strictObject({
  kinds: z.array(
    z.strictObject({
      kind: z.string(),
      from: day,
      to: day,
      legalBasis: z.string().nullable(),
      confidence: z.enum(['verified', 'secondary', 'recalled']),
    }),
  ),
  abbreviations: z.record(z.string().regex(/^[a-z]+$/), z.string().min(1)),
  titles: words,
  bodies: words,
  levels: words,
  groups: z.strictObject({
    plurals: words,
    kinds: z.record(z.string(), words),
    any: words,
    fillers: words,
  }),
});

/** Reads `units.yaml` from disk; on the server only, once at start. Throws `CatalogueError` naming file, line and field. */
export function readUnitCatalogue(file: string): UnitCatalogue {
  return readCatalogueFile(file, schema);
}
