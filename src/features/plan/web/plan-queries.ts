import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Query } from '../../../ui/api/api.ts';
import { useLive } from '../../../ui/api/use-live.ts';
import type { PlanView } from '../server/plan.schema.ts';
import type { TaskListView, TaskView } from '../server/task.schema.ts';

/** Everything read of a plan lies under this key, so that one announcement reads it all again. */
export const planKey = (planId: string) => ['plan', 'one', planId] as const;
/** Key of what was read of one task. */
export const taskKey = (planId: string, taskId: string) => [...planKey(planId), 'task', taskId] as const;

/** The head of a plan, kept up to date while the page is open. */
export function usePlan(planId: string): UseQueryResult<PlanView> {
  useLive({ [`plan:${planId}`]: [planKey(planId)] });
  return useQuery({
    queryKey: [...planKey(planId), 'head'],
    queryFn: ({ signal }) => api.get<PlanView>(`/api/plans/${planId}`, undefined, { signal }),
  });
}

/** The tasks of a plan, filtered. What was read stays on screen while the next filter is read. */
export function usePlanTasks(planId: string, query: Query): UseQueryResult<TaskListView> {
  return useQuery({
    queryKey: [...planKey(planId), 'tasks', query],
    queryFn: ({ signal }) => api.get<TaskListView>(`/api/plans/${planId}/tasks`, query, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** One view of a plan below `/api/plans/<id>/`, such as `progress`. */
export function usePlanPart<T>(planId: string, part: string): UseQueryResult<T> {
  return useQuery({
    queryKey: [...planKey(planId), part],
    queryFn: ({ signal }) => api.get<T>(`/api/plans/${planId}/${part}`, undefined, { signal }),
  });
}

/** A task with its milestones, evidence and notes. */
export function useTask(planId: string, taskId: string): UseQueryResult<TaskView> {
  return useQuery({
    queryKey: [...taskKey(planId, taskId), 'view'],
    queryFn: ({ signal }) => api.get<TaskView>(`/api/tasks/${taskId}`, undefined, { signal }),
  });
}

/** Puts a task that a write has answered in its place, and reads the rest of the plan again. */
export function useTakeTask(planId: string): (task: TaskView) => void {
  const client = useQueryClient();
  return (task) => {
    client.setQueryData([...taskKey(planId, task.id), 'view'], task);
    void client.invalidateQueries({ queryKey: planKey(planId) });
    void client.invalidateQueries({ queryKey: ['home'] });
  };
}
