import { z } from 'zod';
import { BASES } from '../../../../law/procedures/index.ts';
import { dayField, lineField, versionField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import { UNIT_KINDS } from '../../../organisation/index.ts';
import { DOSSIER_STATES } from '../../model/dossier-life.ts';
import { ROUND_KINDS } from '../../model/round.ts';
import { ROUND_STATES, ROUND_STEPS, SENDER_STATES } from '../../model/round-life.ts';

export const roundParams = z.object({ roundId: z.uuid() });

const cutoffs = z
  .array(z.object({ unitKind: z.enum(UNIT_KINDS), day: dayField }))
  .max(UNIT_KINDS.length)
  .describe('Last day for senders of a kind, where it is another than closesOn');

const fields = {
  kind: z.enum(ROUND_KINDS),
  year: z.int().min(2000).max(2200),
  ordinal: z.int().min(1).max(99),
  name: lineField(300),
  basis: z.enum(BASES),
  opensOn: dayField,
  closesOn: dayField.describe('Last day for dossiers to come in'),
  senderKinds: z
    .array(z.enum(UNIT_KINDS))
    .max(UNIT_KINDS.length)
    .describe('Units of these kinds below the body are expected to send; empty: those directly below it'),
  cutoffs,
  taskId: z.uuid().nullable().describe('Task of a plan that the round carries out'),
  meetingId: z.uuid().nullable().describe('Meeting of the council that considers it'),
};

export const createRoundBody = z.object({
  unitId: z.uuid(),
  ...fields,
  ordinal: fields.ordinal.default(1),
  senderKinds: fields.senderKinds.default([]),
  cutoffs: cutoffs.default([]),
  taskId: fields.taskId.default(null),
  meetingId: fields.meetingId.default(null),
  state: z.enum(['planned', 'open']).default('planned'),
});
export type CreateRound = z.infer<typeof createRoundBody>;

const { kind: _kind, year: _year, ordinal: _ordinal, ...changeable } = fields;
export const updateRoundBody = z.object({ version: versionField, ...z.object(changeable).partial().shape });
export type UpdateRound = z.infer<typeof updateRoundBody>;

export const roundStepBody = z.object({
  step: z.enum(ROUND_STEPS),
  version: versionField,
  reason: lineField(2000).optional(),
});
export type RoundStepInput = z.infer<typeof roundStepBody>;

export const admitSenderBody = z.object({
  unitId: z.uuid(),
  day: dayField.describe('Until the end of which the unit may send'),
  reason: lineField(2000),
});
export type AdmitSender = z.infer<typeof admitSenderBody>;

export const listRoundsQuery = z.object({
  ...pageFields,
  sort: sortField(['closes', 'year', 'name']).default('-closes'),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  kind: z.enum(ROUND_KINDS).optional(),
  state: z.enum(ROUND_STATES).optional(),
  sender: z.uuid().optional().describe('Only rounds to which this unit may send; days are its own'),
});
export type ListRounds = z.infer<typeof listRoundsQuery>;

const brief = {
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  kind: z.enum(ROUND_KINDS),
  year: z.int(),
  ordinal: z.int(),
  name: z.string(),
  basis: z.enum(BASES),
  opensOn: dayField,
  closesOn: dayField,
  state: z.enum(ROUND_STATES),
};
const roundRowSchema = z.object({
  ...brief,
  received: z.int().describe('Dossiers sent, as far as the reader may see them'),
});
export type RoundRow = z.infer<typeof roundRowSchema>;
export const roundListSchema = pageOf(roundRowSchema).extend({
  byState: z.record(z.enum(ROUND_STATES), z.int()),
  years: z.array(z.int()),
  mayCreate: z.boolean(),
});
export type RoundListView = z.infer<typeof roundListSchema>;

export const roundViewSchema = z.object({
  ...brief,
  senderKinds: z.array(z.enum(UNIT_KINDS)),
  cutoffs,
  task: z.object({ id: z.uuid(), planId: z.uuid(), label: z.string() }).nullable(),
  meeting: z.object({ id: z.uuid(), label: z.string() }).nullable(),
  senders: z.record(z.enum(SENDER_STATES), z.int()).describe('Units the reader may see, by how they stand'),
  dossiers: z.record(z.enum(DOSSIER_STATES), z.int()),
  nominees: z.int().describe('In dossiers that were sent'),
  today: dayField,
  version: z.int(),
  mayReadShares: z.boolean().describe('Reads what the body receives, and so the shares among all nominees'),
  allowed: z.array(z.string()),
});
export type RoundView = z.infer<typeof roundViewSchema>;

export const listSendersQuery = z.object({
  ...pageFields,
  sort: sortField(['name', 'day', 'sent']).default('name'),
  state: z.enum(SENDER_STATES).optional(),
});
export type ListSenders = z.infer<typeof listSendersQuery>;

const senderRowSchema = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  unitKind: z.enum(UNIT_KINDS),
  state: z.enum(SENDER_STATES),
  day: dayField.describe('Its last day'),
  sentOn: dayField.nullable(),
  dossierId: z.uuid().nullable().describe('Its dossier, or one of several'),
  dossierCount: z.int(),
  nominees: z.int(),
  admitted: z.object({ day: dayField, reason: z.string() }).nullable(),
});
export type SenderRow = z.infer<typeof senderRowSchema>;
export const senderListSchema = pageOf(senderRowSchema).extend({
  byState: z.record(z.enum(SENDER_STATES), z.int()),
});
export type SenderListView = z.infer<typeof senderListSchema>;

export const roundLinksQuery = z.object({
  unit: z.uuid().describe('The body of the round'),
  kind: z.enum(['task', 'meeting']),
  q: z.string().trim().max(200).default(''),
});
export type RoundLinksQuery = z.infer<typeof roundLinksQuery>;
export const roundLinksSchema = z.object({ items: z.array(z.object({ id: z.uuid(), label: z.string() })) });
export type RoundLinksView = z.infer<typeof roundLinksSchema>;
