import { z } from 'zod';
import { SUBJECTS } from '../../../../law/awards/index.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';

export const importParams = z.object({ importId: z.uuid() });

export const ROW_STATES = ['ready', 'doubtful', 'rejected', 'left-out', 'taken'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** Why a row cannot be taken as it is. */
const ROW_PROBLEMS = [
  'no-name',
  'no-award',
  'unknown-award',
  'unclear-award',
  'nobody',
  'several',
  'spelled-otherwise',
  'other-subject',
  'twice-in-file',
  'on-the-list',
  'bad-year',
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

const candidateSchema = z.object({
  subject: z.enum(SUBJECTS),
  id: z.uuid(),
  name: z.string(),
  detail: z.string().nullable(),
  birthDate: z.string().nullable(),
  unitName: z.string(),
});

export const listRowsQuery = z.object({
  ...pageFields,
  sort: sortField(['rowNo']),
  state: z.enum(ROW_STATES).optional(),
});
export type ListRows = z.infer<typeof listRowsQuery>;

const rowSchema = z.object({
  rowNo: z.int().describe('The row of the sheet'),
  state: z.enum(ROW_STATES),
  cells: z.record(z.string(), z.string()),
  problem: z.enum(ROW_PROBLEMS).nullable(),
  awardName: z.string().nullable(),
  candidates: z.array(candidateSchema),
});
export type ImportRowView = z.infer<typeof rowSchema>;

export const importViewSchema = pageOf(rowSchema).extend({
  id: z.uuid(),
  dossierId: z.uuid(),
  fileName: z.string(),
  importState: z.enum(['preview', 'taking', 'taken', 'discarded']),
  rowCount: z.int(),
  doneRows: z.int(),
  byState: z.record(z.enum(ROW_STATES), z.int()),
});
export type ImportView = z.infer<typeof importViewSchema>;

export const chooseRowBody = z.object({
  rowNo: z.int().min(1).max(1_000_000),
  subjectId: z.uuid().nullable().describe('Which candidate is meant; null leaves the row out'),
});
export type ChooseRow = z.infer<typeof chooseRowBody>;
