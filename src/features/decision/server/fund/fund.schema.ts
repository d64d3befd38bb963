import { z } from 'zod';
import { dayField, lineField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import { FUND_KINDS } from '../../model/fund.ts';
import { DECISION_KINDS } from '../../model/line-change.ts';

const yearField = z.coerce.number().int().min(2000).max(2200);

export const fundQuery = z.object({
  unit: z.uuid().optional().describe('Whose fund; otherwise the uppermost one that the reader may see'),
  year: yearField.optional().describe('Otherwise this year'),
});
export type FundQuery = z.infer<typeof fundQuery>;

export const listEntriesQuery = z.object({
  ...pageFields,
  unit: z.uuid(),
  year: yearField,
  kind: z.enum(FUND_KINDS).optional(),
  sort: sortField(['day', 'amount']).default('-day'),
});
export type ListEntries = z.infer<typeof listEntriesQuery>;

const money = z.int().describe('Đồng');

export const fundSchema = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  year: z.int(),
  sums: z.object({ source: money, planned: money, spent: money, returned: money, committed: money }),
  balance: money.describe('Sources − spent + returned'),
  left: money.describe('The same, less the bonuses of decisions under way'),
  underWay: z.array(
    z.object({ id: z.uuid(), title: z.string(), kind: z.enum(DECISION_KINDS), bonusTotal: money }),
  ),
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  years: z.array(z.int()),
  allowed: z.array(z.string()),
});
export type FundView = z.infer<typeof fundSchema>;

const entrySchema = z.object({
  id: z.uuid(),
  kind: z.enum(FUND_KINDS),
  amount: money,
  text: z.string(),
  onDay: dayField,
  decisionId: z.uuid().nullable(),
  by: z.string(),
  reverses: z.boolean().describe('Takes another entry back'),
  reversed: z.boolean().describe('Was taken back'),
  allowed: z.array(z.string()),
});
export type FundEntryRow = z.infer<typeof entrySchema>;
export const entryListSchema = pageOf(entrySchema);
export type FundEntryListView = z.infer<typeof entryListSchema>;

export const addEntryBody = z.object({
  unitId: z.uuid(),
  year: z.int().min(2000).max(2200),
  kind: z.enum(['source', 'planned']),
  amount: z.int().min(1).max(10_000_000_000_000).describe('Đồng'),
  text: lineField(500),
  onDay: dayField,
});
export type AddEntry = z.infer<typeof addEntryBody>;

export const entryParams = z.object({ entryId: z.uuid() });
export const reverseBody = z.object({ reason: lineField(480) });
