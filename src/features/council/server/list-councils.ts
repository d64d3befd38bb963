import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../platform/http/paging.ts';
import type { CouncilListView, CouncilRow, ListCouncils } from './council.schema.ts';
import { councilReadable, memberOn } from './council.store.ts';

/** The councils the actor may read: one page, the newest term first. */
export async function listCouncils(
  { db, actor, clock }: ReadContext,
  query: ListCouncils,
): Promise<CouncilListView> {
  const day = today(clock);
  const { by, direction } = sortOf(query.sort);
  const sort = by === 'name' ? sql`c.name collate "vi-x-icu"` : sql`c.term_from`;
  const from = sql`from council c join unit_now cu on cu.unit_id = c.unit_id where ${councilReadable(actor)}
    and (${query.q ?? null}::text is null or search_key(c.name || ' ' || cu.name) like ${searchPattern(query.q ?? '')})
    and (${query.current ?? null}::text is null or (c.term_to is null or c.term_to > ${day}) = (${query.current ?? ''} = 'true'))`;
  const [items, counted] = await Promise.all([
    sql<CouncilRow>`select c.id, c.name, c.unit_id, cu.name as unit_name, c.term_from, c.term_to,
        (select count(*)::int from council_member m where m.council_id = c.id and m.votes and m.substitute_of is null and ${memberOn(day)}) as members,
        (select json_build_object('id', n.id, 'title', n.title, 'startsAt', n.starts_at) from meeting n where n.council_id = c.id
          and n.state in ('planned', 'invited', 'open') order by n.starts_at limit 1) as next_meeting
      ${from} order by ${sort} ${sql.raw(direction)}, c.id limit ${query.size} offset ${offsetOf(query)}`.execute(
      db,
    ),
    sql<{ total: number }>`select count(*)::int as total ${from}`.execute(db),
  ]);
  return { items: items.rows, total: counted.rows[0]?.total ?? 0, page: query.page, size: query.size };
}
