import { z } from 'zod';
import { UNIT_KINDS } from '../../../organisation/index.ts';
import { DEMAND_KINDS, DEMAND_STATUSES } from '../../model/cascade/demand-status.ts';
import { daySchema, filledLine, versionSchema } from '../plan.schema.ts';

export const demandParams = z.object({ demandId: z.uuid() });
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

/** How many units of a demand stand how. */
export const demandCounts = z.object({
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
  counts: demandCounts,
  today: daySchema,
  version: z.int(),
  allowed: z.array(z.string()),
});
export type DemandView = z.infer<typeof demandSchema>;

/** What lists of units that have to send are narrowed by. */
export const demandFilters = {
  status: z.enum(DEMAND_STATUSES).optional(),
  kind: z.enum(UNIT_KINDS).optional().describe('Kind of the addressed units'),
};
