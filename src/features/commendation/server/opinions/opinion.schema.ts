import { z } from 'zod';
import { SUBJECTS } from '../../../../law/awards/index.ts';
import { LIMIT_UNITS } from '../../../../law/procedures/index.ts';
import { dayField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf } from '../../../../platform/http/paging.ts';
import { AGENCY_STATES, CONSULTATION_STATES, OPINIONS } from '../../model/opinions/consultation.ts';
import { POSTING_OPINION_STATES, POSTING_STATES } from '../../model/opinions/posting.ts';

const moment = z.iso.datetime();

/** A period by the law, with its last day. */
export const periodSchema = z.object({
  length: z.int(),
  unit: z.enum(LIMIT_UNITS),
  source: z.string(),
  confirmed: z.boolean(),
  until: dayField,
});
export const silenceSchema = z.object({
  value: z.enum(['proceed', 'wait']),
  source: z.string(),
  confirmed: z.boolean(),
});

export const candidatesQuery = z.object({
  ...pageFields,
  for: z
    .enum(['consultation', 'posting', 'voluntary-posting'])
    .describe('For a posting only those whose awards need one; for a voluntary one, all'),
  round: z.uuid().optional(),
  dossier: z.uuid().optional(),
  award: z.string().trim().min(1).max(200).optional(),
  subject: z.enum(SUBJECTS).optional(),
});
export type ListCandidates = z.infer<typeof candidatesQuery>;

export const agenciesQuery = z.object({
  q: z.string().trim().max(200).optional(),
  round: z.uuid().optional(),
  dossier: z.uuid().optional(),
});
export type ListAgencies = z.infer<typeof agenciesQuery>;
const agencyChoiceSchema = z.object({ id: z.uuid(), name: z.string(), parentName: z.string().nullable() });
export type AgencyChoice = z.infer<typeof agencyChoiceSchema>;
export const agencyChoicesSchema = z.object({ items: z.array(agencyChoiceSchema) });

const candidateSchema = z.object({
  id: z.uuid(),
  subject: z.enum(SUBJECTS),
  subjectName: z.string(),
  subjectDetail: z.string().nullable(),
  unitName: z.string(),
  award: z.string(),
  awardName: z.string(),
  dossierCode: z.string().nullable(),
  asked: z.int().describe('Agencies asked about it already'),
  posted: z.int().describe('Postings it stands in that were not taken down'),
});
export type CandidateRow = z.infer<typeof candidateSchema>;

export const candidateListSchema = pageOf(candidateSchema).extend({
  unitId: z.uuid(),
  unitName: z.string(),
  roundId: z.uuid(),
  roundName: z.string(),
  awards: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
  period: periodSchema.nullable().describe('Of an answer, or of a posting, that begins today'),
  silence: silenceSchema,
  consult: z.array(z.string()).describe('Whose opinion the procedures usually ask'),
});
export type CandidateListView = z.infer<typeof candidateListSchema>;

const agencyOpinionSchema = z.object({
  consultationId: z.uuid(),
  agencyId: z.uuid(),
  agencyName: z.string(),
  state: z.enum(AGENCY_STATES),
  dueOn: dayField,
  silence: z.enum(['proceed', 'wait']),
  opinion: z.enum(OPINIONS).nullable(),
  note: z.string().nullable(),
  generalNote: z.string().nullable().describe('What the agency said besides the nominees one by one'),
  paperReference: z.string().nullable(),
  hasFile: z.boolean(),
  answeredAt: moment.nullable(),
});
export type AgencyOpinion = z.infer<typeof agencyOpinionSchema>;

const publicOpinionSchema = z.object({
  id: z.uuid(),
  postingId: z.uuid(),
  postingTitle: z.string(),
  text: z.string(),
  state: z.enum(POSTING_OPINION_STATES),
  answer: z.string().nullable(),
  receivedAt: moment,
});
export type PublicOpinion = z.infer<typeof publicOpinionSchema>;

const nominationOpinionsSchema = z.object({
  agencies: z.array(agencyOpinionSchema),
  people: z.array(publicOpinionSchema),
});
export type NominationOpinions = z.infer<typeof nominationOpinionsSchema>;

const visible = z
  .boolean()
  .describe(
    'False for who reads the dossier as the unit that proposes: opinions are not for it, all is empty',
  );
export const nominationOpinionsViewSchema = nominationOpinionsSchema.extend({ visible });
export type NominationOpinionsView = z.infer<typeof nominationOpinionsViewSchema>;

export const dossierOpinionsSchema = z.object({
  visible,
  consultations: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      state: z.enum(CONSULTATION_STATES),
      dueOn: dayField,
      asked: z.int(),
      answered: z.int(),
      reserved: z.int(),
      unfavourable: z.int(),
    }),
  ),
  postings: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      state: z.enum(POSTING_STATES),
      fromDay: dayField,
      toDay: dayField,
      elsewhere: z.string().nullable(),
      opinions: z.int(),
      newOpinions: z.int(),
    }),
  ),
  posting: z
    .object({ needed: z.int(), missing: z.int(), running: z.int() })
    .describe('Nominees that need a posting; those in none; those in one that is not over'),
  mayAsk: z.boolean(),
  mayPost: z.boolean(),
});
export type DossierOpinions = z.infer<typeof dossierOpinionsSchema>;
