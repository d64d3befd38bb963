import { z } from 'zod';
import { dayField, lineField, optionalLineField, versionField } from '../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';
import { MEMBER_ROLES } from '../model/council-words.ts';

export const councilParams = z.object({ councilId: z.uuid() });
export const memberParams = z.object({ memberId: z.uuid() });

const percent = z
  .number()
  .min(0.01)
  .max(100)
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), 'at most two decimals');

const councilShape = {
  name: lineField(300),
  standingBody: optionalLineField(300).default(null),
  termFrom: dayField,
  termTo: dayField.nullable().default(null).describe('First day after the term'),
  legalBasis: lineField(1000),
  quorumPercent: percent.describe('Share of the members who must be present, by the regulation'),
  leastShown: z.int().min(3).max(100).default(5),
  conflictLeavesBase: z.boolean().default(false),
};

export const createCouncilBody = z.object({ unitId: z.uuid(), ...councilShape });
export type CreateCouncil = z.infer<typeof createCouncilBody>;
export const updateCouncilBody = z.object({ ...councilShape, version: versionField });
export type UpdateCouncil = z.infer<typeof updateCouncilBody>;

const memberShape = {
  role: z.enum(MEMBER_ROLES),
  office: lineField(300),
  unitId: z.uuid().nullable().default(null).describe('The unit the member comes from'),
  votes: z.boolean().default(true),
  substituteOf: z.uuid().nullable().default(null).describe('The member that this one stands in for'),
  validFrom: dayField,
};
export const addMemberBody = z.object({ personId: z.uuid(), ...memberShape });
export type AddMember = z.infer<typeof addMemberBody>;
export const updateMemberBody = z.object({
  ...memberShape,
  validTo: dayField.nullable().default(null).describe('First day on which no longer a member'),
  version: versionField,
});
export type UpdateMember = z.infer<typeof updateMemberBody>;

export const listCouncilsQuery = z.object({
  ...pageFields,
  sort: sortField(['term', 'name']).default('-term'),
  current: z.enum(['true', 'false']).optional(),
});
export type ListCouncils = z.infer<typeof listCouncilsQuery>;

const councilRow = z.object({
  id: z.uuid(),
  name: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  termFrom: z.iso.date(),
  termTo: z.iso.date().nullable(),
  members: z.int().describe('Voting members today'),
  nextMeeting: z.object({ id: z.uuid(), title: z.string(), startsAt: z.string() }).nullable(),
});
export type CouncilRow = z.infer<typeof councilRow>;
export const councilListSchema = pageOf(councilRow);
export type CouncilListView = z.infer<typeof councilListSchema>;

const memberView = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  role: z.enum(MEMBER_ROLES),
  office: z.string(),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  votes: z.boolean(),
  substituteOf: z.uuid().nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  inForce: z.boolean(),
  hasAccount: z.boolean().describe('Without an account a member can only vote on paper'),
  version: z.int(),
});
export type MemberView = z.infer<typeof memberView>;

export const councilSchema = councilRow.omit({ nextMeeting: true }).extend({
  standingBody: z.string().nullable(),
  legalBasis: z.string(),
  quorumPercent: z.number(),
  quorumNeeded: z.int(),
  leastShown: z.int(),
  conflictLeavesBase: z.boolean(),
  memberList: z.array(memberView),
  version: z.int(),
  allowed: z.array(z.string()),
});
export type CouncilView = z.infer<typeof councilSchema>;

export const plannedSessionsSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      planTitle: z.string(),
      ordinal: z.int(),
      content: z.string(),
      agenda: z.array(z.string()),
      plannedFrom: z.iso.date().nullable(),
      plannedTo: z.iso.date().nullable(),
      meetingId: z.uuid().nullable(),
    }),
  ),
});
export type PlannedSessionsView = z.infer<typeof plannedSessionsSchema>;
