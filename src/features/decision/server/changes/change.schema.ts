import { z } from 'zod';
import { dayField, lineField, optionalLineField, versionField } from '../../../../platform/http/fields.ts';

const yearField = z.int().min(1945).max(2200);

export const createChangeBody = z.object({
  kind: z.enum(['correction', 'revocation']),
  honourIds: z
    .array(z.uuid())
    .min(1)
    .max(500)
    .describe('Honours that the decision granted and that are to be changed'),
  decidedOn: dayField.describe('Planned day of the new decision'),
  reason: lineField(2000).describe('Why, as the new decision says it'),
  reopens: z
    .boolean()
    .default(false)
    .describe('Of a revocation: the decision was at fault, so the nominations wait for another one'),
});
export type CreateChange = z.infer<typeof createChangeBody>;

export const lineChangeBody = z.object({
  version: versionField.describe('Version of the decision'),
  subjectName: lineField(300).optional(),
  subjectDetail: optionalLineField(500).optional(),
  award: z.string().trim().min(1).max(200).optional(),
  year: yearField.optional(),
  yearFrom: yearField.nullable().optional(),
});
export type LineChangeInput = z.infer<typeof lineChangeBody>;
