import { z } from 'zod';
import { dayField, lineField, versionField } from '../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';
import { NUMBER_STATES } from '../model/number-rules.ts';
import { issuedKindField } from './document-input.schema.ts';

const yearField = z.coerce.number().int().min(1990).max(2200);

export const listRegisterQuery = z.object({
  ...pageFields,
  sort: sortField(['n', 'day']),
  unit: z.uuid().optional().describe('The issuing unit; without it all within reach'),
  series: z.uuid().optional(),
  kind: issuedKindField.optional(),
  state: z.enum(NUMBER_STATES).optional(),
  year: yearField.optional(),
});
export type ListRegister = z.infer<typeof listRegisterQuery>;

const registerRowSchema = z.object({
  id: z.uuid(),
  seriesId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  body: z.string(),
  year: z.int(),
  n: z.int(),
  number: z.string(),
  symbol: z.string(),
  kind: issuedKindField,
  day: dayField,
  state: z.enum(NUMBER_STATES),
  documentId: z.uuid().nullable(),
  subject: z.string(),
  signer: z.string().nullable(),
  reason: z.string().nullable(),
  doubts: z.array(z.enum(['day-before-previous', 'day-after-next'])),
  version: z.int(),
  allowed: z.array(z.string()),
});
export type RegisterRow = z.infer<typeof registerRowSchema>;

export const registerListSchema = pageOf(registerRowSchema).extend({
  byState: z.record(z.enum(NUMBER_STATES), z.int()),
  years: z.array(z.int()),
});
export type RegisterListView = z.infer<typeof registerListSchema>;

export const seriesSchema = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  body: z.string(),
  kind: issuedKindField.nullable().describe('null: for all kinds without a sequence of their own'),
  year: z.int(),
  suffix: z.string(),
  prefix: z.string(),
  start: z.int(),
  next: z.int(),
  taken: z.int().describe('How many numbers have been given'),
  reserved: z.array(
    z.object({ id: z.uuid(), number: z.string(), symbol: z.string(), kind: issuedKindField }),
  ),
  version: z.int(),
  allowed: z.array(z.string()),
});
export type SeriesView = z.infer<typeof seriesSchema>;

export const listSeriesQuery = z.object({ unit: z.uuid().optional(), year: yearField.optional() });
export type ListSeries = z.infer<typeof listSeriesQuery>;
export const seriesListSchema = z.object({ items: z.array(seriesSchema), mayConfigure: z.boolean() });
export type SeriesListView = z.infer<typeof seriesListSchema>;

export const seriesParams = z.object({ seriesId: z.uuid() });
export const numberParams = z.object({ numberId: z.uuid() });

const body = z
  .string()
  .max(100)
  .transform((text) => text.normalize('NFC').trim())
  .default('');
const prefix = z
  .string()
  .max(10)
  .regex(/^[\p{L}\d.-]*$/u)
  .default('');
const suffix = lineField(40).pipe(z.string().regex(/^[\p{L}\d.-]+$/u));

export const createSeriesBody = z.object({
  unitId: z.uuid(),
  body,
  kind: issuedKindField.nullable(),
  year: z.int().min(1990).max(2200),
  suffix,
  prefix,
  start: z.int().min(1).max(1_000_000).default(1),
});
export type CreateSeries = z.infer<typeof createSeriesBody>;

export const updateSeriesBody = z.object({
  version: versionField,
  suffix: suffix.optional(),
  prefix: prefix.optional(),
  start: z.int().min(1).max(1_000_000).optional(),
});
export type UpdateSeries = z.infer<typeof updateSeriesBody>;

export const reserveBody = z.object({
  kind: issuedKindField,
  day: dayField,
  count: z.int().min(1).max(50).default(1),
  reason: lineField(1000),
});
export type ReserveNumbers = z.infer<typeof reserveBody>;
export const reservedSchema = z.object({
  items: z.array(z.object({ id: z.uuid(), number: z.string(), symbol: z.string() })),
});
export type ReservedView = z.infer<typeof reservedSchema>;

export const cancelNumberBody = z.object({ version: versionField, reason: lineField(1000) });
export type CancelNumber = z.infer<typeof cancelNumberBody>;
