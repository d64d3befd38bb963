import { type Route, read, write } from '../../../platform/http/route.ts';
import { planParams } from './plan.schema.ts';
import { previewReminders } from './reminders/preview-reminders.ts';
import { remindByHand } from './reminders/remind-by-hand.ts';
import {
  reminderDaysBody,
  reminderDaysSchema,
  reminderPreviewSchema,
  sendRemindersBody,
  sentRemindersSchema,
} from './reminders/reminder.schema.ts';
import { setReminderDays } from './reminders/set-reminder-days.ts';

/** Reminders (đôn đốc) sent by hand, and how a plan reminds by itself. */
export const reminderRoutes: Route[] = [
  read({
    path: '/api/plans/:planId/reminder-preview',
    tag: 'plan',
    summary: 'Late tasks of a plan and whom a reminder by hand would reach',
    access: 'plan.read',
    params: planParams,
    response: reminderPreviewSchema,
    run: (context, { params }) => previewReminders(context, params.planId),
  }),
  write({
    method: 'POST',
    path: '/api/plans/:planId/reminders',
    tag: 'plan',
    summary: 'Remind of late tasks by hand',
    access: 'task.remind',
    params: planParams,
    body: sendRemindersBody,
    response: sentRemindersSchema,
    run: (context, { params, body }) => remindByHand(context, params.planId, body),
  }),
  write({
    method: 'PUT',
    path: '/api/plans/:planId/reminder-days',
    tag: 'plan',
    summary: 'Set how many days ahead of its deadlines a plan reminds',
    access: 'plan.write',
    params: planParams,
    body: reminderDaysBody,
    response: reminderDaysSchema,
    run: (context, { params, body }) => setReminderDays(context, params.planId, body),
  }),
];
