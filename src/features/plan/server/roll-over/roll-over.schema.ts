import { z } from 'zod';
import { ROLL_CHOICES, ROLL_FLAGS, ROLL_PLACES } from '../../model/roll-over/roll-over.ts';
import { CHANGE_KINDS } from '../../model/roll-over/text-changes.ts';
import { daySchema, prose, versionSchema } from '../plan.schema.ts';

export const rollOverParams = z.object({ rollOverId: z.uuid() });

const words = z.object({ vi: z.string(), en: z.string() });

const proposal = z.object({
  id: z.string(),
  place: z.enum(ROLL_PLACES),
  field: z.enum(['title', 'text', 'deadline', 'agenda', 'section']),
  of: z.string().describe('What the text belongs to, such as the task’s content'),
  before: z.string(),
  after: z.string().describe('As proposed; equal to `before` where only a person can say'),
  changes: z.array(z.object({ kind: z.enum(CHANGE_KINDS), before: z.string(), after: z.string() })),
  flags: z.array(z.enum(ROLL_FLAGS)),
  day: z
    .object({
      before: daySchema,
      after: daySchema,
      exact: z.boolean(),
      weekdayBefore: z.int(),
      weekdayAfter: z.int(),
      off: words.nullable().describe('Why nobody works on the new day'),
      confirmed: z.boolean(),
      nearest: daySchema.nullable(),
    })
    .nullable(),
  lunar: words.extend({ before: daySchema, after: daySchema }).nullable(),
  safe: z.boolean().describe('Follows from the new year alone; may be accepted with others'),
  mayDrop: z.boolean(),
  decision: z.object({ decision: z.enum(ROLL_CHOICES), value: z.string().nullable() }).nullable(),
});
export type RollProposalView = z.infer<typeof proposal>;

export const rollOverSchema = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  planTitle: z.string(),
  unitName: z.string(),
  fromYear: z.int(),
  year: z.int(),
  state: z.enum(['open', 'used', 'discarded']),
  newPlanId: z.uuid().nullable(),
  proposals: z.array(proposal),
  undecided: z.int(),
  undecidedSafe: z.int(),
  tasks: z.int().describe('Tasks of the plan, with and without proposals'),
  unchanged: z.int().describe('Tasks about which nothing is proposed: they are taken over as they are'),
  version: z.int(),
  allowed: z.array(z.string()),
});
export type RollOverView = z.infer<typeof rollOverSchema>;

export const startRollOverBody = z.object({
  year: z
    .int()
    .min(1990)
    .max(2200)
    .optional()
    .describe('The year of the new plan; the next one unless given'),
});

export const decideRollOverBody = z.object({
  version: versionSchema,
  acceptSafe: z.boolean().default(false).describe('Accept every safe proposal that is undecided'),
  decisions: z
    .array(
      z.object({
        id: z.string().max(200),
        before: z.string().max(20_000).describe('The text that the decision is about'),
        decision: z.enum(ROLL_CHOICES).nullable().describe('null: take the decision back'),
        value: prose(20_000).nullable().default(null),
      }),
    )
    .max(2000)
    .default([]),
});
export type DecideRollOver = z.infer<typeof decideRollOverBody>;

export const useRollOverBody = z.object({ version: versionSchema });
export const usedRollOverSchema = z.object({ planId: z.uuid(), tasks: z.int(), dropped: z.int() });
export type UsedRollOver = z.infer<typeof usedRollOverSchema>;
