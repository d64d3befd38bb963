import { action, download, type Route, read, upload, write } from '../../../platform/http/route.ts';
import { addPaper, downloadPaper, MAX_PAPER_BYTES, removePaper } from './agenda-papers.ts';
import { councilParams } from './council.schema.ts';
import { makeMeetingDocument } from './documents/make-meeting-document.ts';
import { getMeeting } from './get-meeting.ts';
import { listMeetings } from './list-meetings.ts';
import {
  agendaBody,
  agendaItemParams,
  attendanceBody,
  concludeBody,
  createMeetingBody,
  listMeetingsQuery,
  meetingDocumentBody,
  meetingListSchema,
  meetingParams,
  meetingSchema,
  meetingStepBody,
  paperParams,
  updateMeetingBody,
} from './meeting.schema.ts';
import { meetingSheet } from './meeting-sheet.ts';
import { concludeMeeting, createMeeting, updateMeeting } from './save-meeting.ts';
import { setAgenda, setAttendance } from './set-agenda.ts';
import { stepMeeting } from './step-meeting.ts';

const tag = 'council';
const reading = { tag, access: 'signed-in' } as const;
const writing = { tag, access: 'council.write', response: meetingSchema } as const;

export const meetingRoutes: readonly Route[] = [
  read({
    ...reading,
    path: '/api/meetings',
    summary: 'Meetings of councils',
    query: listMeetingsQuery,
    response: meetingListSchema,
    run: (context, { query }) => listMeetings(context, query),
  }),
  download({
    ...reading,
    path: '/api/meetings.xlsx',
    summary: 'The meetings of the list as .xlsx',
    query: listMeetingsQuery,
    run: (context, { query }) => meetingSheet(context, query),
  }),
  write({
    ...writing,
    method: 'POST',
    path: '/api/councils/:councilId/meetings',
    summary: 'Make a meeting, free or of a planned session',
    params: councilParams,
    body: createMeetingBody,
    status: 201,
    run: (context, { params, body }) => createMeeting(context, params.councilId, body),
  }),
  read({
    ...reading,
    path: '/api/meetings/:meetingId',
    summary: 'A meeting with attendance, agenda, votes and documents',
    params: meetingParams,
    response: meetingSchema,
    run: (context, { params }) => getMeeting(context, params.meetingId),
  }),
  write({
    ...writing,
    method: 'PUT',
    path: '/api/meetings/:meetingId',
    summary: 'Change title, time, place or form of a meeting',
    params: meetingParams,
    body: updateMeetingBody,
    run: (context, { params, body }) => updateMeeting(context, params.meetingId, body),
  }),
  write({
    ...writing,
    method: 'PUT',
    path: '/api/meetings/:meetingId/conclusion',
    summary: 'Write what the chair concludes',
    params: meetingParams,
    body: concludeBody,
    run: (context, { params, body }) => concludeMeeting(context, params.meetingId, body),
  }),
  write({
    ...writing,
    access: 'council.preside',
    method: 'POST',
    path: '/api/meetings/:meetingId/steps',
    summary: 'Move a meeting on: invite, open, close, minute, cancel',
    params: meetingParams,
    body: meetingStepBody,
    run: (context, { params, body }) => stepMeeting(context, params.meetingId, body),
  }),
  write({
    ...writing,
    method: 'PUT',
    path: '/api/meetings/:meetingId/agenda',
    summary: 'Write the agenda',
    params: meetingParams,
    body: agendaBody,
    run: (context, { params, body }) => setAgenda(context, params.meetingId, body),
  }),
  write({
    ...writing,
    method: 'PUT',
    path: '/api/meetings/:meetingId/attendance',
    summary: 'Note who is there',
    params: meetingParams,
    body: attendanceBody,
    run: (context, { params, body }) => setAttendance(context, params.meetingId, body),
  }),
  action({
    ...writing,
    method: 'POST',
    path: '/api/meetings/:meetingId/documents',
    summary: 'Make an invitation, minutes, a record of the count or a notice as a draft in the library',
    params: meetingParams,
    body: meetingDocumentBody,
    run: (context, { params, body }) => makeMeetingDocument(context, params.meetingId, body),
  }),
  upload({
    ...writing,
    path: '/api/agenda-items/:itemId/papers',
    summary: 'Add a paper to a point of the agenda',
    params: agendaItemParams,
    maxBytes: MAX_PAPER_BYTES,
    run: (context, { params, file }) => context.write((tx) => addPaper(tx, params.itemId, file)),
  }),
  download({
    ...reading,
    path: '/api/agenda-items/:itemId/papers/:fileId',
    summary: 'A paper of the agenda',
    params: paperParams,
    run: (context, { params }) => downloadPaper(context, params.itemId, params.fileId),
  }),
  write({
    ...writing,
    method: 'DELETE',
    path: '/api/agenda-items/:itemId/papers/:fileId',
    summary: 'Take a paper off the agenda',
    params: paperParams,
    run: (context, { params }) => removePaper(context, params.itemId, params.fileId),
  }),
];
