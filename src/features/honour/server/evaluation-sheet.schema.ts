import { z } from 'zod';

const yearField = z.coerce.number().int().min(1945).max(2200);

export const evaluationSheetQuery = z.object({ year: yearField });
export const evaluationSheetFields = z.object({
  year: yearField,
  take: z
    .stringbool()
    .default(false)
    .describe('Write what is right; otherwise only say what would be written'),
});

export const GRADE_ROW_STATES = ['new', 'changed', 'same', 'empty', 'wrong'] as const;

export const evaluationSheetResult = z.object({
  year: z.int(),
  taken: z.boolean(),
  counts: z.record(z.enum(GRADE_ROW_STATES), z.int()),
  rows: z
    .array(
      z.object({
        row: z.int().describe('As the spreadsheet numbers it'),
        name: z.string(),
        state: z.enum(GRADE_ROW_STATES),
        grade: z.string().nullable(),
        before: z.string().nullable(),
        problem: z.string().nullable(),
      }),
    )
    .describe('Rows that are new, changed or wrong; at most 500'),
});
export type EvaluationSheetResult = z.infer<typeof evaluationSheetResult>;
export type GradeRow = EvaluationSheetResult['rows'][number];
