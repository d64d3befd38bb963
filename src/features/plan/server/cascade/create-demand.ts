import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { notify } from '../../../account/server/index.ts';
import { unknownReference } from '../edit-tasks.ts';
import { lockPlan, type PlanRecord, refuseStep } from '../plan.store.ts';
import { findAddressees, findBelow, findUnitAccounts } from './addressees.ts';
import { cascadeTables } from './cascade.tables.ts';
import { type CreateDemand, type DemandView, MAX_ADDRESSED } from './demand.schema.ts';
import { boardVerbs, type DemandRecord } from './demand.store.ts';
import { fulfilIssuedPlans } from './fulfil-own-plan.ts';
import { getDemand } from './get-demand.ts';

const EMPTY = {
  vi: 'Hãy chọn ít nhất một đơn vị phải gửi.',
  en: 'Choose at least one unit that has to send.',
};
const MANY = {
  vi: `Một yêu cầu gửi tới nhiều nhất ${MAX_ADDRESSED} đơn vị. Hãy chọn ít nhóm hơn.`,
  en: `A demand may address at most ${MAX_ADDRESSED} units. Choose fewer groups.`,
};

/**
 * Asks units below for something by a day: one item for each addressed unit, as the tree stands today. Each unit is told.
 * Where the units' own plans are asked for, those that are in force already count as sent on their day of signing.
 * @throws AppError `not-found`, `step-not-allowed` while the plan is not in force, `invalid-input`
 */
export async function createDemand(
  context: WriteContext,
  planId: string,
  input: CreateDemand,
): Promise<DemandView> {
  const { db, actor, clock } = context;
  const plan = await lockPlan(db, actor, planId, 'share');
  const allowed = boardVerbs(actor, plan);
  if (!allowed.includes('create')) refuseStep(allowed);
  await refuseForeignSource(context, planId, input);
  const unitIds = await addressed(context, plan, input);
  const demand: DemandRecord = {
    id: newId(),
    planId,
    title: input.title,
    kind: input.kind,
    dueDay: input.dueDay,
    year: plan.year,
    state: 'open',
    dutyId: input.dutyId,
    taskId: input.taskId,
    version: 1,
  };
  const now = clock.now();
  await cascadeTables(db)
    .insertInto('demand')
    .values({ ...demand, createdBy: actor.accountId, createdAt: now, updatedAt: now })
    .execute();
  await insertItems(db, demand.id, unitIds, now);
  await fulfilIssuedPlans(db, demand, now);
  await tellUnits(context, plan, demand);
  context.audit({
    act: 'demand.create',
    entity: 'demand',
    entityId: demand.id,
    unitId: plan.unitId,
    after: { planId, title: demand.title, kind: demand.kind, dueDay: demand.dueDay, units: unitIds.length },
  });
  context.announce(`plan:${planId}`);
  return getDemand(context, demand.id);
}

async function refuseForeignSource(
  context: WriteContext,
  planId: string,
  { dutyId, taskId }: CreateDemand,
): Promise<void> {
  const { rows } = await sql<{ duty: boolean; task: boolean }>`select
    exists (select from duty where id = ${dutyId} and plan_id = ${planId}) as duty,
    exists (select from task where id = ${taskId} and plan_id = ${planId}) as task`.execute(context.db);
  if (dutyId !== null && rows[0]?.duty !== true) throw unknownReference('dutyId');
  if (taskId !== null && (rows[0]?.task !== true || dutyId !== null)) throw unknownReference('taskId');
}

async function addressed(context: WriteContext, plan: PlanRecord, input: CreateDemand): Promise<string[]> {
  const { db, clock } = context;
  const day = today(clock);
  const groups = await findAddressees(db, day, plan.unitId, input.groups);
  const named = await findBelow(db, day, plan.unitId, input.unitIds);
  if (named.size !== new Set(input.unitIds).size) throw unknownReference('unitIds');
  const left = new Set(input.without);
  const ids = new Set([...groups.map(({ unitId }) => unitId).filter((id) => !left.has(id)), ...named]);
  const wrong = ids.size === 0 ? EMPTY : ids.size > MAX_ADDRESSED ? MANY : null;
  if (wrong !== null) throw fieldError('groups', wrong);
  return [...ids];
}

/** Adds items for units that the demand does not address yet. @returns how many were added */
export async function insertItems(
  db: Tx,
  demandId: string,
  unitIds: readonly string[],
  now: Date,
): Promise<number> {
  const ids = unitIds.map(() => newId());
  const { rows } = await sql`insert into demand_item (id, demand_id, unit_id, updated_at)
    select u.id, ${demandId}, u.unit_id, ${now} from unnest(${ids}::uuid[], ${[...unitIds]}::uuid[]) as u(id, unit_id)
    on conflict do nothing returning id`.execute(db);
  return rows.length;
}

/** Tells those who answer for the units whose item is still open and of which they have not been told. */
export async function tellUnits(
  context: WriteContext,
  plan: PlanRecord,
  demand: DemandRecord,
): Promise<void> {
  const { db, clock } = context;
  const { rows } = await sql<{
    id: string;
    unitId: string;
    unitName: string;
  }>`select i.id, i.unit_id, n.name as unit_name
    from demand_item i join unit_now n on n.unit_id = i.unit_id
    where i.demand_id = ${demand.id} and i.sent_on is null and i.exempt_reason is null`.execute(db);
  const accounts = await findUnitAccounts(
    db,
    today(clock),
    plan.unitId,
    rows.map(({ unitId }) => unitId),
  );
  await notify(
    context,
    rows.flatMap(({ id, unitId, unitName }) =>
      (accounts.get(unitId) ?? []).map((accountId) => ({
        accountId,
        kind: 'demand-new',
        params: { unitName, title: demand.title, dueDay: demand.dueDay },
        link: `/can-gui/${id}`,
        dedupKey: `demand-new:${id}`,
      })),
    ),
  );
}
