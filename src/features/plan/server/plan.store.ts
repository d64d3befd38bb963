import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAt } from '../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { PREPARED } from '../../../platform/db/prepared.ts';
import { AppError, isAppError } from '../../../platform/errors/app-error.ts';
import type { planPolicy } from '../model/plan.policy.ts';
import { allowedPlanVerbs, type PlanFacts, type PlanVerb } from '../model/plan-lifecycle.ts';
import type { Doubt, LegalBasis, OutlineNode, RecognisedDocument } from '../model/recognised-plan.ts';
import type { AnnexHead } from './plan.schema.ts';
import { planTables } from './plan.tables.ts';
import { assertReadable } from './plan-access.ts';

export type PlanAct = keyof typeof planPolicy;

/** A plan with the unit it belongs to and what its steps look at. */
export interface PlanRecord extends PlanFacts {
  id: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  year: number;
  title: string;
  superior: string | null;
  issuer: string | null;
  number: string | null;
  symbol: string | null;
  place: string | null;
  signedOn: string | null;
  signer: RecognisedDocument['signer'] | null;
  /** How many doubts of the recognised paper are not settled. */
  doubtCount: number;
  sourceFileId: string | null;
  reminderDays: number[];
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** The long parts of a plan, which only its document view and its editing need. */
export interface PlanText {
  legalBases: LegalBasis[];
  recipients: string[];
  opening: string[];
  outline: OutlineNode[];
  annexes: AnnexHead[];
  movements: { name: string; source: string | null }[];
  doubts: Doubt[];
}

const RECORD = sql`p.id, p.unit_id, pu.name as unit_name, pu.path::text as unit_path, p.year, p.title, p.superior, p.issuer, p.number, p.symbol,
  p.place, p.signed_on, p.state, p.signer, jsonb_array_length(p.doubts) as doubt_count, p.source_file_id, p.reminder_days,
  p.version, p.created_at, p.updated_at, p.source_file_id is not null as from_paper,
  (select count(*)::int from task t where t.plan_id = p.id) as task_count`;

/**
 * The plan `id` if `actor` may read it.
 * @throws AppError `not-found` otherwise, whatever the reason
 */
export function getReadablePlan(db: Db, actor: Actor, id: string): Promise<PlanRecord> {
  return getReadable(db, actor, sql`${id}`);
}

/** The plan of the task `taskId`, under the same condition. @throws AppError `not-found` */
export function getReadablePlanOfTask(db: Db, actor: Actor, taskId: string): Promise<PlanRecord> {
  return getReadable(db, actor, sql`(select plan_id from task where id = ${taskId})`);
}

async function getReadable(db: Db, actor: Actor, id: RawBuilder<unknown>): Promise<PlanRecord> {
  const { rows } =
    await sql<PlanRecord>`${sql.raw(PREPARED)} select ${RECORD} from plan p join unit_now pu on pu.unit_id = p.unit_id
    where p.id = ${id}`.execute(db);
  const [plan] = rows;
  if (plan === undefined) throw new AppError('not-found');
  await assertReadable(db, actor, { id: plan.id, unitPath: plan.unitPath, planState: plan.state });
  return plan;
}

/** The long parts of a plan that the caller may read. */
export async function getPlanText(db: Db, id: string): Promise<PlanText> {
  return planTables(db)
    .selectFrom('plan')
    .select(['legalBases', 'recipients', 'opening', 'outline', 'annexes', 'movements', 'doubts'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow() as Promise<unknown> as Promise<PlanText>;
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
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return false;
  return getReadablePlan(db, actor, id).then(
    () => true,
    (error: unknown) => {
      if (isAppError(error, 'not-found')) return false;
      throw error;
    },
  );
}

/** @throws AppError `step-not-allowed`, saying what is allowed */
export function refuseStep(allowed: readonly string[], detail?: { vi: string; en: string }): never {
  throw new AppError('step-not-allowed', { extra: { allowed }, ...(detail && { detail }) });
}
