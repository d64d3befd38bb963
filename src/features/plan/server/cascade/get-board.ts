import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import { PREPARED } from '../../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { searchPattern, sortOf, unseenPage } from '../../../../platform/http/paging.ts';
import { DEMAND_STATUSES, type DemandStatus } from '../../model/cascade/demand-status.ts';
import { getReadablePlan } from '../plan.store.ts';
import { boardVerbs, itemInScope, STATUS_COUNTS, statusOn } from './demand.store.ts';
import type { BoardQuery, BoardView } from './demand-board.schema.ts';

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
  const chosen = sql`(${query.kind ?? null}::text is null or kind = ${query.kind ?? null})
    and ${query.q ? sql`unit_id in (select unit_id from unit_now where search like ${searchPattern(query.q)})` : sql`true`}`;
  const { rows } = await sql<
    Pick<BoardView, 'demands' | 'total' | 'lateUnits'> & {
      items: (Omit<Row, 'cells'> & { cells: CellFacts[] })[];
    }
  >`${sql.raw(PREPARED)}
    with d as materialized (select id, plan_id, title, kind, due_day from demand where plan_id = ${planId} and state = 'open'),
    item as materialized (
      select i.id, i.demand_id, i.unit_id, i.sent_on, n.name, n.kind, ${statusOn(day)} as status
      from d join demand_item i on i.demand_id = d.id join unit_now n on n.unit_id = i.unit_id where ${itemInScope(actor)}
    ), by_unit as materialized (
      select unit_id, name, kind, count(*) filter (where status = 'late')::int as late, bool_or(${wanted}) as wanted
      from item group by unit_id, name, kind
    ), unit as materialized (select * from by_unit where wanted and ${chosen}),
    page as materialized (select o.*, row_number() over () as place from (
      select * from unit order by ${order}, unit_id ${unseenPage(query)}) o)
    select
      (select coalesce(json_agg(json_build_object('id', d.id, 'title', d.title, 'kind', d.kind, 'dueDay', d.due_day, 'counts', c.counts)
          order by d.due_day, d.id), '[]')
        from d join (select demand_id, ${STATUS_COUNTS} as counts from item group by demand_id) c on c.demand_id = d.id) as demands,
      (select coalesce(json_agg(r.row order by r.place), '[]') from (
        select p.place, json_build_object('unitId', p.unit_id, 'name', p.name, 'kind', p.kind, 'late', p.late, 'cells',
          json_agg(json_build_array(i.demand_id, i.id, i.status, i.sent_on))) as row
        from page p join item i on i.unit_id = p.unit_id group by p.place, p.unit_id, p.name, p.kind, p.late) r) as items,
      (select count(*)::int from unit) as total,
      (select count(*)::int from by_unit where late > 0) as late_units`.execute(db);
  const [board] = rows;
  if (board === undefined) throw new Error('the board answered no row');
  return {
    ...board,
    items: board.items.map(({ cells, ...row }) => ({ ...row, cells: cells.map(presentCell) })),
    byStatus: sumOf(board.demands),
    today: day,
    page: query.page,
    size: query.size,
    allowed: boardVerbs(actor, plan),
  };
}

type Row = BoardView['items'][number];
type Cell = Row['cells'][number];

/** A cell as the database tells it: hundreds of them, so without the names of its fields. */
type CellFacts = [Cell['demandId'], Cell['itemId'], Cell['status'], Cell['sentOn']];

function presentCell([demandId, itemId, status, sentOn]: CellFacts): Cell {
  return { demandId, itemId, status, sentOn };
}

/** Items in each status over all demands. */
function sumOf(demands: BoardView['demands']): BoardView['byStatus'] {
  const sum = (status: DemandStatus) => demands.reduce((total, { counts }) => total + counts[status], 0);
  return Object.fromEntries(DEMAND_STATUSES.map((status) => [status, sum(status)])) as BoardView['byStatus'];
}
