import { z } from 'zod';
import { pageFields, sortField } from '../../../../platform/http/paging.ts';
import { UNIT_KINDS } from '../../../organisation/index.ts';
import { DEMAND_KINDS, DEMAND_STATUSES } from '../../model/cascade/demand-status.ts';
import { daySchema } from '../plan.schema.ts';
import { demandCounts, demandFilters } from './demand.schema.ts';

export const boardQuery = z.object({
  ...pageFields,
  ...demandFilters,
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
      counts: demandCounts,
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
