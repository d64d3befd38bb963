import { z } from 'zod';
import { SUBJECTS } from '../../../law/awards/award.ts';
import { VERDICT_OUTCOMES, WARNINGS } from '../../../law/awards/index.ts';
import { dayField } from '../../../platform/http/fields.ts';
import { SUCCESSION_KINDS, UNIT_KINDS } from '../../organisation/index.ts';
import { honourRowSchema } from './honour.schema.ts';

export const historySchema = z.object({
  subject: z.object({
    subject: z.enum(SUBJECTS),
    id: z.uuid(),
    name: z.string(),
    birthDate: dayField.nullable(),
    unitId: z.uuid(),
    unitName: z.string(),
  }),
  honours: z.array(
    honourRowSchema.extend({
      restsOn: z.array(z.uuid()).describe('Earlier honours that its conditions were met by'),
    }),
  ),
  positions: z.array(
    z.object({ title: z.string(), unitName: z.string(), from: dayField, to: dayField.nullable() }),
  ),
  periods: z
    .array(
      z.object({
        unitId: z.uuid(),
        name: z.string(),
        kind: z.enum(UNIT_KINDS),
        parentName: z.string().nullable(),
        from: dayField,
        to: dayField.nullable(),
      }),
    )
    .describe('Names of the unit, and of those that became it'),
  successions: z.array(
    z.object({
      kind: z.enum(SUCCESSION_KINDS),
      on: dayField,
      basis: z.string(),
      from: z.array(z.string()),
      to: z.array(z.string()),
    }),
  ),
  mayReadMerits: z.boolean(),
});
export type HistoryView = z.infer<typeof historySchema>;

export const nextAwardsQuery = z.object({
  award: z.string().max(80).optional().describe('This award; without it those that are nearest'),
  year: z.coerce
    .number()
    .int()
    .min(1945)
    .max(2200)
    .optional()
    .describe('The year assessed; this year when left out'),
});
export type NextAwardsQuery = z.infer<typeof nextAwardsQuery>;

const lineSchema = z.object({
  depth: z.int(),
  group: z.enum(['all', 'any']).nullable().describe('A heading: of what follows deeper, all or one'),
  text: z.string().nullable(),
  met: z.boolean().nullable(),
  confidence: z.string().nullable(),
  source: z.string().nullable(),
  note: z.string().nullable().describe('A remark of the catalogue, in Vietnamese'),
  held: z.array(z.string()).describe('The honours that were looked at'),
});

export const presentedVerdictSchema = z.object({
  award: z.string(),
  name: z.string(),
  verdict: z.enum(VERDICT_OUTCOMES),
  reason: z.string().nullable(),
  missing: z.array(z.string()),
  lines: z.array(lineSchema),
  deferred: z.array(z.string()),
  warnings: z.array(z.enum(WARNINGS)),
});

export const nextAwardsSchema = z.object({
  year: z.int(),
  on: dayField,
  items: z.array(presentedVerdictSchema),
});
export type NextAwardsView = z.infer<typeof nextAwardsSchema>;

export const factsQuery = z.object({
  on: dayField.describe('The day the dossier is received: what was recorded for later days is left out'),
  year: z.coerce.number().int().min(1945).max(2200).describe('The year assessed'),
});
export type FactsQuery = z.infer<typeof factsQuery>;

/** `facts` is `Facts` of `law/awards`, for the same engine in the browser. */
export const factsSchema = z.object({
  name: z.string(),
  facts: z.looseObject({ subject: z.enum(SUBJECTS) }),
});
export type FactsView = z.infer<typeof factsSchema>;
