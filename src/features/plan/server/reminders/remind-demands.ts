import { sql } from 'kysely';
import { daysBetween } from '../../../../law/calendar/index.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Write } from '../../../../platform/db/unit-of-work.ts';
import { notify } from '../../../account/server/index.ts';
import { isUrgent } from '../../model/reminder-rules.ts';
import { findAccountsOfItems } from '../cascade/addressees.ts';
import type { DueAhead } from './find-due-ahead.ts';

interface Noted {
  itemId: string;
  unitId: string;
  unitName: string;
  title: string;
  dueDay: string;
  /** The unit of the plan, whose office asks. */
  rootId: string;
}

/**
 * Notes and tells up to `limit` reminders ahead of the days by which units have to send something. What is late the asking office
 * reminds of itself, in one act and in its own words.
 * @param ahead the due days to remind of on `day`
 * @returns how many items were reminded of
 */
export async function remindOfDemands(
  tx: Write,
  day: string,
  ahead: DueAhead,
  limit: number,
): Promise<number> {
  const noted = await note(tx.db, day, ahead.rules, tx.clock.now(), limit);
  const accountsOf = await findAccountsOfItems(tx.db, day, noted);
  await notify(
    tx,
    noted.flatMap((item) =>
      accountsOf(item).map((accountId) => ({
        accountId,
        kind: 'demand-due',
        params: {
          unitName: item.unitName,
          title: item.title,
          dueDay: item.dueDay,
          days: daysBetween(day, item.dueDay),
        },
        link: `/can-gui/${item.itemId}`,
        urgent: isUrgent(day, { dueDay: item.dueDay, lateFrom: item.dueDay }, 'ahead'),
        dedupKey: `demand-due:${item.itemId}:${day}`,
      })),
    ),
  );
  return noted.length;
}

async function note(tx: Tx, day: string, rules: string, now: Date, limit: number): Promise<Noted[]> {
  const { rows } = await sql<Noted>`
    with rule as materialized (
      select * from jsonb_to_recordset(${rules}::jsonb) as r(days smallint[], due_day date, on_day date)
    ), fresh as (
      select i.id, r.on_day
      from rule r join demand d on d.due_day = r.due_day and d.due_day >= ${day} and d.state = 'open'
      join plan p on p.id = d.plan_id and p.state = 'issued' and p.reminder_days = r.days
      join demand_item i on i.demand_id = d.id and i.sent_on is null and i.exempt_reason is null
      left join reminder q on q.demand_item_id = i.id and q.kind = 'ahead' and q.on_day = r.on_day
      where q.id is null
      limit ${limit}
    ), noted as (
      insert into reminder (id, demand_item_id, kind, on_day, sent_at)
      select gen_random_uuid(), id, 'ahead', on_day, ${now} from fresh
      on conflict do nothing
      returning demand_item_id
    )
    select i.id as item_id, i.unit_id, n.name as unit_name, d.title, d.due_day, p.unit_id as root_id
    from noted x join demand_item i on i.id = x.demand_item_id join demand d on d.id = i.demand_id
    join plan p on p.id = d.plan_id join unit_now n on n.unit_id = i.unit_id`.execute(tx);
  return rows;
}
