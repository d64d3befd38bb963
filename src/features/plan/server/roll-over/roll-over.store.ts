import { sql } from 'kysely';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { RollDecisions, RollDuty, RollSource, RollTask } from '../../model/roll-over/roll-over.ts';
import { getPlanText, getReadablePlan, mayInPlan, type PlanRecord } from '../plan.store.ts';

export interface RollOverRecord {
  id: string;
  planId: string;
  year: number;
  state: 'open' | 'used' | 'discarded';
  decisions: RollDecisions;
  newPlanId: string | null;
  version: number;
}

/** A roll-over and the plan it comes from, for who may write that plan. @throws AppError `not-found` */
export async function getRollOverRecord(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ record: RollOverRecord; plan: PlanRecord }> {
  const { rows } = await sql<RollOverRecord>`select id, plan_id, year, state, decisions, new_plan_id, version
    from roll_over where id = ${id}`.execute(db);
  const [record] = rows;
  if (record === undefined) throw new AppError('not-found');
  return { record, plan: await getRollable(db, actor, record.planId) };
}

/** The same, locked. @throws AppError `not-found` */
export async function lockRollOver(
  db: Tx,
  actor: Actor,
  id: string,
): Promise<{ record: RollOverRecord; plan: PlanRecord }> {
  await sql`select from roll_over where id = ${id} for update`.execute(db);
  return getRollOverRecord(db, actor, id);
}

/** A plan that the actor may make next year's plan from: one of a unit whose plans the actor writes. @throws AppError `not-found` */
export async function getRollable(db: Db, actor: Actor, planId: string): Promise<PlanRecord> {
  const plan = await getReadablePlan(db, actor, planId);
  if (!mayInPlan(actor, plan, 'plan.write')) throw new AppError('not-found');
  return plan;
}

/** The plan as the rules see it. */
export async function getRollSource(db: Db, plan: PlanRecord): Promise<RollSource> {
  const [text, more, tasks, duties] = await Promise.all([
    getPlanText(db, plan.id),
    sql<{
      opening: string[];
      annexes: RollSource['annexes'];
    }>`select opening, annexes from plan where id = ${plan.id}`.execute(db),
    sql<RollTask>`select t.id, t.annex, t.number, t.section, t.content, t.deadline_text, t.state = 'cancelled' as cancelled,
        coalesce(s.agenda, '[]') as agenda
      from task t left join council_session s on s.task_id = t.id where t.plan_id = ${plan.id}
      order by t.annex, t.position`.execute(db),
    sql<RollDuty>`select id, text, deadline_text from duty where plan_id = ${plan.id} order by position`.execute(
      db,
    ),
  ]);
  return {
    year: plan.year,
    title: plan.title,
    opening: more.rows[0]?.opening ?? [],
    legalBases: text.legalBases,
    outline: text.outline,
    movements: text.movements,
    annexes: more.rows[0]?.annexes ?? [],
    tasks: tasks.rows,
    duties: duties.rows,
  };
}
