import { sql } from 'kysely';
import { type Actor, ownUnits, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { PREPARED, unseen } from '../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { SOON_DAYS } from '../model/task-status.ts';
import type { HomeView } from './home.schema.ts';
import { LINE, presentLine } from './list-tasks.ts';
import { inOwnBranch } from './plan-access.ts';
import type { TaskLine } from './task.schema.ts';
import { mine, ownUnitIds } from './task.store.ts';
import { OPEN } from './task-lists.ts';

const SHOWN = 20;

/** "Việc của tôi": what waits for the reader, is late, comes this week, the next council session. */
export async function getHome({ db, actor, clock }: ReadContext): Promise<HomeView> {
  const day = today(clock);
  const [waiting, own, milestones, session, unread] = await Promise.all([
    findWaiting(db, actor),
    findOwnOpen(db, actor, day),
    findMilestones(db, actor, day),
    findNextSession(db, actor, day),
    sql<{ count: number }>`${sql.raw(PREPARED)} select count(*)::int as count from notification
      where account_id = ${actor.accountId} and read_at is null`.execute(db),
  ]);
  const late = own.filter((task) => task.lateFrom !== null && task.lateFrom <= day);
  const soon = own.filter((task) => task.lateFrom !== null && task.lateFrom > day);
  const week = [...soon.map(toDue), ...milestones].sort((a, b) => (a.dueDay < b.dueDay ? -1 : 1));
  return {
    today: day,
    waiting,
    late: { total: own[0]?.lateTotal ?? 0, items: late.map(({ lateTotal: _, ...task }) => task) },
    week,
    nextSession: session,
    unread: unread.rows[0]?.count ?? 0,
  };
}

/** Own open tasks that are late (the first few, with how many there are) or due within a week. */
async function findOwnOpen(db: Db, actor: Actor, day: string): Promise<(TaskLine & { lateTotal: number })[]> {
  const { rows } = await sql<
    Omit<TaskLine, 'status'> & { lateTotal: number; doneOn: string | null }
  >`${sql.raw(PREPARED)}
    with own as materialized (
      select t.id, t.late_from, t.late_from <= ${day} as late from task t join plan p on p.id = t.plan_id
      where p.state = 'issued' and ${OPEN} and t.late_from <= ${day}::date + ${SOON_DAYS + 1}::int and ${mine(actor, day)}
    ), shown as (
      (select id from own where late order by late_from, id limit ${SHOWN})
      union all (select id from own where not late order by late_from, id limit ${SHOWN})
    )
    select ${LINE}, (select count(*)::int from own where late) as late_total
    from shown join task t on t.id = shown.id join plan p on p.id = t.plan_id join unit_now pu on pu.unit_id = p.unit_id
    order by t.late_from, t.id`.execute(db);
  return rows.map((row) => ({ ...presentLine(row, day), lateTotal: row.lateTotal }));
}

function toDue(task: TaskLine): HomeView['week'][number] {
  return {
    taskId: task.id,
    planId: task.planId,
    milestoneId: null,
    text: task.content,
    dueDay: task.dueDay ?? '',
    planTitle: task.planTitle,
  };
}

/** Plans to approve or issue, imports begun, tasks of own plans that somebody says are blocked; longest waiting first. */
async function findWaiting(db: Db, actor: Actor): Promise<HomeView['waiting']> {
  const planIn = (kind: string, act: string, state: string) => sql`
    select ${sql.lit(kind)} as kind, p.id, p.title, pu.name as unit_name, p.id as plan_id, p.updated_at as since
    from plan p join unit_now pu on pu.unit_id = p.unit_id
    where p.state = ${sql.lit(state)} and pu.path <@ any(${unseen(scopePaths(actor, act), 'ltree')})`;
  const writes = ownUnits({ ...actor, grants: actor.grants.filter((grant) => grant.acts.has('plan.write')) });
  const { rows } = await sql<HomeView['waiting'][number] & { since: Date }>`${sql.raw(PREPARED)}
    (${planIn('plan-approve', 'plan.approve', 'submitted')})
    union all (${planIn('plan-issue', 'plan.issue', 'approved')})
    union all (select 'import-open', i.id, i.file_name, n.name, null, i.updated_at
      from plan_import i join unit_now n on n.unit_id = i.unit_id
      where i.account_id = ${actor.accountId} and i.state = 'open')
    union all (select 'task-blocked', t.id, t.content, pu.name, p.id, t.updated_at
      from plan p join unit_now pu on pu.unit_id = p.unit_id join task t on t.plan_id = p.id
      where p.state = 'issued' and t.state = 'blocked'
        and p.unit_id = any(${unseen(writes, 'uuid')}))
    order by since limit ${SHOWN}`.execute(db);
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

/** Open milestones of own tasks, or of own units, due from today until a week from now. */
async function findMilestones(db: Db, actor: Actor, day: string): Promise<HomeView['week']> {
  const due = sql`m.done_on is null and m.late_from > ${day} and m.late_from <= ${day}::date + ${SOON_DAYS + 1}::int`;
  const units = ownUnitIds(actor, day);
  const { rows } = await sql<HomeView['week'][number]>`${sql.raw(PREPARED)}
    with own as (
      select m.id from milestone m where m.unit_id = ${units} and ${due}
      union select m.id from task_unit tu join milestone m on m.task_id = tu.task_id where tu.unit_id = ${units} and ${due}
      union select m.id from task_person tp join milestone m on m.task_id = tp.task_id
        where tp.person_id = ${actor.personId} and ${due}
    )
    select t.id as task_id, t.plan_id, m.id as milestone_id, m.text, m.late_from - 1 as due_day, p.title as plan_title
    from own join milestone m on m.id = own.id join task t on t.id = m.task_id join plan p on p.id = t.plan_id
    where p.state = 'issued' and ${OPEN} order by m.late_from, m.id limit ${SHOWN}`.execute(db);
  return rows;
}

/** The next session of a council of the own subtree, or of one above it. */
async function findNextSession(db: Db, actor: Actor, day: string): Promise<HomeView['nextSession']> {
  const { rows } = await sql<NonNullable<HomeView['nextSession']>>`${sql.raw(PREPARED)}
    select s.id, s.plan_id, s.task_id, s.ordinal, t.content, s.agenda, s.planned_from, s.planned_to, pu.name as plan_unit_name
    from council_session s join task t on t.id = s.task_id join plan p on p.id = s.plan_id join unit_now pu on pu.unit_id = p.unit_id
    where p.state = 'issued' and ${OPEN} and s.planned_to >= (select ${day}::date) and ${inOwnBranch(actor)}
    order by s.planned_to, s.ordinal limit 1`.execute(db);
  return rows[0] ?? null;
}
