import { sql } from 'kysely';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { deadlineColumns, milestoneColumns } from '../../model/deadline-columns.ts';
import type { RolledPlan } from '../../model/roll-over/apply-roll-over.ts';
import { sameDayIn } from '../../model/roll-over/day-shift.ts';
import { readDeadline } from '../edit-tasks.ts';
import type { PlanRecord } from '../plan.store.ts';
import { planTables } from '../plan.tables.ts';

/** The head and the text of the new plan. */
export async function insertPlan(
  { db, actor, clock }: WriteContext,
  plan: PlanRecord,
  rolled: RolledPlan,
  planId: string,
  year: number,
): Promise<void> {
  await sql`insert into plan (id, unit_id, year, title, issuer, superior, place, symbol, signer, recipients, reminder_days,
      opening, annexes, legal_bases, outline, movements, previous_plan_id, created_by, created_at, updated_at)
    select ${planId}, unit_id, ${year}, ${rolled.title}, issuer, superior, place, symbol, signer, recipients, reminder_days,
      ${JSON.stringify(rolled.opening)}::jsonb, ${JSON.stringify(rolled.annexes)}::jsonb, ${JSON.stringify(rolled.legalBases)}::jsonb,
      ${JSON.stringify(rolled.outline)}::jsonb, ${JSON.stringify(rolled.movements)}::jsonb, id,
      ${actor.accountId}, ${clock.now()}, ${clock.now()}
    from plan where id = ${plan.id}`.execute(db);
}

interface OldMilestone {
  taskId: string;
  actor: string | null;
  text: string;
  dueOn: string;
  unitId: string | null;
}

/** Its tasks with who carries them out, council sessions and milestones. */
export async function insertTasks(
  { db, clock }: WriteContext,
  plan: PlanRecord,
  rolled: RolledPlan,
  planId: string,
  year: number,
): Promise<void> {
  if (rolled.tasks.length === 0) return;
  const deadlines = new Map(rolled.tasks.map((task) => [task.id, readDeadline(task.deadlineText, year)]));
  const rows = rolled.tasks.map((task) => {
    const deadline = deadlines.get(task.id) ?? readDeadline('', year);
    const { deadlineText, deadlineKind, dateFrom, dateTo, exclusive, dueDay, lateFrom } =
      deadlineColumns(deadline);
    return {
      old: task.id,
      id: newId(),
      content: task.content,
      section: task.section,
      deadline_text: deadlineText,
      deadline_kind: deadlineKind,
      date_from: dateFrom,
      date_to: dateTo,
      exclusive,
      due_day: dueDay,
      late_from: lateFrom,
      agenda: task.agenda,
    };
  });
  const made = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(old uuid, id uuid, content text, section text,
    deadline_text text, deadline_kind text, date_from date, date_to date, exclusive boolean, due_day date, late_from date, agenda jsonb)`;
  // Positions stay: a gap where a task was left out orders the rest just as well.
  await sql`insert into task (id, plan_id, annex, position, number, section, content, lead, implementer, coordinator, adviser, others,
      deadline_text, deadline_kind, date_from, date_to, exclusive, due_day, late_from, updated_at)
    select r.id, ${planId}, t.annex, t.position, t.number, r.section, r.content, t.lead, t.implementer, t.coordinator, t.adviser,
      t.others, r.deadline_text, r.deadline_kind, r.date_from, r.date_to, r.exclusive, r.due_day, r.late_from, ${clock.now()}
    from ${made} join task t on t.id = r.old`.execute(db);
  await sql`update task n set parent_id = up.id from ${made} join task t on t.id = r.old
      join (select old, id from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as u(old uuid, id uuid)) up on up.old = t.parent_id
    where n.id = r.id`.execute(db);
  await sql`insert into task_unit (task_id, unit_id, part) select r.id, tu.unit_id, tu.part from ${made}
    join task_unit tu on tu.task_id = r.old join unit_now n on n.unit_id = tu.unit_id and n.active`.execute(
    db,
  );
  await sql`insert into task_person (task_id, person_id) select r.id, tp.person_id from ${made}
    join task_person tp on tp.task_id = r.old`.execute(db);
  await sql`insert into council_session (id, plan_id, task_id, ordinal, agenda, planned_from, planned_to)
    select gen_random_uuid(), ${planId}, r.id, s.ordinal, r.agenda, r.date_from, r.date_to
    from ${made} join council_session s on s.task_id = r.old`.execute(db);
  await insertMilestones(plan, rolled, deadlines, new Map(rows.map((row) => [row.old, row.id])), year, db);
}

/** Milestones that the words name are read from the new words; those added by hand move by the calendar year. */
async function insertMilestones(
  plan: PlanRecord,
  rolled: RolledPlan,
  deadlines: ReadonlyMap<string, ReturnType<typeof readDeadline>>,
  ids: ReadonlyMap<string, string>,
  year: number,
  db: WriteContext['db'],
): Promise<void> {
  const { rows: old } = await sql<
    OldMilestone & { deadlineText: string }
  >`select m.task_id, m.actor, m.text, m.due_on, m.unit_id, t.deadline_text
    from milestone m join task t on t.id = m.task_id where t.plan_id = ${plan.id} order by m.task_id, m.position`.execute(
    db,
  );
  const rows = rolled.tasks.flatMap((task) => {
    const own = old.filter(({ taskId }) => taskId === task.id);
    const named = readDeadline(own[0]?.deadlineText ?? '', plan.year).milestones;
    const byHand = own.filter(
      ({ text, dueOn }) => !named.some((each) => each.text === text && each.date === dueOn),
    );
    const fromWords = (deadlines.get(task.id)?.milestones ?? []).map((milestone) => ({
      ...milestone,
      unitId: own.find(({ actor }) => actor !== null && actor === milestone.actor)?.unitId ?? null,
    }));
    return [
      ...fromWords,
      ...byHand.map(({ actor, text, dueOn, unitId }) => ({
        actor,
        text,
        date: sameDayIn(dueOn, year),
        unitId,
      })),
    ].map((milestone, n) => ({
      id: newId(),
      taskId: ids.get(task.id) ?? '',
      position: n + 1,
      actor: milestone.actor,
      text: milestone.text,
      ...milestoneColumns(milestone),
      unitId: milestone.unitId,
      doneOn: null,
    }));
  });
  if (rows.length > 0) await planTables(db).insertInto('milestone').values(rows).execute();
}

/** The dated duties of its text. */
export async function insertDuties(
  { db }: WriteContext,
  rolled: RolledPlan,
  planId: string,
  year: number,
): Promise<void> {
  const { rows: actors } = await sql<{ id: string; actor: string | null }>`select id, actor from duty
    where id = any(${rolled.duties.map(({ id }) => id)}::uuid[])`.execute(db);
  const rows = rolled.duties.map(({ id, text, deadlineText }, n) => ({
    id: newId(),
    planId,
    position: n + 1,
    text,
    actor: actors.find((each) => each.id === id)?.actor ?? null,
    ...deadlineColumns(readDeadline(deadlineText, year)),
  }));
  if (rows.length > 0) await planTables(db).insertInto('duty').values(rows).execute();
}
