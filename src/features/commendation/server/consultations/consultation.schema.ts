import { z } from 'zod';
import { SUBJECTS } from '../../../../law/awards/index.ts';
import { dayField, lineField, optionalLineField, versionField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import { AGENCY_STATES, CONSULTATION_STATES, OPINIONS } from '../../model/opinions/consultation.ts';
import { paragraphField } from '../dossiers/dossier.schema.ts';
import { choiceSchema } from '../opinions/choice.ts';
import { periodSchema, silenceSchema } from '../opinions/opinion.schema.ts';

const moment = z.iso.datetime();

export const consultationParams = z.object({ consultationId: z.uuid() });
export const agencyParams = z.object({ consultationId: z.uuid(), agencyId: z.uuid() });

export const listConsultationsQuery = z.object({
  ...pageFields,
  sort: sortField(['due', 'sent', 'title']).default('-sent'),
  side: z
    .enum(['asked', 'asking'])
    .default('asking')
    .describe('Asked by the reader’s body, or of his agency'),
  state: z.enum(AGENCY_STATES).optional(),
});
export type ListConsultations = z.infer<typeof listConsultationsQuery>;

const rowSchema = z.object({
  id: z.uuid(),
  agencyId: z.uuid().nullable().describe('The reader’s agency, on the side of those asked'),
  agencyName: z.string().nullable(),
  title: z.string(),
  unitName: z.string(),
  sentOn: dayField,
  dueOn: dayField,
  state: z.enum(AGENCY_STATES),
  nomineeCount: z.int(),
  asked: z.int(),
  answered: z.int(),
  reserved: z.int(),
  unfavourable: z.int(),
  allowed: z.array(z.enum(['remind'])),
});
export type ConsultationRow = z.infer<typeof rowSchema>;

export const consultationListSchema = pageOf(rowSchema).extend({
  byState: z.record(z.enum(AGENCY_STATES), z.int()),
  mayAsk: z.boolean(),
  mayAnswer: z.boolean(),
});
export type ConsultationListView = z.infer<typeof consultationListSchema>;

export const askBody = z.object({
  choice: choiceSchema,
  agencyIds: z.array(z.uuid()).max(30).default([]).describe('Units of `/api/opinion-agencies`'),
  outsideAgencies: z
    .array(lineField(300))
    .max(30)
    .default([])
    .describe('By name, those that are no unit here; the office records their answers from paper'),
  afterLetter: z
    .boolean()
    .default(false)
    .describe('The agencies are asked when the letter is issued, and the limit begins then'),
  title: lineField(500),
  text: paragraphField(10_000).optional(),
});
export type AskAgencies = z.infer<typeof askBody>;

const agencySchema = z.object({
  agencyId: z.uuid(),
  name: z.string(),
  state: z.enum(AGENCY_STATES),
  answeredAt: moment.nullable(),
  answeredBy: z.string().nullable(),
  recorded: z.boolean(),
  paperReference: z.string().nullable(),
  note: z.string().nullable(),
  file: z.object({ name: z.string(), size: z.int() }).nullable(),
  remindedOn: dayField.nullable(),
  outside: z.boolean().describe('No unit here'),
  dueOn: dayField,
  extensionReason: z.string().nullable().describe('Why its last day is later than that of the others'),
  favourable: z.int(),
  reserved: z.int(),
  unfavourable: z.int(),
  version: z.int(),
  allowed: z.array(z.enum(['answer', 'record', 'remind', 'extend'])),
});
export type AgencyView = z.infer<typeof agencySchema>;

export const consultationViewSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  text: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  roundId: z.uuid().nullable(),
  roundName: z.string().nullable(),
  sentOn: dayField,
  state: z.enum(CONSULTATION_STATES),
  period: periodSchema,
  silence: silenceSchema,
  nomineeCount: z.int(),
  document: z
    .object({ id: z.uuid(), state: z.string(), number: z.string().nullable(), symbol: z.string().nullable() })
    .nullable(),
  withdrawReason: z.string().nullable(),
  agencies: z.array(agencySchema).describe('All of them for who asked, else only the reader’s own'),
  seesAll: z.boolean(),
  version: z.int(),
  allowed: z.array(z.enum(['remind', 'withdraw'])),
});
export type ConsultationView = z.infer<typeof consultationViewSchema>;

export const listAnswersQuery = z.object({
  ...pageFields,
  agency: z.uuid().optional(),
  opinion: z.enum(OPINIONS).optional().describe('Only nominees of whom somebody said this'),
});
export type ListAnswers = z.infer<typeof listAnswersQuery>;

const answerRowSchema = z.object({
  id: z.uuid(),
  subject: z.enum(SUBJECTS),
  subjectName: z.string(),
  subjectDetail: z.string().nullable(),
  unitName: z.string(),
  awardName: z.string(),
  summary: z.string().nullable(),
  open: z.boolean().describe('An answer still reaches its dossier'),
  answers: z.array(
    z.object({ agencyId: z.uuid(), opinion: z.enum(OPINIONS).nullable(), note: z.string().nullable() }),
  ),
});
export type AnswerRow = z.infer<typeof answerRowSchema>;
export const answerListSchema = pageOf(answerRowSchema);

export const answerBody = z.object({
  version: versionField,
  opinion: z.enum(OPINIONS).describe('Of every nominee that has none of its own below'),
  note: paragraphField(5000).optional(),
  items: z
    .array(
      z.object({ nominationId: z.uuid(), opinion: z.enum(OPINIONS), note: paragraphField(5000).optional() }),
    )
    .max(5000)
    .default([]),
  recorded: z.boolean().default(false).describe('Entered by who asked, from a paper'),
  paperReference: optionalLineField(200).optional().describe('Number and day of the paper'),
});
export type AnswerConsultation = z.infer<typeof answerBody>;

export const remindBody = z.object({
  consultationIds: z.array(z.uuid()).min(1).max(200),
  agencyIds: z.array(z.uuid()).min(1).max(200).optional().describe('Only these'),
  message: paragraphField(500).optional(),
});
export type RemindAgencies = z.infer<typeof remindBody>;

export const remindedSchema = z.object({
  sent: z.int(),
  results: z.array(
    z.object({
      consultationId: z.uuid(),
      title: z.string(),
      agencyName: z.string(),
      result: z.enum(['sent', 'already-reminded', 'nobody']),
    }),
  ),
});
export type RemindedView = z.infer<typeof remindedSchema>;

export const extendBody = z.object({
  version: versionField.describe('Version of the agency'),
  dueOn: dayField.describe('Its new last day'),
  reason: lineField(2000),
});
export type ExtendLimit = z.infer<typeof extendBody>;

export const withdrawBody = z.object({ version: versionField, reason: lineField(2000) });
