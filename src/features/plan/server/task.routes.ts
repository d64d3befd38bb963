import { z } from 'zod';
import { download, type Route, read, write } from '../../../platform/http/route.ts';
import { assignTasks } from './assign-tasks.ts';
import { createMilestone } from './create-milestone.ts';
import { createTask } from './create-task.ts';
import { getTask } from './get-task.ts';
import { getTaskHistory } from './get-task-history.ts';
import { listTasks } from './list-tasks.ts';
import {
  milestoneBody,
  milestoneParams,
  removeMilestoneBody,
  updateMilestoneBody,
} from './milestone.schema.ts';
import { moveTask } from './move-task.ts';
import { planParams } from './plan.schema.ts';
import { removeMilestone } from './remove-milestone.ts';
import { removeTask } from './remove-task.ts';
import { stepTask } from './step-task.ts';
import {
  listTasksQuery,
  taskHistorySchema,
  taskLineListSchema,
  taskParams,
  taskViewSchema,
} from './task.schema.ts';
import {
  assignBody,
  assignResultSchema,
  createTaskBody,
  moveTaskBody,
  removeTaskBody,
  taskStepBody,
  updateTaskBody,
} from './task-input.schema.ts';
import { taskSheet } from './task-sheet.ts';
import { updateMilestone } from './update-milestone.ts';
import { updateTask } from './update-task.ts';

const tag = 'plan';
/** Where exactly an act is permitted is decided in the use case; a person assigned to a task need hold no writing role. */
const reporting = { tag, access: 'plan.read', response: taskViewSchema } as const;
const managing = { tag, access: 'plan.write', response: taskViewSchema } as const;

/** The tasks of plans, their milestones and evidence. */
export const taskRoutes: readonly Route[] = [
  read({
    path: '/api/tasks',
    tag,
    summary: 'Open tasks over all plans in force: mine, or below me',
    access: 'plan.read',
    query: listTasksQuery,
    response: taskLineListSchema,
    run: (context, { query }) => listTasks(context, query),
  }),
  download({
    path: '/api/tasks.xlsx',
    tag,
    summary: 'The tasks of the list as .xlsx',
    access: 'plan.read',
    query: listTasksQuery,
    run: (context, { query }) => taskSheet(context, query),
  }),
  read({
    ...reporting,
    path: '/api/tasks/:taskId',
    summary: 'A task: milestones, notes, evidence, what may be done',
    params: taskParams,
    run: (context, { params }) => getTask(context, params.taskId),
  }),
  read({
    path: '/api/tasks/:taskId/history',
    tag,
    summary: 'Who did what to a task, newest first',
    access: 'plan.read',
    params: taskParams,
    response: taskHistorySchema,
    run: (context, { params }) => getTaskHistory(context, params.taskId),
  }),
  write({
    ...managing,
    method: 'POST',
    path: '/api/plans/:planId/tasks',
    summary: 'Add a task to a plan',
    params: planParams,
    body: createTaskBody,
    status: 201,
    run: (context, { params, body }) => createTask(context, params.planId, body),
  }),
  write({
    ...managing,
    method: 'PATCH',
    path: '/api/tasks/:taskId',
    summary: 'Change the words of a task',
    params: taskParams,
    body: updateTaskBody,
    run: (context, { params, body }) => updateTask(context, params.taskId, body),
  }),
  write({
    ...managing,
    method: 'PUT',
    path: '/api/tasks/:taskId/position',
    summary: 'Put a task elsewhere in the tables of its plan',
    params: taskParams,
    body: moveTaskBody,
    run: (context, { params, body }) => moveTask(context, params.taskId, body),
  }),
  write({
    ...managing,
    method: 'DELETE',
    path: '/api/tasks/:taskId',
    summary: 'Take a task out of a draft',
    params: taskParams,
    body: removeTaskBody,
    response: z.object({ id: z.uuid() }),
    run: (context, { params, body }) => removeTask(context, params.taskId, body.version),
  }),
  write({
    ...reporting,
    method: 'POST',
    path: '/api/tasks/:taskId/steps',
    summary: 'Move a task on: start, report, finish, block, unblock, reopen, cancel',
    params: taskParams,
    body: taskStepBody,
    run: (context, { params, body }) => stepTask(context, params.taskId, body),
  }),
  write({
    method: 'PUT',
    path: '/api/plans/:planId/assignments',
    tag,
    summary: 'Assign units and people to many tasks at once',
    access: 'plan.write',
    params: planParams,
    body: assignBody,
    response: assignResultSchema,
    run: (context, { params, body }) => assignTasks(context, params.planId, body),
  }),
  write({
    ...managing,
    method: 'POST',
    path: '/api/tasks/:taskId/milestones',
    summary: 'Add a milestone to a task',
    params: taskParams,
    body: milestoneBody,
    status: 201,
    run: (context, { params, body }) => createMilestone(context, params.taskId, body),
  }),
  write({
    ...reporting,
    method: 'PATCH',
    path: '/api/milestones/:milestoneId',
    summary: 'Change a milestone, or say that it is done',
    params: milestoneParams,
    body: updateMilestoneBody,
    run: (context, { params, body }) => updateMilestone(context, params.milestoneId, body),
  }),
  write({
    ...managing,
    method: 'DELETE',
    path: '/api/milestones/:milestoneId',
    summary: 'Take a milestone off its task',
    params: milestoneParams,
    body: removeMilestoneBody,
    run: (context, { params, body }) => removeMilestone(context, params.milestoneId, body),
  }),
];
