import { sql } from 'kysely';
import { mayAnywhere, scopePaths } from '../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { searchPattern, sortOf, unseenPage } from '../../../platform/http/paging.ts';
import { SHEET_STATES, type SheetState } from '../model/sheet-life.ts';
import type { ListSheets, SheetListView, SheetRow } from './registration.schema.ts';

const SORTS = { updated: sql`s.updated_at`, year: sql`s.year`, unit: sql`u.name collate "vi-x-icu"` };

/** The registration sheets the reader may see, one page. */
export async function listSheets({ db, actor }: ReadContext, query: ListSheets): Promise<SheetListView> {
  const seen = sql`u.path <@ any(${scopePaths(actor, 'registration.read')}::ltree[])`;
  const from = sql`registration_sheet s join unit_now u on u.unit_id = s.unit_id`;
  const where = sql`${seen} ${query.year === undefined ? sql`` : sql`and s.year = ${query.year}`}
    ${query.round === undefined ? sql`` : sql`and s.round = ${query.round}`}
    ${query.unit === undefined ? sql`` : sql`and u.path <@ (select path from unit_now where unit_id = ${query.unit})`}
    ${query.q ? sql`and u.search like ${searchPattern(query.q)}` : sql``}`;
  const state = query.state === undefined ? sql`` : sql`and s.state = ${query.state}`;
  const { by, direction } = sortOf(query.sort);
  const order = direction === 'desc' ? sql`desc` : sql`asc`;
  const { rows: groups } = await sql<{
    state: SheetState;
    count: number;
  }>`select s.state, count(*)::int as count from ${from} where ${where} group by s.state`.execute(db);
  const { rows } = await sql<Omit<SheetRow, 'updatedAt'> & { updatedAt: Date }>`
    with page as (select s.id, ${SORTS[by]} as key from ${from} where ${where} ${state} order by key ${order}, s.id ${unseenPage(query)})
    select s.id, s.unit_id, u.name as unit_name, s.year, s.round, s.state, s.updated_at,
      (select count(*)::int from registration r where r.sheet_id = s.id) as rows
    from page join registration_sheet s on s.id = page.id join unit_now u on u.unit_id = s.unit_id
    order by page.key ${order}, s.id`.execute(db);
  const { rows: years } = await sql<{
    year: number;
  }>`select distinct s.year from ${from} where ${seen} order by s.year desc`.execute(db);
  const byState = Object.fromEntries(SHEET_STATES.map((name) => [name, 0])) as Record<SheetState, number>;
  for (const group of groups) byState[group.state] = group.count;
  return {
    items: rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
    total:
      query.state === undefined ? Object.values(byState).reduce((a, b) => a + b, 0) : byState[query.state],
    page: query.page,
    size: query.size,
    byState,
    years: years.map(({ year }) => year),
    mayCreate: mayAnywhere(actor, 'registration.write'),
  };
}
