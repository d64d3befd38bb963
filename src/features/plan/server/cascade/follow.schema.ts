import { z } from 'zod';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import { daySchema, versionSchema } from '../plan.schema.ts';

export const followParams = z.object({ followId: z.uuid() });

export const listFollowsQuery = z.object({
  ...pageFields,
  unit: z.uuid().describe('The unit whose council it is'),
  member: z.uuid().optional().describe('Account of one member only'),
  current: z
    .enum(['true', 'false'])
    .default('true')
    .transform((text) => text === 'true')
    .describe('true: only what is in force today or will be'),
  sort: sortField(['member', 'unit', 'from']),
});
export type ListFollows = z.infer<typeof listFollowsQuery>;

export const followListSchema = pageOf(
  z.object({
    id: z.uuid(),
    accountId: z.uuid(),
    memberName: z.string(),
    unitId: z.uuid(),
    unitName: z.string(),
    validFrom: daySchema,
    lastDay: daySchema.nullable(),
    inForce: z.boolean(),
    version: z.int(),
    allowed: z.array(z.string()),
  }),
).extend({
  councilUnitName: z.string(),
  today: daySchema,
  members: z
    .array(z.object({ accountId: z.uuid(), name: z.string(), units: z.int() }))
    .describe('Members of the council today, and how many units each follows'),
  allowed: z.array(z.string()),
});
export type FollowListView = z.infer<typeof followListSchema>;
export type FollowRow = FollowListView['items'][number];

export const createFollowsBody = z.object({
  councilUnitId: z.uuid(),
  accountId: z.uuid(),
  unitIds: z.array(z.uuid()).min(1).max(200),
  validFrom: daySchema,
  lastDay: daySchema
    .nullable()
    .default(null)
    .describe('The last day of the term; null: until further notice'),
});
export type CreateFollows = z.infer<typeof createFollowsBody>;
export const createdFollowsSchema = z.object({ added: z.int(), there: z.int() });

export const endFollowBody = z.object({ version: versionSchema, lastDay: daySchema });

export const followedUnitsSchema = z.object({
  today: daySchema,
  items: z.array(
    z.object({
      unitId: z.uuid(),
      name: z.string(),
      lastDay: daySchema.nullable(),
      tasks: z.object({ total: z.int(), done: z.int(), late: z.int(), dueSoon: z.int() }),
      demands: z.object({ total: z.int(), sent: z.int(), late: z.int(), notYet: z.int() }),
    }),
  ),
});
export type FollowedUnitsView = z.infer<typeof followedUnitsSchema>;
