import { z } from 'zod';

export const importQuery = z.object({
  under: z.uuid().describe('The unit to which rows without a unit of their own belong'),
  confirm: z.stringbool().default(false).describe('Save what the preview with the key `seen` showed'),
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type ImportQuery = z.infer<typeof importQuery>;

const countsView = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  error: z.int(),
  warning: z.int(),
});

export const importView = z.object({
  saved: z.boolean(),
  seen: z.string().describe('Stands for exactly this preview: the file and what it would change'),
  headers: z.array(z.string()),
  unknownHeaders: z.array(z.string()).describe('Columns of the file that mean nothing here'),
  counts: countsView,
  rows: z
    .array(
      z.object({
        row: z.int().describe('Its number in the sheet'),
        status: z.enum(['new', 'changed', 'unchanged', 'error']),
        cells: z.array(z.string().nullable()).describe('In the order of the headers'),
        problems: z.array(
          z.object({
            level: z.enum(['error', 'warning']),
            column: z.string().nullable(),
            message: z.string(),
          }),
        ),
      }),
    )
    .describe('Rows with problems first, at most 1,000 rows'),
});
export type ImportView = z.infer<typeof importView>;
