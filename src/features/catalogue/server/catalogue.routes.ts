import { download, type Route, read, write } from '../../../platform/http/route.ts';
import { awardSheet } from './award-sheet.ts';
import {
  awardListSchema,
  awardParams,
  awardQuery,
  awardViewSchema,
  confirmVersionBody,
  listAwardsQuery,
} from './catalogue.schema.ts';
import { confirmVersion } from './confirm-version.ts';
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
  download({
    path: '/api/awards.xlsx',
    tag,
    summary: 'The awards of the list as .xlsx',
    access: 'award.read',
    query: listAwardsQuery,
    run: (context, { query }) => awardSheet(context, query),
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
  write({
    method: 'POST',
    path: '/api/awards/:awardId/confirmations',
    tag,
    summary: 'Keep that a version was compared with the text of the law',
    access: 'award.configure',
    params: awardParams,
    body: confirmVersionBody,
    response: awardViewSchema,
    status: 201,
    run: (context, { params, body }) => confirmVersion(context, params.awardId, body),
  }),
];
