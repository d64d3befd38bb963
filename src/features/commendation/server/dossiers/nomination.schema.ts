import { z } from 'zod';
import { SUBJECTS, VERDICT_OUTCOMES, WARNINGS } from '../../../../law/awards/index.ts';
import { cappedPageOf, pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import { OUTCOMES } from '../../model/appraisal/outcomes.ts';
import { DOSSIER_STATES } from '../../model/dossier-life.ts';
import { NOMINATION_STATES } from '../../model/nomination.ts';

export const nominationParams = z.object({ nominationId: z.uuid() });

export const awardField = z.string().trim().min(1).max(200);

export const listNominationsQuery = z.object({
  ...pageFields,
  sort: sortField(['position']),
  award: awardField.optional(),
  verdict: z.enum(VERDICT_OUTCOMES).optional(),
  state: z.enum(NOMINATION_STATES).optional(),
  subject: z.enum(SUBJECTS).optional(),
  gap: z
    .enum(['unreported', 'unexplained'])
    .optional()
    .describe('Only those without a report, or negative without a reason'),
});
export type ListNominations = z.infer<typeof listNominationsQuery>;

export const verdictBriefSchema = z.object({
  language: z.enum(['vi', 'en']).describe('Of `missing` and `open`'),
  law: z.string().nullable(),
  missing: z.array(z.string()),
  open: z.array(z.string()),
  warnings: z.array(z.enum(WARNINGS)),
  caps: z.array(z.string()),
});

export const nominationSchema = z.object({
  id: z.uuid(),
  dossierId: z.uuid(),
  position: z.int(),
  subject: z.enum(SUBJECTS),
  subjectId: z.uuid(),
  subjectName: z.string(),
  subjectDetail: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  award: z.string(),
  awardName: z.string(),
  year: z.int(),
  yearFrom: z.int().nullable(),
  summary: z.string().nullable(),
  report: z.record(z.string(), z.string()),
  isLeader: z.boolean(),
  directWorker: z.boolean(),
  smallCollective: z.boolean(),
  gender: z.enum(['male', 'female']).nullable(),
  verdict: z.enum(VERDICT_OUTCOMES).nullable(),
  verdictDetail: verdictBriefSchema.nullable(),
  overrideReason: z.string().nullable(),
  state: z.enum(NOMINATION_STATES),
  finalAward: z.string().nullable(),
  finalAwardName: z.string().nullable(),
  appraisal: z
    .object({ outcome: z.enum(OUTCOMES), reason: z.string().nullable() })
    .nullable()
    .describe('What the appraisal said, once it let the dossier go'),
  files: z.int(),
  version: z.int(),
});
export type NominationView = z.infer<typeof nominationSchema>;

export const nominationListSchema = pageOf(nominationSchema).extend({
  awards: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
});
export type NominationListView = z.infer<typeof nominationListSchema>;

export const findNominationsQuery = z.object({
  ...pageFields,
  q: z.string().trim().min(2).max(200).describe('Words of the name, with or without diacritics'),
  award: awardField.optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  state: z.enum(NOMINATION_STATES).optional(),
  unit: z.uuid().optional().describe('In dossiers of this unit and those below it'),
});
export type FindNominations = z.infer<typeof findNominationsQuery>;

export const foundNominationsSchema = cappedPageOf(
  z.object({
    id: z.uuid(),
    subject: z.enum(SUBJECTS),
    subjectName: z.string(),
    subjectDetail: z.string().nullable(),
    award: z.string().describe('The award that appraisal proposes, where it changed it'),
    awardName: z.string(),
    year: z.int(),
    state: z.enum(NOMINATION_STATES),
    verdict: z.enum(VERDICT_OUTCOMES).nullable(),
    dossierId: z.uuid(),
    dossierCode: z.string().nullable(),
    dossierTitle: z.string(),
    dossierState: z.enum(DOSSIER_STATES),
    unitName: z.string().describe('Who proposed it'),
    receiverName: z.string(),
  }),
);
export type FoundNominationsView = z.infer<typeof foundNominationsSchema>;

export const subjectsQuery = z.object({
  q: z.string().trim().max(200).default(''),
  subject: z.enum(SUBJECTS).optional(),
});

export const subjectListSchema = z.object({
  items: z.array(
    z.object({
      subject: z.enum(SUBJECTS),
      id: z.uuid(),
      name: z.string(),
      detail: z.string().nullable(),
      birthDate: z.string().nullable(),
      gender: z.enum(['male', 'female']).nullable(),
      unitId: z.uuid(),
      unitName: z.string(),
      proposedFor: z.array(z.string()).describe('Awards it is proposed for in this dossier already'),
    }),
  ),
});
export type SubjectListView = z.infer<typeof subjectListSchema>;

export const factsQuery = z.object({
  subject: z.enum(SUBJECTS),
  subjectId: z.uuid(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
});

/** `facts` is `Facts` of `law/awards`, for the same engine in the browser. */
export const factsSchema = z.object({
  on: z.string(),
  year: z.int(),
  facts: z.looseObject({ subject: z.enum(SUBJECTS) }),
});
export type FactsView = z.infer<typeof factsSchema>;
