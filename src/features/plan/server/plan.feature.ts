import type { Feature } from '../../../platform/http/feature.ts';
import { registerAuditWords, registerNotificationTexts } from '../../account/index.ts';
import { PLAN_AUDIT_WORDS } from '../model/audit-words.ts';
import { DEMAND_NOTIFICATIONS } from '../model/cascade/demand-texts.ts';
import { planPolicy } from '../model/plan.policy.ts';
import { PLAN_NOTIFICATIONS } from '../model/reminder-texts.ts';
import { calendarRoutes } from './calendar.routes.ts';
import { calendarFeedRoutes } from './calendar-feed.routes.ts';
import { demandRoutes } from './demand.routes.ts';
import { demandItemRoutes } from './demand-item.routes.ts';
import { homeRoutes } from './home.routes.ts';
import { mayFollowImport } from './imports/import.store.ts';
import { planRoutes } from './plan.routes.ts';
import { mayFollowPlan } from './plan.store.ts';
import { planImportRoutes } from './plan-import.routes.ts';
import { planTextRoutes } from './plan-text.routes.ts';
import { reminderRoutes } from './reminder.routes.ts';
import { sendReminders } from './reminders/send-reminders.ts';
import { reportRoutes } from './report.routes.ts';
import { rollOverRoutes } from './roll-over.routes.ts';
import { superiorRoutes } from './superior.routes.ts';
import { taskRoutes } from './task.routes.ts';
import { taskEvidenceRoutes } from './task-evidence.routes.ts';

/** Work plans: reading them from paper, their tasks and deadlines, progress, reminders and calendar feeds. */
export function planFeature(): Feature {
  registerAuditWords(PLAN_AUDIT_WORDS);
  registerNotificationTexts(PLAN_NOTIFICATIONS);
  registerNotificationTexts(DEMAND_NOTIFICATIONS);
  return {
    name: 'plan',
    routes: [
      ...planRoutes,
      ...planTextRoutes,
      ...taskRoutes,
      ...taskEvidenceRoutes,
      ...homeRoutes,
      ...calendarRoutes,
      ...planImportRoutes,
      ...reminderRoutes,
      ...calendarFeedRoutes,
      ...demandRoutes,
      ...demandItemRoutes,
      ...superiorRoutes,
      ...rollOverRoutes,
      ...reportRoutes,
    ],
    policy: planPolicy,
    jobs: [sendReminders],
    topics: { plan: mayFollowPlan, 'plan-import': mayFollowImport },
  };
}
