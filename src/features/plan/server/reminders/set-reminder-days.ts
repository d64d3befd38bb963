import type { WriteContext } from '../../../../platform/http/context.ts';
import { updatePlan } from '../update-plan.ts';

/**
 * Sets how many days ahead of its deadlines a plan reminds; the greatest first.
 * @throws AppError `not-found`, `stale-version`, `step-not-allowed`
 */
export async function setReminderDays(
  context: WriteContext,
  planId: string,
  { version, days }: { version: number; days: readonly number[] },
): Promise<{ days: number[]; version: number }> {
  const reminderDays = [...new Set(days)].sort((a, b) => b - a);
  const plan = await updatePlan(context, planId, { version, reminderDays });
  return { days: plan.reminderDays, version: plan.version };
}
