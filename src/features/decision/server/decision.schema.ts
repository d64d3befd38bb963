import { z } from 'zod';
import { SUBJECTS } from '../../../law/awards/index.ts';
import { dayField, lineField, optionalLineField, versionField } from '../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';
import { HONOUR_STATUSES } from '../../honour/index.ts';
import { DECISION_STATES } from '../model/decision-life.ts';
import { DECISION_KINDS } from '../model/line-change.ts';

export const decisionParams = z.object({ decisionId: z.uuid() });
export const decisionLineParams = z.object({ lineId: z.uuid() });

const signer = z.object({
  authority: optionalLineField(200).describe(
    'On whose behalf; null where the signer holds the power himself',
  ),
  position: z.array(lineField(200)).min(1).max(3).describe('Lines of capacity and position from the top'),
  name: optionalLineField(200),
});

const text = {
  title: lineField(1000).describe('Trích yếu'),
  authority: lineField(300).describe('Who decides'),
  place: optionalLineField(100),
  decidedOn: dayField.describe('Day of the decision: it decides law and base salary'),
  legalBases: z.array(lineField(1000)).max(30).describe('Without “Căn cứ” being added: as printed'),
  articles: z
    .array(lineField(4000))
    .min(1)
    .max(20)
    .describe('From article 2 on; article 1 is made of the lines'),
  recipients: z.array(lineField(300)).max(40),
  signer,
};

export const createDecisionBody = z.object({
  roundId: z.uuid(),
  decidedOn: dayField.describe('Planned day of the decision'),
});
export type CreateDecision = z.infer<typeof createDecisionBody>;

export const updateDecisionBody = z.object({ version: versionField, ...z.object(text).partial().shape });
export type UpdateDecision = z.infer<typeof updateDecisionBody>;

export const versionBody = z.object({ version: versionField });
export const numberDecisionBody = z.object({
  version: versionField,
  day: dayField.describe('Day of the decision'),
});
export const cancelDecisionBody = z.object({ version: versionField, reason: lineField(2000) });
export const moveLineBody = z.object({
  version: versionField.describe('Version of the decision'),
  afterId: z.uuid().nullable().describe('The line it follows; null: first of its group'),
});

export const listDecisionsQuery = z.object({
  ...pageFields,
  sort: sortField(['created', 'day', 'title']).default('-created'),
  state: z.enum(DECISION_STATES).optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  round: z.uuid().optional(),
});
export type ListDecisions = z.infer<typeof listDecisionsQuery>;

const brief = {
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  roundId: z.uuid().nullable(),
  roundName: z.string().nullable(),
  kind: z.enum(DECISION_KINDS),
  title: z.string(),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  decidedOn: dayField,
  state: z.enum(DECISION_STATES),
  lineCount: z.int(),
  bonusTotal: z.int().describe('Đồng'),
};
const decisionRowSchema = z.object(brief);
export type DecisionRow = z.infer<typeof decisionRowSchema>;
export const decisionListSchema = pageOf(decisionRowSchema).extend({
  byState: z.record(z.enum(DECISION_STATES), z.int()),
  years: z.array(z.int()),
});
export type DecisionListView = z.infer<typeof decisionListSchema>;

const relatedSchema = z.object({
  id: z.uuid(),
  kind: z.enum(DECISION_KINDS),
  title: z.string(),
  state: z.enum(DECISION_STATES),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  decidedOn: dayField,
});

export const decisionViewSchema = z.object({
  ...brief,
  ...text,
  documentId: z.uuid().nullable(),
  reason: z.string().nullable(),
  reopens: z.boolean().describe('Of a revocation: the nominations wait for another decision'),
  corrects: relatedSchema.nullable().describe('The decision that this one corrects or revokes'),
  changes: z.array(relatedSchema).describe('Decisions that correct or revoke this one'),
  basisNotes: z
    .array(z.enum(['verified', 'unconfirmed', 'entered']))
    .describe('How sure each legal basis is, in the order of legalBases; entered: the drafter wrote it'),
  fund: z
    .object({ year: z.int(), known: z.boolean(), available: z.int(), over: z.int() })
    .nullable()
    .describe('Of a decision not in effect yet: what the fund has for it, and by how much it goes beyond'),
  awards: z
    .array(
      z.object({
        award: z.string(),
        name: z.string(),
        subject: z.enum(SUBJECTS),
        count: z.int(),
        factor: z.number().nullable(),
        bonus: z.int().nullable().describe('Đồng each; null: the catalogue knows no amount'),
        confirmed: z.boolean().describe('Whether the rate was verified'),
      }),
    )
    .describe('What is granted, by award and kind of subject'),
  baseSalary: z.int().nullable().describe('Đồng a month, on the day of the decision'),
  waiting: z.int().describe('Nominees of the round that passed and are in no decision'),
  version: z.int(),
  allowed: z.array(z.string()),
});
export type DecisionView = z.infer<typeof decisionViewSchema>;

export const listLinesQuery = z.object({ ...pageFields, award: z.string().max(100).optional() });
export type ListLines = z.infer<typeof listLinesQuery>;

const changeSchema = z.object({
  subjectName: z.string().optional(),
  subjectDetail: z.string().nullable().optional(),
  award: z.string().optional(),
  year: z.int().optional(),
  yearFrom: z.int().nullable().optional(),
});

const decisionLineSchema = z.object({
  id: z.uuid(),
  position: z.int(),
  subject: z.enum(SUBJECTS),
  subjectName: z.string(),
  subjectDetail: z.string().nullable(),
  unitName: z.string(),
  award: z.string(),
  awardName: z.string(),
  factor: z.number().nullable(),
  baseSalary: z.int().nullable().describe('Đồng, on the day of the decision'),
  bonus: z.int().nullable(),
  change: changeSchema.nullable().describe('What a correction puts right; {} of a revocation'),
  present: changeSchema.nullable().describe('Of a change: the same fields as the golden book has them now'),
  presentBonus: z.int().nullable().describe('Đồng, as the golden book has it'),
  newAwardName: z.string().nullable(),
  honourId: z.uuid().nullable(),
  honourStatus: z.enum(HONOUR_STATUSES).nullable(),
  certificateCode: z.string().nullable().describe('What the public page /xac-minh/… is asked with'),
  previousId: z.uuid().nullable().describe('The line above within the group'),
  nextId: z.uuid().nullable().describe('The line below within the group'),
  beforePreviousId: z.uuid().nullable(),
});
export type DecisionLine = z.infer<typeof decisionLineSchema>;
export const decisionLinesSchema = pageOf(decisionLineSchema);
export type DecisionLinesView = z.infer<typeof decisionLinesSchema>;

export const decidableRoundsSchema = z.object({
  items: z.array(z.object({ id: z.uuid(), name: z.string(), unitName: z.string(), waiting: z.int() })),
});
export type DecidableRoundsView = z.infer<typeof decidableRoundsSchema>;

export const decisionPreviewSchema = z.object({ html: z.string() });
