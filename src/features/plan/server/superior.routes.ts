import { z } from 'zod';
import { download, type Route, read, write } from '../../../platform/http/route.ts';
import { answerChange } from './cascade/answer-change.ts';
import { deriveTasks, setSuperior } from './cascade/derive-tasks.ts';
import {
  createdFollowsSchema,
  createFollowsBody,
  endFollowBody,
  followedUnitsSchema,
  followListSchema,
  followParams,
  listFollowsQuery,
} from './cascade/follow.schema.ts';
import { followSheet } from './cascade/follow-sheet.ts';
import { createFollows, endFollow } from './cascade/follow-units.ts';
import { followedUnitSheet } from './cascade/followed-unit-sheet.ts';
import { getSuperior, listSuperiorCandidates, listSuperiorChanges } from './cascade/get-superior.ts';
import { listFollowedUnits, listFollows } from './cascade/list-follows.ts';
import {
  answerChangeBody,
  deriveTasksBody,
  setSuperiorBody,
  superiorCandidatesSchema,
  superiorChangesQuery,
  superiorChangesSchema,
  superiorSchema,
} from './cascade/superior.schema.ts';
import { planParams } from './plan.schema.ts';
import { taskParams } from './task.schema.ts';

const tag = 'plan';
const reading = { tag, access: 'plan.read' } as const;
const writing = { tag, access: 'plan.write', response: superiorSchema } as const;
const assigning = { tag, access: 'follow.assign', method: 'POST' } as const;

/** Plans that carry out the superior's, and the units that council members follow. */
export const superiorRoutes: readonly Route[] = [
  read({
    ...reading,
    path: '/api/plans/:planId/superior',
    summary: 'The superior’s plan, what can be taken from it, and what changed above',
    params: planParams,
    response: superiorSchema,
    run: (context, { params }) => getSuperior(context, params.planId),
  }),
  read({
    ...reading,
    path: '/api/plans/:planId/superior-candidates',
    summary: 'Plans in force of units above',
    params: planParams,
    response: superiorCandidatesSchema,
    run: (context, { params }) => listSuperiorCandidates(context, params.planId),
  }),
  write({
    ...writing,
    method: 'PUT',
    path: '/api/plans/:planId/superior',
    summary: 'Say which plan above this plan carries out',
    params: planParams,
    body: setSuperiorBody,
    run: (context, { params, body }) => setSuperior(context, params.planId, body),
  }),
  write({
    ...writing,
    method: 'POST',
    path: '/api/plans/:planId/derived-tasks',
    summary: 'Make own tasks of the superior’s tasks and duties',
    params: planParams,
    body: deriveTasksBody,
    run: (context, { params, body }) => deriveTasks(context, params.planId, body),
  }),
  write({
    ...writing,
    method: 'POST',
    path: '/api/tasks/:taskId/superior-change',
    summary: 'Accept or decline a change of the superior’s row',
    params: taskParams,
    body: answerChangeBody,
    run: (context, { params, body }) => answerChange(context, params.taskId, body),
  }),
  read({
    ...reading,
    path: '/api/superior-changes',
    summary: 'My plans below which something changed above',
    query: superiorChangesQuery,
    response: superiorChangesSchema,
    run: (context, { query }) => listSuperiorChanges(context, query),
  }),
  read({
    ...reading,
    path: '/api/follows',
    summary: 'Which member of a council follows which unit',
    query: listFollowsQuery,
    response: followListSchema,
    run: (context, { query }) => listFollows(context, query),
  }),
  download({
    ...reading,
    path: '/api/follows.xlsx',
    summary: 'The same as .xlsx',
    query: listFollowsQuery,
    run: (context, { query }) => followSheet(context, query),
  }),
  write({
    ...assigning,
    path: '/api/follows',
    summary: 'Let a member of the council follow units for a term',
    body: createFollowsBody,
    response: createdFollowsSchema,
    status: 201,
    run: (context, { body }) => createFollows(context, body),
  }),
  write({
    ...assigning,
    path: '/api/follows/:followId/end',
    summary: 'End a member’s following of a unit',
    params: followParams,
    body: endFollowBody,
    response: z.object({ id: z.uuid() }),
    run: (context, { params, body }) => endFollow(context, params.followId, body),
  }),
  read({
    ...reading,
    path: '/api/followed-units',
    summary: 'The units I follow, and how they stand',
    response: followedUnitsSchema,
    run: (context) => listFollowedUnits(context),
  }),
  download({
    ...reading,
    path: '/api/followed-units.xlsx',
    summary: 'The same as .xlsx',
    run: (context) => followedUnitSheet(context),
  }),
];
