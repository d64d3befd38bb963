import { z } from 'zod';
import type { SourceDocument } from '../../../../documents/read/source-document.ts';
import { versionField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import type { RecognisedPlan } from '../../model/recognised-plan.ts';
import { recognisedPlanAnswer, recognisedPlanSchema } from './recognised-plan.schema.ts';

export type { RecognisedPlan, SourceDocument };

export const IMPORT_STATES = ['open', 'used', 'discarded'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const importParams = z.object({ importId: z.uuid() });

/** What may come beside an uploaded file. */
export const uploadFields = z.object({
  unitId: z
    .uuid()
    .optional()
    .describe('The unit the plan is for; without it the first one where I may write plans'),
  ifEarlier: z
    .enum(['create', 'tell'])
    .default('create')
    .describe(
      'tell: when the same file was imported before, keep nothing and answer only with the earlier imports',
    ),
});

const earlierSchema = z.object({
  importId: z.uuid(),
  planId: z.uuid().nullable(),
  state: z.enum(IMPORT_STATES),
  at: z.iso.datetime(),
  by: z.string(),
});
export type EarlierImport = z.infer<typeof earlierSchema>;

export const createdImportSchema = z.object({
  importId: z.uuid().nullable().describe('null: nothing was made, since the same file was imported before'),
  earlier: z
    .array(earlierSchema)
    .describe('Imports of the same file at this unit, newest first; discarded ones left out'),
});
export type CreatedImport = z.infer<typeof createdImportSchema>;

export const listImportsQuery = z.object({
  ...pageFields,
  sort: sortField(['created', 'updated', 'file']).default('-created'),
  state: z.enum(IMPORT_STATES).optional(),
});
export type ListImports = z.infer<typeof listImportsQuery>;

const importHead = {
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  fileName: z.string(),
  state: z.enum(IMPORT_STATES),
  planId: z.uuid().nullable(),
  by: z.string().describe('Who uploaded the file'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  version: z.int(),
  allowed: z.array(z.string()),
};

const importRowSchema = z.object({
  ...importHead,
  title: z.string().nullable(),
  year: z.int().nullable(),
  rows: z.int(),
  doubts: z.int().describe('Doubts that nobody has mended or dismissed'),
});
export type ImportRow = z.infer<typeof importRowSchema>;
export const importListSchema = pageOf(importRowSchema);

const dismissedSchema = z.object({
  key: z.string(),
  code: z.string(),
  message: z.string(),
  messageEn: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});
/** A doubt somebody has looked at and found right. */
export type DismissedDoubt = z.infer<typeof dismissedSchema>;

const draftShape = { plan: recognisedPlanAnswer, dismissed: z.array(dismissedSchema) };

export const savedImportSchema = z.object({
  ...draftShape,
  version: z.int(),
  updatedAt: z.iso.datetime(),
});
export type SavedImport = Omit<z.infer<typeof savedImportSchema>, 'plan'> & { plan: RecognisedPlan };

export const importViewSchema = z.object({
  ...importHead,
  ...draftShape,
  fileId: z.uuid(),
  fileSize: z.int(),
  source: z.any().describe('The document as it was read: {format, pages, blocks}'),
  earlier: z.array(earlierSchema),
});
export type ImportView = Omit<z.infer<typeof importViewSchema>, 'plan' | 'source'> & {
  plan: RecognisedPlan;
  source: SourceDocument;
};

export const saveImportBody = z.strictObject({
  version: versionField,
  plan: recognisedPlanSchema,
  dismissed: z.array(z.string().max(5000)).max(10_000).default([]).describe('Keys of the doubts found right'),
});
export type SaveImport = z.infer<typeof saveImportBody>;

export const discardImportBody = z.object({ version: versionField });
export const useImportBody = z.object({ version: versionField });
export const usedImportSchema = z.object({
  planId: z.uuid(),
  tasks: z.int(),
  milestones: z.int(),
  sessions: z.int(),
  duties: z.int(),
  assigned: z.int().describe('Tasks that were given to a unit'),
});
export type UsedImport = z.infer<typeof usedImportSchema>;

export const readingSchema = recognisedPlanAnswer;
