import type { Actor } from '../../../../platform/auth/actor.ts';
import { PLAN_SEALS } from '../../model/plan-lifecycle.ts';
import { mayInPlan, type PlanRecord } from '../plan.store.ts';

/** What `actor` may do about the reminders of `plan`: `remind` by hand while it is in force, and set the `days`. */
export function reminderVerbs(actor: Actor, plan: PlanRecord): string[] {
  const seals = PLAN_SEALS[plan.state];
  return [
    ...(seals.progress === 'open' && mayInPlan(actor, plan, 'task.remind') ? ['remind'] : []),
    ...(seals.settings === 'open' && mayInPlan(actor, plan, 'plan.write') ? ['days'] : []),
  ];
}
