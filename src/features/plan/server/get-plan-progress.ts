import { type RawBuilder, sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { PlanProgressView } from './plan.schema.ts';
import { getReadablePlan } from './plan.store.ts';
import { late } from './task-lists.ts';

type Counts = PlanProgressView['all'];

/**
 * How far a plan is: in all, by quarter of the due day, by unit that leads or implements. A task of two units counts for both.
 * @throws AppError `not-found`
 */
export async function getPlanProgress(
  { db, actor, clock }: ReadContext,
  planId: string,
): Promise<PlanProgressView> {
  await getReadablePlan(db, actor, planId);
  const day = today(clock);
  const counts = countsOn(day);
  const [all, byQuarter, byUnit] = await Promise.all([
    sql<Counts>`select ${counts} from task t where t.plan_id = ${planId}`.execute(db),
    sql<Counts & { quarter: number | null }>`select extract(quarter from t.due_day)::int as quarter, ${counts}
      from task t where t.plan_id = ${planId} group by 1 order by 1 nulls last`.execute(db),
    sql<
      Counts & { unitId: string | null; unitName: string }
    >`select n.unit_id, coalesce(n.name, '') as unit_name, ${counts}
      from task t
      left join (select distinct tu.task_id, tu.unit_id from task_unit tu join task pt on pt.id = tu.task_id
        where pt.plan_id = ${planId} and tu.part in ('lead', 'implementer')) a on a.task_id = t.id
      left join unit_now n on n.unit_id = a.unit_id
      where t.plan_id = ${planId} group by n.unit_id, n.name order by n.name collate "vi-x-icu" nulls last`.execute(
      db,
    ),
  ]);
  const [whole] = all.rows;
  if (whole === undefined) throw new Error('counting answered no row');
  return { today: day, all: whole, byQuarter: byQuarter.rows, byUnit: byUnit.rows };
}

function countsOn(day: string): RawBuilder<unknown> {
  return sql`count(*)::int as total,
    (count(*) filter (where t.state = 'done'))::int as done,
    (count(*) filter (where t.state = 'done' and t.done_on >= t.late_from))::int as done_late,
    (count(*) filter (where t.state = 'in-progress'))::int as in_progress,
    (count(*) filter (where t.state = 'not-started'))::int as not_started,
    (count(*) filter (where t.state = 'blocked'))::int as blocked,
    (count(*) filter (where t.state = 'cancelled'))::int as cancelled,
    (count(*) filter (where ${late(day)}))::int as late,
    coalesce(round(avg(t.progress) filter (where t.state <> 'cancelled'), 1), 0) as percent`;
}
