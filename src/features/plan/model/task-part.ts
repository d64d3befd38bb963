/** What a body does in a task, in the order of the schedule: directs, implements, coordinates, advises. */
export const TASK_PARTS = ['lead', 'implementer', 'coordinator', 'adviser'] as const;
export type TaskPart = (typeof TASK_PARTS)[number];
