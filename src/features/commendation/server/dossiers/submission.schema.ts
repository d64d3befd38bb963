import { z } from 'zod';
import { dayField, lineField, versionField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';

const moment = z.iso.datetime();

export const forwardBody = z.object({
  roundId: z.uuid().describe('The round of the body above'),
  dossierIds: z
    .array(z.uuid())
    .min(1)
    .max(500)
    .describe('Dossiers that were voted on, whose nominees go up together'),
  title: lineField(500),
});

export type ForwardDossiers = z.infer<typeof forwardBody>;

export const forwardOnPaperBody = z.object({
  dossierIds: z.array(z.uuid()).min(1).max(500),
  addressee: lineField(300).describe('The authority, which is no unit here'),
  letter: z
    .discriminatedUnion('sort', [
      z.object({ sort: z.literal('issued'), number: lineField(60), date: dayField }),
      z.object({ sort: z.literal('draft'), title: lineField(500) }),
    ])
    .describe('The letter went out already, or is to be drafted in the library with its list'),
});

export type ForwardOnPaper = z.infer<typeof forwardOnPaperBody>;

export const forwardedOnPaperSchema = z.object({
  count: z.int(),
  documentId: z.uuid().nullable().describe('The draft of the letter'),
});

export type ForwardedOnPaper = z.infer<typeof forwardedOnPaperSchema>;

export const submissionsQuery = z.object({
  ...pageFields,
  sort: sortField(['since']),
  state: z.enum(['voted', 'forwarded']).default('voted'),
});

export type ListSubmissions = z.infer<typeof submissionsQuery>;

const submissionRowSchema = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  title: z.string(),
  unitName: z.string(),
  receiverId: z.uuid(),
  receiverName: z.string(),
  roundName: z.string(),
  passed: z.int().describe('Nominees that passed and wait'),
  since: moment,
  to: z.string().nullable().describe('Where it went: the body above, or what the history says'),
  aboveId: z.uuid().nullable().describe('The dossier that carries it upward here'),
  documentId: z.uuid().nullable().describe('The letter to an authority outside, in the library'),
  letter: z.string().nullable().describe('Number and day of that letter, once it has them'),
});

export type SubmissionRow = z.infer<typeof submissionRowSchema>;

export const submissionListSchema = pageOf(submissionRowSchema).extend({
  byState: z.object({ voted: z.int(), forwarded: z.int() }),
  authorities: z.array(z.string()).describe('Of the centre, by the catalogue of procedures'),
});

export type SubmissionListView = z.infer<typeof submissionListSchema>;

export const resultBody = z.object({
  version: versionField,
  decisionNumber: lineField(60),
  decidedOn: dayField,
  authority: lineField(300),
  grantedIds: z
    .array(z.uuid())
    .max(5000)
    .optional()
    .describe('The nominees that were granted; the others were not'),
  notGrantedIds: z
    .array(z.uuid())
    .max(5000)
    .optional()
    .describe('Instead of grantedIds: all were granted but these'),
});

export type TakeResult = z.infer<typeof resultBody>;
