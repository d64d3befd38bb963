import { z } from 'zod';
import { pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';
import { DEADLINE_KINDS } from '../model/deadline.ts';
import { TASK_PARTS } from '../model/task-part.ts';
import { TASK_STATES } from '../model/task-states.ts';
import { TASK_STATUSES } from '../model/task-status.ts';
import { milestoneSchema } from './milestone.schema.ts';
import { daySchema, line } from './plan.schema.ts';

export const taskParams = z.object({ taskId: z.uuid() });
export const taskFileParams = z.object({ taskId: z.uuid(), fileId: z.uuid() });
export const taskDocumentParams = z.object({ taskId: z.uuid(), documentId: z.uuid() });
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

const taskFilters = {
  late: flag.optional().describe('true: only open tasks past their deadline'),
  soon: flag.optional().describe('true: only open tasks due within seven days'),
  state: z.enum(TASK_STATES).optional(),
  unit: z.uuid().optional().describe('Tasks assigned to this unit or one below it'),
  person: z.uuid().optional(),
  quarter: z.coerce.number().int().min(1).max(4).optional().describe('Quarter of the due day'),
  mine: flag.optional().describe('true: only tasks assigned to me, or to units where I work or hold a role'),
};

export const listPlanTasksQuery = z.object({
  ...pageFields,
  // A plan is read as a whole: one request brings all of its tables.
  size: z.coerce.number().int().min(1).max(1000).default(500),
  sort: sortField(['position', 'due', 'state', 'progress']),
  ...taskFilters,
  annex: z.coerce.number().int().min(1).max(20).optional(),
  section: line(2000).optional(),
});
export type ListPlanTasks = z.infer<typeof listPlanTasksQuery>;

export const listTasksQuery = z.object({
  ...pageFields,
  sort: sortField(['due']),
  late: taskFilters.late,
  soon: taskFilters.soon,
  scope: z
    .enum(['mine', 'subtree'])
    .default('mine')
    .describe(
      'mine: assigned to me, or to units where I work or hold a role; subtree: of plans or units below mine',
    ),
  unit: taskFilters.unit,
});
export type ListTasks = z.infer<typeof listTasksQuery>;

const unitPartSchema = z.object({ unitId: z.uuid(), name: z.string(), part: z.enum(TASK_PARTS) });
const personSchema = z.object({ personId: z.uuid(), name: z.string() });

const taskRow = {
  id: z.uuid(),
  planId: z.uuid(),
  annex: z.int(),
  position: z.int(),
  number: z.string(),
  section: z.string(),
  parentId: z.uuid().nullable(),
  content: z.string(),
  lead: z.string(),
  implementer: z.string(),
  coordinator: z.string(),
  adviser: z.string(),
  deadlineText: z.string(),
  deadlineKind: z.enum(DEADLINE_KINDS),
  dateFrom: daySchema.nullable(),
  dateTo: daySchema
    .nullable()
    .describe('The day that the words name; of a recurring task the end of its turns'),
  dueDay: daySchema.nullable().describe('Last day in time'),
  lateFrom: daySchema.nullable(),
  state: z.enum(TASK_STATES),
  status: z.enum(TASK_STATUSES),
  progress: z.int(),
  doneOn: daySchema.nullable(),
  version: z.int(),
  units: z.array(unitPartSchema),
  people: z.array(personSchema),
  milestones: z.int(),
  milestonesDone: z.int(),
  nextMilestone: daySchema.nullable(),
  notes: z.int(),
  evidence: z.int().describe('Files and documents of the library that are evidence'),
};

const taskRowSchema = z.object(taskRow);
export type TaskRow = z.infer<typeof taskRowSchema>;

export const taskListSchema = pageOf(taskRowSchema).extend({
  byState: z
    .record(z.enum(TASK_STATES), z.int())
    .describe('How many tasks match in each state, the state filter aside'),
  late: z.int(),
});
export type TaskListView = z.infer<typeof taskListSchema>;

export const taskLineSchema = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  number: z.string(),
  content: z.string(),
  deadlineText: z.string(),
  dueDay: daySchema.nullable(),
  lateFrom: daySchema.nullable(),
  state: z.enum(TASK_STATES),
  status: z.enum(TASK_STATUSES),
  progress: z.int(),
  planTitle: z.string(),
  planNumber: z.string().nullable(),
  planUnitName: z.string(),
  units: z.array(z.string()).describe('Names of the units it is assigned to'),
});
export type TaskLine = z.infer<typeof taskLineSchema>;

export const taskLineListSchema = pageOf(taskLineSchema);
export type TaskLineListView = z.infer<typeof taskLineListSchema>;

export const taskViewSchema = z.object({
  ...taskRow,
  milestones: z.array(milestoneSchema),
  notes: z.array(
    z.object({
      id: z.uuid(),
      authorName: z.string(),
      writtenAt: z.iso.datetime(),
      text: z.string(),
      progress: z.int().nullable(),
    }),
  ),
  files: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      mediaType: z.string(),
      size: z.number(),
      addedAt: z.iso.datetime(),
      addedBy: z.string(),
    }),
  ),
  documents: z
    .array(
      z.object({
        id: z.uuid(),
        number: z.string().nullable(),
        symbol: z.string().nullable(),
        signedOn: daySchema.nullable(),
        subject: z.string(),
        readable: z.boolean().describe('Whether you may open it'),
      }),
    )
    .describe('Documents of the library that are evidence'),
  blockedReason: z.string().nullable(),
  lateReason: z.string().nullable(),
  lateReasonFrom: daySchema
    .nullable()
    .describe('Finishing on this day or later needs a late reason; null: never'),
  agenda: z.array(z.string()),
  planState: z.string(),
  planYear: z.int(),
  editNeedsReason: z.boolean(),
  today: daySchema,
  allowed: z.array(z.string()),
});
export type TaskView = z.infer<typeof taskViewSchema>;

export const taskHistorySchema = z.object({
  items: z.array(
    z.object({
      at: z.iso.datetime(),
      actorName: z.string(),
      act: z.string(),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type TaskHistoryView = z.infer<typeof taskHistorySchema>;
