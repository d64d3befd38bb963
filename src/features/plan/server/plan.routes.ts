import { download, type Route, read, write } from '../../../platform/http/route.ts';
import { createPlan } from './create-plan.ts';
import { exportTasks } from './export-tasks.ts';
import { getPlan } from './get-plan.ts';
import { getPlanDocument } from './get-plan-document.ts';
import { getPlanProgress } from './get-plan-progress.ts';
import { listPlanTasks } from './list-plan-tasks.ts';
import { listPlans } from './list-plans.ts';
import { listSessions } from './list-sessions.ts';
import {
  listPlansQuery,
  planListSchema,
  planParams,
  planProgressSchema,
  planViewSchema,
  sessionListSchema,
} from './plan.schema.ts';
import { planDocumentSchema } from './plan-document.schema.ts';
import { createPlanBody, planStepBody, updatePlanBody } from './plan-input.schema.ts';
import { planSheet } from './plan-sheet.ts';
import { stepPlan } from './step-plan.ts';
import { listPlanTasksQuery, taskListSchema } from './task.schema.ts';
import { updatePlan } from './update-plan.ts';

const tag = 'plan';
const reading = { tag, access: 'plan.read', params: planParams } as const;

/** Plans as a whole. */
export const planRoutes: readonly Route[] = [
  read({
    path: '/api/plans',
    tag,
    summary: 'List plans',
    access: 'plan.read',
    query: listPlansQuery,
    response: planListSchema,
    run: (context, { query }) => listPlans(context, query),
  }),
  download({
    path: '/api/plans.xlsx',
    tag,
    summary: 'The plans of the list as .xlsx',
    access: 'plan.read',
    query: listPlansQuery,
    run: (context, { query }) => planSheet(context, query),
  }),
  write({
    method: 'POST',
    path: '/api/plans',
    tag,
    summary: 'Make a plan, as a draft',
    access: 'plan.write',
    body: createPlanBody,
    response: planViewSchema,
    status: 201,
    run: (context, { body }) => createPlan(context, body),
  }),
  read({
    ...reading,
    path: '/api/plans/:planId',
    summary: 'A plan: head, counts of its tasks, what may be done',
    response: planViewSchema,
    run: (context, { params }) => getPlan(context, params.planId),
  }),
  write({
    method: 'PATCH',
    path: '/api/plans/:planId',
    tag,
    summary: 'Change the head of a plan',
    access: 'plan.write',
    params: planParams,
    body: updatePlanBody,
    response: planViewSchema,
    run: (context, { params, body }) => updatePlan(context, params.planId, body),
  }),
  write({
    method: 'POST',
    path: '/api/plans/:planId/steps',
    tag,
    summary: 'Move a plan on in its life: submit, approve, issue, close…',
    access: 'plan.read',
    params: planParams,
    body: planStepBody,
    response: planViewSchema,
    run: (context, { params, body }) => stepPlan(context, params.planId, body),
  }),
  read({
    ...reading,
    path: '/api/plans/:planId/document',
    summary: 'A plan as a document: legal bases, text, duties, movements, signer, doubts',
    response: planDocumentSchema,
    run: (context, { params }) => getPlanDocument(context, params.planId),
  }),
  read({
    ...reading,
    path: '/api/plans/:planId/progress',
    summary: 'How far a plan is, by quarter and by unit',
    response: planProgressSchema,
    run: (context, { params }) => getPlanProgress(context, params.planId),
  }),
  read({
    ...reading,
    path: '/api/plans/:planId/sessions',
    summary: 'The sessions of the council in a plan',
    response: sessionListSchema,
    run: (context, { params }) => listSessions(context, params.planId),
  }),
  read({
    ...reading,
    path: '/api/plans/:planId/tasks',
    summary: 'The tasks of a plan in the order of its tables',
    query: listPlanTasksQuery,
    response: taskListSchema,
    run: (context, { params, query }) => listPlanTasks(context, params.planId, query),
  }),
  download({
    ...reading,
    path: '/api/plans/:planId/tasks.xlsx',
    summary: 'The tasks of a plan as a spreadsheet',
    query: listPlanTasksQuery,
    run: (context, { params, query }) => exportTasks(context, params.planId, query),
  }),
];
