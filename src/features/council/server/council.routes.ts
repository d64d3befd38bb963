import { download, type Route, read, write } from '../../../platform/http/route.ts';
import {
  addMemberBody,
  councilListSchema,
  councilParams,
  councilSchema,
  createCouncilBody,
  listCouncilsQuery,
  memberParams,
  plannedSessionsSchema,
  updateCouncilBody,
  updateMemberBody,
} from './council.schema.ts';
import { councilSheet } from './council-sheet.ts';
import { getCouncil, listPlannedSessions } from './get-council.ts';
import { listCouncils } from './list-councils.ts';
import { createCouncil, updateCouncil } from './save-council.ts';
import { addMember, updateMember } from './save-member.ts';

const tag = 'council';
/** Members may hold no role at the council's unit: who may read is decided in the query. */
const reading = { tag, access: 'signed-in' } as const;
const writing = { tag, access: 'council.write', response: councilSchema } as const;

export const councilRoutes: readonly Route[] = [
  read({
    ...reading,
    path: '/api/councils',
    summary: 'Councils by term',
    query: listCouncilsQuery,
    response: councilListSchema,
    run: (context, { query }) => listCouncils(context, query),
  }),
  download({
    ...reading,
    path: '/api/councils.xlsx',
    summary: 'The councils of the list as .xlsx',
    query: listCouncilsQuery,
    run: (context, { query }) => councilSheet(context, query),
  }),
  read({
    ...reading,
    path: '/api/councils/:councilId',
    summary: 'A council with its members and rules',
    params: councilParams,
    response: councilSchema,
    run: (context, { params }) => getCouncil(context, params.councilId),
  }),
  read({
    ...reading,
    path: '/api/councils/:councilId/planned-sessions',
    summary: 'Sessions that the annual programme plans',
    params: councilParams,
    response: plannedSessionsSchema,
    run: (context, { params }) => listPlannedSessions(context, params.councilId),
  }),
  write({
    ...writing,
    method: 'POST',
    path: '/api/councils',
    summary: 'Make a council for a term',
    body: createCouncilBody,
    status: 201,
    run: (context, { body }) => createCouncil(context, body),
  }),
  write({
    ...writing,
    method: 'PUT',
    path: '/api/councils/:councilId',
    summary: 'Change a council’s facts and rules',
    params: councilParams,
    body: updateCouncilBody,
    run: (context, { params, body }) => updateCouncil(context, params.councilId, body),
  }),
  write({
    ...writing,
    method: 'POST',
    path: '/api/councils/:councilId/members',
    summary: 'Add a member',
    params: councilParams,
    body: addMemberBody,
    status: 201,
    run: (context, { params, body }) => addMember(context, params.councilId, body),
  }),
  write({
    ...writing,
    method: 'PUT',
    path: '/api/council-members/:memberId',
    summary: 'Change or end a membership',
    params: memberParams,
    body: updateMemberBody,
    run: (context, { params, body }) => updateMember(context, params.memberId, body),
  }),
];
