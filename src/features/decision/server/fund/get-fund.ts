import { sql } from 'kysely';
import { mayAt, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../../platform/http/paging.ts';
import { balanceOf, leftOf } from '../../model/fund.ts';
import type { FundEntryListView, FundEntryRow, FundQuery, FundView, ListEntries } from './fund.schema.ts';
import { findFundSums, getFundUnit } from './fund.store.ts';

type Reading = Pick<ReadContext | WriteContext, 'db' | 'actor' | 'clock'>;

/** The fund of a unit in a year: sums, decisions under way, and which other funds the reader may see. @throws AppError `not-found` */
export async function getFund(
  { db, actor, clock }: Reading,
  { unit, year: asked }: FundQuery,
): Promise<FundView> {
  const paths = scopePaths(actor, 'fund.read');
  const { rows: units } = await sql<{
    id: string;
    name: string;
  }>`select u.unit_id as id, u.name from unit_now u
    where u.path <@ any(${paths}::ltree[]) and (u.path = any(${paths}::ltree[]) or exists (select from fund_entry where unit_id = u.unit_id)
      or exists (select from decision where unit_id = u.unit_id))
    order by nlevel(u.path), u.name collate "vi-x-icu" limit 500`.execute(db);
  const chosen = unit ?? units[0]?.id;
  if (chosen === undefined) throw new AppError('not-found');
  const { id, name, path } = await getFundUnit(db, actor, 'fund.read', chosen);
  const thisYear = Number(today(clock).slice(0, 4));
  const year = asked ?? thisYear;
  const sums = await findFundSums(db, id, year);
  const { rows: underWay } = await sql<
    FundView['underWay'][number]
  >`select id, title, kind, bonus_total::float8 as bonus_total
    from decision where unit_id = ${id} and kind = 'grant' and state in ('draft', 'numbered', 'signed')
      and extract(year from decided_on) = ${year} order by created_at limit 100`.execute(db);
  const { rows: years } = await sql<{
    year: number;
  }>`select distinct year from fund_entry where unit_id = ${id}`.execute(db);
  return {
    ...{ unitId: id, unitName: name, year, sums, underWay },
    units: units.some((one) => one.id === id) ? units : [{ id, name }, ...units],
    balance: balanceOf(sums),
    left: leftOf(sums),
    years: [...new Set([...years.map((row) => row.year), year, thisYear, thisYear + 1])].sort(
      (a, b) => b - a,
    ),
    allowed: mayAt(actor, 'fund.write', path) ? ['add'] : [],
  };
}

const SORTS = { day: sql`e.on_day`, amount: sql`e.amount` };

/** The lines of a unit's fund in a year, one page. @throws AppError `not-found` */
export async function listFundEntries(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  query: ListEntries,
): Promise<FundEntryListView> {
  const { path } = await getFundUnit(db, actor, 'fund.read', query.unit);
  const mayWrite = mayAt(actor, 'fund.write', path);
  const { by, direction } = sortOf(query.sort);
  const order = direction === 'desc' ? sql`desc` : sql`asc`;
  const { rows } = await sql<
    Omit<FundEntryRow, 'allowed'> & { total: number }
  >`select e.id, e.kind, e.amount::float8 as amount,
      e.text, e.on_day, e.decision_id, a.name as by, e.reverses_id is not null as reverses, r.id is not null as reversed,
      count(*) over ()::int as total
    from fund_entry e join account a on a.id = e.created_by left join fund_entry r on r.reverses_id = e.id
    where e.unit_id = ${query.unit} and e.year = ${query.year} ${query.kind === undefined ? sql`` : sql`and e.kind = ${query.kind}`}
      ${query.q ? sql`and search_key(e.text) like ${searchPattern(query.q)}` : sql``}
    order by ${SORTS[by]} ${order}, e.id ${order} limit ${query.size} offset ${offsetOf(query)}`.execute(db);
  return {
    items: rows.map(({ total: _, ...row }) => ({
      ...row,
      allowed: mayWrite && row.decisionId === null && !row.reverses && !row.reversed ? ['reverse'] : [],
    })),
    total: rows[0]?.total ?? 0,
    page: query.page,
    size: query.size,
  };
}
