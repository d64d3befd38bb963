import { deadlineColumns } from '../features/plan/model/deadline-columns.ts';
import { milestoneDueDay } from '../features/plan/model/deadline-meaning.ts';
import { parseDeadline } from '../features/plan/model/parse-deadline.ts';
import { planTables, type TaskPart } from '../features/plan/server/plan.tables.ts';
import { addDays } from '../law/calendar/index.ts';
import { today } from '../platform/clock.ts';
import type { Write } from '../platform/db/unit-of-work.ts';
import { newId } from '../platform/ids.ts';
import type { DemoOutline, DemoPlan, DemoTask } from './demo-data.ts';
import type { Keys } from './demo-organisation.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

interface Context {
  write: Write;
  unit: Keys;
  /** Author of the plans and of the progress notes. */
  author: { id: string; name: string };
}

/** Writes one plan with its annexes; what is over by today is done, except what the data calls slow. */
export async function writePlan(context: Context, plan: DemoPlan): Promise<string> {
  const { write, unit, author } = context;
  const db = planTables(write.db);
  const id = newId();
  const now = write.clock.now();
  const year = Number(today(write.clock).slice(0, 4)) + plan.yearOffset;
  const [signedYear = '0', signedDay = '01-01'] = plan.signed.split('/');
  await db
    .insertInto('plan')
    .values({
      id,
      unitId: unit(plan.unit),
      year,
      title: plan.title,
      issuer: plan.issuer,
      number: plan.number,
      symbol: plan.symbol,
      place: plan.place,
      signedOn: `${year + Number(signedYear)}-${signedDay}`,
      state: plan.state,
      legalBases: JSON.stringify(plan.bases),
      signer: JSON.stringify(plan.signer),
      recipients: JSON.stringify(plan.recipients),
      outline: JSON.stringify(plan.outline.map((node, n) => outlineNode(node, ROMAN[n] ?? String(n + 1), 1))),
      movements: JSON.stringify(plan.movements.map((name) => ({ name, source: 'II.1' }))),
      sourceFileId: null,
      createdBy: author.id,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  await writeTasks(context, id, year, 1, plan.tasks, plan.state === 'closed');
  await writeTasks(context, id, year, 2, plan.sessions, plan.state === 'closed');
  const duties = plan.duties.map(({ text, actor, deadline }, n) => ({
    id: newId(),
    planId: id,
    position: n + 1,
    text,
    actor,
    ...deadlineColumns(parseDeadline(deadline, year).deadline),
  }));
  if (duties.length > 0) await db.insertInto('duty').values(duties).execute();
  write.audit({
    act: 'plan.create',
    entity: 'plan',
    entityId: id,
    unitId: unit(plan.unit),
    after: { title: plan.title },
    reason: 'Dữ liệu dùng thử',
  });
  return id;
}

function outlineNode(node: DemoOutline, number: string, level: number): object {
  return {
    number,
    title: node.title,
    level,
    paragraphs: node.paragraphs ?? [],
    children: (node.children ?? []).map((child, n) => outlineNode(child, String(n + 1), level + 1)),
  };
}

async function writeTasks(
  context: Context,
  planId: string,
  year: number,
  annex: 1 | 2,
  rows: DemoTask[],
  closed: boolean,
): Promise<void> {
  if (rows.length === 0) return;
  const { write, unit, author } = context;
  const db = planTables(write.db);
  const day = today(write.clock);
  const now = write.clock.now();
  const numbers = new Map<string, number>();
  const made = rows.map((row, n) => {
    // Annex 1 counts through, the council's programme counts within each heading.
    const number = annex === 1 ? n + 1 : (numbers.get(row.s) ?? 0) + 1;
    numbers.set(row.s, number);
    const { deadline } = parseDeadline(row.d, year);
    const columns = deadlineColumns(deadline);
    return {
      id: newId(),
      row,
      number,
      position: n + 1,
      deadline,
      columns,
      ...standing(row, columns.dueDay, day, closed),
    };
  });
  await db
    .insertInto('task')
    .values(
      made.map(({ id, row, number, position, columns, state, progress, doneOn }) => ({
        id,
        planId,
        annex,
        position,
        number: String(number),
        section: row.s,
        parentId: null,
        content: row.agenda && row.agenda.length > 0 ? `${row.c}: - ${row.agenda.join(' - ')}` : row.c,
        lead: row.l ?? '',
        implementer: row.i ?? '',
        coordinator: row.o ?? '',
        adviser: row.v ?? '',
        ...columns,
        state,
        progress,
        doneOn,
        blockedReason: state === 'blocked' ? (row.blocked ?? null) : null,
        lateReason: null,
        updatedAt: now,
      })),
    )
    .execute();
  const assigned = made.flatMap(({ id, row }) => [
    ...(row.iu ?? []).map((key) => ({ taskId: id, unitId: unit(key), part: 'implementer' as TaskPart })),
    ...(row.ou ?? []).map((key) => ({ taskId: id, unitId: unit(key), part: 'coordinator' as TaskPart })),
  ]);
  if (assigned.length > 0) await db.insertInto('taskUnit').values(assigned).execute();
  const milestones = made.flatMap(({ id, deadline, state }) =>
    deadline.milestones.map((milestone, n) => {
      const lastDay = milestoneDueDay(milestone);
      return {
        id: newId(),
        taskId: id,
        position: n + 1,
        actor: milestone.actor,
        text: milestone.text,
        dueOn: milestone.date,
        exclusive: lastDay !== milestone.date,
        lateFrom: addDays(lastDay, 1),
        unitId: null,
        doneOn: state === 'done' ? lastDay : null,
      };
    }),
  );
  if (milestones.length > 0) await db.insertInto('milestone').values(milestones).execute();
  const notes = made
    .filter(({ state, progress }) => state === 'in-progress' || (state === 'done' && progress === 100))
    .map(({ id, progress, state }) => ({
      id: newId(),
      taskId: id,
      accountId: author.id,
      authorName: author.name,
      writtenAt: now,
      text:
        state === 'done'
          ? 'Đã hoàn thành và lưu hồ sơ.'
          : `Đã làm được khoảng ${progress}% khối lượng, đang hoàn thiện phần còn lại.`,
      progress,
    }));
  if (notes.length > 0) await db.insertInto('taskNote').values(notes).execute();
  const sessions = made.filter(({ row }) => row.s.startsWith('Các phiên họp'));
  if (annex === 2 && sessions.length > 0) {
    await db
      .insertInto('councilSession')
      .values(
        sessions.map(({ id, row, number, deadline }) => ({
          id: newId(),
          planId,
          taskId: id,
          ordinal: number,
          agenda: JSON.stringify(row.agenda ?? []),
          plannedFrom: deadline.from,
          plannedTo: deadline.to,
        })),
      )
      .execute();
  }
}

type Standing = {
  state: 'not-started' | 'in-progress' | 'blocked' | 'done';
  progress: number;
  doneOn: string | null;
};

function standing(row: DemoTask, dueDay: string | null, day: string, closed: boolean): Standing {
  if (row.blocked !== undefined && dueDay !== null && dueDay < day)
    return { state: 'blocked', progress: row.slow ?? 0, doneOn: null };
  const isOver = dueDay !== null && dueDay < day;
  if (closed || (isOver && row.slow === undefined)) {
    return { state: 'done', progress: 100, doneOn: dueDay === null ? null : addDays(dueDay, -2) };
  }
  const isNear = dueDay !== null && dueDay < addDays(day, 60);
  if (row.slow !== undefined && (isOver || isNear))
    return { state: 'in-progress', progress: row.slow, doneOn: null };
  return { state: 'not-started', progress: 0, doneOn: null };
}
