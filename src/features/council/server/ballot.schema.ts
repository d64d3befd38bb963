import { z } from 'zod';
import { CONFLICT_GROUNDS } from '../model/council-words.ts';
import { ENVELOPE_STATES, ENVELOPE_STEPS } from '../model/envelopes.ts';
import { VOTE_MODES, VOTE_STATES } from '../model/vote-life.ts';
import { refSchema, voteParams } from './vote.schema.ts';

export const envelopeParams = voteParams.extend({ memberId: z.uuid() });
export const envelopeStepBody = z.object({ step: z.enum(ENVELOPE_STEPS) });
export type EnvelopeStepInput = z.infer<typeof envelopeStepBody>;

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
