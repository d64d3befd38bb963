import { isUniqueViolation } from '../../../platform/db/errors.ts';
import { AppError, type FieldError } from '../../../platform/errors/app-error.ts';
import { refuseFields } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { missingFacts, PLAN_LIFE, type PlanTransition } from '../model/plan-lifecycle.ts';
import { fulfilOwnPlan } from './cascade/fulfil-own-plan.ts';
import { presentPlan } from './get-plan.ts';
import { findAssignments, notifyAssigned } from './notify-assigned.ts';
import type { PlanView } from './plan.schema.ts';
import {
  findPlanOfNumber,
  lockPlan,
  mayInPlan,
  type PlanRecord,
  planVerbs,
  refuseStep,
} from './plan.store.ts';
import { planTables } from './plan.tables.ts';
import type { PlanStepInput } from './plan-input.schema.ts';

const MESSAGES = {
  number: { vi: 'Hãy nhập số văn bản.', en: 'Enter the document number.' },
  symbol: { vi: 'Hãy nhập ký hiệu, ví dụ KH-UBND.', en: 'Enter the symbol, such as KH-UBND.' },
  signedOn: { vi: 'Hãy nhập ngày ký.', en: 'Enter the day of signing.' },
  reason: { vi: 'Hãy nêu lý do.', en: 'Say why.' },
} as const;

/**
 * Moves a plan on in its life.
 * @throws AppError `not-found`, `step-not-allowed` with what is allowed, `stale-version`, `invalid-input` for what the step
 * needs, `already-exists` when another issued plan of the unit bears the number
 */
export async function stepPlan(
  context: WriteContext,
  planId: string,
  input: PlanStepInput,
): Promise<PlanView> {
  const { db, actor, clock } = context;
  const plan = await lockPlan(db, actor, planId, 'update');
  const transition = PLAN_LIFE[plan.state][input.step];
  if (
    transition === undefined ||
    !mayInPlan(actor, plan, transition.act) ||
    missingFacts(plan, transition).length > 0
  )
    refuseStep(planVerbs(actor, plan));
  if (input.version !== plan.version)
    throw new AppError('stale-version', { extra: { current: await presentPlan(context, plan) } });
  const wanting = wants(plan, transition, input).map(
    (path): FieldError => ({ path, message: MESSAGES[path] }),
  );
  refuseFields(wanting);

  const numbering = transition.needs.includes('number')
    ? {
        number: input.number ?? plan.number,
        symbol: input.symbol ?? plan.symbol,
        signedOn: input.signedOn ?? plan.signedOn,
      }
    : {};
  await refuseTakenNumber(context, plan, transition, {
    number: plan.number,
    symbol: plan.symbol,
    ...numbering,
  });
  await planTables(db)
    .updateTable('plan')
    .set({ ...numbering, state: transition.to, version: plan.version + 1, updatedAt: clock.now() })
    .where('id', '=', planId)
    .execute()
    .catch((error: unknown) => {
      // Two plans issued under one number at the same moment: the index lets the first pass.
      throw isUniqueViolation(error, 'plan_number') ? new AppError('already-exists') : error;
    });
  if (transition.to === 'issued' && plan.state !== 'closed') await fulfilOwnPlan(context, plan);
  context.audit({
    act: `plan.${input.step}`,
    entity: 'plan',
    entityId: planId,
    unitId: plan.unitId,
    before: { state: plan.state },
    after: { state: transition.to, ...numbering },
    reason: input.reason ?? null,
  });
  context.announce(`plan:${planId}`);
  const moved = await lockPlan(db, actor, planId, 'update');
  // Of a draft nobody was told what it would ask of him.
  if (transition.to === 'issued' && plan.state !== 'closed')
    await notifyAssigned(context, moved, await findAssignments(db, planId));
  return presentPlan(context, moved);
}

/** What the step needs and neither the request nor the plan has. */
function wants(
  plan: PlanRecord,
  transition: PlanTransition,
  input: PlanStepInput,
): (keyof typeof MESSAGES)[] {
  const number = transition.needs.includes('number');
  const reason = transition.needs.includes('reason') && input.reason === undefined;
  return [
    ...(number
      ? (['number', 'symbol', 'signedOn'] as const).filter((field) => !(input[field] ?? plan[field]))
      : []),
    ...(reason ? (['reason'] as const) : []),
  ];
}

async function refuseTakenNumber(
  { db }: WriteContext,
  plan: PlanRecord,
  transition: PlanTransition,
  { number, symbol }: { number: string | null; symbol: string | null },
): Promise<void> {
  if (transition.to !== 'issued' || number === null || symbol === null) return;
  const other = await findPlanOfNumber(db, plan, number, symbol);
  if (other === null) return;
  throw new AppError('already-exists', {
    detail: {
      vi: `Số ${number}/${symbol} năm ${plan.year} đã dùng cho kế hoạch “${other.title}”. Hãy kiểm tra lại số.`,
      en: `Number ${number}/${symbol} of ${plan.year} is taken by the plan “${other.title}”. Check the number.`,
    },
    extra: { planId: other.id },
  });
}
