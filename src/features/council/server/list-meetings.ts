import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../platform/http/paging.ts';
import { councilReadable } from './council.store.ts';
import type { ListMeetings, MeetingListView, MeetingRow } from './meeting.schema.ts';

/** The meetings of the councils the actor may read: filtered, sorted, one page. */
export async function listMeetings(
  { db, actor }: ReadContext,
  query: ListMeetings,
): Promise<MeetingListView> {
  const { by, direction } = sortOf(query.sort);
  const sort = by === 'title' ? sql`t.title collate "vi-x-icu"` : sql`t.starts_at`;
  const from = sql`from meeting t join council c on c.id = t.council_id join unit_now cu on cu.unit_id = c.unit_id
    where ${councilReadable(actor)} and (${query.council ?? null}::uuid is null or t.council_id = ${query.council ?? null})
      and (${query.q ?? null}::text is null or search_key(t.title) like ${searchPattern(query.q ?? '')})`;
  const [items, counted] = await Promise.all([
    sql<
      Omit<MeetingRow, 'startsAt'> & { startsAt: Date }
    >`select t.id, t.title, t.council_id, c.name as council_name, t.starts_at,
        t.place, t.form, t.state, (select count(*)::int from agenda_item a where a.meeting_id = t.id) as agenda_items
      ${from} and (${query.state ?? null}::text is null or t.state = ${query.state ?? null})
      order by ${sort} ${sql.raw(direction)}, t.id limit ${query.size} offset ${offsetOf(query)}`.execute(db),
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
