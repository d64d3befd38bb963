import { z } from 'zod';
import { pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';
import { PLAN_STATES } from '../model/plan-states.ts';
import { TASK_STATES } from '../model/task-states.ts';
import { daySchema } from './plan-fields.schema.ts';
import { signerSchema } from './plan-text.schema.ts';

export * from './plan-fields.schema.ts';

export type { AnnexHead, OutlineInput } from './plan-text.schema.ts';

export const planParams = z.object({ planId: z.uuid() });

export const listPlansQuery = z.object({
  ...pageFields,
  sort: sortField(['year', 'title', 'unit', 'updated', 'late']).default('-year'),
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  unit: z.uuid().optional().describe('Plans of this unit and its subtree'),
  state: z.enum(PLAN_STATES).optional(),
});
export type ListPlans = z.infer<typeof listPlansQuery>;

const taskCountsSchema = z.object({
  total: z.int(),
  byState: z.record(z.enum(TASK_STATES), z.int()),
  late: z.int(),
  dueSoon: z.int(),
});

const planBrief = {
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  year: z.int(),
  title: z.string(),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  signedOn: daySchema.nullable(),
  state: z.enum(PLAN_STATES),
  updatedAt: z.iso.datetime(),
};

const planRowSchema = z.object({ ...planBrief, total: z.int(), done: z.int(), late: z.int() });
export type PlanRow = z.infer<typeof planRowSchema>;

export const planListSchema = pageOf(planRowSchema).extend({
  byState: z
    .record(z.enum(PLAN_STATES), z.int())
    .describe('How many plans there are in each state, the state filter aside'),
  years: z.array(z.int()).describe('Years of which there are plans, newest first'),
  mayCreate: z.boolean(),
});
export type PlanListView = z.infer<typeof planListSchema>;

export const planViewSchema = z.object({
  ...planBrief,
  issuer: z.string().nullable(),
  place: z.string().nullable(),
  signer: signerSchema.nullable(),
  reminderDays: z.array(z.int()),
  sourceFileId: z.uuid().nullable(),
  doubts: z.int().describe('How many doubts of the recognised paper nobody has settled'),
  today: daySchema,
  counts: taskCountsSchema,
  sections: z.array(z.object({ annex: z.int(), section: z.string(), total: z.int(), done: z.int() })),
  units: z
    .array(z.object({ unitId: z.uuid(), name: z.string(), total: z.int() }))
    .describe('Units with tasks here'),
  sealed: z.record(z.string(), z.enum(['open', 'with-reason', 'sealed'])),
  version: z.int(),
  allowed: z.array(z.string()),
});
export type PlanView = z.infer<typeof planViewSchema>;

const progressCounts = {
  total: z.int(),
  done: z.int(),
  doneLate: z.int(),
  inProgress: z.int(),
  notStarted: z.int(),
  blocked: z.int(),
  cancelled: z.int(),
  late: z.int(),
  percent: z.number().describe('Mean progress of the tasks that are not cancelled, 0–100'),
};

export const planProgressSchema = z.object({
  today: daySchema,
  all: z.object(progressCounts),
  byQuarter: z.array(
    z.object({ quarter: z.int().nullable().describe('null: the deadline names no day'), ...progressCounts }),
  ),
  byUnit: z.array(z.object({ unitId: z.uuid().nullable(), unitName: z.string(), ...progressCounts })),
});
export type PlanProgressView = z.infer<typeof planProgressSchema>;

export const sessionListSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      taskId: z.uuid(),
      ordinal: z.int(),
      content: z.string(),
      agenda: z.array(z.string()),
      plannedFrom: daySchema.nullable(),
      plannedTo: daySchema.nullable(),
      deadlineText: z.string(),
      state: z.enum(TASK_STATES),
      doneOn: daySchema.nullable(),
    }),
  ),
});
export type SessionListView = z.infer<typeof sessionListSchema>;
