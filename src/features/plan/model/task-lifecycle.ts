import type { TaskState } from './task-states.ts';

/** What can be done with a task, in the order the screen offers it. */
export const TASK_STEPS = ['start', 'report', 'finish', 'block', 'unblock', 'reopen', 'cancel'] as const;
export type TaskStep = (typeof TASK_STEPS)[number];

/** How a person stands to a task: manages its plan, acts for a unit it is assigned to, or is assigned personally. */
export const TASK_RELATIONS = ['manager', 'unit', 'person'] as const;
export type TaskRelation = (typeof TASK_RELATIONS)[number];

/** What a step asks for: why (`reason`), on which day (`done-day`), a word or a percentage (`report`). */
export type TaskNeed = 'reason' | 'done-day' | 'report';

export interface TaskTransition {
  to: TaskState;
  by: readonly TaskRelation[];
  needs: readonly TaskNeed[];
}

const ALL = TASK_RELATIONS;
const MANAGER: readonly TaskRelation[] = ['manager'];

const cancel: TaskTransition = { to: 'cancelled', by: MANAGER, needs: ['reason'] };
const finish: TaskTransition = { to: 'done', by: ALL, needs: ['done-day'] };
const block: TaskTransition = { to: 'blocked', by: ALL, needs: ['reason'] };

/** The life of a task: state × step, and who may take it. A cancelled task that is taken up again begins anew. */
export const TASK_LIFE: Readonly<Record<TaskState, Partial<Record<TaskStep, TaskTransition>>>> = {
  'not-started': {
    start: { to: 'in-progress', by: ALL, needs: [] },
    report: { to: 'in-progress', by: ALL, needs: ['report'] },
    block,
    finish,
    cancel,
  },
  'in-progress': {
    report: { to: 'in-progress', by: ALL, needs: ['report'] },
    block,
    finish,
    cancel,
  },
  blocked: {
    report: { to: 'blocked', by: ALL, needs: ['report'] },
    unblock: { to: 'in-progress', by: ALL, needs: [] },
    finish,
    cancel,
  },
  done: { reopen: { to: 'in-progress', by: MANAGER, needs: ['reason'] } },
  cancelled: { reopen: { to: 'not-started', by: MANAGER, needs: ['reason'] } },
};

/** The steps open to a person in `relations` to a task; none while the plan is not in force (`planRuns` false). */
export function allowedTaskSteps(
  state: TaskState,
  relations: readonly TaskRelation[],
  planRuns: boolean,
): TaskStep[] {
  if (!planRuns) return [];
  return TASK_STEPS.filter((step) => {
    const transition = TASK_LIFE[state][step];
    return transition?.by.some((relation) => relations.includes(relation)) ?? false;
  });
}

/** Whether finishing on `doneOn` needs a late reason: the deadline binds and that day is past it. */
export function needsLateReason(
  task: { lateFrom: string | null; deadlineKind: string },
  doneOn: string,
): boolean {
  return task.lateFrom !== null && task.deadlineKind !== 'expected' && doneOn >= task.lateFrom;
}

/** States in which a task still has to be done, and so can be late. */
const OPEN_TASK_STATES = ['not-started', 'in-progress', 'blocked'] as const satisfies readonly TaskState[];

/** Whether a task in `state` still has to be done. */
export function isOpen(state: TaskState): boolean {
  return (OPEN_TASK_STATES as readonly TaskState[]).includes(state);
}
