import { type RawBuilder, sql } from 'kysely';
import { type Actor, ownUnits, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { SOON_DAYS } from '../model/task-status.ts';
import type { HomeView } from './home.schema.ts';
import { findLines, inSubtree } from './list-tasks.ts';
import { readable } from './plan.store.ts';
import { mine } from './task.store.ts';
import { OPEN } from './task-lists.ts';

const SHOWN = 20;

/** "Việc của tôi": what waits for the reader, is late, comes this week, the next council session. */
export async function getHome({ db, actor, clock }: ReadContext): Promise<HomeView> {
  const day = today(clock);
  const own = sql<boolean>`${OPEN} and t.late_from <= ${day} and ${mine(actor)}`;
  const subtree = sql<boolean>`${OPEN} and t.late_from <= ${day} and ${await inSubtree(db, actor)}`;
  const [waiting, items, total, subtreeLate, week, session, unread] = await Promise.all([
    findWaiting(db, actor),
    findLines(db, day, own, { page: 1, size: SHOWN, sort: 'late' }),
    countTasks(db, own),
    countTasks(db, subtree),
    findWeek(db, actor, day),
    findNextSession(db, actor, day),
    sql<{ count: number }>`select count(*)::int as count from notification
      where account_id = ${actor.accountId} and read_at is null`.execute(db),
  ]);
  return {
    today: day,
    waiting,
    late: { total, items },
    week,
    nextSession: session,
    unread: unread.rows[0]?.count ?? 0,
    subtreeLate,
  };
}

async function countTasks(db: Db, where: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from task t
    join plan p on p.id = t.plan_id and p.state = 'issued' join unit_now pu on pu.unit_id = p.unit_id where ${where}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** Plans to approve or issue, imports begun, tasks of own plans that somebody says are blocked; longest waiting first. */
async function findWaiting(db: Db, actor: Actor): Promise<HomeView['waiting']> {
  const planIn = (kind: string, act: string, state: string) => sql`
    select ${kind}::text as kind, p.id, p.title, pu.name as unit_name, p.id as plan_id, p.updated_at as since
    from plan p join unit_now pu on pu.unit_id = p.unit_id
    where p.state = ${state} and pu.path <@ any(${scopePaths(actor, act)}::ltree[])`;
  const { rows } = await sql<HomeView['waiting'][number] & { since: Date }>`
    (${planIn('plan-approve', 'plan.approve', 'submitted')})
    union all (${planIn('plan-issue', 'plan.issue', 'approved')})
    union all (select 'import-open', i.id, i.file_name, n.name, null, i.updated_at
      from plan_import i join unit_now n on n.unit_id = i.unit_id
      where i.account_id = ${actor.accountId} and i.state = 'open')
    union all (select 'task-blocked', t.id, t.content, pu.name, p.id, t.updated_at
      from plan p join unit_now pu on pu.unit_id = p.unit_id join task t on t.plan_id = p.id
      where p.state = 'issued' and t.state = 'blocked'
        and p.unit_id = any(${ownUnits({ ...actor, grants: actor.grants.filter((grant) => grant.acts.has('plan.write')) })}::uuid[]))
    order by since limit ${SHOWN}`.execute(db);
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

/** Own open tasks and milestones due from today until a week from now. */
async function findWeek(db: Db, actor: Actor, day: string): Promise<HomeView['week']> {
  const until = sql`${day}::date + ${SOON_DAYS + 1}::int`;
  const { rows } = await sql<HomeView['week'][number]>`
    select t.id as task_id, t.plan_id, null::uuid as milestone_id, t.content as text, t.due_day, p.title as plan_title
      from task t join plan p on p.id = t.plan_id
      where p.state = 'issued' and ${OPEN} and t.late_from > ${day} and t.late_from <= ${until} and ${mine(actor)}
    union all
    select t.id, t.plan_id, m.id, m.text, m.late_from - 1, p.title
      from milestone m join task t on t.id = m.task_id join plan p on p.id = t.plan_id
      where p.state = 'issued' and ${OPEN} and m.done_on is null and m.late_from > ${day} and m.late_from <= ${until}
        and (m.unit_id = any(${ownUnits(actor)}::uuid[]) or ${mine(actor)})
    order by due_day, text limit ${SHOWN * 2}`.execute(db);
  return rows;
}

async function findNextSession(db: Db, actor: Actor, day: string): Promise<HomeView['nextSession']> {
  const { rows } = await sql<NonNullable<HomeView['nextSession']>>`
    select s.id, s.plan_id, s.task_id, s.ordinal, t.content, s.agenda, s.planned_from, s.planned_to, pu.name as plan_unit_name
    from council_session s join task t on t.id = s.task_id join plan p on p.id = s.plan_id join unit_now pu on pu.unit_id = p.unit_id
    where p.state = 'issued' and ${OPEN} and s.planned_to >= ${day} and ${readable(actor)}
    order by s.planned_to, s.ordinal limit 1`.execute(db);
  return rows[0] ?? null;
}
