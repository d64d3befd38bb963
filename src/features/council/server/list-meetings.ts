import { sql } from 'kysely';
import { scopePaths } from '../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { hasWords, sortOf, unseenPage } from '../../../platform/http/paging.ts';
import { coversTree } from '../../organisation/server/index.ts';
import { councilReadable } from './council.store.ts';
import type { ListMeetings, MeetingListView, MeetingRow } from './meeting.schema.ts';

/** The meetings of the councils the actor may read: filtered, sorted, one page. */
export async function listMeetings(
  { db, actor }: ReadContext,
  query: ListMeetings,
): Promise<MeetingListView> {
  const { by, direction } = sortOf(query.sort);
  const key = by === 'title' ? sql`t.title collate "vi-x-icu"` : sql`t.starts_at`;
  const order = direction === 'desc' ? sql`key desc, id` : sql`key, id desc`;
  // Who reads every council is not asked about each meeting's.
  const council = (await coversTree(db, scopePaths(actor, 'council.read')))
    ? sql`where true`
    : sql`join council c on c.id = t.council_id join unit_now cu on cu.unit_id = c.unit_id where ${councilReadable(actor)}`;
  const from = sql`from meeting t ${council} ${query.council === undefined ? sql`` : sql`and t.council_id = ${query.council}`}
      ${query.q ? sql`and ${hasWords(sql`search_key(t.title)`, query.q)}` : sql``}`;
  const [items, counted] = await Promise.all([
    sql<Omit<MeetingRow, 'startsAt'> & { startsAt: Date }>`
      with page as (select t.id, ${key} as key ${from} ${query.state === undefined ? sql`` : sql`and t.state = ${query.state}`}
        order by ${order} ${unseenPage(query)})
      select t.id, t.title, t.council_id, c.name as council_name, t.starts_at, t.place, t.form, t.state,
        (select count(*)::int from agenda_item a where a.meeting_id = t.id) as agenda_items
      from page join meeting t on t.id = page.id join council c on c.id = t.council_id order by page.${order}`.execute(
      db,
    ),
    sql<{ state: string; count: number }>`select t.state, count(*)::int ${from} group by t.state`.execute(db),
  ]);
  const byState = Object.fromEntries(counted.rows.map(({ state, count }) => [state, count]));
  const all = counted.rows.reduce((sum, { count }) => sum + count, 0);
  return {
    items: items.rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString() })),
    total: query.state === undefined ? all : (byState[query.state] ?? 0),
    page: query.page,
    size: query.size,
    byState,
  };
}
