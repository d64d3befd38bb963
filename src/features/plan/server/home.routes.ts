import { z } from 'zod';
import { type Route, read, write } from '../../../platform/http/route.ts';
import { getHome } from './get-home.ts';
import { homeSchema } from './home.schema.ts';
import {
  listSavedViewsQuery,
  savedViewBody,
  savedViewListSchema,
  savedViewParams,
  savedViewSchema,
} from './saved-view.schema.ts';
import { listSavedViews, removeSavedView, saveView } from './saved-views.ts';

const common = { tag: 'plan', access: 'signed-in' } as const;

/** The home page, and the filters a person keeps. */
export const homeRoutes: readonly Route[] = [
  read({
    ...common,
    path: '/api/home',
    summary: 'What waits for me, is late, comes this week',
    response: homeSchema,
    run: (context) => getHome(context),
  }),
  read({
    ...common,
    path: '/api/saved-views',
    summary: 'The filters I keep for a page',
    query: listSavedViewsQuery,
    response: savedViewListSchema,
    run: (context, { query }) => listSavedViews(context, query.page),
  }),
  write({
    ...common,
    method: 'POST',
    path: '/api/saved-views',
    summary: 'Keep filters under a name',
    body: savedViewBody,
    response: savedViewSchema,
    status: 201,
    run: (context, { body }) => saveView(context, body),
  }),
  write({
    ...common,
    method: 'DELETE',
    path: '/api/saved-views/:viewId',
    summary: 'Forget filters',
    params: savedViewParams,
    response: z.object({ id: z.uuid() }),
    run: (context, { params }) => removeSavedView(context, params.viewId),
  }),
];
