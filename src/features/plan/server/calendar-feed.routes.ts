import { z } from 'zod';
import { action, type Route, read, write } from '../../../platform/http/route.ts';
import {
  createdFeedSchema,
  createFeedBody,
  feedFileParams,
  feedListSchema,
  feedParams,
} from './feeds/calendar-feed.schema.ts';
import { createFeed } from './feeds/create-feed.ts';
import { listFeeds } from './feeds/list-feeds.ts';
import { readFeed } from './feeds/read-feed.ts';
import { revokeFeed } from './feeds/revoke-feed.ts';

/** Calendar feeds: secret addresses that calendar programs read. */
export const calendarFeedRoutes: Route[] = [
  read({
    path: '/api/calendar-feeds',
    tag: 'plan',
    summary: 'My calendar addresses',
    access: 'plan.read',
    response: feedListSchema,
    run: (context) => listFeeds(context),
  }),
  action({
    method: 'POST',
    path: '/api/calendar-feeds',
    tag: 'plan',
    summary: 'Make a secret calendar address of my tasks or of one plan',
    access: 'plan.read',
    sessionOnly: true,
    body: createFeedBody,
    response: createdFeedSchema,
    status: 201,
    run: (context, { body }) => createFeed(context, body),
  }),
  write({
    method: 'DELETE',
    path: '/api/calendar-feeds/:feedId',
    tag: 'plan',
    summary: 'Revoke one of my calendar addresses',
    access: 'plan.read',
    params: feedParams,
    response: z.object({ id: z.uuid() }),
    run: (context, { params }) => revokeFeed(context, params.feedId),
  }),
  action({
    method: 'GET',
    path: '/api/feeds/:file',
    tag: 'plan',
    summary: 'Read a calendar by its secret address (iCalendar, RFC 5545)',
    access: 'public',
    mediaType: 'text/calendar',
    params: feedFileParams,
    response: z.any(),
    run: (context, { params }) => readFeed(context, params.file),
  }),
];
