import { z } from 'zod';
import { SUBJECTS } from '../../../../law/awards/index.ts';
import { dayField, lineField, optionalLineField, versionField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import {
  HANDLED_STATES,
  POSTING_OPINION_STATES,
  POSTING_STATES,
  POSTING_STEPS,
} from '../../model/opinions/posting.ts';
import { paragraphField } from '../dossiers/dossier.schema.ts';
import { choiceSchema } from '../opinions/choice.ts';
import { periodSchema } from '../opinions/opinion.schema.ts';

const moment = z.iso.datetime();
export const postingParams = z.object({ postingId: z.uuid() });
export const postingOpinionParams = z.object({ opinionId: z.uuid() });

export const listPostingsQuery = z.object({
  ...pageFields,
  sort: sortField(['from', 'to', 'title']).default('-from'),
  state: z.enum(POSTING_STATES).optional(),
});
export type ListPostings = z.infer<typeof listPostingsQuery>;

const brief = {
  id: z.uuid(),
  title: z.string(),
  unitName: z.string(),
  state: z.enum(POSTING_STATES),
  fromDay: dayField,
  toDay: dayField,
  nomineeCount: z.int(),
  elsewhere: z.string().nullable(),
};
const rowSchema = z.object({ ...brief, opinions: z.int(), newOpinions: z.int() });
export type PostingRow = z.infer<typeof rowSchema>;
export const postingListSchema = pageOf(rowSchema).extend({
  byState: z.record(z.enum(POSTING_STATES), z.int()),
  mayPost: z.boolean(),
});
export type PostingListView = z.infer<typeof postingListSchema>;

export const postingViewSchema = z.object({
  ...brief,
  unitId: z.uuid(),
  roundId: z.uuid().nullable(),
  roundName: z.string().nullable(),
  text: z.string().nullable(),
  address: z.string().nullable(),
  showsSummary: z.boolean(),
  period: periodSchema,
  reason: z.string().nullable(),
  file: z.object({ name: z.string(), size: z.int() }).nullable(),
  takeDownReason: z.string().nullable(),
  path: z.string().nullable().describe('Address of the public page while it is posted'),
  opinions: z.record(z.enum(POSTING_OPINION_STATES), z.int()),
  version: z.int(),
  allowed: z.array(z.enum([...POSTING_STEPS, 'edit', 'attach', 'moderate'])),
});
export type PostingView = z.infer<typeof postingViewSchema>;

const words = {
  title: lineField(500),
  text: paragraphField(10_000).optional(),
  address: optionalLineField(500).optional(),
  showsSummary: z.boolean().default(false),
};
export const createPostingBody = z.object({
  choice: choiceSchema,
  ...words,
  voluntaryDays: z
    .int()
    .min(1)
    .max(60)
    .nullable()
    .default(null)
    .describe(
      'Working days by which the body posts everybody chosen, also those whose awards need no posting by law',
    ),
});
export type CreatePosting = z.infer<typeof createPostingBody>;

export const updatePostingBody = z.object({ version: versionField, ...words });
export type UpdatePosting = z.infer<typeof updatePostingBody>;

export const recordPostingBody = z.object({
  choice: choiceSchema,
  title: lineField(500),
  elsewhere: lineField(500).describe('Where it was posted'),
  fromDay: dayField,
  toDay: dayField.describe('Its last day'),
  reason: lineField(2000).describe('Why there, or which paper proves it'),
});
export type RecordPosting = z.infer<typeof recordPostingBody>;

export const stepPostingBody = z.object({
  step: z.enum(POSTING_STEPS),
  version: versionField,
  reason: paragraphField(2000).optional(),
});
export type StepPosting = z.infer<typeof stepPostingBody>;

export const listPostedQuery = z.object(pageFields);
export type ListPosted = z.infer<typeof listPostedQuery>;
const postedSchema = z.object({
  id: z.uuid(),
  subject: z.enum(SUBJECTS),
  subjectName: z.string(),
  unitName: z.string(),
  awardName: z.string(),
  summary: z.string().nullable(),
  opinions: z.int(),
});
export type PostedRow = z.infer<typeof postedSchema>;
export const postedListSchema = pageOf(postedSchema);

export const listPostingOpinionsQuery = z.object({
  ...pageFields,
  state: z.enum(POSTING_OPINION_STATES).optional(),
});
export type ListPostingOpinions = z.infer<typeof listPostingOpinionsQuery>;

export const postingOpinionSchema = z.object({
  id: z.uuid(),
  postingId: z.uuid(),
  nomineeName: z.string().nullable().describe('Null: about the list as a whole'),
  authorName: z.string(),
  contact: z.string().nullable().describe('Only for the standing office'),
  text: z.string(),
  receivedAt: moment,
  state: z.enum(POSTING_OPINION_STATES),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: moment.nullable(),
  version: z.int(),
});
export type PostingOpinionView = z.infer<typeof postingOpinionSchema>;
export const postingOpinionListSchema = pageOf(postingOpinionSchema);

export const handleOpinionBody = z.object({
  version: versionField,
  state: z.enum(HANDLED_STATES),
  answer: paragraphField(5000).optional().describe('What its author reads; needed to answer and to reject'),
});
export type HandleOpinion = z.infer<typeof handleOpinionBody>;
