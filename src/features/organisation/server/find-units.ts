import { type RawBuilder, sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import { PREPARED } from '../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../platform/http/paging.ts';
import type { FindUnits, UnitListView, UnitRow } from './unit.schema.ts';
import { inUnseenScope } from './unit-access.ts';

const SORTS: Record<'name' | 'kind' | 'parent', RawBuilder<unknown>> = {
  name: sql`u.name collate "vi-x-icu"`,
  kind: sql`u.kind`,
  parent: sql`p.name collate "vi-x-icu"`,
};

/** The units the actor may read, as they are today or were on `ngay`: filtered, sorted, one page of them. */
export async function findUnits(context: ReadContext, query: FindUnits): Promise<UnitListView> {
  const { db } = context;
  const { source, where, code } = unitsWhere(context, query);
  const { by, direction } = sortOf(query.sort);
  const [items, count] = await Promise.all([
    sql<UnitRow>`${sql.raw(PREPARED)}
      select u.unit_id as id, u.name, u.short_name, ${code} as code, u.kind, u.parent_id, p.name as parent_name, u.active
      ${source} left join unit_now p on p.unit_id = u.parent_id
      where ${where}
      order by ${SORTS[by]} ${sql.raw(direction)}, u.unit_id
      limit ${query.size} offset ${offsetOf(query)}`.execute(db),
    sql<{ total: number }>`${sql.raw(PREPARED)} select count(*) as total ${source} where ${where}`.execute(
      db,
    ),
  ]);
  return { items: items.rows, total: count.rows[0]?.total ?? 0, page: query.page, size: query.size };
}

/**
 * From where the units of a list come, and which. `u` is the unit on the day: for today a row of the indexed read model;
 * for another day rights are still read from where the unit stands today, `n`.
 */
export function unitsWhere(
  { actor, clock }: Pick<ReadContext, 'actor' | 'clock'>,
  query: Pick<FindUnits, 'ngay' | 'q' | 'kind' | 'active' | 'under'>,
): { source: RawBuilder<unknown>; where: RawBuilder<unknown>; code: RawBuilder<unknown> } {
  const isToday = query.ngay === undefined || query.ngay === today(clock);
  const source = isToday
    ? sql`from unit_now u`
    : sql`from (select *, true as active, search_key(name || ' ' || coalesce(short_name, '')) as search
        from unit_tree_on(${query.ngay})) u join unit_now n on n.unit_id = u.unit_id`;
  const conditions = [inUnseenScope(actor, 'unit.read', isToday ? sql`u.path` : sql`n.path`)];
  for (const word of query.q?.split(/\s+/) ?? []) {
    if (word !== '') conditions.push(sql<boolean>`u.search like (select ${searchPattern(word)})`);
  }
  if (query.kind !== undefined) conditions.push(sql<boolean>`u.kind = ${query.kind}`);
  if (query.active !== undefined && isToday) conditions.push(sql<boolean>`u.active = ${query.active}`);
  if (query.under !== undefined)
    conditions.push(sql<boolean>`u.path <@ (select path from unit_now where unit_id = ${query.under})`);
  return { source, where: sql.join(conditions, sql` and `), code: isToday ? sql`u.code` : sql`n.code` };
}
