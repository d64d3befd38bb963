import { z } from 'zod';
import { lineField, optionalLineField, versionField } from '../../../platform/http/fields.ts';
import { CONFLICT_GROUNDS } from '../model/council-words.ts';
import { VOTE_MODES, VOTE_STATES, VOTE_STEPS } from '../model/vote-life.ts';

export const voteParams = z.object({ voteId: z.uuid() });

export const prepareVoteBody = z.object({
  agendaItemId: z.uuid(),
  title: lineField(500),
  mode: z.enum(VOTE_MODES),
  thresholdPercent: z.number().min(0.01).max(100),
  thresholdAbove: z.boolean().default(false),
  ruleSource: lineField(500).describe('Where the rule of the vote stands'),
  items: z
    .array(
      z.object({
        title: lineField(500),
        detail: optionalLineField(2000).default(null),
        unitId: z.uuid().nullable().default(null).describe('The unit of who is voted on'),
        personId: z.uuid().nullable().default(null),
      }),
    )
    .min(1)
    .max(1000),
});
export type PrepareVoteInput = z.infer<typeof prepareVoteBody>;

export const voteStepBody = z.object({
  step: z.enum(VOTE_STEPS),
  version: versionField,
  reason: lineField(2000).optional(),
  closesAt: z.iso.datetime({ offset: true }).optional().describe('With `open`: until when answers count'),
});
export type VoteStepInput = z.infer<typeof voteStepBody>;

export const declareBody = z.object({
  itemIds: z.array(z.uuid()).min(1).max(1000),
  ground: z.enum(CONFLICT_GROUNDS),
  note: optionalLineField(500).default(null),
});
export type DeclareInput = z.infer<typeof declareBody>;

export const refSchema = z
  .object({ entity: z.string(), id: z.uuid().nullable() })
  .nullable()
  .describe('What a higher floor votes on; without a key for a list');

const item = z.object({
  id: z.uuid(),
  title: z.string(),
  detail: z.string().nullable(),
  unitName: z.string().nullable(),
  group: z.string().nullable().describe('Heading it is listed under'),
  parts: z.int().describe('How many it stands for where it is a list; otherwise 0'),
  ref: refSchema,
  excluded: z.array(z.object({ name: z.string(), ground: z.enum(CONFLICT_GROUNDS) })),
  result: z
    .object({
      passed: z.boolean(),
      yes: z.int().nullable().describe('Null where so few voted that only the outcome is shown'),
      no: z.int().nullable(),
      invalid: z.int().nullable(),
      base: z.int(),
      arithmetic: z.string().nullable(),
    })
    .nullable()
    .describe('Null until the vote is closed: there is no running score'),
});

export const voteSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  mode: z.enum(VOTE_MODES),
  state: z.enum(VOTE_STATES),
  meetingId: z.uuid().nullable(),
  councilId: z.uuid(),
  councilName: z.string(),
  thresholdPercent: z.number(),
  thresholdAbove: z.boolean(),
  ruleSource: z.string(),
  ruleConfidence: z.string(),
  leavesBase: z.boolean(),
  leastShown: z.int(),
  openedAt: z.string().nullable(),
  closesAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  annulledAt: z.string().nullable().describe('Since when its result counts no more'),
  annulledReason: z.string().nullable(),
  repeatsId: z.uuid().nullable().describe('The annulled vote that it holds again'),
  members: z.int().describe('The base: all voting members'),
  voters: z.int().describe('Who may vote now'),
  inWriting: z.array(z.string()).describe('Names of absent members who are asked in writing, until closesAt'),
  progress: z.object({
    taken: z.int().describe('Ballot papers taken'),
    cast: z.int().describe('Ballot papers cast'),
  }),
  tookPaper: z.array(z.string()).describe('Names of those who took a ballot paper'),
  keys: z.array(z.string()).describe('Check words of the keys, to compare between screens'),
  items: z.array(item),
  tellers: z.object({
    names: z.array(z.string()),
    agree: z.boolean().nullable().describe('Null until both have typed in'),
    differing: z.array(z.uuid()),
    mine: z
      .object({
        handedOut: z.int(),
        handedIn: z.int(),
        items: z.array(z.object({ itemId: z.uuid(), yes: z.int(), no: z.int(), invalid: z.int() })),
      })
      .nullable(),
  }),
  mayCount: z.boolean(),
  byPost: z
    .array(z.string())
    .describe('Names of absent members whose sealed answer two tellers have confirmed'),
  postWaiting: z.int().describe('How many of these have no ballot taken for them yet'),
  mayTakePost: z.boolean().describe('Whether the reader may handle sealed answers of absent members'),
  isMember: z.boolean(),
  missing: z
    .array(z.object({ memberId: z.uuid(), name: z.string() }))
    .describe('Open and written votes: who has not answered yet'),
  version: z.int(),
  allowed: z.array(z.string()),
  annulRule: z
    .object({ source: z.string(), note: z.string().nullable(), confirmed: z.boolean() })
    .nullable()
    .describe('For who may annul: what is known of the rule'),
});
export type VoteView = z.infer<typeof voteSchema>;
