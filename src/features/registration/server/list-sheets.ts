import { sql } from 'kysely';
import { mayAnywhere } from '../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { hasWords, sortOf, unseenPage } from '../../../platform/http/paging.ts';
import {
  countEachState,
  presentStateCounts,
  type StateCount,
  totalByState,
} from '../../../platform/http/state-counts.ts';
import { unitsInSight } from '../../organisation/server/index.ts';
import { SHEET_STATES, type SheetState } from '../model/sheet-life.ts';
import type { ListSheets, SheetListView, SheetRow } from './registration.schema.ts';

const SORTS = { updated: sql`s.updated_at`, year: sql`s.year`, unit: sql`u.name collate "vi-x-icu"` };

/** The registration sheets the reader may see, one page. */
export async function listSheets({ db, actor }: ReadContext, query: ListSheets): Promise<SheetListView> {
  const seen = await unitsInSight(db, actor, 'registration.read', sql`s.unit_id`);
  const where = sql`${seen} ${query.year === undefined ? sql`` : sql`and s.year = ${query.year}`}
    ${query.round === undefined ? sql`` : sql`and s.round = ${query.round}`}
    ${query.unit === undefined ? sql`` : sql`and s.unit_id in (select x.unit_id from unit_now x join unit_now y on x.path <@ y.path where y.unit_id = ${query.unit})`}
    ${query.q ? sql`and s.unit_id in (select x.unit_id from unit_now x where ${hasWords(sql`x.search`, query.q)})` : sql``}`;
  const state = query.state === undefined ? sql`` : sql`and s.state = ${query.state}`;
  const { by, direction } = sortOf(query.sort);
  const order = direction === 'desc' ? sql`key desc, id` : sql`key, id desc`;
  const { rows: counted } = await sql<StateCount<SheetState>>`${countEachState(
    SHEET_STATES,
    sql`from registration_sheet s where s.state = e.state and ${where}`,
  )}`.execute(db);
  const { rows } = await sql<Omit<SheetRow, 'updatedAt'> & { updatedAt: Date }>`
    with page as (select s.id, ${SORTS[by]} as key from registration_sheet s ${by === 'unit' ? sql`join unit_now u on u.unit_id = s.unit_id` : sql``}
      where ${where} ${state} order by ${order} ${unseenPage(query)})
    select s.id, s.unit_id, u.name as unit_name, s.year, s.round, s.state, s.updated_at,
      (select count(*)::int from registration r where r.sheet_id = s.id) as rows
    from page join registration_sheet s on s.id = page.id join unit_now u on u.unit_id = s.unit_id
    order by page.${order}`.execute(db);
  const { rows: years } = await sql<{
    year: number;
  }>`select y as year from generate_series((select min(year)::int from registration_sheet), (select max(year)::int from registration_sheet)) y
    where exists (select from registration_sheet s where s.year = y and ${seen}) order by y desc`.execute(db);
  const counts = presentStateCounts(SHEET_STATES, counted);
  return {
    items: rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
    ...totalByState(counts, query.state),
    page: query.page,
    size: query.size,
    ...counts,
    years: years.map(({ year }) => year),
    mayCreate: mayAnywhere(actor, 'registration.write'),
  };
}
