import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAt, ownPaths, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { planPolicy } from '../model/plan.policy.ts';
import type { PlanFacts } from '../model/plan-lifecycle.ts';
import { allowedPlanVerbs, type PlanVerb } from '../model/plan-lifecycle.ts';
import type { Doubt, LegalBasis, OutlineNode, RecognisedDocument } from '../model/recognised-plan.ts';

export type PlanAct = keyof typeof planPolicy;

/** A plan with the unit it belongs to and what its steps look at. */
export interface PlanRecord extends PlanFacts {
  id: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  year: number;
  title: string;
  issuer: string | null;
  number: string | null;
  symbol: string | null;
  place: string | null;
  signedOn: string | null;
  legalBases: LegalBasis[];
  signer: RecognisedDocument['signer'] | null;
  recipients: string[];
  outline: OutlineNode[];
  movements: { name: string; source: string | null }[];
  doubts: Doubt[];
  sourceFileId: string | null;
  reminderDays: number[];
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

const inForce = sql`p.state in ('issued', 'closed')`;

/**
 * SQL condition: `actor` may read the plan `p` of the unit `pu` (`unit_now`). Within the own subtree always; a plan in force also
 * below its issuer, in the units its tasks are assigned to and above them, and for the people they are assigned to.
 */
export function readable(actor: Actor): RawBuilder<boolean> {
  const scope = scopePaths(actor, 'plan.read');
  return sql<boolean>`(pu.path <@ any(${scope}::ltree[]) or (${inForce} and (pu.path @> any(${ownPaths(actor)}::ltree[])
    or exists (select from task rt join task_unit rtu on rtu.task_id = rt.id join unit_now ru on ru.unit_id = rtu.unit_id
      where rt.plan_id = p.id and ru.path <@ any(${scope}::ltree[]))
    or exists (select from task rt join task_person rtp on rtp.task_id = rt.id
      where rt.plan_id = p.id and rtp.person_id = ${actor.personId}))))`;
}

const RECORD = sql`p.id, p.unit_id, pu.name as unit_name, pu.path::text as unit_path, p.year, p.title, p.issuer, p.number, p.symbol,
  p.place, p.signed_on, p.state, p.legal_bases, p.signer, p.recipients, p.outline, p.movements, p.doubts, p.source_file_id,
  p.reminder_days, p.version, p.created_at, p.updated_at, p.source_file_id is not null as from_paper,
  (select count(*)::int from task t where t.plan_id = p.id) as task_count`;

/**
 * The plan `id` if `actor` may read it.
 * @throws AppError `not-found` otherwise, whatever the reason
 */
export async function getReadablePlan(db: Db, actor: Actor, id: string): Promise<PlanRecord> {
  const { rows } =
    await sql<PlanRecord>`select ${RECORD} from plan p join unit_now pu on pu.unit_id = p.unit_id
    where p.id = ${id} and ${readable(actor)}`.execute(db);
  const [plan] = rows;
  if (plan === undefined) throw new AppError('not-found');
  return plan;
}

/**
 * The same, locked until the transaction ends: `update` for a change of the plan itself, `share` for one of its tasks, so that the
 * plan cannot be closed meanwhile.
 */
export async function lockPlan(
  db: Tx,
  actor: Actor,
  id: string,
  lock: 'update' | 'share',
): Promise<PlanRecord> {
  const locked = lock === 'update' ? sql`for update` : sql`for share`;
  await sql`select from plan where id = ${id} ${locked}`.execute(db);
  return getReadablePlan(db, actor, id);
}

/** Whether `actor` may do `act` at the unit of `plan`. */
export function mayInPlan(actor: Actor, plan: Pick<PlanRecord, 'unitPath'>, act: PlanAct): boolean {
  return mayAt(actor, act, plan.unitPath);
}

/** What `actor` may do with `plan` now. */
export function planVerbs(actor: Actor, plan: PlanRecord): PlanVerb[] {
  return allowedPlanVerbs(plan, (act) => mayInPlan(actor, plan, act));
}

/** Whether an issued plan of the unit bears this number already. */
export async function findPlanOfNumber(
  db: Db,
  plan: { id: string; unitId: string; year: number },
  number: string,
  symbol: string,
): Promise<{ id: string; title: string } | null> {
  const { rows } = await sql<{ id: string; title: string }>`select id, title from plan
    where unit_id = ${plan.unitId} and symbol = ${symbol} and number = ${number} and year = ${plan.year}
      and state in ('issued', 'closed') and id <> ${plan.id}`.execute(db);
  return rows[0] ?? null;
}

/** For open event streams: whether `actor` may follow the plan `id`. */
export async function mayFollowPlan(db: Db, actor: Actor, id: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return false;
  const { rows } = await sql`select from plan p join unit_now pu on pu.unit_id = p.unit_id
    where p.id = ${id} and ${readable(actor)}`.execute(db);
  return rows.length > 0;
}

/** @throws AppError `step-not-allowed`, saying what is allowed */
export function refuseStep(allowed: readonly string[], detail?: { vi: string; en: string }): never {
  throw new AppError('step-not-allowed', { extra: { allowed }, ...(detail && { detail }) });
}
