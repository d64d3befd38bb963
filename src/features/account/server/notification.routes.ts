import { z } from 'zod';
import { type Route, read, write } from '../../../platform/http/route.ts';
import { listNotifications } from './list-notifications.ts';
import { notificationList, notificationQuery } from './notification.schema.ts';
import { readAllNotifications, readNotification } from './read-notification.ts';
import { done, idParams, OK } from './session.schema.ts';

const own = { tag: 'notification', access: 'signed-in' } as const;

/** What one was told. */
export function notificationRoutes(): Route[] {
  return [
    read({
      ...own,
      path: '/api/notifications',
      summary: 'Own notifications, newest first',
      query: notificationQuery,
      response: notificationList,
      run: (context, { query }) => listNotifications(context, query),
    }),
    write({
      ...own,
      method: 'POST',
      path: '/api/notifications/:id/read',
      summary: 'Mark a notification as read',
      params: idParams,
      response: done,
      run: (context, { params }) => readNotification(context, params.id).then(() => OK),
    }),
    write({
      ...own,
      method: 'POST',
      path: '/api/notifications/read-all',
      summary: 'Mark all notifications as read',
      response: z.object({ read: z.int() }),
      run: readAllNotifications,
    }),
  ];
}
