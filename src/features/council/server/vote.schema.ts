import { z } from 'zod';
import { lineField, optionalLineField, versionField } from '../../../platform/http/fields.ts';
import { CONFLICT_GROUNDS } from '../model/council-words.ts';
import { ENVELOPE_STATES, ENVELOPE_STEPS } from '../model/envelopes.ts';
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

export const envelopeParams = voteParams.extend({ memberId: z.uuid() });
export const envelopeStepBody = z.object({ step: z.enum(ENVELOPE_STEPS) });
export type EnvelopeStepInput = z.infer<typeof envelopeStepBody>;

export const declareBody = z.object({
  itemIds: z.array(z.uuid()).min(1).max(1000),
  ground: z.enum(CONFLICT_GROUNDS),
  note: optionalLineField(500).default(null),
});
export type DeclareInput = z.infer<typeof declareBody>;

const token = (bytes: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .length(Math.ceil((bytes * 4) / 3));

export const takePapersBody = z.object({
  papers: z
    .array(
      z.object({
        sheetId: z.uuid(),
        blinded: token(256),
        memberId: z
          .uuid()
          .optional()
          .describe('By the tellers: the absent member whose sealed answer they have confirmed'),
      }),
    )
    .min(1)
    .max(200),
});
export type TakePapersInput = z.infer<typeof takePapersBody>;
export const takenPapersSchema = z.object({
  papers: z.array(z.object({ sheetId: z.uuid(), memberId: z.uuid().optional(), signature: z.string() })),
});
export type TakenPapers = z.infer<typeof takenPapersSchema>;

export const castBody = z.object({
  sheetId: z.uuid(),
  token: token(64),
  signature: token(256),
  choices: z.string().max(1000).describe('One digit an item in their order: 1 agrees, 0 does not'),
});
export type CastInput = z.infer<typeof castBody>;
export const castSchema = z.object({ receipt: z.string() });
export type CastAnswer = z.infer<typeof castSchema>;

export const openBallotBody = z.object({
  memberId: z
    .uuid()
    .nullable()
    .default(null)
    .describe('Whose answer on paper is typed in; null: the own one'),
  choices: z
    .array(z.object({ itemId: z.uuid(), choice: z.enum(['yes', 'no']) }))
    .min(1)
    .max(1000),
});
export type OpenBallotInput = z.infer<typeof openBallotBody>;

const count = z.int().min(0).max(1000);
export const paperCountBody = z.object({
  handedOut: count,
  handedIn: count,
  items: z
    .array(z.object({ itemId: z.uuid(), yes: count, no: count, invalid: count }))
    .min(1)
    .max(1000),
});
export type PaperCountInput = z.infer<typeof paperCountBody>;

const refSchema = z
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

const ballotItem = z.object({
  id: z.uuid(),
  title: z.string(),
  detail: z.string().nullable(),
  unitName: z.string().nullable(),
  group: z.string().nullable(),
  ref: refSchema,
});

const sheetFields = {
  id: z.uuid(),
  publicKey: z.string(),
  key: z.string().describe('Check words of the key'),
  items: z.array(ballotItem),
};

export const envelopesSchema = z.object({
  voteId: z.uuid(),
  title: z.string(),
  meetingId: z.uuid().nullable(),
  state: z.enum(VOTE_STATES),
  running: z.boolean(),
  members: z.array(
    z.object({
      memberId: z.uuid(),
      name: z.string(),
      state: z.enum(ENVELOPE_STATES),
      may: z.array(z.enum([...ENVELOPE_STEPS, 'take'])),
    }),
  ),
  sheets: z.array(
    z.object({
      ...sheetFields,
      members: z.array(z.uuid()).describe('For whom the reader may take this paper now'),
    }),
  ),
});
export type EnvelopesView = z.infer<typeof envelopesSchema>;

export const ballotSchema = z.object({
  voteId: z.uuid(),
  title: z.string(),
  councilName: z.string(),
  meetingId: z.uuid().nullable(),
  mode: z.enum(VOTE_MODES),
  state: z.enum(VOTE_STATES),
  closesAt: z.string().nullable(),
  memberId: z.uuid().nullable(),
  entitled: z.boolean().describe('Whether the reader may vote now'),
  sheets: z.array(z.object({ ...sheetFields, taken: z.boolean() })),
  items: z.array(ballotItem).describe('Everything that is voted on; for open and written votes'),
  excluded: z.array(z.object({ itemId: z.uuid(), ground: z.enum(CONFLICT_GROUNDS) })),
  mine: z.array(z.object({ itemId: z.uuid(), choice: z.enum(['yes', 'no']) })),
});
export type BallotView = z.infer<typeof ballotSchema>;

export const receiptsSchema = z.object({
  sheets: z.array(z.object({ id: z.uuid(), taken: z.int(), cast: z.int(), receipts: z.array(z.string()) })),
});
export type ReceiptsView = z.infer<typeof receiptsSchema>;
