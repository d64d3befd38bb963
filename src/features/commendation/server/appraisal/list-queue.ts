import { sql } from 'kysely';
import { addDays, weekday } from '../../../../law/calendar/index.ts';
import { scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { searchPattern, sortOf, unseenPage } from '../../../../platform/http/paging.ts';
import { DUE_GROUPS, type DueGroup, QUEUE_SIDES, type QueueSide } from '../../model/appraisal/due.ts';
import { workingDaysLeft } from '../dossiers/get-dossier.ts';
import type { ListQueue, QueueRow, QueueView } from './appraisal.schema.ts';

type Found = Omit<QueueRow, 'workingDaysLeft'>;
type Row = Partial<Found> & { groups: { due: DueGroup; side: QueueSide; count: number }[] };

/** An empty page still answers one row: the counts. */
function isFound(row: Row): row is Row & Found {
  return row.id !== null && row.id !== undefined;
}

/**
 * The dossiers that wait for the appraisal of bodies where the actor appraises, or are in it, by due day; those whose clock stands come
 * last. With how many there are late, due today, this week (to Sunday), later; and whose they are.
 */
export async function listQueue({ db, actor, clock }: ReadContext, query: ListQueue): Promise<QueueView> {
  const day = today(clock);
  const sunday = addDays(day, 7 - weekday(day));
  const paths = scopePaths(actor, 'dossier.appraise');
  const due = sql`case when d.state = 'returned' then 'stopped' when d.due_on is null then 'none' when d.due_on < ${day} then 'late'
    when d.due_on = ${day} then 'today' when d.due_on <= ${sunday} then 'week' else 'later' end`;
  const side = sql`case when d.assigned_to = ${actor.accountId} then 'mine' when d.assigned_to is null then 'free' else 'others' end`;
  const queue = sql`queue as materialized (
    select d.id, d.due_on, d.state, ${due} as due, ${side} as side from dossier d
    where d.sent_at is not null and d.state in ('sent', 'accepted', 'in-appraisal', 'returned')
      and d.receiver_id = any(array(select unit_id from unit_now where path <@ any(${paths}::ltree[])))
      ${query.state === undefined ? sql`` : sql`and d.state = ${query.state}`}
      ${query.round === undefined ? sql`` : sql`and d.round_id = ${query.round}`}
      ${query.unit === undefined ? sql`` : sql`and d.unit_id in (select x.unit_id from unit_now x join unit_now y on x.path <@ y.path where y.unit_id = ${query.unit})`}
      ${query.q ? sql`and d.search like ${searchPattern(query.q)}` : sql``})`;
  const chosen = sql`${query.due === undefined ? sql`true` : sql`due = ${query.due}`} and
    ${query.side === undefined ? sql`true` : sql`side = ${query.side}`}`;
  const { direction } = sortOf(query.sort);
  const order = sql`(due = 'stopped'), ${sql.raw(direction === 'desc' ? 'due_on desc nulls last' : 'due_on nulls last')}, id`;
  const { rows } = await sql<Row>`with ${queue},
      page as (select id, due_on, due from queue where ${chosen} order by ${order} ${unseenPage(query)}),
      groups as (select due, side, count(*)::int as count from queue group by due, side)
    select g.groups, d.id, d.code, d.title, d.state, su.name as unit_name, d.round_id, ro.name as round_name, d.received_on, d.due_on, d.stopped_on,
      page.due, d.nominee_count, d.negative_count, a.name as assigned_to, coalesce(d.assigned_to = ${actor.accountId}, false) as mine,
      (select count(*)::int from nomination n where n.dossier_id = d.id and n.state = 'proposed') as open_count
    from (select coalesce(json_agg(groups), '[]') as groups from groups) g left join (page join dossier d on d.id = page.id
      join unit_now su on su.unit_id = d.unit_id join round ro on ro.id = d.round_id) on true left join account a on a.id = d.assigned_to
    order by (page.due = 'stopped'), ${sql.raw(direction === 'desc' ? 'page.due_on desc nulls last' : 'page.due_on nulls last')}, page.id`.execute(
    db,
  );
  const groups = rows[0]?.groups ?? [];
  const counted = <K extends string>(names: readonly K[], of: (group: (typeof groups)[number]) => K | null) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        groups.filter((group) => of(group) === name).reduce((sum, { count }) => sum + count, 0),
      ]),
    ) as Record<K, number>;
  // Each row of counts says what the other filter leaves.
  const byDue = counted(DUE_GROUPS, (group) =>
    query.side === undefined || group.side === query.side ? group.due : null,
  );
  const bySide = counted(QUEUE_SIDES, (group) =>
    query.due === undefined || group.due === query.due ? group.side : null,
  );
  return {
    items: rows
      .filter(isFound)
      .map(({ groups: _, ...row }) => ({ ...row, workingDaysLeft: workingDaysLeft(row, day) })),
    total: query.due === undefined ? Object.values(byDue).reduce((a, b) => a + b, 0) : byDue[query.due],
    page: query.page,
    size: query.size,
    byDue,
    bySide,
  };
}
