import { sql } from 'kysely';
import { daysBetween } from '../../../../law/calendar/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { notify } from '../../../account/server/index.ts';
import { getReadablePlan, lockPlan, type PlanRecord, refuseStep } from '../plan.store.ts';
import { findUnitAccounts } from './addressees.ts';
import { boardVerbs } from './demand.store.ts';
import type {
  DemandReminderPreview,
  SendDemandReminders,
  SentDemandReminders,
} from './demand-reminder.schema.ts';
import { findLateUnits, type LateUnit } from './late-items.ts';

/** Which units owe what, and whom a reminder would reach, before it is sent. @throws AppError `not-found` */
export async function previewDemandReminders(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  planId: string,
  demandId: string | null,
): Promise<DemandReminderPreview> {
  const plan = await getReadablePlan(db, actor, planId);
  const day = today(clock);
  const units = await findLateUnits(db, actor, planId, day, demandId);
  const accounts = await findUnitAccounts(
    db,
    day,
    plan.unitId,
    units.map(({ unitId }) => unitId),
  );
  return {
    today: day,
    units: units.map((unit) => ({
      ...unit,
      items: unit.items.map((item) => ({ ...item, days: daysBetween(item.dueDay, day) })),
      accounts: accounts.get(unit.unitId)?.length ?? 0,
    })),
    allowed: boardVerbs(actor, plan),
  };
}

/**
 * Reminds all units that are late, or those chosen, in one act. A unit gets one message a day for all that it owes: in the application
 * and by mail, to each who answers for it. Sent again on the same day it reaches nobody twice.
 * @returns what became of each unit
 * @throws AppError `not-found`, `step-not-allowed`
 */
export async function remindUnits(
  context: WriteContext,
  planId: string,
  input: SendDemandReminders,
): Promise<SentDemandReminders> {
  const { db, actor, clock } = context;
  const plan = await lockPlan(db, actor, planId, 'share');
  const allowed = boardVerbs(actor, plan);
  if (!allowed.includes('remind')) refuseStep(allowed);
  const day = today(clock);
  const asked = input.units === 'late' ? null : new Set(input.units);
  const late = (await findLateUnits(db, actor, planId, day, input.demand)).filter(
    ({ unitId }) => asked?.has(unitId) ?? true,
  );
  const accounts = await findUnitAccounts(
    db,
    day,
    plan.unitId,
    late.map(({ unitId }) => unitId),
  );
  const noted = await note(
    context,
    planId,
    late.filter(({ unitId }) => accounts.has(unitId)),
    input.message,
  );
  const sent = late.filter(({ unitId }) => noted.has(unitId));
  await tell(context, plan, sent, accounts, input.message);
  if (sent.length > 0) {
    context.audit({
      act: 'demand.remind',
      entity: 'plan',
      entityId: planId,
      unitId: plan.unitId,
      after: { units: sent.map(({ unitId }) => unitId), message: input.message || null },
    });
    context.announce(`plan:${planId}`);
  }
  const lateIds = new Set(late.map(({ unitId }) => unitId));
  const others = [...(asked ?? [])].filter((unitId) => !lateIds.has(unitId));
  return {
    sent: sent.length,
    accounts: new Set(sent.flatMap(({ unitId }) => accounts.get(unitId) ?? [])).size,
    results: [
      ...late.map(({ unitId, name, items }) => ({
        unitId,
        name,
        result: noted.has(unitId)
          ? ('sent' as const)
          : accounts.has(unitId)
            ? ('already-reminded' as const)
            : ('nobody' as const),
        items: items.length,
        accounts: accounts.get(unitId)?.length ?? 0,
      })),
      ...others.map((unitId) => ({ unitId, name: '', result: 'not-late' as const, items: 0, accounts: 0 })),
    ],
  };
}

/** @returns the units that had not been reminded today */
async function note(
  { db, actor, clock }: WriteContext,
  planId: string,
  units: readonly LateUnit[],
  message: string | undefined,
): Promise<Set<string>> {
  const rows = units.map(({ unitId, items }) => ({
    id: newId(),
    unit_id: unitId,
    items: items.map(({ itemId }) => itemId),
  }));
  const { rows: noted } = await sql<{ unitId: string }>`
    insert into demand_reminder (id, plan_id, unit_id, on_day, items, message, sent_by, sent_at)
    select r.id, ${planId}, r.unit_id, ${today(clock)}, r.items, ${message || null}, ${actor.accountId}, ${clock.now()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, unit_id uuid, items uuid[])
    on conflict do nothing returning unit_id`.execute(db);
  return new Set(noted.map(({ unitId }) => unitId));
}

async function tell(
  context: WriteContext,
  plan: PlanRecord,
  units: readonly LateUnit[],
  accounts: Map<string, string[]>,
  message: string | undefined,
): Promise<void> {
  const day = today(context.clock);
  await notify(
    context,
    units.flatMap(({ unitId, name, items }) =>
      (accounts.get(unitId) ?? []).map((accountId) => ({
        accountId,
        kind: 'demand-reminded',
        params: {
          by: context.actor.name,
          unitName: name,
          count: items.length,
          titles: items.map(({ title }) => title),
          message: message || null,
        },
        link: items.length === 1 ? `/can-gui/${items[0]?.itemId ?? ''}` : '/can-gui',
        urgent: true,
        dedupKey: `demand-reminded:${plan.id}:${unitId}:${day}`,
      })),
    ),
  );
}
