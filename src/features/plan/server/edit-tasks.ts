import type { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { Deadline } from '../model/deadline.ts';
import { parseDeadline } from '../model/parse-deadline.ts';
import { PLAN_SEALS } from '../model/plan-lifecycle.ts';
import { mayInPlan, type PlanRecord, planVerbs, refuseStep } from './plan.store.ts';

/**
 * Refuses a change of the plan's tables by one who may not, while they are sealed, or without a reason while the plan is in force.
 * @throws AppError `step-not-allowed`, `invalid-input`
 */
export function assertMayEditTasks(
  context: WriteContext,
  plan: PlanRecord,
  reason: string | undefined,
): void {
  const seal = PLAN_SEALS[plan.state].tasks;
  if (seal === 'sealed' || !mayInPlan(context.actor, plan, 'plan.write'))
    refuseStep(planVerbs(context.actor, plan));
  if (seal === 'with-reason' && reason === undefined) {
    const message = {
      vi: 'Kế hoạch đã ban hành: hãy nêu lý do điều chỉnh.',
      en: 'The plan is in force: say why it is changed.',
    };
    throw fieldError('reason', message);
  }
}

/** What the words of a completion time mean in a plan of `year`. */
export function readDeadline(text: string, year: number): Deadline {
  return parseDeadline(text, year).deadline;
}

/** A field that names something which is not there. */
export function unknownReference(path: string): AppError {
  const message = {
    vi: 'Không tìm thấy mục được chọn. Hãy chọn lại.',
    en: 'There is no such entry. Choose again.',
  };
  return fieldError(path, message);
}
