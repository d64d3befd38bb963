import { sql } from 'kysely';
import { type Actor, mayAt } from '../../../platform/auth/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { PLAN_SEALS } from '../model/plan-lifecycle.ts';
import type { PlanRecord } from './plan.store.ts';
import { relationsTo, type TaskRecord } from './task.store.ts';

export interface MilestoneRecord {
  id: string;
  taskId: string;
  position: number;
  actor: string | null;
  text: string;
  dueOn: string;
  exclusive: boolean;
  lateFrom: string;
  unitId: string | null;
  unitPath: string | null;
  doneOn: string | null;
  version: number;
}

/** @throws AppError `not-found` */
export async function getMilestone(db: Db, id: string): Promise<MilestoneRecord> {
  const { rows } =
    await sql<MilestoneRecord>`select m.id, m.task_id, m.position, m.actor, m.text, m.due_on, m.exclusive,
      m.late_from, m.unit_id, n.path::text as unit_path, m.done_on, m.version
    from milestone m left join unit_now n on n.unit_id = m.unit_id where m.id = ${id}`.execute(db);
  if (rows[0] === undefined) throw new AppError('not-found');
  return rows[0];
}

/** Whether `actor` may say that a milestone is done: whoever reports on the task, and the milestone's own unit. */
export function mayFinishMilestone(
  actor: Actor,
  plan: PlanRecord,
  task: TaskRecord,
  unitPath: string | null,
): boolean {
  if (PLAN_SEALS[plan.state].progress !== 'open') return false;
  return (
    relationsTo(actor, plan, task).length > 0 ||
    (unitPath !== null && mayAt(actor, 'task.progress', unitPath))
  );
}
