import { z } from 'zod';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import { UNIT_KINDS } from '../../../organisation/index.ts';
import { DEMAND_STEPS } from '../../model/cascade/demand-life.ts';
import { DEMAND_KINDS, DEMAND_STATUSES } from '../../model/cascade/demand-status.ts';
import { daySchema, filledLine, line, versionSchema } from '../plan.schema.ts';

export const demandParams = z.object({ demandId: z.uuid() });
export const demandItemParams = z.object({ itemId: z.uuid() });
export const demandFileParams = z.object({ itemId: z.uuid(), fileId: z.uuid() });

/** Most units that one demand may address. */
export const MAX_ADDRESSED = 2000;

const reach = z
  .enum(['direct', 'all'])
  .describe('direct: right below the plan’s unit; all: in its whole subtree');
const group = z.object({ kind: z.enum(UNIT_KINDS), reach });
export type AddresseeGroup = z.infer<typeof group>;

/** `commune.direct,school.all` */
const groupsText = z
  .string()
  .max(500)
  .default('')
  .transform((text) =>
    text
      .split(',')
      .filter(Boolean)
      .map((part) => part.split('.')),
  )
  .pipe(z.array(z.tuple([z.enum(UNIT_KINDS), reach])).max(20))
  .transform((parts) => parts.map(([kind, far]): AddresseeGroup => ({ kind, reach: far })));

export const listAddresseesQuery = z.object({
  groups: groupsText.describe('Kinds of units and how far down, such as commune.direct,school.all'),
});

export const addresseesSchema = z.object({
  groups: z.array(z.object({ kind: z.enum(UNIT_KINDS), direct: z.int(), all: z.int() })),
  items: z.array(
    z.object({
      unitId: z.uuid(),
      name: z.string(),
      kind: z.enum(UNIT_KINDS),
      parentName: z.string().nullable(),
      reachable: z.boolean().describe('Somebody answers for the unit and would be told'),
    }),
  ),
});
export type AddresseesView = z.infer<typeof addresseesSchema>;

export const createDemandBody = z.object({
  title: filledLine(2000),
  kind: z.enum(DEMAND_KINDS),
  dueDay: daySchema,
  dutyId: z.uuid().nullable().default(null).describe('The duty in the plan’s text that asks for it'),
  taskId: z.uuid().nullable().default(null).describe('Or the task that asks for it'),
  groups: z.array(group).max(20).default([]),
  unitIds: z.array(z.uuid()).max(MAX_ADDRESSED).default([]).describe('Units named besides the groups'),
  without: z.array(z.uuid()).max(MAX_ADDRESSED).default([]).describe('Units of the groups left out'),
});
export type CreateDemand = z.infer<typeof createDemandBody>;

export const updateDemandBody = z.object({
  version: versionSchema,
  title: filledLine(2000).optional(),
  dueDay: daySchema.optional(),
  addUnitIds: z.array(z.uuid()).max(MAX_ADDRESSED).optional().describe('Units addressed besides'),
});
export type UpdateDemand = z.infer<typeof updateDemandBody>;

export const cancelDemandBody = z.object({ version: versionSchema, reason: filledLine(2000) });

const counts = z.object({
  total: z.int(),
  sent: z.int(),
  'sent-late': z.int(),
  late: z.int(),
  'not-yet': z.int(),
  exempt: z.int(),
});

export const demandSchema = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  planTitle: z.string(),
  planUnitName: z.string(),
  title: z.string(),
  kind: z.enum(DEMAND_KINDS),
  dueDay: daySchema,
  year: z.int(),
  state: z.enum(['open', 'cancelled']),
  dutyId: z.uuid().nullable(),
  taskId: z.uuid().nullable(),
  counts,
  today: daySchema,
  version: z.int(),
  allowed: z.array(z.string()),
});
export type DemandView = z.infer<typeof demandSchema>;

const filters = {
  status: z.enum(DEMAND_STATUSES).optional(),
  kind: z.enum(UNIT_KINDS).optional().describe('Kind of the addressed units'),
};

export const boardQuery = z.object({
  ...pageFields,
  ...filters,
  demand: z.uuid().optional().describe('With `status`: units that stand so to this demand'),
  sort: sortField(['name', 'late']),
});
export type BoardQuery = z.infer<typeof boardQuery>;

export const boardSchema = z.object({
  today: daySchema,
  demands: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      kind: z.enum(DEMAND_KINDS),
      dueDay: daySchema,
      counts,
    }),
  ),
  items: z.array(
    z.object({
      unitId: z.uuid(),
      name: z.string(),
      kind: z.enum(UNIT_KINDS),
      late: z.int(),
      cells: z.array(
        z.object({
          demandId: z.uuid(),
          itemId: z.uuid(),
          status: z.enum(DEMAND_STATUSES),
          sentOn: daySchema.nullable(),
        }),
      ),
    }),
  ),
  total: z.int(),
  page: z.int(),
  size: z.int(),
  byStatus: z.record(z.enum(DEMAND_STATUSES), z.int()).describe('Items in each status, filters aside'),
  lateUnits: z.int().describe('Units with at least one late item'),
  allowed: z.array(z.string()),
});
export type BoardView = z.infer<typeof boardSchema>;

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
  ...filters,
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
