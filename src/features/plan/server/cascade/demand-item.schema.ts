import { z } from 'zod';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import { UNIT_KINDS } from '../../../organisation/index.ts';
import { DEMAND_STEPS } from '../../model/cascade/demand-life.ts';
import { DEMAND_KINDS, DEMAND_STATUSES } from '../../model/cascade/demand-status.ts';
import { daySchema, filledLine, line, versionSchema } from '../plan.schema.ts';
import { demandFilters } from './demand.schema.ts';

export const demandItemParams = z.object({ itemId: z.uuid() });
export const demandFileParams = z.object({ itemId: z.uuid(), fileId: z.uuid() });

const itemRow = {
  id: z.uuid(),
  demandId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  unitKind: z.enum(UNIT_KINDS),
  status: z.enum(DEMAND_STATUSES),
  sentOn: daySchema.nullable(),
  sentBy: z.string().nullable(),
  reference: z.string().nullable(),
  planId: z.uuid().nullable(),
  exemptReason: z.string().nullable(),
  returnReason: z.string().nullable(),
  files: z.int(),
  remindedOn: daySchema.nullable(),
  version: z.int(),
};

export const listItemsQuery = z.object({
  ...pageFields,
  ...demandFilters,
  sort: sortField(['name', 'sent', 'status']),
});
export type ListItems = z.infer<typeof listItemsQuery>;
export const itemListSchema = pageOf(z.object(itemRow)).extend({
  byStatus: z
    .record(z.enum(DEMAND_STATUSES), z.int())
    .describe('Items in each status, the status filter aside'),
});
export type DemandItemRow = z.infer<typeof itemListSchema>['items'][number];
export type ItemListView = z.infer<typeof itemListSchema>;

export const itemSchema = z.object({
  ...itemRow,
  demand: z.object({
    title: z.string(),
    kind: z.enum(DEMAND_KINDS),
    dueDay: daySchema,
    planId: z.uuid(),
    planTitle: z.string(),
    planUnitName: z.string(),
  }),
  planTitle: z.string().nullable().describe('Of the own plan that fulfils it'),
  evidence: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      mediaType: z.string(),
      size: z.number(),
      addedAt: z.iso.datetime(),
      addedBy: z.string(),
    }),
  ),
  ownPlans: z
    .array(z.object({ id: z.uuid(), title: z.string() }))
    .describe('Plans in force of the unit for the year, to name as what was sent'),
  today: daySchema,
  allowed: z.array(z.string()),
});
export type DemandItemView = z.infer<typeof itemSchema>;

export const itemStepBody = z.object({
  step: z.enum(DEMAND_STEPS),
  version: versionSchema,
  sentOn: daySchema.optional(),
  reference: line(500).optional().describe('Number and symbol of what was sent, or where it is kept'),
  planId: z.uuid().nullable().optional().describe('The own plan that was sent'),
  reason: filledLine(2000).optional(),
});
export type ItemStepInput = z.infer<typeof itemStepBody>;

export const myDemandsQuery = z.object({
  ...pageFields,
  open: z
    .enum(['true', 'false'])
    .default('true')
    .transform((text) => text === 'true')
    .describe('true: only what is still to be sent'),
  sort: sortField(['due']),
});
export type MyDemands = z.infer<typeof myDemandsQuery>;

export const myDemandListSchema = pageOf(
  z.object({
    id: z.uuid(),
    unitName: z.string(),
    title: z.string(),
    kind: z.enum(DEMAND_KINDS),
    dueDay: daySchema,
    status: z.enum(DEMAND_STATUSES),
    returnReason: z.string().nullable(),
    planTitle: z.string(),
    planUnitName: z.string(),
  }),
).extend({ today: daySchema, late: z.int() });
export type MyDemandListView = z.infer<typeof myDemandListSchema>;
export type MyDemand = MyDemandListView['items'][number];
