import { z } from 'zod';
import { daySchema } from './plan.schema.ts';
import { taskLineSchema } from './task.schema.ts';

const waitingSchema = z.object({
  kind: z.enum(['plan-approve', 'plan-issue', 'import-open', 'task-blocked']),
  id: z.uuid(),
  title: z.string(),
  unitName: z.string(),
  planId: z.uuid().nullable(),
  since: z.iso.datetime(),
});

/** "Việc của tôi": what waits for me, is late, comes this week. */
export const homeSchema = z.object({
  today: daySchema,
  waiting: z.array(waitingSchema),
  late: z.object({ total: z.int(), items: z.array(taskLineSchema) }),
  week: z.array(
    z.object({
      taskId: z.uuid(),
      planId: z.uuid(),
      milestoneId: z.uuid().nullable(),
      text: z.string(),
      dueDay: daySchema,
      planTitle: z.string(),
    }),
  ),
  nextSession: z
    .object({
      id: z.uuid(),
      planId: z.uuid(),
      taskId: z.uuid(),
      ordinal: z.int(),
      content: z.string(),
      agenda: z.array(z.string()),
      plannedFrom: daySchema.nullable(),
      plannedTo: daySchema,
      planUnitName: z.string(),
    })
    .nullable(),
  unread: z.int(),
});
export type HomeView = z.infer<typeof homeSchema>;
