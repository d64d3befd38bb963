import type { Feature } from '../../../platform/http/feature.ts';
import { planPolicy } from '../model/plan.policy.ts';

/** Work plans: reading them from paper, their tasks and deadlines, progress, reminders and calendar feeds. */
export function planFeature(): Feature {
  return { name: 'plan', routes: [], policy: planPolicy };
}
