import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { unknownReference } from '../edit-tasks.ts';
import { refuseStep } from '../plan.store.ts';
import { findBelow } from './addressees.ts';
import { cascadeTables } from './cascade.tables.ts';
import { insertItems, tellUnits } from './create-demand.ts';
import type { DemandView, UpdateDemand } from './demand.schema.ts';
import { type DemandRecord, demandVerbs, lockDemand } from './demand.store.ts';
import { fulfilIssuedPlans } from './fulfil-own-plan.ts';
import { getDemand } from './get-demand.ts';

/**
 * Changes what a demand asks for or by when, or addresses more units. Whether items are late follows from the new day at once.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input`
 */
export async function updateDemand(
  context: WriteContext,
  demandId: string,
  { version, addUnitIds = [], ...fields }: UpdateDemand,
): Promise<DemandView> {
  const { db, actor, clock } = context;
  const { demand, plan } = await lockChangeable(context, demandId, version, 'edit');
  const below = await findBelow(db, today(clock), plan.unitId, addUnitIds);
  if (below.size !== new Set(addUnitIds).size) throw unknownReference('addUnitIds');
  const next: DemandRecord = {
    ...demand,
    title: fields.title ?? demand.title,
    dueDay: fields.dueDay ?? demand.dueDay,
    version: demand.version + 1,
  };
  await cascadeTables(db)
    .updateTable('demand')
    .set({ title: next.title, dueDay: next.dueDay, version: next.version, updatedAt: clock.now() })
    .where('id', '=', demandId)
    .execute();
  const added = await insertItems(db, demandId, [...below], clock.now());
  if (added > 0) {
    await fulfilIssuedPlans(db, next, clock.now());
    await tellUnits(context, plan, next);
  }
  context.audit({
    act: 'demand.update',
    entity: 'demand',
    entityId: demandId,
    unitId: plan.unitId,
    before: { title: demand.title, dueDay: demand.dueDay },
    after: { title: next.title, dueDay: next.dueDay, unitsAdded: added },
  });
  context.announce(`plan:${plan.id}`);
  return getDemand({ db, actor, clock }, demandId);
}

/** Takes a demand back: nobody has to send any more; what was sent stays on record. @throws as `updateDemand` */
export async function cancelDemand(
  context: WriteContext,
  demandId: string,
  { version, reason }: { version: number; reason: string },
): Promise<DemandView> {
  const { db, clock } = context;
  const { plan } = await lockChangeable(context, demandId, version, 'cancel');
  await cascadeTables(db)
    .updateTable('demand')
    .set({ state: 'cancelled', version: version + 1, updatedAt: clock.now() })
    .where('id', '=', demandId)
    .execute();
  context.audit({
    act: 'demand.cancel',
    entity: 'demand',
    entityId: demandId,
    unitId: plan.unitId,
    before: { state: 'open' },
    after: { state: 'cancelled' },
    reason,
  });
  context.announce(`plan:${plan.id}`);
  return getDemand(context, demandId);
}

async function lockChangeable(context: WriteContext, demandId: string, version: number, verb: string) {
  const found = await lockDemand(context.db, context.actor, demandId);
  const allowed = demandVerbs(context.actor, found.plan, found.demand);
  if (!allowed.includes(verb)) refuseStep(allowed);
  if (version !== found.demand.version)
    throw new AppError('stale-version', { extra: { current: await getDemand(context, demandId) } });
  return found;
}
