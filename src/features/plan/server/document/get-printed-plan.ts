import { printDocument } from '../../../../documents/official/print-document.ts';
import type { PrintedDocument } from '../../../../documents/official/printed.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { isPublished } from '../../model/plan-lifecycle.ts';
import { getReadablePlan, type PlanRecord } from '../plan.store.ts';
import { getPlanContent } from './plan-content.ts';
import { planDocument } from './plan-document.ts';

/** What stands below the number of a plan that is not in force yet. */
const DRAFT = 'DỰ THẢO';

/** What of a plan stands on paper, as it is now; until it is issued it is marked as a draft. @throws AppError `not-found` */
export async function getPrintedPlan(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  planId: string,
): Promise<{ plan: PlanRecord; printed: PrintedDocument }> {
  const plan = await getReadablePlan(db, actor, planId);
  const printed = printDocument(planDocument(await getPlanContent(db, plan)));
  if (!isPublished(plan.state)) printed.head.about = DRAFT;
  return { plan, printed };
}
