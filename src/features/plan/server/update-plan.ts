import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { PLAN_SEALS, type PlanFieldGroup } from '../model/plan-lifecycle.ts';
import type { LegalBasis } from '../model/recognised-plan.ts';
import { checkColumns } from './document/check-columns.ts';
import { followText, foundIn } from './document/found-in-text.ts';
import { presentPlan } from './get-plan.ts';
import type { PlanView } from './plan.schema.ts';
import { getPlanText, lockPlan, mayInPlan, planVerbs, refuseStep } from './plan.store.ts';
import { planTables } from './plan.tables.ts';
import type { UpdatePlan } from './plan-input.schema.ts';
import { basisOf } from './recognise/legal-bases.ts';

type Field = Exclude<keyof UpdatePlan, 'version' | 'settledDoubts'>;

/** Which group of fields each field belongs to; the lifecycle says when the group may change. */
const GROUP_OF: Readonly<Record<Field | 'settledDoubts', PlanFieldGroup>> = {
  year: 'head',
  title: 'head',
  superior: 'head',
  issuer: 'head',
  place: 'head',
  legalBases: 'head',
  signer: 'head',
  recipients: 'head',
  opening: 'head',
  outline: 'head',
  annexes: 'head',
  number: 'number',
  symbol: 'number',
  signedOn: 'number',
  reminderDays: 'settings',
  settledDoubts: 'settings',
};
const JSON_FIELDS: ReadonlySet<string> = new Set([
  'legalBases',
  'signer',
  'recipients',
  'opening',
  'outline',
  'annexes',
]);

/**
 * Changes fields of a plan's head.
 * @throws AppError `not-found`, `stale-version`, or `step-not-allowed` when a field is sealed or the actor may not
 */
export async function updatePlan(
  context: WriteContext,
  planId: string,
  input: UpdatePlan,
): Promise<PlanView> {
  const { db, actor, clock } = context;
  const plan = await lockPlan(db, actor, planId, 'update');
  const { version, settledDoubts, ...sent } = input;
  const fields = { ...sent, ...(input.legalBases && { legalBases: input.legalBases.map(withNumber) }) };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined) as [Field, unknown][];
  const groups = new Set(given.map(([field]) => GROUP_OF[field]));
  if (settledDoubts !== undefined) groups.add(GROUP_OF.settledDoubts);
  const closed = [...groups].some((group) => PLAN_SEALS[plan.state][group] === 'sealed');
  if (closed || !mayInPlan(actor, plan, 'plan.write')) refuseStep(planVerbs(actor, plan));
  if (version !== plan.version)
    throw new AppError('stale-version', { extra: { current: await presentPlan(context, plan) } });

  checkColumns(input.annexes);

  const text = await getPlanText(db, planId);
  const old = { ...plan, ...text };
  const changed = given.filter(([field, value]) => JSON.stringify(old[field]) !== JSON.stringify(value));
  const doubts = settledDoubts && text.doubts.filter((_, index) => !settledDoubts.includes(index));
  if (changed.length > 0 || doubts !== undefined) {
    const outline = changed.some(([field]) => field === 'outline') ? input.outline : undefined;
    const found = (parts: typeof text.outline | NonNullable<typeof outline>) => foundIn(parts, plan.year);
    const movements =
      outline &&
      (await followText(db, { id: planId, movements: text.movements }, found(text.outline), found(outline)));
    await planTables(db)
      .updateTable('plan')
      .set({
        ...Object.fromEntries(changed.map(([field, value]) => [field, toColumn(field, value)])),
        ...(doubts && { doubts: JSON.stringify(doubts) }),
        ...(movements && { movements: JSON.stringify(movements) }),
        version: plan.version + 1,
        updatedAt: clock.now(),
      })
      .where('id', '=', planId)
      .execute();
    context.audit({
      act: 'plan.update',
      entity: 'plan',
      entityId: planId,
      unitId: plan.unitId,
      before: {
        ...Object.fromEntries(changed.map(([field]) => [field, old[field]])),
        ...(doubts && { doubts: text.doubts.length }),
      },
      after: { ...Object.fromEntries(changed), ...(doubts && { doubts: doubts.length }) },
    });
    context.announce(`plan:${planId}`);
  }
  return presentPlan(context, await lockPlan(db, actor, planId, 'update'));
}

/** A legal basis whose number and day nobody has set has those that its words name. */
function withNumber(basis: LegalBasis): LegalBasis {
  return basis.number !== null || basis.date !== null
    ? basis
    : { ...basis, ...basisOf(`Căn cứ ${basis.text}`), text: basis.text };
}

function toColumn(field: Field, value: unknown): unknown {
  return JSON_FIELDS.has(field) && value !== null ? JSON.stringify(value) : value;
}
