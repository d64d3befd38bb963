import { type Route, read, write } from '../../../../platform/http/route.ts';
import {
  listWithheldQuery,
  publicationDoneSchema,
  publicationUnitParams,
  publicationUnitSchema,
  publicationUnitsQuery,
  publicationUnitsSchema,
  setPublicationBody,
  withheldListSchema,
  withheldParams,
  withholdBody,
} from './publication.schema.ts';
import { listPublication, listWithheld, release, setPublication, withhold } from './publication.ts';

const common = { tag: 'public-roll', access: 'decision.write' } as const;

/** What of the golden book stands in the public roll. */
export const publicationRoutes: readonly Route[] = [
  read({
    ...common,
    path: '/api/public-roll/units',
    summary: 'Units and whether their honours are public',
    query: publicationUnitsQuery,
    response: publicationUnitsSchema,
    run: (context, { query }) => listPublication(context, query),
  }),
  write({
    ...common,
    method: 'PUT',
    path: '/api/public-roll/units/:unitId',
    summary: 'Switch the public roll of a unit and those below off or on',
    params: publicationUnitParams,
    body: setPublicationBody,
    response: publicationUnitSchema,
    run: (context, { params, body }) => setPublication(context, params.unitId, body),
  }),
  read({
    ...common,
    path: '/api/public-roll/withheld',
    summary: 'Honours kept out of the public roll',
    query: listWithheldQuery,
    response: withheldListSchema,
    run: (context, { query }) => listWithheld(context, query),
  }),
  write({
    ...common,
    method: 'POST',
    path: '/api/public-roll/withheld',
    summary: 'Keep an honour out of the public roll',
    body: withholdBody,
    response: publicationDoneSchema,
    status: 201,
    run: (context, { body }) => withhold(context, body),
  }),
  write({
    ...common,
    method: 'POST',
    path: '/api/public-roll/withheld/:honourId/release',
    summary: 'Let an honour into the public roll again',
    params: withheldParams,
    response: publicationDoneSchema,
    run: (context, { params }) => release(context, params.honourId),
  }),
];
