import type { Deadline } from '../features/plan/model/deadline.ts';
import { deadlineColumns } from '../features/plan/model/deadline-columns.ts';
import { milestoneDueDay } from '../features/plan/model/deadline-meaning.ts';
import { parseDeadline } from '../features/plan/model/parse-deadline.ts';
import { planTables } from '../features/plan/server/plan.tables.ts';
import { addDays } from '../law/calendar/index.ts';
import { today } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import type { DemoTask } from './demo-data.ts';
import type { DemoContext } from './demo-plans.ts';

interface Annex {
  planId: string;
  year: number;
  annex: 1 | 2;
  /** The plan is over: everything was done. */
  closed: boolean;
}

interface Made extends Standing {
  id: string;
  row: DemoTask;
  number: number;
  deadline: Deadline;
}

/** Writes the rows of one annex with who does them, their milestones, notes and, in Annex 2, the council's sessions. */
export async function writeTasks(context: DemoContext, annex: Annex, rows: DemoTask[]): Promise<void> {
  if (rows.length === 0) return;
  const made = makeRows(rows, annex, today(context.write.clock));
  await insertTasks(context, annex, made);
  await insertUnits(context, made);
  await insertMilestones(context, made);
  await insertNotes(context, made);
  if (annex.annex === 2) await insertSessions(context, annex.planId, made);
}

/** Annex 1 counts through, the council's programme counts within each heading. */
function makeRows(rows: DemoTask[], { year, annex, closed }: Annex, day: string): Made[] {
  const numbers = new Map<string, number>();
  return rows.map((row, n) => {
    const number = annex === 1 ? n + 1 : (numbers.get(row.s) ?? 0) + 1;
    numbers.set(row.s, number);
    const { deadline } = parseDeadline(row.d, year);
    return {
      id: newId(),
      row,
      number,
      deadline,
      ...standing(row, deadlineColumns(deadline).dueDay, day, closed),
    };
  });
}

interface Standing {
  state: 'not-started' | 'in-progress' | 'blocked' | 'done';
  progress: number;
  doneOn: string | null;
}

/** What has become of a row by `day`: done when it is over, except what the data calls slow or blocked. */
function standing(row: DemoTask, dueDay: string | null, day: string, closed: boolean): Standing {
  const isOver = dueDay !== null && dueDay < day;
  const isNear = dueDay !== null && dueDay < addDays(day, 60);
  if (closed || (isOver && row.slow === undefined)) {
    return { state: 'done', progress: 100, doneOn: dueDay === null ? null : addDays(dueDay, -2) };
  }
  if (isOver && row.blocked !== undefined) return { state: 'blocked', progress: row.slow ?? 0, doneOn: null };
  if (isNear && row.slow !== undefined) return { state: 'in-progress', progress: row.slow, doneOn: null };
  return { state: 'not-started', progress: 0, doneOn: null };
}

async function insertTasks({ write }: DemoContext, { planId, annex }: Annex, made: Made[]): Promise<void> {
  const updatedAt = write.clock.now();
  await planTables(write.db)
    .insertInto('task')
    .values(
      made.map(({ id, row, number, deadline, state, progress, doneOn }, n) => ({
        id,
        planId,
        annex,
        position: n + 1,
        number: String(number),
        section: row.s,
        parentId: null,
        content: row.agenda && row.agenda.length > 0 ? `${row.c}: - ${row.agenda.join(' - ')}` : row.c,
        lead: row.l ?? '',
        implementer: row.i ?? '',
        coordinator: row.o ?? '',
        adviser: row.v ?? '',
        ...deadlineColumns(deadline),
        state,
        progress,
        doneOn,
        blockedReason: state === 'blocked' ? (row.blocked ?? null) : null,
        lateReason: null,
        updatedAt,
      })),
    )
    .execute();
}

async function insertUnits({ write, unit }: DemoContext, made: Made[]): Promise<void> {
  const rows = made.flatMap(({ id, row }) => [
    ...(row.iu ?? []).map((key) => ({ taskId: id, unitId: unit(key), part: 'implementer' as const })),
    ...(row.ou ?? []).map((key) => ({ taskId: id, unitId: unit(key), part: 'coordinator' as const })),
  ]);
  if (rows.length > 0) await planTables(write.db).insertInto('taskUnit').values(rows).execute();
}

async function insertMilestones({ write }: DemoContext, made: Made[]): Promise<void> {
  const rows = made.flatMap(({ id, deadline, state }) =>
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
  if (rows.length > 0) await planTables(write.db).insertInto('milestone').values(rows).execute();
}

async function insertNotes({ write, author }: DemoContext, made: Made[]): Promise<void> {
  const writtenAt = write.clock.now();
  const rows = made
    .filter(({ state }) => state === 'in-progress' || state === 'done')
    .map(({ id, progress, state }) => ({
      id: newId(),
      taskId: id,
      accountId: author.id,
      authorName: author.name,
      writtenAt,
      text:
        state === 'done'
          ? 'Đã hoàn thành và lưu hồ sơ.'
          : `Đã làm được khoảng ${progress}% khối lượng, đang hoàn thiện phần còn lại.`,
      progress,
    }));
  if (rows.length > 0) await planTables(write.db).insertInto('taskNote').values(rows).execute();
}

async function insertSessions({ write }: DemoContext, planId: string, made: Made[]): Promise<void> {
  const rows = made
    .filter(({ row }) => row.s.startsWith('Các phiên họp'))
    .map(({ id, row, number, deadline }) => ({
      id: newId(),
      planId,
      taskId: id,
      ordinal: number,
      agenda: JSON.stringify(row.agenda ?? []),
      plannedFrom: deadline.from,
      plannedTo: deadline.to,
    }));
  if (rows.length > 0) await planTables(write.db).insertInto('councilSession').values(rows).execute();
}
