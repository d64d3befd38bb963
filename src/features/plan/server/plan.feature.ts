import type { Feature } from '../../../platform/http/feature.ts';
import { planPolicy } from '../model/plan.policy.ts';
import { calendarRoutes } from './calendar.routes.ts';
import { homeRoutes } from './home.routes.ts';
import { planRoutes } from './plan.routes.ts';
import { mayFollowPlan } from './plan.store.ts';
import { taskRoutes } from './task.routes.ts';

/** Work plans: reading them from paper, their tasks and deadlines, progress, reminders and calendar feeds. */
export function planFeature(): Feature {
  return {
    name: 'plan',
    routes: [...planRoutes, ...taskRoutes, ...homeRoutes, ...calendarRoutes],
    policy: planPolicy,
    topics: { plan: mayFollowPlan },
  };
}
