import { z } from 'zod';
import { pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';
import { PLAN_STEPS } from '../model/plan-lifecycle.ts';
import { PLAN_STATES } from '../model/plan-states.ts';
import { DOUBT_MESSAGES, type DoubtCode } from '../model/recognised-plan.ts';
import { TASK_STATES } from '../model/task-states.ts';

export const daySchema = z.iso.date().describe('A day, YYYY-MM-DD, in Asia/Ho_Chi_Minh');
export const versionSchema = z.int().min(1).describe('The version the change is based on');
export const planParams = z.object({ planId: z.uuid() });

/** A line of words as people type it: composed, single spaces, trimmed. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());

/** The same, but something must be said. */
export const filledLine = (max: number) => line(max).pipe(z.string().min(1));

/** Words over several lines. */
export const prose = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.normalize('NFC').trim());

const legalBasisSchema = z.object({
  text: filledLine(2000),
  number: line(100).nullable(),
  date: daySchema.nullable(),
});

const signerSchema = z.object({
  authority: line(300).nullable(),
  position: line(300).nullable(),
  name: line(200).nullable(),
});

/** A part of the text of a plan; its parts have the same shape. */
export interface OutlineInput {
  number: string | null;
  title: string;
  level: number;
  paragraphs: string[];
  children: OutlineInput[];
}

const outlineSchema: z.ZodType<OutlineInput> = z.lazy(() =>
  z.object({
    number: line(40).nullable(),
    title: line(2000),
    level: z.int().min(1).max(12),
    paragraphs: z.array(prose(20_000)).max(500),
    children: z.array(outlineSchema).max(200),
  }),
);

/** The fields of a plan's head that its makers write. */
export const planHeadShape = {
  year: z.int().min(1990).max(2200),
  title: filledLine(1000),
  issuer: line(300).nullable().default(null),
  place: line(100).nullable().default(null),
  legalBases: z.array(legalBasisSchema).max(200).default([]),
  signer: signerSchema.nullable().default(null),
  recipients: z.array(filledLine(500)).max(200).default([]),
  outline: z.array(outlineSchema).max(200).default([]),
};

export const createPlanBody = z.object({ unitId: z.uuid(), ...planHeadShape });
export type CreatePlan = z.infer<typeof createPlanBody>;

export const updatePlanBody = z.object({
  version: versionSchema,
  year: planHeadShape.year.optional(),
  title: planHeadShape.title.optional(),
  issuer: line(300).nullable().optional(),
  place: line(100).nullable().optional(),
  legalBases: z.array(legalBasisSchema).max(200).optional(),
  signer: signerSchema.nullable().optional(),
  recipients: z.array(filledLine(500)).max(200).optional(),
  outline: z.array(outlineSchema).max(200).optional(),
  number: line(40).nullable().optional(),
  symbol: line(60).nullable().optional(),
  signedOn: daySchema.nullable().optional(),
  reminderDays: z.array(z.int().min(0).max(60)).max(8).optional(),
  settledDoubts: z
    .array(z.int().min(0))
    .max(1000)
    .optional()
    .describe('Indexes of doubts in the document view that a person has looked at and found right'),
});
export type UpdatePlan = z.infer<typeof updatePlanBody>;

export const planStepBody = z.object({
  step: z.enum(PLAN_STEPS),
  version: versionSchema,
  number: filledLine(40).optional(),
  symbol: filledLine(60).optional(),
  signedOn: daySchema.optional(),
  reason: filledLine(2000).optional(),
});
export type PlanStepInput = z.infer<typeof planStepBody>;

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

export const planRowSchema = z.object({ ...planBrief, total: z.int(), done: z.int(), late: z.int() });
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

export const planDocumentSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  unitName: z.string(),
  year: z.int(),
  title: z.string(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  place: z.string().nullable(),
  signedOn: daySchema.nullable(),
  legalBases: z.array(
    z.object({ text: z.string(), number: z.string().nullable(), date: z.string().nullable() }),
  ),
  signer: signerSchema.nullable(),
  recipients: z.array(z.string()),
  outline: z.array(z.any()).describe('Parts of the text: {number, title, level, paragraphs, children}'),
  movements: z.array(z.object({ name: z.string(), source: z.string().nullable() })),
  duties: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      actor: z.string().nullable(),
      deadlineText: z.string(),
      dueDay: daySchema.nullable(),
      late: z.boolean(),
    }),
  ),
  doubts: z.array(
    z.object({
      code: z.enum(Object.keys(DOUBT_MESSAGES) as [DoubtCode, ...DoubtCode[]]),
      message: z.string(),
      messageEn: z.string(),
      where: z.string(),
    }),
  ),
  allowed: z.array(z.string()),
});
export type PlanDocumentView = z.infer<typeof planDocumentSchema>;

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
