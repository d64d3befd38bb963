import { download, type Route, read, write } from '../../../platform/http/route.ts';
import { listAddressees } from './cascade/addressees.ts';
import { boardSheet } from './cascade/board-sheet.ts';
import { createDemand } from './cascade/create-demand.ts';
import {
  addresseesSchema,
  cancelDemandBody,
  createDemandBody,
  demandParams,
  demandSchema,
  listAddresseesQuery,
  updateDemandBody,
} from './cascade/demand.schema.ts';
import { boardQuery, boardSchema } from './cascade/demand-board.schema.ts';
import { itemListSchema, listItemsQuery } from './cascade/demand-item.schema.ts';
import { demandItemSheet } from './cascade/demand-item-sheet.ts';
import {
  demandReminderPreviewSchema,
  demandReminderQuery,
  sendDemandRemindersBody,
  sentDemandRemindersSchema,
} from './cascade/demand-reminder.schema.ts';
import { getBoard } from './cascade/get-board.ts';
import { getDemand } from './cascade/get-demand.ts';
import { listItems } from './cascade/list-items.ts';
import { previewDemandReminders, remindUnits } from './cascade/remind-units.ts';
import { cancelDemand, updateDemand } from './cascade/update-demand.ts';
import { planParams } from './plan.schema.ts';

const tag = 'plan';
const ofPlan = { tag, access: 'plan.read', params: planParams } as const;
const managing = { tag, access: 'plan.write' } as const;

/** Demands (yêu cầu gửi): what units below have to send, how they stand, and reminding those that are late. */
export const demandRoutes: readonly Route[] = [
  read({
    ...ofPlan,
    path: '/api/plans/:planId/demand-board',
    summary: 'Units × demands of a plan, and how each stands',
    query: boardQuery,
    response: boardSchema,
    run: (context, { params, query }) => getBoard(context, params.planId, query),
  }),
  download({
    ...ofPlan,
    path: '/api/plans/:planId/demand-board.xlsx',
    summary: 'The same as .xlsx',
    query: boardQuery,
    run: (context, { params, query }) => boardSheet(context, params.planId, query),
  }),
  read({
    ...ofPlan,
    access: 'plan.write',
    path: '/api/plans/:planId/addressees',
    summary: 'The units below a plan’s unit by group, to preview whom a demand would address',
    query: listAddresseesQuery,
    response: addresseesSchema,
    run: (context, { params, query }) => listAddressees(context, params.planId, query.groups),
  }),
  write({
    ...managing,
    method: 'POST',
    path: '/api/plans/:planId/demands',
    summary: 'Ask units below for something by a day',
    params: planParams,
    body: createDemandBody,
    response: demandSchema,
    status: 201,
    run: (context, { params, body }) => createDemand(context, params.planId, body),
  }),
  read({
    ...ofPlan,
    path: '/api/plans/:planId/demand-reminder-preview',
    summary: 'Units with something late, and whom a reminder would reach',
    query: demandReminderQuery,
    response: demandReminderPreviewSchema,
    run: (context, { params, query }) => previewDemandReminders(context, params.planId, query.demand ?? null),
  }),
  write({
    method: 'POST',
    tag,
    access: 'task.remind',
    path: '/api/plans/:planId/demand-reminders',
    summary: 'Remind all units with something late, each once a day',
    params: planParams,
    body: sendDemandRemindersBody,
    response: sentDemandRemindersSchema,
    run: (context, { params, body }) => remindUnits(context, params.planId, body),
  }),
  read({
    tag,
    access: 'plan.read',
    path: '/api/demands/:demandId',
    summary: 'A demand and its counts',
    params: demandParams,
    response: demandSchema,
    run: (context, { params }) => getDemand(context, params.demandId),
  }),
  write({
    ...managing,
    method: 'PATCH',
    path: '/api/demands/:demandId',
    summary: 'Change a demand, or address more units',
    params: demandParams,
    body: updateDemandBody,
    response: demandSchema,
    run: (context, { params, body }) => updateDemand(context, params.demandId, body),
  }),
  write({
    ...managing,
    method: 'POST',
    path: '/api/demands/:demandId/cancel',
    summary: 'Take a demand back',
    params: demandParams,
    body: cancelDemandBody,
    response: demandSchema,
    run: (context, { params, body }) => cancelDemand(context, params.demandId, body),
  }),
  read({
    tag,
    access: 'plan.read',
    path: '/api/demands/:demandId/items',
    summary: 'The addressed units of a demand and how each stands',
    params: demandParams,
    query: listItemsQuery,
    response: itemListSchema,
    run: (context, { params, query }) => listItems(context, params.demandId, query),
  }),
  download({
    tag,
    access: 'plan.read',
    path: '/api/demands/:demandId/items.xlsx',
    summary: 'The same as .xlsx',
    params: demandParams,
    query: listItemsQuery,
    run: (context, { params, query }) => demandItemSheet(context, params.demandId, query),
  }),
];
