import { z } from 'zod';
import { TASK_PARTS } from '../../model/task-part.ts';

const unitSchema = z.object({ unitId: z.uuid(), name: z.string(), parentName: z.string().nullable() });

/** How sure a match is: remembered from an earlier answer, the same name, a whole kind of units, or only something alike. */
const UNIT_MATCHES = ['alias', 'exact', 'group', 'candidates', 'none'] as const;

export const importUnitsSchema = z.object({
  items: z.array(
    z.object({
      text: z.string().describe('As the paper writes it'),
      parts: z.array(z.enum([...TASK_PARTS, 'milestone'])),
      rows: z.array(z.object({ annex: z.int(), row: z.int() })).describe('Indexes into the recognised plan'),
      match: z.enum(UNIT_MATCHES),
      units: z
        .array(unitSchema)
        .describe('The units it surely means; tasks are given to these when taken into use'),
      candidates: z.array(unitSchema).describe('Units it may mean, the likeliest first'),
    }),
  ),
});
export type ImportUnits = z.infer<typeof importUnitsSchema>;

export const confirmAliasBody = z.object({
  text: z.string().trim().min(1).max(2000),
  unitIds: z
    .array(z.uuid())
    .max(300)
    .describe('The units these words mean in papers of this body; empty: forget what was said before'),
});
export type ConfirmAlias = z.infer<typeof confirmAliasBody>;
