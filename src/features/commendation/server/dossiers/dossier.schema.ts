import { z } from 'zod';
import { SUBJECTS } from '../../../../law/awards/index.ts';
import { BASES, LIMIT_UNITS } from '../../../../law/procedures/index.ts';
import { dayField, lineField } from '../../../../platform/http/fields.ts';
import { cappedPageOf, pageFields, sortField } from '../../../../platform/http/paging.ts';
import { stateCountFields } from '../../../../platform/http/state-counts.ts';
import { DOSSIER_STATES, DOSSIER_STEPS } from '../../model/dossier-life.ts';
import { DRAFT_PARTS, PART_GAPS } from '../../model/dossier-parts.ts';
import { DOSSIER_PARTS } from '../../model/dossier-seals.ts';
import { ROUND_KINDS } from '../../model/round.ts';
import { ROUND_STATES } from '../../model/round-life.ts';

export const dossierParams = z.object({ dossierId: z.uuid() });

export const dossierFileParams = z.object({ dossierId: z.uuid(), fileId: z.uuid() });

export const dossierVersionParams = z.object({
  dossierId: z.uuid(),
  number: z.coerce.number().int().min(1).max(1000),
});

const yearField = z.int().min(2000).max(2200);

const moment = z.iso.datetime();

/** A text of several lines, at most `max` characters; null for an empty one. */
export const paragraphField = (max: number) =>
  z
    .string()
    .max(max)
    .nullable()
    .transform((text) => text?.normalize('NFC').trim() || null);

export const listDossiersQuery = z.object({
  ...pageFields,
  sort: sortField(['created', 'due', 'title']).default('-created'),
  state: z.enum(DOSSIER_STATES).optional(),
  round: z.uuid().optional(),
  unit: z.uuid().optional().describe('Dossiers of this unit and those below it'),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  nominee: z.string().trim().max(200).optional().describe('Words of the name of a nominee'),
  side: z.enum(['sender', 'receiver']).optional().describe('Only what this person sends, or receives'),
});
export type ListDossiers = z.infer<typeof listDossiersQuery>;

const brief = {
  id: z.uuid(),
  code: z.string().nullable(),
  title: z.string(),
  year: z.int(),
  state: z.enum(DOSSIER_STATES),
  unitId: z.uuid(),
  unitName: z.string(),
  receiverId: z.uuid(),
  receiverName: z.string(),
  roundId: z.uuid(),
  roundName: z.string(),
  receivedOn: dayField.nullable(),
  dueOn: dayField.nullable(),
  stoppedOn: dayField.nullable(),
  nomineeCount: z.int(),
  negativeCount: z.int(),
};

const dossierRowSchema = z.object({
  ...brief,
  since: moment.describe('In this state, and where it lies, since'),
  updatedAt: moment,
});
export type DossierRow = z.infer<typeof dossierRowSchema>;

export const dossierListSchema = cappedPageOf(dossierRowSchema).extend({
  ...stateCountFields(DOSSIER_STATES),
  mayCreate: z.boolean(),
});
export type DossierListView = z.infer<typeof dossierListSchema>;

export const meetingSchema = z.object({
  heldOn: dayField,
  chair: lineField(200),
  members: z.int().min(1).max(1000),
  present: z.int().min(1).max(1000),
  inFavour: z.int().min(0).max(1000),
  note: paragraphField(5000),
});

const capSchema = z.object({
  award: z.string(),
  awardName: z.string(),
  subject: z.enum(SUBJECTS),
  year: z.int(),
  proposed: z.int(),
  most: z.int().nullable(),
  maxPercent: z.number().nullable(),
  maxCount: z.int().nullable(),
  population: z.string().nullable(),
  base: z.int().nullable(),
  broken: z.boolean(),
  source: z.string(),
  confidence: z.string(),
});
export type CapView = z.infer<typeof capSchema>;

const stepSchema = z.object({
  step: z.string(),
  fromState: z.enum(DOSSIER_STATES),
  toState: z.enum(DOSSIER_STATES),
  by: z.string(),
  reason: z.string().nullable(),
  onDay: dayField,
  at: moment,
});

const relatedSchema = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  title: z.string(),
  state: z.enum(DOSSIER_STATES),
  unitName: z.string(),
  receiverName: z.string(),
});

export const fileSchema = z.object({
  id: z.uuid(),
  nominationId: z.uuid().nullable(),
  kind: z.enum(['evidence', 'minutes', 'report', 'letter', 'other']),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  addedAt: moment,
});

export const dossierViewSchema = z.object({
  ...brief,
  summary: z.string().nullable(),
  letterNumber: z.string().nullable(),
  letterDate: dayField.nullable(),
  ownMeeting: z.object({ ...meetingSchema.shape, chair: z.string(), note: z.string().nullable() }).nullable(),
  roundKind: z.enum(ROUND_KINDS),
  roundState: z.enum(ROUND_STATES),
  basis: z.enum(BASES),
  closesOn: dayField,
  late: z.boolean(),
  lateReason: z.string().nullable(),
  documentId: z.uuid().nullable().describe('The letter in the library'),
  admitted: z.boolean().describe('The receiver let it in although it came late'),
  sentAt: moment.nullable(),
  /** The law it follows: of the day it was received, or of today while it was not. */
  ruleSet: z
    .object({ name: z.object({ vi: z.string(), en: z.string() }), review: z.boolean(), day: dayField })
    .nullable(),
  procedure: z
    .object({
      name: z.object({ vi: z.string(), en: z.string() }),
      source: z.string(),
      confirmed: z.boolean(),
      limit: z
        .object({ length: z.int(), unit: z.enum(LIMIT_UNITS), source: z.string(), confirmed: z.boolean() })
        .nullable(),
      parts: z.array(z.object({ text: z.string(), required: z.boolean() })),
    })
    .nullable(),
  workingDaysLeft: z.int().nullable().describe('Negative: late by so many'),
  where: z.object({ unitName: z.string(), since: moment }),
  assignedTo: z.string().nullable(),
  parts: z.array(
    z.object({
      part: z.enum(DRAFT_PARTS),
      state: z.enum(['todo', 'done', 'optional', 'trouble']),
      gaps: z.array(z.enum(PART_GAPS)),
    }),
  ),
  caps: z.array(capSchema),
  steps: z.array(stepSchema).describe('Newest first'),
  versions: z.array(z.object({ number: z.int(), sha256: z.string(), sentAt: moment, by: z.string() })),
  files: z.array(fileSchema),
  above: z.array(relatedSchema).describe('Dossiers that carry its nominees upward'),
  below: z.array(relatedSchema).describe('Dossiers that its nominees come from'),
  createdAt: moment,
  updatedAt: moment,
  version: z.int(),
  allowed: z.array(z.enum(DOSSIER_STEPS)),
  mayChange: z.array(z.enum(DOSSIER_PARTS)),
});
export type DossierView = z.infer<typeof dossierViewSchema>;

export const dossierVersionSchema = z.object({
  number: z.int(),
  sha256: z.string(),
  sentAt: moment,
  by: z.string(),
  content: z.looseObject({ title: z.string() }),
});
export type DossierVersionView = z.infer<typeof dossierVersionSchema>;

export { yearField };
