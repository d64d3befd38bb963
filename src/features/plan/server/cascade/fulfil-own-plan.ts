import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { PlanRecord } from '../plan.store.ts';
import type { DemandRecord } from './demand.store.ts';

/**
 * When a unit's plan of the year is issued, the open demands for it count as sent today: that is when the office above has it.
 * Called in the transaction that issues `plan`.
 */
export async function fulfilOwnPlan(context: WriteContext, plan: PlanRecord): Promise<void> {
  const { db, actor, clock } = context;
  const { rows } = await sql<{ id: string; planId: string; unitId: string }>`update demand_item i
    set sent_on = ${today(clock)}, sent_by = ${actor.accountId}, sent_at = ${clock.now()}, plan_id = ${plan.id},
      return_reason = null, version = i.version + 1, updated_at = ${clock.now()}
    from demand d join plan p on p.id = d.plan_id
    where d.id = i.demand_id and d.kind = 'own-plan' and d.state = 'open' and d.year = ${plan.year} and p.state = 'issued'
      and i.unit_id = ${plan.unitId} and i.sent_on is null and i.exempt_reason is null
    returning i.id, d.plan_id, p.unit_id`.execute(db);
  for (const item of rows) {
    context.audit({
      act: 'demand-item.send',
      entity: 'demand-item',
      entityId: item.id,
      unitId: plan.unitId,
      after: { sentOn: today(clock), planId: plan.id },
      reason: 'Kế hoạch của đơn vị đã ban hành',
    });
    context.announce(`plan:${item.planId}`);
  }
}

/** A new demand for own plans: the units whose plan of the year is in force already have sent it, on its day of signing. */
export async function fulfilIssuedPlans(db: Tx, demand: DemandRecord, now: Date): Promise<void> {
  if (demand.kind !== 'own-plan') return;
  await sql`update demand_item i set sent_on = p.signed_on, sent_at = ${now}, plan_id = p.id, updated_at = ${now}
    from (select distinct on (unit_id) unit_id, id, coalesce(signed_on, created_at::date) as signed_on from plan
      where year = ${demand.year} and state in ('issued', 'closed') order by unit_id, signed_on) p
    where i.demand_id = ${demand.id} and p.unit_id = i.unit_id and i.sent_on is null and i.exempt_reason is null`.execute(
    db,
  );
}
