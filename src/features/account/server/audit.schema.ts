import { z } from 'zod';
import { dayField } from '../../../platform/http/fields.ts';
import { pageFields, pageOf } from '../../../platform/http/paging.ts';

export const auditQuery = z.object({
  who: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Words of the name or sign-in name, with or without diacritics'),
  accountId: z.uuid().optional(),
  act: z
    .string()
    .trim()
    .max(80)
    .optional()
    .describe('An act such as `plan.issue`, or the beginning of some: `plan.`'),
  entity: z.string().trim().max(80).optional(),
  entityId: z.string().trim().max(80).optional().describe('Key of the thing that changed'),
  from: dayField.optional(),
  to: dayField.optional().describe('Last day, included'),
  before: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Only entries before this number, so that pages do not shift while the trail grows'),
  page: pageFields.page,
  size: pageFields.size,
});
export type AuditQuery = z.infer<typeof auditQuery>;

const entryFields = {
  seq: z.int(),
  at: z.string(),
  accountId: z.string().nullable(),
  actorName: z.string(),
  act: z.string(),
  entity: z.string(),
  entityId: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  reason: z.string().nullable(),
};

const auditRow = z.object(entryFields);
export type AuditRow = z.infer<typeof auditRow>;

export const auditList = pageOf(auditRow).extend({
  totalIsExact: z.boolean().describe('Counting stops at 1,000'),
});
export type AuditList = z.infer<typeof auditList>;

export const auditEntryView = z.object({
  ...entryFields,
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  requestId: z.string().nullable(),
  hash: z.string(),
  previousHash: z.string(),
});
export type AuditEntryView = z.infer<typeof auditEntryView>;

export const auditEntryParams = z.object({ seq: z.coerce.number().int().min(1) });
export const auditActs = z.object({ acts: z.array(z.string()), entities: z.array(z.string()) });
