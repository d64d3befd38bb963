import { sql } from 'kysely';
import type { Calendar } from '../../../../law/calendar/index.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { type TurningTask, turnsOf } from '../../model/recurring-deadline.ts';
import { aheadRules } from '../../model/reminder-rules.ts';
import { OPEN } from '../task-lists.ts';

/** What plans remind of ahead on one day, as JSON that the queries take. */
export interface DueAhead {
  /** Due days, for each setting of reminder days: `days`, `due_day`, `on_day`. */
  rules: string;
  /** The same for those that are a turn of a recurring deadline, with its `text`, `date_from`, `date_to` and the plan's `year`. */
  turns: string;
}

/** A due day of which plans with these reminder days remind now. */
interface Rule {
  days: number[];
  due_day: string;
  on_day: string;
}

/** The due days of which issued plans remind ahead on `day` (in Asia/Ho_Chi_Minh). */
export async function findDueAhead(db: Db, calendar: Calendar, day: string): Promise<DueAhead> {
  const rules = await findRules(db, calendar, day);
  return { rules: JSON.stringify(rules), turns: JSON.stringify(await findTurns(db, rules)) };
}

/** For each different setting of reminder days among issued plans, the due days to remind of. */
async function findRules(db: Db, calendar: Calendar, day: string): Promise<Rule[]> {
  const { rows } = await sql<{
    days: number[];
  }>`select distinct reminder_days as days from plan where state = 'issued'`.execute(db);
  return rows.flatMap(({ days }) =>
    aheadRules(day, days, calendar).map(({ dueDay, onDay }) => ({ days, due_day: dueDay, on_day: onDay })),
  );
}

/** The rules that meet a turn, for each different recurring deadline of open tasks of issued plans. */
async function findTurns(db: Db, rules: readonly Rule[]): Promise<object[]> {
  const { rows } = await sql<TurningTask & { year: number; days: number[] }>`
    select distinct t.deadline_kind, t.deadline_text, t.date_from, t.date_to, p.year, p.reminder_days as days
    from task t join plan p on p.id = t.plan_id and p.state = 'issued'
    where t.deadline_kind = 'recurring' and ${OPEN}`.execute(db);
  return rows.flatMap((task) => {
    const turns = new Set(turnsOf(task, task.year));
    const { deadlineText: text, dateFrom: date_from, dateTo: date_to, year } = task;
    return rules
      .filter((rule) => turns.has(rule.due_day) && String(rule.days) === String(task.days))
      .map((rule) => ({ ...rule, text, date_from, date_to, year }));
  });
}
