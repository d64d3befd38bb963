import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ActionContext } from '../../../../platform/http/context.ts';
import { recordDocument, renderDocument } from '../../../document/server/index.ts';
import { getPlan } from '../get-plan.ts';
import type { PlanView } from '../plan.schema.ts';
import { lockPlan, planVerbs, refuseStep } from '../plan.store.ts';
import { stepPlan } from '../step-plan.ts';
import type { IssuePlan } from './compose.schema.ts';
import { getPlanContent } from './plan-content.ts';
import { planDocument } from './plan-document.ts';

/**
 * Issues a plan under the next number of its unit's register and files its document in the library, in one transaction: either the plan
 * is in force, numbered and filed, or nothing has happened and the number is free. Its files are made right after.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `already-exists`
 */
export async function issuePlan(
  context: ActionContext,
  planId: string,
  { version, day, body }: IssuePlan,
): Promise<{ plan: PlanView; documentId: string }> {
  const documentId = await context.write(async (write) => {
    const plan = await lockPlan(write.db, write.actor, planId, 'update');
    const verbs = planVerbs(write.actor, plan);
    if (!verbs.includes('issue')) refuseStep(verbs);
    if (version !== plan.version)
      throw new AppError('stale-version', { extra: { current: await getPlan(write, planId) } });
    const made = await recordDocument(write, {
      unitId: plan.unitId,
      official: planDocument(await getPlanContent(write.db, plan)),
      source: { entity: 'plan', entityId: planId },
      published: true,
      number: { day, ...(body !== undefined && { body }) },
    });
    await stepPlan(write, planId, {
      step: 'issue',
      version,
      number: made.number ?? undefined,
      symbol: made.symbol ?? undefined,
      signedOn: day,
    });
    return made.documentId;
  });
  await renderDocument(context, documentId);
  return { plan: await getPlan(context, planId), documentId };
}
