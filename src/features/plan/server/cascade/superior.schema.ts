import { z } from 'zod';
import { pageFields, pageOf } from '../../../../platform/http/paging.ts';
import { SUPERIOR_FIELDS } from '../../model/cascade/superior-change.ts';
import { daySchema, filledLine, versionSchema } from '../plan.schema.ts';

/** As long as any text of a row may be. */
const MAX_TEXT = 20_000;

const state = z.object({ content: z.string(), deadlineText: z.string(), cancelled: z.boolean() });

const proposal = z.object({
  taskId: z.uuid().describe('The own task'),
  taskVersion: z.int(),
  number: z.string(),
  own: state.describe('The own task as it stands'),
  seen: state.describe('The superior’s row as it was taken over'),
  now: state.describe('The superior’s row as it stands'),
  changed: z.array(z.enum(SUPERIOR_FIELDS)),
});
export type SuperiorProposal = z.infer<typeof proposal>;

export const superiorSchema = z.object({
  superior: z
    .object({ id: z.uuid(), title: z.string(), unitName: z.string(), code: z.string().nullable() })
    .nullable(),
  rows: z.array(
    z.object({
      kind: z.enum(['task', 'duty']),
      id: z.uuid(),
      number: z.string(),
      section: z.string(),
      content: z.string(),
      who: z.string().describe('Who must act, in the words of the superior’s plan'),
      deadlineText: z.string(),
      dueDay: daySchema.nullable(),
      cancelled: z.boolean(),
      ours: z.boolean().describe('Assigned to the plan’s unit or one below it'),
      takenAs: z.uuid().nullable().describe('The own task that carries it out'),
    }),
  ),
  proposals: z.array(proposal),
  declined: z.array(
    z.object({
      taskId: z.uuid(),
      content: z.string(),
      reason: z.string().nullable(),
      by: z.string().nullable(),
      at: z.iso.datetime().nullable(),
    }),
  ),
  editNeedsReason: z.boolean(),
  version: z.int(),
  allowed: z.array(z.string()),
});
export type SuperiorView = z.infer<typeof superiorSchema>;

export const superiorCandidatesSchema = z.object({
  items: z.array(z.object({ id: z.uuid(), title: z.string(), unitName: z.string(), year: z.int() })),
});
export type SuperiorCandidates = z.infer<typeof superiorCandidatesSchema>;

export const setSuperiorBody = z.object({
  version: versionSchema,
  superiorPlanId: z.uuid().nullable(),
});

export const deriveTasksBody = z.object({
  taskIds: z.array(z.uuid()).max(500).default([]),
  dutyIds: z.array(z.uuid()).max(500).default([]),
  reason: filledLine(2000).optional().describe('Needed while the own plan is in force'),
});
export type DeriveTasks = z.infer<typeof deriveTasksBody>;

export const answerChangeBody = z.object({
  answer: z.enum(['accept', 'decline']),
  version: versionSchema.describe('Version of the own task'),
  now: z
    .object({
      content: z.string().max(MAX_TEXT),
      deadlineText: z.string().max(MAX_TEXT),
      cancelled: z.boolean(),
    })
    .describe('The superior’s row as the answer is about it'),
  reason: filledLine(2000).optional().describe('Why it is declined; or why a plan in force is changed'),
});
export type AnswerChange = z.infer<typeof answerChangeBody>;

export const superiorChangesQuery = z.object(pageFields);
export const superiorChangesSchema = pageOf(
  z.object({
    planId: z.uuid(),
    planTitle: z.string(),
    unitName: z.string(),
    changes: z.int(),
  }),
);
export type SuperiorChangesView = z.infer<typeof superiorChangesSchema>;
