import { asksToSend } from '../../model/cascade/asks-to-send.ts';
import type { PlanDocumentView } from '../../server/plan-document.schema.ts';
import { usePlanPart, usePlanTasks } from '../plan-queries.ts';

/** A duty or task of a plan that a demand can be made by. */
export interface DemandSource {
  of: 'duty' | 'task';
  id: string;
  text: string;
  deadlineText: string;
  dueDay: string | null;
}

/** Duties of the plan's text and open tasks that ask units to send something. */
export function useDemandSources(planId: string): DemandSource[] {
  const duties = usePlanPart<PlanDocumentView>(planId, 'document').data?.duties ?? [];
  const tasks = usePlanTasks(planId, {}).data?.items ?? [];
  return [
    ...duties.map((duty) => ({ ...duty, of: 'duty' as const })),
    ...tasks
      .filter(({ content, state }) => asksToSend(content) && state !== 'done' && state !== 'cancelled')
      .map((task) => ({ ...task, of: 'task' as const, text: task.content })),
  ];
}
