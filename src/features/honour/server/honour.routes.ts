import { today } from '../../../platform/clock.ts';
import { download, type Route, read, upload, write } from '../../../platform/http/route.ts';
import type { SubjectRef } from '../model/subject.ts';
import { awardsOf } from './awards.ts';
import { exportHonours, exportStatistics } from './export-honours.ts';
import { findSubjects } from './find-subjects.ts';
import { getFacts } from './get-facts.ts';
import { getHistory } from './get-history.ts';
import { getHonour } from './get-honour.ts';
import {
  factsQuery,
  factsSchema,
  historySchema,
  nextAwardsQuery,
  nextAwardsSchema,
} from './history.schema.ts';
import {
  awardListSchema,
  changeHonourBody,
  createHonourBody,
  createHouseholdBody,
  findSubjectsQuery,
  foundSubjectsSchema,
  honourListSchema,
  honourParams,
  honourViewSchema,
  householdHonourParams,
  householdViewSchema,
  listHonoursQuery,
  personHonourParams,
  statisticsQuery,
  statisticsSchema,
  unitHonourParams,
} from './honour.schema.ts';
import { honourStatistics } from './honour-statistics.ts';
import { createHousehold } from './households.ts';
import { listHonours } from './list-honours.ts';
import { nextAwards } from './next-awards.ts';
import { changeHonour, recordHonour } from './record-honour.ts';
import { addScan, downloadScan, MAX_SCAN_BYTES } from './scan.ts';

const tag = 'honour';
const reading = { tag, access: 'honour.read' } as const;
const one = { tag, params: honourParams } as const;

const person = ({ personId }: { personId: string }): SubjectRef => ({ subject: 'individual', id: personId });
const unit = ({ unitId }: { unitId: string }): SubjectRef => ({ subject: 'collective', id: unitId });
const household = ({ householdId }: { householdId: string }): SubjectRef => ({
  subject: 'household',
  id: householdId,
});

/** The golden book: search, statistics, single honours, histories. */
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
  read({
    ...reading,
    path: '/api/people/:personId/honours',
    summary: 'Everything that was granted to a person',
    params: personHonourParams,
    response: historySchema,
    run: (context, { params }) => getHistory(context, person(params)),
  }),
  read({
    ...reading,
    path: '/api/units/:unitId/honours',
    summary: 'Everything that was granted to a unit and to those it came from',
    params: unitHonourParams,
    response: historySchema,
    run: (context, { params }) => getHistory(context, unit(params)),
  }),
  read({
    ...reading,
    path: '/api/households/:householdId/honours',
    summary: 'Everything that was granted to a household',
    params: householdHonourParams,
    response: historySchema,
    run: (context, { params }) => getHistory(context, household(params)),
  }),
  read({
    tag,
    path: '/api/people/:personId/next-awards',
    summary: 'What is missing for the next award of a person',
    access: 'merit.read',
    params: personHonourParams,
    query: nextAwardsQuery,
    response: nextAwardsSchema,
    run: (context, { params, query }) => nextAwards(context, person(params), query),
  }),
  read({
    tag,
    path: '/api/people/:personId/facts',
    summary: 'What is recorded of a person, to try the conditions of awards with',
    access: 'merit.read',
    params: personHonourParams,
    query: factsQuery,
    response: factsSchema,
    run: (context, { params, query }) => getFacts(context, person(params), query),
  }),
  read({
    tag,
    path: '/api/units/:unitId/facts',
    summary: 'What is recorded of a collective, to try the conditions of awards with',
    access: 'merit.read',
    params: unitHonourParams,
    query: factsQuery,
    response: factsSchema,
    run: (context, { params, query }) => getFacts(context, unit(params), query),
  }),
  read({
    tag,
    path: '/api/units/:unitId/next-awards',
    summary: 'What is missing for the next award of a unit',
    access: 'merit.read',
    params: unitHonourParams,
    query: nextAwardsQuery,
    response: nextAwardsSchema,
    run: (context, { params, query }) => nextAwards(context, unit(params), query),
  }),
];
