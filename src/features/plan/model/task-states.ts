/** What has become of a task. "Late" is no state: it follows from the deadline and the day. */
export const TASK_STATES = ['not-started', 'in-progress', 'blocked', 'done', 'cancelled'] as const;

export type TaskState = (typeof TASK_STATES)[number];
