import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { proposeRollOver } from '../../model/roll-over/propose.ts';
import {
  decisionOn,
  type RollDecision,
  type RollProposal,
  undecided,
} from '../../model/roll-over/roll-over.ts';
import { publicCalendar } from '../calendar.ts';
import { type PlanRecord, refuseStep } from '../plan.store.ts';
import type { DecideRollOver, RollOverView } from './roll-over.schema.ts';
import {
  getRollable,
  getRollOverRecord,
  getRollSource,
  lockRollOver,
  type RollOverRecord,
} from './roll-over.store.ts';

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

const YEAR = {
  vi: 'Năm của kế hoạch mới phải sau năm của kế hoạch này, cách nhiều nhất 5 năm.',
  en: 'The new plan must be of a later year, at most five years on.',
};

/**
 * Begins the review of next year's plan, or goes on with the one that is open for the plan.
 * @throws AppError `not-found`, `invalid-input`
 */
export async function startRollOver(
  context: WriteContext,
  planId: string,
  input: { year?: number | undefined },
): Promise<RollOverView> {
  const { db, actor, clock, language } = context;
  await sql`select from plan where id = ${planId} for update`.execute(db);
  const plan = await getRollable(db, actor, planId);
  const { rows } = await sql<{
    id: string;
  }>`select id from roll_over where plan_id = ${planId} and state = 'open'`.execute(db);
  if (rows[0] !== undefined) return getRollOver(context, rows[0].id);
  const year = input.year ?? plan.year + 1;
  if (year <= plan.year || year > plan.year + 5)
    throw new AppError('invalid-input', { fields: [{ path: 'year', message: YEAR[language] }] });
  const id = newId();
  await sql`insert into roll_over (id, plan_id, year, created_by, created_at, updated_at)
    values (${id}, ${planId}, ${year}, ${actor.accountId}, ${clock.now()}, ${clock.now()})`.execute(db);
  context.audit({
    act: 'roll-over.start',
    entity: 'roll-over',
    entityId: id,
    unitId: plan.unitId,
    after: { planId, year },
  });
  return getRollOver(context, id);
}

const UNKNOWN = {
  vi: 'Nội dung này vừa thay đổi. Hãy xem lại rồi quyết định.',
  en: 'This text has just changed. Look at it again and decide.',
};
const EMPTY = { vi: 'Hãy nhập nội dung mới.', en: 'Enter the new text.' };
const NO_DROP = {
  vi: 'Nội dung này không thể bỏ. Hãy giữ hoặc sửa.',
  en: 'This cannot be left out. Keep or edit it.',
};

/**
 * Keeps what a person has decided about proposals: accepted, kept, edited, left out; or accepts all safe ones at once.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` for a text that is no longer so
 */
export async function decideRollOver(
  context: WriteContext,
  id: string,
  input: DecideRollOver,
): Promise<RollOverView> {
  const { db, actor, clock } = context;
  const { record, plan } = await lockOpen(context, id, input.version);
  const proposals = proposeRollOver(await getRollSource(db, plan), record.year, publicCalendar());
  const next: Record<string, RollDecision> = { ...record.decisions };
  if (input.acceptSafe)
    for (const { id: key, before, safe } of undecided(proposals, record.decisions))
      if (safe) next[key] = { decision: 'accept', value: null, before };
  for (const [n, decision] of input.decisions.entries()) {
    const proposal = proposals.find((each) => each.id === decision.id);
    refuseWrong(context, proposal, decision, n);
    if (decision.decision === null) delete next[decision.id];
    else
      next[decision.id] = {
        decision: decision.decision,
        value: decision.decision === 'edit' ? decision.value : null,
        before: decision.before,
      };
  }
  await sql`update roll_over set decisions = ${JSON.stringify(next)}::jsonb, version = version + 1, updated_at = ${clock.now()}
    where id = ${id}`.execute(db);
  context.audit({
    act: 'roll-over.decide',
    entity: 'roll-over',
    entityId: id,
    unitId: plan.unitId,
    after: {
      decided: input.acceptSafe
        ? 'safe'
        : input.decisions.map((each) => `${each.id}: ${each.decision ?? '–'}`),
    },
  });
  return getRollOver({ db, actor }, id);
}

function refuseWrong(
  { language }: WriteContext,
  proposal: RollProposal | undefined,
  { before, decision, value }: DecideRollOver['decisions'][number],
  n: number,
): void {
  const message =
    proposal === undefined || proposal.before !== before
      ? UNKNOWN
      : decision === 'drop' && !proposal.mayDrop
        ? NO_DROP
        : decision === 'edit' && !value
          ? EMPTY
          : null;
  if (message !== null)
    throw new AppError('invalid-input', {
      fields: [{ path: `decisions.${n}.value`, message: message[language] }],
    });
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

/** Ends the review without a new plan. @throws AppError `not-found`, `step-not-allowed`, `stale-version` */
export async function discardRollOver(
  context: WriteContext,
  id: string,
  version: number,
): Promise<RollOverView> {
  const { plan } = await lockOpen(context, id, version);
  await sql`update roll_over set state = 'discarded', version = version + 1, updated_at = ${context.clock.now()}
    where id = ${id}`.execute(context.db);
  context.audit({ act: 'roll-over.discard', entity: 'roll-over', entityId: id, unitId: plan.unitId });
  return getRollOver(context, id);
}
