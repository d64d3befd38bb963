import { z } from 'zod';
import { pageFields, pageOf } from '../../../platform/http/paging.ts';

const { q: _, ...paging } = pageFields;

export const notificationQuery = z.object({ ...paging, unread: z.stringbool().optional() });
export type NotificationQuery = z.infer<typeof notificationQuery>;

const notificationView = z.object({
  id: z.string(),
  kind: z.string(),
  params: z.record(z.string(), z.unknown()),
  text: z.object({ vi: z.string(), en: z.string() }),
  link: z.string(),
  urgent: z.boolean(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
});
export type NotificationView = z.infer<typeof notificationView>;

export const notificationList = pageOf(notificationView).extend({ unread: z.int() });
export type NotificationList = z.infer<typeof notificationList>;
