import { type RawBuilder, sql } from 'kysely';
import { type Actor, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { PREPARED, unseen } from '../../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../../platform/http/paging.ts';
import type { DemandStatus } from '../../model/cascade/demand-status.ts';
import { getDemandRecord, ITEM, itemInScope, STATUS_COUNTS, statusOn } from './demand.store.ts';
import type {
  DemandItemRow,
  ItemListView,
  ListItems,
  MyDemandListView,
  MyDemands,
} from './demand-item.schema.ts';

const SORTS: Record<'name' | 'sent' | 'status', RawBuilder<unknown>> = {
  name: sql`n.name collate "vi-x-icu"`,
  sent: sql`i.sent_on`,
  status: sql`status`,
};

/** The units of one demand and what became of each: filtered, sorted, one page. @throws AppError `not-found` */
export async function listItems(
  { db, actor, clock }: ReadContext,
  demandId: string,
  query: ListItems,
): Promise<ItemListView> {
  await getDemandRecord(db, actor, demandId);
  const day = today(clock);
  const { by, direction } = sortOf(query.sort);
  const from = sql`from demand_item i join demand d on d.id = i.demand_id join unit_now n on n.unit_id = i.unit_id`;
  const where = sql`i.demand_id = ${demandId} and ${itemInScope(actor)}
    and (${query.kind ?? null}::text is null or n.kind = ${query.kind ?? null})
    and (${query.q ?? null}::text is null or n.search like ${searchPattern(query.q ?? '')})`;
  const wanted = sql`${where} and (${query.status ?? null}::text is null or ${statusOn(day)} = ${query.status ?? null})`;
  const [items, counted] = await Promise.all([
    sql<
      DemandItemRow & { total: number }
    >`select ${ITEM}, ${statusOn(day)} as status, count(*) over ()::int as total
      ${from} where ${wanted} order by ${SORTS[by]} ${sql.raw(direction)} nulls last, n.name collate "vi-x-icu", i.id
      limit ${query.size} offset ${offsetOf(query)}`.execute(db),
    sql<{ counts: Record<DemandStatus | 'total', number> }>`select ${STATUS_COUNTS} as counts
      from (select ${statusOn(day)} as status ${from} where ${where}) s`.execute(db),
  ]);
  const counts = counted.rows[0]?.counts;
  if (counts === undefined) throw new Error('counting answered no row');
  const { total: all, ...byStatus } = counts;
  return {
    items: items.rows.map(({ total: _, ...item }) => item),
    total: query.status === undefined ? all : byStatus[query.status],
    page: query.page,
    size: query.size,
    byStatus,
  };
}

/** SQL condition: the item `i` of the demand `d` of the plan `p` still has to be sent. */
const STILL_OPEN = sql<boolean>`i.sent_on is null and i.exempt_reason is null and d.state = 'open' and p.state = 'issued'`;

/** SQL operand for `unit_id = …`: the units at which the actor itself reports, not those below. */
function reportingUnits(actor: Actor): string[] {
  return [
    ...new Set(actor.grants.filter((grant) => grant.acts.has('task.progress')).map(({ unitId }) => unitId)),
  ];
}

/** "Cần gửi": what the reader's own units have to send to units above, the earliest day first. */
export async function listMyDemands(
  { db, actor, clock }: ReadContext,
  query: MyDemands,
): Promise<MyDemandListView> {
  const day = today(clock);
  const from = sql`from demand_item i join demand d on d.id = i.demand_id join plan p on p.id = d.plan_id
    join unit_now n on n.unit_id = i.unit_id join unit_now pu on pu.unit_id = p.unit_id
    where i.unit_id = any(${unseen(reportingUnits(actor), 'uuid')}) and n.path <@ any(${unseen(scopePaths(actor, 'plan.read'), 'ltree')})
      and p.state in ('issued', 'closed') and d.state = 'open'
      and (not ${query.open}::boolean or (${STILL_OPEN}))
      and (${query.q ?? null}::text is null or search_key(d.title) like ${searchPattern(query.q ?? '')})`;
  const { direction } = sortOf(query.sort);
  const { rows } = await sql<
    MyDemandListView['items'][number] & { total: number; late: number }
  >`${sql.raw(PREPARED)}
    select i.id, n.name as unit_name, d.title, d.kind, d.due_day,
      ${statusOn(day)} as status, i.return_reason, p.title as plan_title, pu.name as plan_unit_name,
      count(*) over ()::int as total, (count(*) filter (where ${STILL_OPEN} and d.due_day < ${day}) over ())::int as late
    ${from} order by d.due_day ${sql.raw(direction)}, i.id limit ${query.size} offset ${offsetOf(query)}`.execute(
    db,
  );
  return {
    items: rows.map(({ total: _total, late: _late, ...item }) => item),
    total: rows[0]?.total ?? 0,
    late: rows[0]?.late ?? 0,
    page: query.page,
    size: query.size,
    today: day,
  };
}
