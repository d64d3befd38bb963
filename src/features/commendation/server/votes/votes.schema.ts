import { z } from 'zod';
import { VERDICT_OUTCOMES } from '../../../../law/awards/index.ts';
import { lineField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import { VOTE_MODES } from '../../../council/index.ts';
import { DOSSIER_STATES } from '../../model/dossier-life.ts';
import { OPINIONS } from '../../model/opinions/consultation.ts';
import { nominationSchema } from '../dossiers/nomination.schema.ts';

/** What a vote on nominations may be held by; a vote in writing is a meeting of its own. */

const ruleSchema = z.object({
  id: z.string(),
  percent: z.number(),
  above: z.boolean().describe('More than the percentage is needed'),
  ballot: z.enum(['secret', 'open']),
  source: z.string(),
  note: z.string().nullable(),
  confirmed: z.boolean().describe('False: nobody has compared it with the text'),
});

const briefSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  unitName: z.string(),
  state: z.enum(DOSSIER_STATES),
  waiting: z.int().describe('Nominations that are not before a vote'),
  obstacle: z.string().nullable().describe('Why it cannot be brought to the council yet'),
});

export const councilPlanQuery = z.object({
  dossier: z.uuid().optional().describe('Only what waits in this dossier'),
});

export const councilPlanSchema = z.object({
  meetings: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      startsAt: z.string(),
      form: z.enum(['in-person', 'written']),
      points: z.array(z.object({ id: z.uuid(), title: z.string() })),
    }),
  ),
  dossiers: z.array(briefSchema),
  groups: z
    .array(
      z.object({
        dossierId: z.uuid(),
        rule: ruleSchema,
        awards: z.array(z.object({ name: z.string(), count: z.int() })),
      }),
    )
    .describe('What waits, by dossier and the rule that its vote follows'),
  base: z.object({ source: z.string(), confirmed: z.boolean() }).describe('All members are the base'),
  votes: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      meetingId: z.uuid().nullable(),
      meetingTitle: z.string().nullable(),
      mode: z.enum(VOTE_MODES),
      state: z.enum(['prepared', 'open', 'closed', 'annulled']),
      nominations: z.int(),
      passed: z.int(),
    }),
  ),
  mayBring: z.boolean(),
});
export type CouncilPlanView = z.infer<typeof councilPlanSchema>;

export const bringBody = z.object({
  meetingId: z.uuid(),
  agendaItemId: z.uuid().nullable().describe('Null: a new point of the agenda'),
  pointTitle: lineField(1000).optional().describe('Title of the new point'),
  dossierIds: z.array(z.uuid()).min(1).max(200),
  votes: z
    .array(z.object({ ruleId: z.string().max(100), mode: z.enum(VOTE_MODES), asList: z.boolean() }))
    .max(50)
    .default([])
    .describe('How to vote under each rule; otherwise as the rule says, on each nominee'),
});
export type BringToCouncil = z.infer<typeof bringBody>;

export const voteNomineeParams = z.object({ voteId: z.uuid(), nominationId: z.uuid() });
export const voteNomineeFileParams = z.object({
  voteId: z.uuid(),
  nominationId: z.uuid(),
  fileId: z.uuid(),
});

export const listVoteNomineesQuery = z.object({
  ...pageFields,
  sort: sortField(['position']).default('position'),
  award: z.string().max(200).optional(),
  verdict: z.enum(VERDICT_OUTCOMES).optional(),
});
export type ListVoteNominees = z.infer<typeof listVoteNomineesQuery>;

const nomineeRow = nominationSchema
  .pick({
    id: true,
    subject: true,
    subjectName: true,
    subjectDetail: true,
    unitName: true,
    award: true,
    awardName: true,
    verdict: true,
    summary: true,
  })
  .extend({
    awardOfDossier: z.string().nullable().describe('What was proposed, where appraisal changed it'),
  });
export type VoteNomineeRow = z.infer<typeof nomineeRow>;

export const voteNomineeListSchema = pageOf(nomineeRow).extend({
  voteTitle: z.string(),
  awards: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
});
export type VoteNomineeListView = z.infer<typeof voteNomineeListSchema>;

export const voteNomineeSchema = nomineeRow.extend({
  voteTitle: z.string(),
  year: z.int(),
  yearFrom: z.int().nullable(),
  report: z.array(z.object({ label: z.string(), text: z.string() })),
  verdictDetail: nominationSchema.shape.verdictDetail,
  overrideReason: z.string().nullable(),
  findings: z.string().nullable().describe('What the appraisal found'),
  outcomeReason: z.string().nullable(),
  opinions: z.array(
    z.object({
      agencyName: z.string(),
      opinion: z.enum(OPINIONS).nullable().describe('Null: no answer'),
      note: z.string().nullable(),
    }),
  ),
  honours: z.array(
    z.object({ award: z.string(), year: z.int(), decision: z.string().nullable(), decidedOn: z.string() }),
  ),
  files: z.array(z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), size: z.int() })),
  result: z.object({ passed: z.boolean(), arithmetic: z.string().nullable() }).nullable(),
  previousId: z.uuid().nullable(),
  nextId: z.uuid().nullable(),
  number: z.int(),
  total: z.int(),
});
export type VoteNomineeView = z.infer<typeof voteNomineeSchema>;
