import { z } from 'zod';
import { SUBJECTS } from '../../../../law/awards/index.ts';
import { versionField } from '../../../../platform/http/fields.ts';
import { paragraphField, yearField } from './dossier.schema.ts';
import { awardField } from './nomination.schema.ts';

export const addNominationsBody = z.object({
  items: z
    .array(
      z.object({
        subject: z.enum(SUBJECTS),
        subjectId: z.uuid(),
        award: awardField,
        year: yearField.optional().describe('The year of the dossier where it is not said'),
        yearFrom: yearField.nullable().optional(),
        summary: paragraphField(10_000).optional(),
      }),
    )
    .min(1)
    .max(500),
});
export type AddNominations = z.infer<typeof addNominationsBody>;

export const addedSchema = z.object({ ids: z.array(z.uuid()), version: z.int() });

export const updateNominationBody = z.object({
  version: versionField,
  award: awardField.optional(),
  year: yearField.optional(),
  yearFrom: yearField.nullable().optional(),
  subjectDetail: paragraphField(500).optional(),
  summary: paragraphField(10_000).optional(),
  report: z
    .record(z.string().max(100), z.string().max(20_000))
    .refine((report) => Object.keys(report).length <= 40)
    .optional(),
  isLeader: z.boolean().optional(),
  directWorker: z.boolean().optional(),
  smallCollective: z.boolean().optional(),
  overrideReason: paragraphField(2000).optional(),
});
export type UpdateNomination = z.infer<typeof updateNominationBody>;

export const explainBody = z.object({
  nominationIds: z.array(z.uuid()).min(1).max(500),
  reason: paragraphField(2000),
});
export type ExplainNominations = z.infer<typeof explainBody>;
