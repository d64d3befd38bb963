import { sql, type Updateable } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import { AppError, type FieldError } from '../../../../platform/errors/app-error.ts';
import { refuseFields } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { notify } from '../../../account/server/index.ts';
import { DEMAND_LIFE, demandItemState } from '../../model/cascade/demand-life.ts';
import { unknownReference } from '../edit-tasks.ts';
import { refuseStep } from '../plan.store.ts';
import { findUnitAccounts } from './addressees.ts';
import { type CascadeTables, cascadeTables } from './cascade.tables.ts';
import { type FoundItem, itemVerbs, lockItem } from './demand.store.ts';
import type { DemandItemView, ItemStepInput } from './demand-item.schema.ts';
import { getItem } from './get-item.ts';

const MESSAGES = {
  proof: {
    vi: 'Hãy đính kèm tệp đã gửi, ghi số, ký hiệu văn bản hoặc chọn kế hoạch của đơn vị.',
    en: 'Attach the file that was sent, give its number and symbol, or choose the unit’s plan.',
  },
  reason: { vi: 'Hãy nêu lý do.', en: 'Say why.' },
  sentOn: { vi: 'Hãy nhập ngày gửi.', en: 'Enter the day of sending.' },
  future: { vi: 'Ngày gửi không thể ở tương lai.', en: 'The day cannot be in the future.' },
} as const;

/**
 * Moves one unit's part of a demand on: sent with evidence, taken back, returned, exempt with a reason, required again.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` for what the step needs
 */
export async function stepItem(
  context: WriteContext,
  itemId: string,
  input: ItemStepInput,
): Promise<DemandItemView> {
  const { db, actor, clock } = context;
  const found = await lockItem(db, actor, itemId);
  const { item } = found;
  const allowed = itemVerbs(actor, found);
  const transition = DEMAND_LIFE[demandItemState(item)][input.step];
  if (transition === undefined || !allowed.includes(input.step)) refuseStep(allowed);
  if (input.version !== item.version)
    throw new AppError('stale-version', { extra: { current: await getItem(context, itemId) } });
  await refuseWanting(context, found, input, transition.needs);

  const changes = changesOf(context, input);
  await cascadeTables(db)
    .updateTable('demandItem')
    .set({ ...changes, version: item.version + 1, updatedAt: clock.now() })
    .where('id', '=', itemId)
    .execute();
  if (input.step === 'return') await tellReturned(context, found, input.reason ?? '');
  context.audit({
    act: `demand-item.${input.step}`,
    entity: 'demand-item',
    entityId: itemId,
    unitId: item.unitId,
    before: {
      state: demandItemState(item),
      sentOn: item.sentOn,
      reference: item.reference,
      planId: item.planId,
    },
    after: {
      state: transition.to,
      sentOn: changes.sentOn ?? null,
      reference: changes.reference ?? null,
      planId: changes.planId ?? null,
    },
    reason: input.reason ?? null,
  });
  context.announce(`plan:${found.plan.id}`);
  return getItem(context, itemId);
}

async function refuseWanting(
  context: WriteContext,
  { item, demand }: FoundItem,
  input: ItemStepInput,
  needs: readonly string[],
): Promise<void> {
  const { db, clock } = context;
  const fields: FieldError[] = [];
  const want = (path: string, what: keyof typeof MESSAGES) => fields.push({ path, message: MESSAGES[what] });
  if (needs.includes('reason') && input.reason === undefined) want('reason', 'reason');
  if (input.step === 'send') {
    if (input.sentOn === undefined) want('sentOn', 'sentOn');
    else if (input.sentOn > today(clock)) want('sentOn', 'future');
    if (input.planId) {
      const { rows } = await sql`select from plan where id = ${input.planId} and unit_id = ${item.unitId}
        and year = ${demand.year} and state in ('issued', 'closed')`.execute(db);
      if (rows.length === 0) throw unknownReference('planId');
    }
    if (item.files === 0 && !input.reference && !input.planId) want('reference', 'proof');
  }
  refuseFields(fields);
}

type Changes = Updateable<CascadeTables['demandItem']>;

function changesOf({ actor, clock }: WriteContext, input: ItemStepInput): Changes {
  const open = { sentOn: null, sentBy: null, sentAt: null, planId: null, exemptReason: null };
  switch (input.step) {
    case 'send':
      return {
        sentOn: input.sentOn ?? null,
        sentBy: actor.accountId,
        sentAt: clock.now(),
        reference: input.reference || null,
        planId: input.planId ?? null,
        returnReason: null,
      };
    case 'exempt':
      return { exemptReason: input.reason ?? null, returnReason: null };
    case 'withdraw':
      return open;
    case 'return':
      return { ...open, returnReason: input.reason ?? null };
    case 'require':
      return { exemptReason: null };
  }
}

async function tellReturned(context: WriteContext, found: FoundItem, reason: string): Promise<void> {
  const { item, demand, plan } = found;
  const accounts = await findUnitAccounts(context.db, today(context.clock), plan.unitId, [item.unitId]);
  await notify(
    context,
    (accounts.get(item.unitId) ?? []).map((accountId) => ({
      accountId,
      kind: 'demand-returned',
      params: { title: demand.title, reason },
      link: `/can-gui/${item.id}`,
      urgent: true,
      dedupKey: `demand-returned:${item.id}:${item.version}`,
    })),
  );
}
