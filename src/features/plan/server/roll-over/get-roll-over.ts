import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import { proposeRollOver } from '../../model/roll-over/propose.ts';
import { decisionOn, undecided } from '../../model/roll-over/roll-over.ts';
import { publicCalendar } from '../calendar.ts';
import { type PlanRecord, refuseStep } from '../plan.store.ts';
import type { RollOverView } from './roll-over.schema.ts';
import { getRollOverRecord, getRollSource, lockRollOver, type RollOverRecord } from './roll-over.store.ts';

type Context = Pick<ReadContext, 'db' | 'actor'>;

/** What there is to decide about the next year's plan, as the plan stands now. @throws AppError `not-found` */
export async function getRollOver(context: Context, id: string): Promise<RollOverView> {
  const { record, plan } = await getRollOverRecord(context.db, context.actor, id);
  return presentRollOver(context, record, plan);
}

async function presentRollOver(
  { db }: Context,
  record: RollOverRecord,
  plan: PlanRecord,
): Promise<RollOverView> {
  const source = await getRollSource(db, plan);
  const proposals = proposeRollOver(source, record.year, publicCalendar());
  const open = undecided(proposals, record.decisions);
  const touched = new Set(proposals.map((proposal) => /^task\.([^.]+)/.exec(proposal.id)?.[1]));
  return {
    id: record.id,
    planId: plan.id,
    planTitle: plan.title,
    unitName: plan.unitName,
    fromYear: plan.year,
    year: record.year,
    state: record.state,
    newPlanId: record.newPlanId,
    proposals: proposals.map((proposal) => {
      const decision = decisionOn(proposal, record.decisions);
      return { ...proposal, decision: decision && { decision: decision.decision, value: decision.value } };
    }),
    undecided: open.length,
    undecidedSafe: open.filter(({ safe }) => safe).length,
    tasks: source.tasks.length,
    unchanged: source.tasks.filter((task) => !touched.has(task.id)).length,
    version: record.version,
    allowed: record.state === 'open' ? ['decide', 'discard', ...(open.length === 0 ? ['use'] : [])] : [],
  };
}

/** The roll-over, locked, open and of the version that the actor saw. @throws AppError `not-found`, `step-not-allowed`, `stale-version` */
export async function lockOpen(
  context: WriteContext,
  id: string,
  version: number,
): Promise<{ record: RollOverRecord; plan: PlanRecord }> {
  const found = await lockRollOver(context.db, context.actor, id);
  if (found.record.state !== 'open') refuseStep([]);
  if (found.record.version !== version)
    throw new AppError('stale-version', {
      extra: { current: await presentRollOver(context, found.record, found.plan) },
    });
  return found;
}
