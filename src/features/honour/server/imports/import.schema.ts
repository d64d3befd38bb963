import { z } from 'zod';
import { SUBJECTS } from '../../../../law/awards/award.ts';
import { BASES } from '../../../../law/awards/facts.ts';
import { dayField, lineField, optionalLineField, versionField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import { IMPORT_FIELDS } from '../../model/imports/import-field.ts';
import { IMPORT_STATES, IMPORT_VERBS, ROW_STATES } from '../../model/imports/import-life.ts';
import { ACCEPTABLE_DOUBTS, ROW_PROBLEM_CODES } from '../../model/imports/row-problems.ts';

const MOST_ROWS = 1_000_000;
const rowField = z.int().min(2).max(MOST_ROWS).describe('As the spreadsheet numbers it');
export const importParams = z.object({ importId: z.uuid() });
export const importRowParams = importParams.extend({ row: z.coerce.number().int().min(2).max(MOST_ROWS) });
export const createImportFields = z.object({ unitId: z.uuid() });
export const createdImportSchema = z.object({ importId: z.uuid() });
export type CreatedImport = z.infer<typeof createdImportSchema>;

const awardField = z.string().regex(/^[a-z0-9-]{1,80}$/);
const textField = z.string().min(1).max(600);
const mappingField = z.array(z.enum(IMPORT_FIELDS).nullable()).min(1).max(60);
const mapFields = {
  mapping: mappingField.describe('What each column means, left to right; null: left out'),
  basis: z.enum(BASES).describe('Of rows that tell of none'),
  unitId: z.uuid().nullable().describe('The unit of rows that tell of none'),
  authority: optionalLineField(300).describe('Who decided, of rows that do not say'),
};
export const mapColumnsBody = z.object({ version: versionField, ...mapFields });
export type MapColumns = z.infer<typeof mapColumnsBody>;
export const stepBody = z.object({ version: versionField });
export const undoBody = z.object({ version: versionField, reason: lineField(2000) });
export type UndoImport = z.infer<typeof undoBody>;

export const importViewSchema = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  fileName: z.string(),
  by: z.string(),
  createdAt: z.iso.datetime(),
  takenAt: z.iso.datetime().nullable(),
  state: z.enum(IMPORT_STATES),
  failure: z.string().nullable(),
  headers: z.array(z.string()),
  samples: z.array(z.array(z.string())).describe('The first rows, cell by cell'),
  mapping: mappingField.nullable(),
  defaults: z.object({
    basis: z.enum(BASES),
    unitId: z.uuid().nullable(),
    unitName: z.string().nullable(),
    authority: z.string().nullable(),
  }),
  rowCount: z.int(),
  doneRows: z.int(),
  takenRows: z.int(),
  counts: z
    .partialRecord(z.enum(ROW_STATES), z.int())
    .describe('Rows by state; empty while a step is under way'),
  version: z.int(),
  allowed: z.array(z.enum(IMPORT_VERBS)),
});
export type ImportView = z.infer<typeof importViewSchema>;

export const listImportsQuery = z.object({
  ...pageFields,
  sort: sortField(['created']),
  state: z.enum(IMPORT_STATES).optional(),
});
export type ListImports = z.infer<typeof listImportsQuery>;
const importRowSchema = importViewSchema.pick({
  id: true,
  unitId: true,
  unitName: true,
  fileName: true,
  by: true,
  createdAt: true,
  state: true,
  rowCount: true,
  takenRows: true,
});
export const importListSchema = pageOf(importRowSchema);
export type ImportRow = z.infer<typeof importRowSchema>;

export const listRowsQuery = z.object({
  ...pageFields,
  sort: sortField(['row']),
  state: z.enum(ROW_STATES).optional(),
  code: z.enum(ROW_PROBLEM_CODES).optional().describe('Only rows with this problem'),
});
export type ListRows = z.infer<typeof listRowsQuery>;

const option = z.object({ id: z.string(), name: z.string() });
const sheetRowSchema = z.object({
  row: z.int().describe('As the spreadsheet numbers it'),
  state: z.enum(ROW_STATES),
  name: z.string(),
  subject: z.enum(SUBJECTS).nullable(),
  birth: z.string().nullable(),
  detail: z.string().nullable(),
  unitText: z.string().nullable(),
  unit: option.nullable(),
  awardText: z.string(),
  award: option.nullable(),
  year: z.int().nullable(),
  yearFrom: z.int().nullable(),
  decisionNumber: z.string().nullable(),
  decidedOn: dayField.nullable(),
  authority: z.string().nullable(),
  problems: z.array(z.object({ code: z.enum(ROW_PROBLEM_CODES), message: z.string() })),
  person: z
    .object({ id: z.uuid(), name: z.string(), about: z.string() })
    .nullable()
    .describe('Whom it is for'),
  candidates: z
    .array(z.object({ id: z.uuid(), subject: z.enum(SUBJECTS), name: z.string(), about: z.string() }))
    .describe('Who it may be, the likeliest first'),
  units: z.array(option).describe('Which units the words may mean'),
  awards: z.array(option).describe('Which awards the words may mean'),
  doubleOf: z.int().nullable(),
  sameAs: z.int().nullable().describe('The row whose person it is for too, as somebody said'),
  honourId: z.uuid().nullable(),
});
export const sheetRowsSchema = pageOf(sheetRowSchema);
export type SheetRowView = z.infer<typeof sheetRowSchema>;

const alikeRowSchema = z.object({
  row: z.int().describe('The first one, as the spreadsheet numbers it'),
  name: z.string(),
  birth: z.string().nullable(),
  unitName: z.string(),
  count: z.int().describe('Rows of the same person'),
});
export const alikeRowsSchema = z.object({ items: z.array(alikeRowSchema) });
export type AlikeRows = z.infer<typeof alikeRowsSchema>;
const spellingSchema = alikeRowSchema.extend({ other: z.string(), otherBirth: z.string().nullable() });

export const doubtsSchema = z.object({
  awards: z.array(z.object({ text: z.string(), count: z.int(), options: z.array(option) })),
  units: z.array(z.object({ text: z.string(), count: z.int(), options: z.array(option) })),
  authorities: z.array(z.object({ award: option, count: z.int() })),
  accepts: z.array(z.object({ code: z.enum(ACCEPTABLE_DOUBTS), count: z.int(), message: z.string() })),
  subjectRows: z.int().describe('Rows whose kind of subject is not clear'),
  oneCandidateRows: z.int().describe('Rows with one namesake only'),
  spellings: z
    .array(spellingSchema)
    .describe('New people of two spellings, who may be one; the first row of the other one'),
  sameDayRows: z.int().describe('Rows of them with the same day of birth as the other spelling'),
  others: z.array(z.object({ code: z.enum(ROW_PROBLEM_CODES), count: z.int(), message: z.string() })),
});
export type DoubtsView = z.infer<typeof doubtsSchema>;

export const decideRowBody = z.object({
  row: rowField,
  leaveOut: z.boolean().optional(),
  award: awardField.optional(),
  subject: z.enum(SUBJECTS).optional(),
  year: z.int().min(1945).max(2200).optional(),
  decidedOn: dayField.optional(),
  authority: lineField(300).optional(),
  unitId: z.uuid().optional(),
  subjectId: z.uuid().optional().describe('Whom the row is for'),
  isNew: z.boolean().optional().describe('It is for somebody whom the system does not know'),
  sameAsRow: rowField.optional().describe('It is for the same person or household as that row'),
  accepted: z.array(z.enum(ACCEPTABLE_DOUBTS)).max(10).optional(),
});
export type DecideRow = z.infer<typeof decideRowBody>;

const DECIDE_ABOUT = [
  'leave-out',
  'award',
  'unit',
  'authority',
  'subject',
  'accept',
  'one-candidate',
  'same-person',
  'two-people',
] as const;
export const decideManyBody = z.object({
  about: z.enum(DECIDE_ABOUT),
  text: textField.optional().describe('Of the award or unit as the sheet writes it'),
  award: awardField.optional(),
  unitId: z.uuid().optional(),
  authority: lineField(300).optional(),
  subject: z.enum(SUBJECTS).optional(),
  code: z.enum(ROW_PROBLEM_CODES).optional(),
  row: rowField
    .optional()
    .describe('Of the other spelling; without one all rows of which the day of birth is the same are meant'),
});
export type DecideMany = z.infer<typeof decideManyBody>;
