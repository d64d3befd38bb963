import { z } from 'zod';
import { TASK_STEPS } from '../model/task-lifecycle.ts';
import { TASK_PARTS } from '../model/task-part.ts';
import { daySchema, filledLine, line, prose, versionSchema } from './plan.schema.ts';

const assignmentSchema = z.object({ unitId: z.uuid(), part: z.enum(TASK_PARTS) });

const taskText = {
  annex: z.int().min(1).max(20),
  number: line(20),
  section: line(2000),
  parentId: z.uuid().nullable(),
  content: filledLine(10_000),
  lead: line(2000),
  implementer: line(2000),
  coordinator: line(2000),
  adviser: line(2000),
  deadlineText: line(2000).describe('The completion time in words; its meaning is read from them'),
};

export const createTaskBody = z.object({
  ...taskText,
  annex: taskText.annex.default(1),
  number: taskText.number.default(''),
  section: taskText.section.default(''),
  parentId: taskText.parentId.default(null),
  lead: taskText.lead.default(''),
  implementer: taskText.implementer.default(''),
  coordinator: taskText.coordinator.default(''),
  adviser: taskText.adviser.default(''),
  deadlineText: taskText.deadlineText.default(''),
  afterId: z
    .uuid()
    .nullable()
    .default(null)
    .describe('The task it comes after; null: at the end of the annex'),
  reason: filledLine(2000).optional().describe('Needed while the plan is in force'),
});
export type CreateTask = z.infer<typeof createTaskBody>;

export const updateTaskBody = z.object({
  version: versionSchema,
  number: taskText.number.optional(),
  section: taskText.section.optional(),
  parentId: taskText.parentId.optional(),
  content: taskText.content.optional(),
  lead: taskText.lead.optional(),
  implementer: taskText.implementer.optional(),
  coordinator: taskText.coordinator.optional(),
  adviser: taskText.adviser.optional(),
  deadlineText: taskText.deadlineText.optional(),
  reason: filledLine(2000).optional().describe('Needed while the plan is in force'),
});
export type UpdateTask = z.infer<typeof updateTaskBody>;

export const moveTaskBody = z.object({
  version: versionSchema,
  annex: z.int().min(1).max(20),
  afterId: z.uuid().nullable().describe('The task it shall come after; null: first of the annex'),
  reason: filledLine(2000).optional(),
});
export type MoveTask = z.infer<typeof moveTaskBody>;

export const removeTaskBody = z.object({ version: versionSchema });

export const taskStepBody = z.object({
  step: z.enum(TASK_STEPS),
  version: versionSchema,
  note: prose(5000).pipe(z.string().min(1)).optional().describe('A word on the progress, kept with the task'),
  progress: z.int().min(0).max(100).optional(),
  doneOn: daySchema.optional(),
  reason: filledLine(2000).optional().describe('Why: for block, reopen, cancel'),
  lateReason: filledLine(2000).optional().describe('Why late: for finish after a binding deadline'),
});
export type TaskStepInput = z.infer<typeof taskStepBody>;

export const assignBody = z.object({
  taskIds: z.array(z.uuid()).min(1).max(500),
  units: z.array(assignmentSchema).max(100),
  personIds: z.array(z.uuid()).max(100),
  mode: z.enum(['add', 'replace', 'remove']),
});
export type AssignTasks = z.infer<typeof assignBody>;

export const assignResultSchema = z.object({
  items: z.array(z.object({ taskId: z.uuid(), changed: z.boolean() })),
});

export const taskDocumentBody = z.object({
  documentId: z.uuid().describe('A document of the library that you may read'),
});
