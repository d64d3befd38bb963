import { today } from '../../../platform/clock.ts';
import { download, type Route, read, upload, write } from '../../../platform/http/route.ts';
import { awardsOf } from './awards.ts';
import { exportHonours, exportStatistics } from './export-honours.ts';
import { findSubjects } from './find-subjects.ts';
import { getHonour } from './get-honour.ts';
import {
  awardListSchema,
  createHouseholdBody,
  findSubjectsQuery,
  foundSubjectsSchema,
  honourListSchema,
  honourParams,
  honourViewSchema,
  householdViewSchema,
  listHonoursQuery,
  statisticsQuery,
  statisticsSchema,
} from './honour.schema.ts';
import { changeHonourBody, createHonourBody } from './honour-input.schema.ts';
import { honourStatistics } from './honour-statistics.ts';
import { createHousehold } from './households.ts';
import { listHonours } from './list-honours.ts';
import { changeHonour, recordHonour } from './record-honour.ts';
import { addScan, downloadScan, MAX_SCAN_BYTES } from './scan.ts';

const tag = 'honour';
const reading = { tag, access: 'honour.read' } as const;
const one = { tag, params: honourParams } as const;

/** The golden book: search, statistics, single honours. */
export const honourRoutes: readonly Route[] = [
  read({
    ...reading,
    path: '/api/honours',
    summary: 'List and search honours',
    query: listHonoursQuery,
    response: honourListSchema,
    run: (context, { query }) => listHonours(context, query),
  }),
  download({
    ...reading,
    path: '/api/honours.xlsx',
    summary: 'The honours of a list as Excel',
    query: listHonoursQuery,
    run: (context, { query }) => exportHonours(context, query),
  }),
  write({
    tag,
    method: 'POST',
    path: '/api/honours',
    summary: 'Record an honour of the past by hand',
    access: 'honour.write',
    body: createHonourBody,
    response: honourViewSchema,
    status: 201,
    run: (context, { body }) => recordHonour(context, body),
  }),
  read({
    ...reading,
    path: '/api/honour-statistics',
    summary: 'Honours counted by award or unit, and year',
    query: statisticsQuery,
    response: statisticsSchema,
    run: (context, { query }) => honourStatistics(context, query),
  }),
  download({
    ...reading,
    path: '/api/honour-statistics.xlsx',
    summary: 'The same as Excel',
    query: statisticsQuery,
    run: (context, { query }) => exportStatistics(context, query),
  }),
  read({
    tag,
    path: '/api/honour-awards',
    summary: 'The awards that honours name',
    access: 'honour.read',
    response: awardListSchema,
    run: async (context) => ({
      items: (await awardsOf(context)).awards.map(({ id, name, kind, subjects }) => ({
        id,
        name: name[context.language],
        kind,
        subjects: [...subjects],
      })),
    }),
  }),
  read({
    tag,
    path: '/api/honour-subjects',
    summary: 'People, units and households that an honour may be recorded of',
    access: 'honour.write',
    query: findSubjectsQuery,
    response: foundSubjectsSchema,
    run: async ({ db, actor, clock }, { query }) => ({
      items: await findSubjects(db, actor, { ...query, act: 'honour.write', day: today(clock) }),
    }),
  }),
  write({
    tag,
    method: 'POST',
    path: '/api/households',
    summary: 'Record a household',
    access: 'honour.write',
    body: createHouseholdBody,
    response: householdViewSchema,
    status: 201,
    run: (context, { body }) => createHousehold(context, body),
  }),
  read({
    ...reading,
    ...one,
    path: '/api/honours/:honourId',
    summary: 'An honour with what happened to it since',
    response: honourViewSchema,
    run: (context, { params }) => getHonour(context, params.honourId),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/honours/:honourId/changes',
    summary: 'Correct, revoke, restore or re-issue an honour',
    access: 'honour.revise',
    body: changeHonourBody,
    response: honourViewSchema,
    run: (context, { params, body }) => changeHonour(context, params.honourId, body),
  }),
  upload({
    ...one,
    path: '/api/honours/:honourId/scan',
    summary: 'The scan of the decision',
    access: 'honour.write',
    maxBytes: MAX_SCAN_BYTES,
    response: honourViewSchema,
    status: 201,
    run: (context, { params, file }) => addScan(context, params.honourId, file),
  }),
  download({
    ...reading,
    ...one,
    path: '/api/honours/:honourId/scan',
    summary: 'The scan of the decision, to look at',
    run: (context, { params }) => downloadScan(context, params.honourId),
  }),
];
