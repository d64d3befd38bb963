import { z } from 'zod';
import { PLAN_STEPS } from '../model/plan-lifecycle.ts';
import { daySchema, filledLine, line, versionSchema } from './plan-fields.schema.ts';
import { planTextShape } from './plan-text.schema.ts';

export * from './plan-fields.schema.ts';

/** The fields of a plan's head that its makers write. */
const planHeadShape = {
  year: z.int().min(1990).max(2200),
  title: filledLine(1000),
  superior: planTextShape.superior.default(null),
  issuer: planTextShape.issuer.default(null),
  place: planTextShape.place.default(null),
  legalBases: planTextShape.legalBases.default([]),
  opening: planTextShape.opening.default([]),
  signer: planTextShape.signer.default(null),
  recipients: planTextShape.recipients.default([]),
  outline: planTextShape.outline.default([]),
  annexes: planTextShape.annexes.default([]),
};

export const createPlanBody = z.object({ unitId: z.uuid(), ...planHeadShape });
export type CreatePlan = z.infer<typeof createPlanBody>;

export const updatePlanBody = z.object({
  version: versionSchema,
  year: planHeadShape.year.optional(),
  title: planHeadShape.title.optional(),
  ...z.object(planTextShape).partial().shape,
  number: line(40).nullable().optional(),
  symbol: line(60).nullable().optional(),
  signedOn: daySchema.nullable().optional(),
  reminderDays: z.array(z.int().min(0).max(60)).max(8).optional(),
  settledDoubts: z
    .array(z.int().min(0).max(1_000_000))
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
