import { z } from 'zod';
import { VERDICT_OUTCOMES } from '../../../../law/awards/index.ts';
import { dayField, versionField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import { HONOUR_STATUSES } from '../../../honour/index.ts';
import { presentedVerdictSchema } from '../../../honour/server/index.ts';
import { DUE_GROUPS, QUEUE_SIDES, QUEUE_STATES } from '../../model/appraisal/due.ts';
import { CHECKS, OUTCOMES } from '../../model/appraisal/outcomes.ts';
import { DOSSIER_STATES } from '../../model/dossier-life.ts';
import { NOMINATION_STATES } from '../../model/nomination.ts';
import { paragraphField } from '../dossiers/dossier.schema.ts';
import { nominationSchema, verdictBriefSchema } from '../dossiers/nomination.schema.ts';

const awardField = z.string().trim().min(1).max(200);
const moment = z.iso.datetime();
const named = z.object({ id: z.uuid(), name: z.string() });

export const listQueueQuery = z.object({
  ...pageFields,
  sort: sortField(['due']),
  due: z.enum(DUE_GROUPS).optional(),
  side: z.enum(QUEUE_SIDES).optional(),
  state: z.enum(QUEUE_STATES).optional(),
  round: z.uuid().optional(),
  unit: z.uuid().optional().describe('Dossiers of this unit and those below it'),
});
export type ListQueue = z.infer<typeof listQueueQuery>;

const queueRowSchema = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  title: z.string(),
  state: z.enum(DOSSIER_STATES),
  unitName: z.string(),
  roundId: z.uuid(),
  roundName: z.string(),
  receivedOn: dayField.nullable(),
  dueOn: dayField.nullable(),
  stoppedOn: dayField.nullable(),
  due: z.enum(DUE_GROUPS),
  workingDaysLeft: z.int().nullable().describe('Negative: late by so many'),
  nomineeCount: z.int(),
  negativeCount: z.int(),
  openCount: z.int().describe('Nominees without an outcome of the appraisal'),
  assignedTo: z.string().nullable(),
  mine: z.boolean(),
});
export type QueueRow = z.infer<typeof queueRowSchema>;

export const queueSchema = pageOf(queueRowSchema).extend({
  byDue: z.record(z.enum(DUE_GROUPS), z.int()),
  bySide: z.record(z.enum(QUEUE_SIDES), z.int()),
});
export type QueueView = z.infer<typeof queueSchema>;

const filterFields = {
  q: z.string().trim().max(200).optional(),
  award: awardField.optional(),
  verdict: z.enum(VERDICT_OUTCOMES).optional(),
  outcome: z.enum(['none', ...OUTCOMES]).optional(),
};
export const listAppraisalsQuery = z.object({
  ...pageFields,
  ...filterFields,
  sort: sortField(['position']),
});
export type ListAppraisals = z.infer<typeof listAppraisalsQuery>;

const appraisalRowSchema = z.object({
  id: z.uuid(),
  position: z.int(),
  subject: nominationSchema.shape.subject,
  subjectName: z.string(),
  subjectDetail: z.string().nullable(),
  unitName: z.string(),
  award: z.string(),
  awardName: z.string(),
  year: z.int(),
  verdict: z.enum(VERDICT_OUTCOMES).nullable(),
  state: z.enum(NOMINATION_STATES),
  outcome: z.enum(OUTCOMES).nullable(),
  otherAwardName: z.string().nullable(),
  lacking: z.int().describe('Items of the checklist that are lacking'),
  unfavourable: z.int().describe('Agencies whose opinion is unfavourable'),
});
export type AppraisalRow = z.infer<typeof appraisalRowSchema>;

export const appraisalListSchema = pageOf(appraisalRowSchema).extend({
  byOutcome: z.record(z.enum(['none', ...OUTCOMES]), z.int()),
  awards: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
  assignedTo: named.nullable(),
  mine: z.boolean(),
  mayTakeOver: z.boolean().describe('Heads the standing office: may assign what others have taken'),
  colleagues: z.array(named).describe('Who else may appraise for the receiving body'),
});
export type AppraisalListView = z.infer<typeof appraisalListSchema>;

export const appraisalQuery = z.object({
  ...filterFields,
  other: awardField.optional().describe('Judge the nominee for this award too'),
});
export type AppraisalQuery = z.infer<typeof appraisalQuery>;

const checklistItemSchema = z.object({
  id: z.string(),
  group: z.enum(['paper', 'judge', 'principle']),
  text: z.string(),
  source: z.string(),
  confirmed: z.boolean(),
  note: z.string().nullable(),
  state: z.enum(CHECKS).nullable(),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

export const appraisalSchema = z.object({
  nomination: nominationSchema,
  verdict: presentedVerdictSchema.nullable(),
  other: z
    .object({ award: z.string(), awardName: z.string(), verdict: presentedVerdictSchema.nullable() })
    .nullable(),
  checklist: z.array(checklistItemSchema),
  findings: z.string().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  award: z.string().nullable(),
  awardName: z.string().nullable(),
  awardVerdict: z
    .object({ verdict: z.enum(VERDICT_OUTCOMES), detail: verdictBriefSchema })
    .nullable()
    .describe('Of the other award that is proposed'),
  reason: z.string().nullable(),
  by: z.string().nullable(),
  updatedAt: moment.nullable(),
  version: z.int().describe('0 while nothing is kept'),
  honours: z.array(
    z.object({
      id: z.uuid(),
      award: z.string(),
      awardName: z.string(),
      year: z.int(),
      yearFrom: z.int().nullable(),
      decisionNumber: z.string().nullable(),
      decidedOn: dayField,
      authority: z.string(),
      status: z.enum(HONOUR_STATUSES),
    }),
  ),
  place: z.int().describe('Among the nominees that the filters leave, from 1'),
  of: z.int(),
  previousId: z.uuid().nullable(),
  nextId: z.uuid().nullable(),
  mayChange: z.boolean(),
});
export type AppraisalView = z.infer<typeof appraisalSchema>;

export const saveAppraisalBody = z.object({
  version: z.int().min(0).describe('The version the change is based on; 0 while nothing is kept'),
  checklist: z
    .record(z.string().max(100), z.enum(CHECKS))
    .refine((checks) => Object.keys(checks).length <= 200)
    .default({}),
  findings: paragraphField(10_000).default(null),
  outcome: z.enum(OUTCOMES).nullable().default(null),
  award: awardField.nullable().default(null),
  reason: paragraphField(2000).default(null),
});
export type SaveAppraisal = z.infer<typeof saveAppraisalBody>;
export const savedSchema = z.object({ version: z.int(), updatedAt: moment });
export type SavedView = z.infer<typeof savedSchema>;

const nomineeName = z.object({ id: z.uuid(), subjectName: z.string(), awardName: z.string() });
export const agreeableSchema = z.object({ items: z.array(nomineeName) });
export type AgreeableView = z.infer<typeof agreeableSchema>;

export const agreeBody = z.object({ nominationIds: z.array(z.uuid()).min(1).max(5000) });
export type Agree = z.infer<typeof agreeBody>;
export const agreedSchema = z.object({
  agreed: z.int(),
  left: z.array(
    z.object({ id: z.uuid(), why: z.enum(['gone', 'decided', 'verdict', 'findings', 'opinion']) }),
  ),
});
export type AgreedView = z.infer<typeof agreedSchema>;

export const assignBody = z.object({
  version: versionField,
  accountId: z.uuid().describe('Who appraises from now on'),
  reason: paragraphField(2000).default(null).describe('Needed by who takes it from somebody else'),
});
export type Assign = z.infer<typeof assignBody>;
