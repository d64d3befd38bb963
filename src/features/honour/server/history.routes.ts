import { type Route, read } from '../../../platform/http/route.ts';
import type { SubjectRef } from '../model/subject.ts';
import { getFacts } from './get-facts.ts';
import { getHistory } from './get-history.ts';
import {
  factsQuery,
  factsSchema,
  historySchema,
  nextAwardsQuery,
  nextAwardsSchema,
} from './history.schema.ts';
import { householdHonourParams, personHonourParams, unitHonourParams } from './honour.schema.ts';
import { nextAwards } from './next-awards.ts';

const tag = 'honour';
const reading = { tag, access: 'honour.read' } as const;

const person = ({ personId }: { personId: string }): SubjectRef => ({ subject: 'individual', id: personId });
const unit = ({ unitId }: { unitId: string }): SubjectRef => ({ subject: 'collective', id: unitId });
const household = ({ householdId }: { householdId: string }): SubjectRef => ({
  subject: 'household',
  id: householdId,
});

/** Of one person, unit or household: what was granted, what is recorded, what is missing for the next award. */
export const historyRoutes: readonly Route[] = [
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
