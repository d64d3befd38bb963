import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { deadlineColumns, milestoneColumns } from '../../model/deadline-columns.ts';
import { applyRollOver, type RolledPlan } from '../../model/roll-over/apply-roll-over.ts';
import { sameDayIn } from '../../model/roll-over/day-shift.ts';
import { proposeRollOver } from '../../model/roll-over/propose.ts';
import { undecided } from '../../model/roll-over/roll-over.ts';
import { publicCalendar } from '../calendar.ts';
import { readDeadline } from '../edit-tasks.ts';
import type { PlanRecord } from '../plan.store.ts';
import { planTables } from '../plan.tables.ts';
import { lockOpen } from './review-roll-over.ts';
import type { UsedRollOver } from './roll-over.schema.ts';
import { getRollSource } from './roll-over.store.ts';

const UNDECIDED = {
  vi: (count: number) => `Còn ${count} đề xuất chưa quyết định. Hãy quyết định hết rồi tạo kế hoạch.`,
  en: (count: number) => `${count} proposals are undecided. Decide all of them first.`,
};

/**
 * Makes next year's plan by what was decided, as a draft, in one transaction: text, tasks with who does them, milestones, sessions,
 * duties. Progress, notes and numbers stay with the old plan.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` while something is undecided
 */
export async function takeRollOver(
  context: WriteContext,
  id: string,
  version: number,
): Promise<UsedRollOver> {
  const { db, clock, language } = context;
  const { record, plan } = await lockOpen(context, id, version);
  await sql`select from plan where id = ${plan.id} for share`.execute(db);
  const source = await getRollSource(db, plan);
  const proposals = proposeRollOver(source, record.year, publicCalendar());
  const open = undecided(proposals, record.decisions);
  if (open.length > 0)
    throw new AppError('invalid-input', {
      fields: [{ path: 'decisions', message: UNDECIDED[language](open.length) }],
    });
  const rolled = applyRollOver(source, proposals, record.decisions);
  const planId = newId();
  await insertPlan(context, plan, rolled, planId, record.year);
  await insertTasks(context, plan, rolled, planId, record.year);
  await insertDuties(context, rolled, planId, record.year);
  await sql`update roll_over set state = 'used', new_plan_id = ${planId}, version = version + 1, updated_at = ${clock.now()}
    where id = ${id}`.execute(db);
  const counts = { tasks: rolled.tasks.length, dropped: source.tasks.length - rolled.tasks.length };
  const entry = {
    unitId: plan.unitId,
    after: { planId, from: plan.id, year: record.year, title: rolled.title, ...counts },
  };
  context.audit({ act: 'roll-over.use', entity: 'roll-over', entityId: id, ...entry });
  context.audit({ act: 'plan.create', entity: 'plan', entityId: planId, ...entry });
  context.announce(`plan:${planId}`);
  return { planId, ...counts };
}

async function insertPlan(
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

async function insertTasks(
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

async function insertDuties(
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
