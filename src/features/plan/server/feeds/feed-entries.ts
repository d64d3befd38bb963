import { type RawBuilder, sql } from 'kysely';
import type { CalendarEntry } from '../../../../documents/ics.ts';
import { addDays, type Calendar } from '../../../../law/calendar/index.ts';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { Language } from '../../../../platform/errors/app-error.ts';
import type { DeadlineKind } from '../../model/deadline.ts';
import { reminderDays } from '../../model/deadline-meaning.ts';
import { turnsOf } from '../../model/recurring-deadline.ts';
import { isOpen } from '../../model/task-lifecycle.ts';
import type { TaskState } from '../../model/task-states.ts';
import { readable } from '../plan-access.ts';
import { mine } from '../task.store.ts';
import { taskNumber, taskWords } from '../task-words.ts';

/** The most that one calendar carries, the nearest to today first: programs read all of it every hour. */
const MAX_ENTRIES = 2_000;
const ALARM_TIME = '08:00';
const TITLE_LENGTH = 150;

interface Found {
  id: string;
  taskId: string;
  planId: string;
  isMilestone: boolean;
  number: string;
  text: string;
  content: string;
  deadlineText: string;
  deadlineKind: DeadlineKind;
  dateFrom: string | null;
  dateTo: string | null;
  /** `null`: a recurring task, which has turns. */
  dueDay: string | null;
  state: TaskState;
  done: boolean;
  units: string | null;
  planTitle: string;
  planYear: number;
  reminderDays: number[];
  updatedAt: Date;
}

type Dated = Found & { dueDay: string };

const WORDS = {
  vi: {
    milestone: 'Mốc',
    done: 'Đã xong',
    cancelled: 'Không thực hiện',
    deadline: 'Thời gian hoàn thành',
    units: 'Đơn vị',
    plan: 'Kế hoạch',
    task: 'Nhiệm vụ',
  },
  en: {
    milestone: 'Milestone',
    done: 'Done',
    cancelled: 'Cancelled',
    deadline: 'Completion time',
    units: 'Units',
    plan: 'Plan',
    task: 'Task',
  },
} as const;

export interface FeedOptions {
  db: Db;
  actor: Actor;
  /** `null`: the tasks of all plans in force that are assigned to the actor's units or person. */
  planId: string | null;
  today: string;
  calendar: Calendar;
  language: Language;
  /** Address of the application, without a slash at the end. */
  baseUrl: string;
}

/**
 * Tasks and milestones with a due day and the turns of recurring tasks, as entries of a calendar, from a year ago on. What the actor
 * may not read now is not in it.
 */
export async function feedEntries(options: FeedOptions): Promise<CalendarEntry[]> {
  const { db, actor, planId, today } = options;
  const which: RawBuilder<boolean> =
    planId === null
      ? sql<boolean>`p.state = 'issued' and ${mine(actor, today)}`
      : sql<boolean>`p.id = ${planId}`;
  const { rows } = await sql<Found>`
    with t as (
      select t.id, t.plan_id, ${taskNumber} as number, ${taskWords} as content, t.deadline_text, t.deadline_kind, t.date_from, t.date_to,
        t.due_day, t.state, t.updated_at, p.title as plan_title, p.year as plan_year, p.reminder_days
      from task t
      join plan p on p.id = t.plan_id join unit_now pu on pu.unit_id = p.unit_id
      where ${which} and ${readable(actor)}
    ), entry as (
      select t.id, t.id as task_id, t.plan_id, false as is_milestone, t.number, t.content as text, t.content, t.deadline_text, t.deadline_kind,
        t.date_from, t.date_to, t.due_day, t.state, t.state = 'done' as done, t.plan_title, t.plan_year, t.reminder_days, t.updated_at
      from t where t.due_day is not null or t.deadline_kind = 'recurring'
      union all
      select m.id, t.id, t.plan_id, true, t.number, m.text, t.content, t.deadline_text, 'by', null, null, m.late_from - 1,
        t.state, m.done_on is not null or t.state = 'done', t.plan_title, t.plan_year, t.reminder_days, t.updated_at
      from t join milestone m on m.task_id = t.id
    )
    select e.*, (select string_agg(distinct n.name, ', ') from task_unit tu join unit_now n on n.unit_id = tu.unit_id
      where tu.task_id = e.task_id and tu.part in ('lead', 'implementer')) as units
    from entry e where coalesce(e.due_day, ${today}) >= ${today}::date - 365
    order by abs(e.due_day - ${today}::date), e.id limit ${MAX_ENTRIES}`.execute(db);
  return rows
    .flatMap((row) => onItsDays(row, addDays(today, -365)))
    .slice(0, MAX_ENTRIES)
    .sort((a, b) => (a.dueDay === b.dueDay ? (a.id < b.id ? -1 : 1) : a.dueDay < b.dueDay ? -1 : 1))
    .map((row) => toEntry(row, options));
}

/** The entry itself, or one for each turn of a recurring task that is still open. */
function onItsDays(row: Found, earliest: string): Dated[] {
  const { id, dueDay } = row;
  if (dueDay !== null) return [{ ...row, dueDay }];
  if (!isOpen(row.state)) return [];
  return turnsOf(row, row.planYear)
    .filter((day) => day >= earliest)
    .map((day) => ({ ...row, id: `${id}-${day}`, dueDay: day }));
}

function toEntry(row: Dated, { calendar, language, baseUrl }: FeedOptions): CalendarEntry {
  const words = WORDS[language];
  const mark = row.state === 'cancelled' ? words.cancelled : row.done ? words.done : null;
  const open = mark === null;
  const title = `${row.isMilestone ? `${words.milestone}: ` : ''}${row.number ? `${row.number}. ` : ''}${row.text}`;
  return {
    uid: `${row.isMilestone ? 'milestone' : 'task'}-${row.id}@so-vang`,
    title: `${mark === null ? '' : `[${mark}] `}${title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH)}…` : title}`,
    day: row.dueDay,
    description: [
      `${words.task}: ${row.content}`,
      ...(row.deadlineText ? [`${words.deadline}: ${row.deadlineText}`] : []),
      ...(row.units ? [`${words.units}: ${row.units}`] : []),
      `${words.plan}: ${row.planTitle}`,
    ].join('\n'),
    url: `${baseUrl}/ke-hoach/${row.planId}?viec=${row.taskId}`,
    changedAt: row.updatedAt,
    status: row.state === 'cancelled' ? 'cancelled' : 'confirmed',
    alarms: open
      ? reminderDays(row.dueDay, row.reminderDays, calendar).map(({ day }) => ({ day, time: ALARM_TIME }))
      : [],
  };
}
