import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import { PREPARED } from '../../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../../platform/http/paging.ts';
import { getReadablePlan } from '../plan.store.ts';
import type { BoardQuery, BoardView } from './demand.schema.ts';
import { boardVerbs, itemInScope, STATUS_COUNTS, statusOn } from './demand.store.ts';

/**
 * The progress board of a plan's demands: units × demands, one page of units, in one query. A reader sees the units that he may read:
 * the office all of them, a commune itself.
 * @throws AppError `not-found`
 */
export async function getBoard(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  planId: string,
  query: BoardQuery,
): Promise<BoardView> {
  const plan = await getReadablePlan(db, actor, planId);
  const day = today(clock);
  const { by, direction } = sortOf(query.sort);
  const name = sql`name collate "vi-x-icu"`;
  const order = by === 'name' ? sql`${name} ${sql.raw(direction)}` : sql`late ${sql.raw(direction)}, ${name}`;
  const wanted = sql`(${query.status ?? null}::text is null or status = ${query.status ?? null})
    and (${query.demand ?? null}::uuid is null or demand_id = ${query.demand ?? null})`;
  const { rows } = await sql<Omit<BoardView, 'today' | 'page' | 'size' | 'allowed'>>`${sql.raw(PREPARED)}
    with d as materialized (select id, plan_id, title, kind, due_day from demand where plan_id = ${planId} and state = 'open'),
    item as materialized (
      select i.id, i.demand_id, i.unit_id, i.sent_on, n.name, n.kind, n.search, ${statusOn(day)} as status
      from d join demand_item i on i.demand_id = d.id join unit_now n on n.unit_id = i.unit_id where ${itemInScope(actor)}
    ), unit as (
      select unit_id, name, kind, count(*) filter (where status = 'late')::int as late from item
      where (${query.kind ?? null}::text is null or kind = ${query.kind ?? null})
        and (${query.q ?? null}::text is null or search like ${searchPattern(query.q ?? '')})
      group by unit_id, name, kind having bool_or(${wanted})
    ), page as (select *, row_number() over (order by ${order}, unit_id) as place from unit
      order by place limit ${query.size} offset ${offsetOf(query)})
    select
      (select coalesce(json_agg(json_build_object('id', d.id, 'title', d.title, 'kind', d.kind, 'dueDay', d.due_day, 'counts', c.counts)
          order by d.due_day, d.id), '[]')
        from d cross join lateral (select ${STATUS_COUNTS} as counts from item where item.demand_id = d.id) c) as demands,
      (select coalesce(json_agg(json_build_object('unitId', p.unit_id, 'name', p.name, 'kind', p.kind, 'late', p.late, 'cells', c.cells)
          order by p.place), '[]')
        from page p join (select unit_id, json_agg(json_build_object('demandId', demand_id, 'itemId', id, 'status', status,
          'sentOn', sent_on)) as cells from item group by unit_id) c on c.unit_id = p.unit_id) as items,
      (select count(*)::int from unit) as total,
      (select ${STATUS_COUNTS} from item) as by_status,
      (select count(distinct unit_id)::int from item where status = 'late') as late_units`.execute(db);
  const [board] = rows;
  if (board === undefined) throw new Error('the board answered no row');
  return { ...board, today: day, page: query.page, size: query.size, allowed: boardVerbs(actor, plan) };
}
