import { z } from 'zod';
import { lineField, optionalLineField, versionField } from '../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';
import { ATTENDANCE_STATES, MEETING_FORMS, MEMBER_ROLES } from '../model/council-words.ts';
import { DOCUMENT_SORTS } from '../model/meeting-documents.ts';
import { MEETING_STATES, MEETING_STEPS } from '../model/meeting-life.ts';
import { VOTE_MODES, VOTE_STATES } from '../model/vote-life.ts';

export const meetingParams = z.object({ meetingId: z.uuid() });
export const agendaItemParams = z.object({ itemId: z.uuid() });
export const paperParams = z.object({ itemId: z.uuid(), fileId: z.uuid() });

const meetingShape = {
  title: lineField(500),
  startsAt: z.iso.datetime({ offset: true }).describe('Moment at which it begins'),
  place: lineField(500),
  form: z.enum(MEETING_FORMS).default('in-person'),
};
export const createMeetingBody = z.object({
  ...meetingShape,
  planSessionId: z.uuid().nullable().default(null).describe('The planned session it carries out'),
});
export type CreateMeeting = z.infer<typeof createMeetingBody>;
export const updateMeetingBody = z.object({ ...meetingShape, version: versionField });
export type UpdateMeeting = z.infer<typeof updateMeetingBody>;

export const concludeBody = z.object({
  conclusion: z.string().trim().max(20_000),
  version: versionField,
});

export const meetingStepBody = z.object({
  step: z.enum(MEETING_STEPS),
  version: versionField,
  reason: lineField(2000).optional(),
});
export type MeetingStepInput = z.infer<typeof meetingStepBody>;

export const agendaBody = z.object({
  version: versionField,
  items: z
    .array(
      z.object({
        id: z.uuid().nullable().default(null).describe('Null: a new point'),
        title: lineField(1000),
        presenter: optionalLineField(300).default(null),
        note: z.string().trim().max(20_000).nullable().default(null),
      }),
    )
    .max(200),
});
export type Agenda = z.infer<typeof agendaBody>;

export const attendanceBody = z.object({
  entries: z
    .array(z.object({ memberId: z.uuid(), state: z.enum(ATTENDANCE_STATES) }))
    .min(1)
    .max(500),
});
export type AttendanceInput = z.infer<typeof attendanceBody>;

export const meetingDocumentBody = z.object({
  kind: z.enum(DOCUMENT_SORTS),
  reason: lineField(2000).optional().describe('What is corrected; required from the second version on'),
});
export type MeetingDocumentInput = z.infer<typeof meetingDocumentBody>;

export const listMeetingsQuery = z.object({
  ...pageFields,
  sort: sortField(['starts', 'title']).default('-starts'),
  council: z.uuid().optional(),
  state: z.enum(MEETING_STATES).optional(),
});
export type ListMeetings = z.infer<typeof listMeetingsQuery>;

const meetingRow = z.object({
  id: z.uuid(),
  title: z.string(),
  councilId: z.uuid(),
  councilName: z.string(),
  startsAt: z.string(),
  place: z.string(),
  form: z.enum(MEETING_FORMS),
  state: z.enum(MEETING_STATES),
  agendaItems: z.int(),
});
export type MeetingRow = z.infer<typeof meetingRow>;
export const meetingListSchema = pageOf(meetingRow).extend({ byState: z.record(z.string(), z.int()) });
export type MeetingListView = z.infer<typeof meetingListSchema>;

const voteBrief = z.object({
  id: z.uuid(),
  title: z.string(),
  mode: z.enum(VOTE_MODES),
  state: z.enum(VOTE_STATES),
  items: z.int(),
  passed: z.int(),
});

export const meetingSchema = meetingRow.omit({ agendaItems: true }).extend({
  unitId: z.uuid(),
  unitName: z.string(),
  planSessionId: z.uuid().nullable(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  conclusion: z.string().nullable(),
  quorum: z.object({
    present: z.int(),
    members: z.int(),
    percent: z.number(),
    reached: z.boolean(),
  }),
  attendance: z.array(
    z.object({
      memberId: z.uuid(),
      name: z.string(),
      role: z.enum(MEMBER_ROLES),
      office: z.string(),
      votes: z.boolean(),
      substituteOf: z.uuid().nullable(),
      state: z.enum(ATTENDANCE_STATES).nullable(),
    }),
  ),
  agenda: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      presenter: z.string().nullable(),
      note: z.string().nullable(),
      papers: z.array(z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), size: z.int() })),
      votes: z.array(voteBrief),
    }),
  ),
  documents: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(DOCUMENT_SORTS),
      version: z.int(),
      reason: z.string().nullable().describe('What it corrects'),
      createdAt: z.string(),
    }),
  ),
  mine: z.uuid().nullable().describe('The reader’s own membership'),
  version: z.int(),
  allowed: z.array(z.string()),
});
export type MeetingView = z.infer<typeof meetingSchema>;
