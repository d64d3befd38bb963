import { type RawBuilder, sql } from 'kysely';
import { daysBetween } from '../../../../law/calendar/index.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { ReportView } from './report.schema.ts';

/** Of what the figures are taken. */
export interface ReportScope {
  planId: string | null;
  title: string;
  unitId: string;
  unitName: string;
  year: number;
  /** SQL condition on the plan `p` of the unit `pu`. */
  where: RawBuilder<boolean>;
  /** SQL: rows of the unit a task `t` counts for, as `unit_id`; a plan counts for those that carry it out, a subtree for the issuers. */
  units: RawBuilder<unknown>;
  mayFile: boolean;
}

interface Span {
  from: string;
  to: string;
}

const FROM = sql`from plan p join unit_now pu on pu.unit_id = p.unit_id join task t on t.plan_id = p.id`;

/** SQL: the status of the task `t` on `asOf`, as `reportStatus` says it. */
const statusAt = (asOf: string) => sql<string>`case when t.state = 'cancelled' then 'cancelled'
  when t.state = 'done' and (t.done_on is null or t.done_on <= ${asOf}) then case when t.done_on >= t.late_from then 'done-late' else 'done' end
  when t.late_from <= ${asOf} then 'late' when t.state = 'blocked' then 'blocked' else 'open' end`;

const COUNTS = sql`'total', count(*), 'done', count(*) filter (where status = 'done'), 'done-late', count(*) filter (where status = 'done-late'),
  'late', count(*) filter (where status = 'late'), 'open', count(*) filter (where status = 'open'),
  'blocked', count(*) filter (where status = 'blocked'), 'cancelled', count(*) filter (where status = 'cancelled')`;

type Figures = Pick<ReportView, 'all' | 'carried' | 'undated' | 'byQuarter' | 'byUnit'>;

/** How many were due, carried over and undated, by quarter and by unit. */
export async function findFigures(
  db: Db,
  scope: ReportScope,
  { from, to }: Span,
  asOf: string,
): Promise<Figures> {
  const { rows } = await sql<Figures>`
    with every as materialized (select t.id, t.due_day, t.late_from, t.state, t.done_on, p.unit_id, ${statusAt(asOf)} as status
      ${FROM} where ${scope.where}),
    due as materialized (select * from every where due_day between ${from} and ${to}),
    carried as (select * from every where due_day < ${from} and status <> 'cancelled'
      and not (state = 'done' and (done_on is null or done_on < ${from})))
    select
      (select json_build_object(${COUNTS}) from due) as "all",
      (select json_build_object('total', count(*), 'done', count(*) filter (where status in ('done', 'done-late')),
        'late', count(*) filter (where status = 'late')) from carried) as carried,
      (select count(*)::int from every where due_day is null and status in ('open', 'blocked')) as undated,
      (select coalesce(json_agg(q.row order by q.quarter), '[]') from (
        select extract(quarter from due_day)::int as quarter,
          json_build_object('quarter', extract(quarter from due_day)::int, ${COUNTS}) as row from due group by 1) q) as by_quarter,
      (select coalesce(json_agg(u.row order by u.name collate "vi-x-icu" nulls last, u.unit_id), '[]') from (
        select n.unit_id, n.name, json_build_object('unitId', n.unit_id, 'unitName', coalesce(n.name, ''), ${COUNTS}) as row
        from due d join task t on t.id = d.id join plan p on p.id = t.plan_id
        left join lateral (${scope.units}) w on true left join unit_now n on n.unit_id = w.unit_id
        group by n.unit_id, n.name) u) as by_unit`.execute(db);
  const [figures] = rows;
  if (figures === undefined) throw new Error('counting answered no row');
  return figures;
}

/** So many late tasks are named; the figures count them all. */
const NAMED = 200;

/** The tasks that are late at the end of the period, the oldest first. */
export async function findLateTasks(
  db: Db,
  scope: ReportScope,
  { to }: Span,
  asOf: string,
): Promise<ReportView['lateTasks']> {
  const { rows } = await sql<
    Omit<ReportView['lateTasks'][number], 'days'>
  >`select t.id as task_id, t.plan_id, t.number, t.content,
      coalesce((select string_agg(distinct n.name, '; ') from task_unit tu join unit_now n on n.unit_id = tu.unit_id
        where tu.task_id = t.id and tu.part in ('lead', 'implementer')), nullif(t.implementer, ''), t.lead) as who,
      t.due_day, coalesce(t.blocked_reason, t.late_reason) as reason
    ${FROM} where ${scope.where} and t.due_day <= ${to} and ${statusAt(asOf)} = 'late'
    order by t.due_day, t.id limit ${NAMED}`.execute(db);
  return rows.map((row) => ({ ...row, days: daysBetween(row.dueDay, asOf) }));
}

/** What units had to send in the period, and how many did. */
export async function findDemands(
  db: Db,
  scope: ReportScope,
  { from, to }: Span,
  asOf: string,
): Promise<ReportView['demands']> {
  const sent = sql`(i.sent_on is not null and i.sent_on <= ${asOf})`;
  const open = sql`(i.exempt_reason is null and not ${sent})`;
  const { rows } = await sql<
    ReportView['demands'][number]
  >`select d.id, d.title, d.due_day, count(*)::int as total,
      count(*) filter (where ${sent} and i.sent_on <= d.due_day)::int as sent,
      count(*) filter (where ${sent} and i.sent_on > d.due_day)::int as sent_late,
      count(*) filter (where ${open} and d.due_day < ${asOf})::int as late,
      count(*) filter (where ${open} and d.due_day >= ${asOf})::int as not_yet,
      count(*) filter (where i.exempt_reason is not null)::int as exempt
    from plan p join unit_now pu on pu.unit_id = p.unit_id join demand d on d.plan_id = p.id and d.state = 'open'
    join demand_item i on i.demand_id = d.id
    where ${scope.where} and d.due_day between ${from} and ${to} group by d.id order by d.due_day, d.id limit 200`.execute(
    db,
  );
  return rows;
}
