import { z } from 'zod';
import { SUBJECTS } from '../../../../law/awards/index.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';

const filters = {
  year: z.coerce.number().int().min(2000).max(2200).optional().describe('This year where it is not said'),
  unit: z.uuid().optional().describe('Only this unit and those below it'),
  award: z.string().trim().min(1).max(200).optional(),
  subject: z.enum(SUBJECTS).optional(),
};
const COMPARISON_ROWS = ['unit', 'award'] as const;
/** How far somebody came: registered and nothing more, proposed and not granted (yet), proposed and refused for good, granted; proposed without a registration. */
const COMPARISON_STATES = ['registered-only', 'not-granted', 'ended', 'granted', 'unregistered'] as const;

export const comparisonQuery = z.object({ ...filters, rows: z.enum(COMPARISON_ROWS).default('unit') });
export type ComparisonQuery = z.infer<typeof comparisonQuery>;

const counts = {
  registered: z.int(),
  proposed: z.int(),
  ended: z.int().describe('Proposed, and not granted in the end'),
  granted: z.int(),
};
export const comparisonSchema = z.object({
  year: z.int(),
  rows: z.array(z.object({ id: z.string(), name: z.string(), ...counts })),
  total: z.object(counts),
  awards: z.array(z.object({ id: z.string(), name: z.string() })).describe('To filter by'),
});
export type ComparisonView = z.infer<typeof comparisonSchema>;

export const comparedQuery = z.object({
  ...pageFields,
  ...filters,
  sort: sortField(['name']),
  state: z.enum(COMPARISON_STATES).optional(),
});
export type ComparedQuery = z.infer<typeof comparedQuery>;

const comparedSchema = z.object({
  subject: z.enum(SUBJECTS),
  subjectId: z.uuid(),
  name: z.string(),
  detail: z.string().nullable(),
  unitName: z.string(),
  award: z.string(),
  awardName: z.string(),
  registered: z.boolean(),
  proposed: z.boolean(),
  ended: z.boolean().describe('Proposed, and not granted in the end'),
  granted: z.boolean(),
});
export type ComparedRow = z.infer<typeof comparedSchema>;
export const comparedListSchema = pageOf(comparedSchema).extend({
  more: z.boolean().describe('There are more than `total`'),
});
export type ComparedListView = z.infer<typeof comparedListSchema>;

export const comparisonFileQuery = z.object(filters);
