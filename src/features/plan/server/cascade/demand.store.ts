import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAt, scopePaths } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { UnitKind } from '../../../organisation/index.ts';
import { allowedDemandSteps, type DemandRelation, demandItemState } from '../../model/cascade/demand-life.ts';
import type { DemandKind } from '../../model/cascade/demand-status.ts';
import { PLAN_SEALS } from '../../model/plan-lifecycle.ts';
import { getReadablePlan, lockPlan, mayInPlan, type PlanRecord } from '../plan.store.ts';

export interface DemandRecord {
  id: string;
  planId: string;
  title: string;
  kind: DemandKind;
  dueDay: string;
  year: number;
  state: 'open' | 'cancelled';
  dutyId: string | null;
  taskId: string | null;
  version: number;
}

export interface ItemRecord {
  id: string;
  demandId: string;
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  unitPath: string;
  sentOn: string | null;
  sentBy: string | null;
  reference: string | null;
  planId: string | null;
  exemptReason: string | null;
  returnReason: string | null;
  files: number;
  remindedOn: string | null;
  version: number;
}

/** SQL: the status of the item `i` of the demand `d` on `day`, as `demandStatus` says it. */
export const statusOn = (day: string): RawBuilder<string> => sql<string>`case
  when i.exempt_reason is not null then 'exempt' when i.sent_on > d.due_day then 'sent-late' when i.sent_on is not null then 'sent'
  when d.due_day < ${day} then 'late' else 'not-yet' end`;

/** SQL condition: the addressed unit `n` (`unit_now`) lies where the actor may read. A unit sees its own part, not its neighbours'. */
export const itemInScope = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`n.path <@ any(${scopePaths(actor, 'plan.read')}::ltree[])`;

/** SQL: counts of each status of rows with a column `status`. */
export const STATUS_COUNTS = sql`json_build_object('total', count(*), 'sent', count(*) filter (where status = 'sent'),
  'sent-late', count(*) filter (where status = 'sent-late'), 'late', count(*) filter (where status = 'late'),
  'not-yet', count(*) filter (where status = 'not-yet'), 'exempt', count(*) filter (where status = 'exempt'))`;

/** The columns of an item `i` of the unit `n`, with the plan `d.plan_id` of its demand. */
export const ITEM = sql`i.id, i.demand_id, i.unit_id, n.name as unit_name, n.kind as unit_kind, n.path::text as unit_path,
  i.sent_on, (select a.name from account a where a.id = i.sent_by) as sent_by, i.reference, i.plan_id, i.exempt_reason,
  i.return_reason, i.version,
  (select count(*)::int from demand_file f where f.item_id = i.id and f.removed_at is null) as files,
  (select max(r.on_day) from demand_reminder r where r.plan_id = d.plan_id and r.unit_id = i.unit_id and i.id = any(r.items)) as reminded_on`;

/** A demand and its plan, for whoever may read the plan. @throws AppError `not-found` */
export async function getDemandRecord(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ demand: DemandRecord; plan: PlanRecord }> {
  const demand = await findDemand(db, id);
  return { demand, plan: await getReadablePlan(db, actor, demand.planId) };
}

/** The same for a change of the demand: locked, the plan kept from being closed meanwhile. @throws AppError `not-found` */
export async function lockDemand(
  db: Tx,
  actor: Actor,
  id: string,
): Promise<{ demand: DemandRecord; plan: PlanRecord }> {
  const plan = await lockPlan(db, actor, (await findDemand(db, id)).planId, 'share');
  await sql`select from demand where id = ${id} for update`.execute(db);
  return { demand: await findDemand(db, id), plan };
}

async function findDemand(db: Db, id: string): Promise<DemandRecord> {
  const { rows } =
    await sql<DemandRecord>`select id, plan_id, title, kind, due_day, year, state, duty_id, task_id, version
    from demand where id = ${id}`.execute(db);
  if (rows[0] === undefined) throw new AppError('not-found');
  return rows[0];
}

export interface FoundItem {
  item: ItemRecord;
  demand: DemandRecord;
  plan: PlanRecord;
}

/** An item with its demand and plan, for whoever reads the plan and the addressed unit. @throws AppError `not-found` */
export async function getItemRecord(db: Db, actor: Actor, id: string): Promise<FoundItem> {
  const { rows } = await sql<ItemRecord>`select ${ITEM} from demand_item i join demand d on d.id = i.demand_id
    join unit_now n on n.unit_id = i.unit_id where i.id = ${id} and ${itemInScope(actor)}`.execute(db);
  const [item] = rows;
  if (item === undefined) throw new AppError('not-found');
  return { item, ...(await getDemandRecord(db, actor, item.demandId)) };
}

/** The same for a change of the item: it is locked, and its demand and plan stay as they are. @throws AppError `not-found` */
export async function lockItem(db: Tx, actor: Actor, id: string): Promise<FoundItem> {
  const { plan, demand } = await getItemRecord(db, actor, id);
  await lockPlan(db, actor, plan.id, 'share');
  await sql`select from demand where id = ${demand.id} for share`.execute(db);
  await sql`select from demand_item where id = ${id} for update`.execute(db);
  return getItemRecord(db, actor, id);
}

/** What `actor` may do with the demands of `plan`: `create`, `remind`. */
export function boardVerbs(actor: Actor, plan: PlanRecord): string[] {
  if (PLAN_SEALS[plan.state].progress !== 'open') return [];
  return [
    ...(mayInPlan(actor, plan, 'plan.write') ? ['create'] : []),
    ...(mayInPlan(actor, plan, 'task.remind') ? ['remind'] : []),
  ];
}

/** What `actor` may do with `demand`: `edit`, `cancel`. */
export function demandVerbs(actor: Actor, plan: PlanRecord, demand: DemandRecord): string[] {
  if (demand.state !== 'open' || PLAN_SEALS[plan.state].progress !== 'open') return [];
  return mayInPlan(actor, plan, 'plan.write') ? ['edit', 'cancel'] : [];
}

/** What `actor` may do with an item: its steps, and `attach` evidence. */
export function itemVerbs(actor: Actor, { item, demand, plan }: FoundItem): string[] {
  const relations: DemandRelation[] = [
    ...(mayInPlan(actor, plan, 'plan.write') ? (['manager'] as const) : []),
    ...(mayAt(actor, 'task.progress', item.unitPath) ? (['unit'] as const) : []),
  ];
  const runs = demand.state === 'open' && PLAN_SEALS[plan.state].progress === 'open';
  const state = demandItemState(item);
  const attach = runs && relations.length > 0 && state !== 'exempt';
  return [...allowedDemandSteps(state, relations, runs), ...(attach ? ['attach'] : [])];
}
