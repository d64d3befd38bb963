import { type RawBuilder, sql } from 'kysely';
import { daysBetween } from '../../../../law/calendar/index.ts';
import { SYSTEM } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { type Write, write } from '../../../../platform/db/unit-of-work.ts';
import type { Job } from '../../../../platform/jobs/job.ts';
import { notify } from '../../../account/server/index.ts';
import { isUrgent, type ReminderKind } from '../../model/reminder-rules.ts';
import { publicCalendar } from '../calendar.ts';
import { OPEN } from '../task-lists.ts';
import { taskNumber, taskWords } from '../task-words.ts';
import { type DueAhead, findDueAhead } from './find-due-ahead.ts';
import { findRecipients } from './find-recipients.ts';
import { remindOfDemands } from './remind-demands.ts';
import { toNotifications } from './reminder-notifications.ts';

/** Before this hour in Hà Nội nobody is disturbed. */
const FIRST_HOUR = 7;
const HANOI_OFFSET_HOURS = 7;
/** So many reminders are written and told in one transaction. */
const BATCH = 2_000;

/** A reminder that has just been noted and must be told. */
export interface SentReminder {
  taskId: string;
  milestoneId: string | null;
  kind: ReminderKind;
  number: string;
  /** Content of the task, or words of the milestone. */
  text: string;
  dueDay: string;
  planId: string;
  planTitle: string;
}

/**
 * Reminds of tasks and milestones of issued plans: ahead of their deadlines as each plan says, on the first day of being late, and
 * every week from then on; ahead, of the turns of recurring tasks, of which nobody says when one is done; and, ahead, of what units have
 * to send. Runs from 7:00 in Hà Nội on; what an earlier run of the day did is not done again, what was missed is made up for. The table
 * `reminder` decides, so several nodes may run it at once.
 */
export const sendReminders: Job = {
  name: 'send-reminders',
  everyMinutes: 15,
  async run(context) {
    if ((context.clock.now().getUTCHours() + HANOI_OFFSET_HOURS) % 24 < FIRST_HOUR) return;
    const day = today(context.clock);
    const ahead = await findDueAhead(context.db, publicCalendar(), day);
    let total = 0;
    for (const remind of [remindOfTasks, remindOfDemands]) {
      for (;;) {
        const sent = await write({ ...context, actor: SYSTEM }, (tx) => remind(tx, day, ahead, BATCH));
        total += sent;
        if (sent < BATCH) break;
      }
    }
    if (total > 0) context.log.info({ action: 'reminders', count: total }, 'reminders sent');
  },
};

async function remindOfTasks(tx: Write, day: string, ahead: DueAhead, limit: number): Promise<number> {
  const sent = await noteReminders(tx.db, day, ahead, tx.clock.now(), limit);
  await tell(tx, day, sent);
  return sent.length;
}

/** As `reminderOn` says it: every seven days from the first late day on. */
const lateKind = (lateFrom: RawBuilder<unknown>, day: string) =>
  sql`case when ${day}::date - ${lateFrom} < 7 then 'late' else 'late-again' end`;
const lateDay = (lateFrom: RawBuilder<unknown>, day: string) =>
  sql`${lateFrom} + (${day}::date - ${lateFrom}) / 7 * 7`;

/** Notes up to `limit` reminders that stand today and have not gone out. */
async function noteReminders(
  tx: Tx,
  day: string,
  { rules, turns }: DueAhead,
  now: Date,
  limit: number,
): Promise<SentReminder[]> {
  const { rows } = await sql<SentReminder>`
    with rule as materialized (
      select * from jsonb_to_recordset(${rules}::jsonb) as r(days smallint[], due_day date, on_day date)
    ), turn as materialized (
      select * from jsonb_to_recordset(${turns}::jsonb)
        as r(text text, date_from date, date_to date, year int, days smallint[], due_day date, on_day date)
    ), standing as (
      select t.id as task_id, null::uuid as milestone_id, 'ahead' as kind, r.on_day, t.due_day
      from rule r join task t on t.due_day = r.due_day and t.late_from > ${day} and ${OPEN}
      join plan p on p.id = t.plan_id and p.state = 'issued' and p.reminder_days = r.days
      union all
      select t.id, null, 'ahead', r.on_day, r.due_day
      from turn r join task t on t.deadline_kind = 'recurring' and t.deadline_text = r.text and ${OPEN}
        and t.date_from is not distinct from r.date_from and t.date_to is not distinct from r.date_to
      join plan p on p.id = t.plan_id and p.state = 'issued' and p.year = r.year and p.reminder_days = r.days
      union all
      select t.id, null, ${lateKind(sql`t.late_from`, day)}, ${lateDay(sql`t.late_from`, day)}, t.due_day
      from task t join plan p on p.id = t.plan_id and p.state = 'issued'
      where t.late_from <= ${day} and ${OPEN}
      union all
      select null, m.id, 'ahead', r.on_day, m.late_from - 1
      from rule r join milestone m on m.late_from = r.due_day + 1 and m.done_on is null
      join task t on t.id = m.task_id and ${OPEN}
      join plan p on p.id = t.plan_id and p.state = 'issued' and p.reminder_days = r.days
      where m.late_from > ${day}
      union all
      select null, m.id, ${lateKind(sql`m.late_from`, day)}, ${lateDay(sql`m.late_from`, day)}, m.late_from - 1
      from milestone m join task t on t.id = m.task_id and ${OPEN}
      join plan p on p.id = t.plan_id and p.state = 'issued'
      where m.late_from <= ${day} and m.done_on is null
    ), fresh as (
      select s.* from standing s
      left join reminder r on r.task_id = s.task_id and r.kind = s.kind and r.on_day = s.on_day
      left join reminder q on q.milestone_id = s.milestone_id and q.kind = s.kind and q.on_day = s.on_day
      where r.id is null and q.id is null
      limit ${limit}
    ), noted as (
      insert into reminder (id, task_id, milestone_id, kind, on_day, sent_at)
      select gen_random_uuid(), task_id, milestone_id, kind, on_day, ${now} from fresh
      on conflict do nothing
      returning task_id, milestone_id, kind, on_day
    )
    select t.id as task_id, n.milestone_id, n.kind, ${taskNumber} as number, coalesce(m.text, ${taskWords}) as text,
      f.due_day, p.id as plan_id, p.title as plan_title
    from noted n
    join fresh f on coalesce(f.milestone_id, f.task_id) = coalesce(n.milestone_id, n.task_id) and f.kind = n.kind and f.on_day = n.on_day
    left join milestone m on m.id = n.milestone_id
    join task t on t.id = coalesce(n.task_id, m.task_id) join plan p on p.id = t.plan_id`.execute(tx);
  return rows;
}

async function tell(tx: Write, day: string, sent: readonly SentReminder[]): Promise<void> {
  if (sent.length === 0) return;
  const recipients = await findRecipients(tx.db, day, sent);
  const lines = sent.flatMap((reminder) => {
    const due = { dueDay: reminder.dueDay, lateFrom: reminder.dueDay };
    const urgent = isUrgent(day, due, reminder.kind);
    const days = Math.abs(daysBetween(day, reminder.dueDay));
    const accountIds = recipients.get(reminder.milestoneId ?? reminder.taskId)?.accountIds ?? [];
    return accountIds.map((accountId) => ({ accountId, reminder, urgent, days }));
  });
  await notify(tx, toNotifications(day, lines));
}
