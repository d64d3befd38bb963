import { type Route, read } from '../../../platform/http/route.ts';
import {
  awardListSchema,
  awardParams,
  awardQuery,
  awardViewSchema,
  listAwardsQuery,
} from './catalogue.schema.ts';
import { getAward } from './get-award.ts';
import { listAwards } from './list-awards.ts';

const tag = 'award';

/** The catalogue of awards. */
export const catalogueRoutes: readonly Route[] = [
  read({
    path: '/api/awards',
    tag,
    summary: 'List titles and forms of commendation, with the reader’s units’ own',
    access: 'award.read',
    query: listAwardsQuery,
    response: awardListSchema,
    run: (context, { query }) => listAwards(context, query),
  }),
  read({
    path: '/api/awards/:awardId',
    tag,
    summary: 'An award as of a day: who decides, conditions in words, versions, bonus, dossier',
    access: 'award.read',
    params: awardParams,
    query: awardQuery,
    response: awardViewSchema,
    run: (context, { params, query }) => getAward(context, params.awardId, query.on),
  }),
];
