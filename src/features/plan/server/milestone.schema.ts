import { z } from 'zod';
import { daySchema, filledLine, line, versionSchema } from './plan.schema.ts';

export const milestoneParams = z.object({ milestoneId: z.uuid() });

export const milestoneBody = z.object({
  text: filledLine(2000),
  actor: line(300).nullable().default(null),
  dueOn: daySchema,
  unitId: z.uuid().nullable().default(null),
  reason: filledLine(2000).optional(),
});
export type MilestoneInput = z.infer<typeof milestoneBody>;

export const updateMilestoneBody = z.object({
  version: versionSchema,
  text: filledLine(2000).optional(),
  actor: line(300).nullable().optional(),
  dueOn: daySchema.optional(),
  unitId: z.uuid().nullable().optional(),
  doneOn: daySchema.nullable().optional().describe('The day it was done; null: not done after all'),
  reason: filledLine(2000).optional(),
});
export type UpdateMilestone = z.infer<typeof updateMilestoneBody>;

export const removeMilestoneBody = z.object({ version: versionSchema, reason: filledLine(2000).optional() });

export const milestoneSchema = z.object({
  id: z.uuid(),
  actor: z.string().nullable(),
  text: z.string(),
  dueOn: daySchema,
  dueDay: daySchema.describe('Last day in time'),
  lateFrom: daySchema,
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  doneOn: daySchema.nullable(),
  late: z.boolean(),
  version: z.int(),
  mayFinish: z.boolean(),
});
