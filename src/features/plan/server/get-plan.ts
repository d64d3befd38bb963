import { sql } from 'kysely';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { PLAN_SEALS } from '../model/plan-lifecycle.ts';
import { SOON_DAYS } from '../model/task-status.ts';
import type { PlanView } from './plan.schema.ts';
import { getReadablePlan, type PlanRecord, planVerbs } from './plan.store.ts';

interface Context {
  db: Db;
  actor: Actor;
  clock: Clock;
}

/** A plan's head with counts of its tasks and what the reader may do. @throws AppError `not-found` */
export async function getPlan(context: Context, planId: string): Promise<PlanView> {
  return presentPlan(context, await getReadablePlan(context.db, context.actor, planId));
}

/** What the API answers for `plan`. */
export async function presentPlan({ db, actor, clock }: Context, plan: PlanRecord): Promise<PlanView> {
  const day = today(clock);
  const { counts, sections, units } = await countTasks(db, plan.id, day);
  return {
    id: plan.id,
    unitId: plan.unitId,
    unitName: plan.unitName,
    year: plan.year,
    title: plan.title,
    number: plan.number,
    symbol: plan.symbol,
    signedOn: plan.signedOn,
    state: plan.state,
    updatedAt: plan.updatedAt.toISOString(),
    issuer: plan.issuer,
    place: plan.place,
    signer: plan.signer,
    reminderDays: plan.reminderDays,
    sourceFileId: plan.sourceFileId,
    doubts: plan.doubtCount,
    today: day,
    counts,
    sections,
    units,
    sealed: PLAN_SEALS[plan.state],
    version: plan.version,
    allowed: planVerbs(actor, plan),
  };
}

async function countTasks(
  db: Db,
  planId: string,
  day: string,
): Promise<Pick<PlanView, 'counts' | 'sections' | 'units'>> {
  const { rows } = await sql<Pick<PlanView, 'counts' | 'sections' | 'units'>>`
    with t as (select id, annex, position, section, state, due_day, late_from,
        state in ('not-started', 'in-progress', 'blocked') as open from task where plan_id = ${planId})
    select
      (select json_build_object('total', count(*), 'late', count(*) filter (where open and late_from <= ${day}),
        'dueSoon', count(*) filter (where open and due_day between ${day} and ${day}::date + ${SOON_DAYS}::int),
        'byState', json_build_object(
          'not-started', count(*) filter (where state = 'not-started'),
          'in-progress', count(*) filter (where state = 'in-progress'),
          'blocked', count(*) filter (where state = 'blocked'),
          'done', count(*) filter (where state = 'done'),
          'cancelled', count(*) filter (where state = 'cancelled'))) from t) as counts,
      (select coalesce(json_agg(json_build_object('annex', s.annex, 'section', s.section, 'total', s.total, 'done', s.done)
          order by s.annex, s.first), '[]') from (
        select annex, section, min(position) as first, count(*) as total, count(*) filter (where state = 'done') as done
        from t group by annex, section) s) as sections,
      (select coalesce(json_agg(json_build_object('unitId', u.unit_id, 'name', u.name, 'total', u.total)
          order by u.name collate "vi-x-icu"), '[]') from (
        select n.unit_id, n.name, count(distinct t.id) as total from t join task_unit tu on tu.task_id = t.id
        join unit_now n on n.unit_id = tu.unit_id group by n.unit_id, n.name) u) as units`.execute(db);
  const [counted] = rows;
  if (counted === undefined) throw new Error('counting answered no row');
  return counted;
}
