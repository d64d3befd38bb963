import { z } from 'zod';
import { lineField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf } from '../../../../platform/http/paging.ts';

export const publicationUnitParams = z.object({ unitId: z.uuid() });
export const withheldParams = z.object({ honourId: z.uuid() });

const publicationUnit = z.object({
  unitId: z.uuid(),
  name: z.string(),
  published: z.boolean().describe('What counts, whoever said it'),
  saidBy: z
    .string()
    .nullable()
    .describe('The unit that decides it, itself or above; null: nobody did, so it is public'),
  version: z.int().describe('0: the unit itself has said nothing yet'),
});
export type PublicationUnit = z.infer<typeof publicationUnit>;
export const publicationUnitsQuery = z.object(pageFields);
export type PublicationUnits = z.infer<typeof publicationUnitsQuery>;
export const publicationUnitsSchema = pageOf(publicationUnit);
export type PublicationUnitsView = z.infer<typeof publicationUnitsSchema>;
export const setPublicationBody = z.object({
  published: z.boolean(),
  version: z.int().min(0).max(2_000_000_000).describe('The version the change is based on; 0: none yet'),
});
export type SetPublication = z.infer<typeof setPublicationBody>;
export const publicationUnitSchema = publicationUnit;

const withheldRow = z.object({
  honourId: z.uuid(),
  subjectName: z.string(),
  unitName: z.string(),
  awardName: z.string(),
  year: z.int(),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});
export type WithheldRow = z.infer<typeof withheldRow>;
export const listWithheldQuery = z.object(pageFields);
export type ListWithheld = z.infer<typeof listWithheldQuery>;
export const withheldListSchema = pageOf(withheldRow);
export type WithheldListView = z.infer<typeof withheldListSchema>;
export const withholdBody = z.object({ honourId: z.uuid(), reason: lineField(500) });
export const publicationDoneSchema = z.object({ ok: z.literal(true) });
