import { type RawBuilder, sql } from 'kysely';
import { mayAt, scopePaths } from '../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../platform/http/paging.ts';
import { countStates, totalOf } from '../../../platform/http/state-counts.ts';
import { NUMBER_STATES, type NumberState, numberDoubts } from '../model/number-rules.ts';
import type { ListRegister, RegisterListView, RegisterRow } from './register.schema.ts';

const SORTS = {
  n: { desc: sql`s.year desc, r.n desc`, asc: sql`s.year, r.n` },
  day: { desc: sql`r.day desc, r.n desc`, asc: sql`r.day, r.n` },
};

type Found = Omit<RegisterRow, 'doubts' | 'allowed'> & {
  unitPath: string;
  previous: string | null;
  next: string | null;
};

/**
 * The register of documents of the units where the actor reads documents: every number, with what became of it and what is odd about
 * its day beside the neighbours'.
 */
export async function listRegister(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  query: ListRegister,
): Promise<RegisterListView> {
  const scope = sql<boolean>`u.path <@ any(${scopePaths(actor, 'document.read')}::ltree[])
    ${query.unit === undefined ? sql`` : sql`and s.unit_id = ${query.unit}`}`;
  const where = sql<boolean>`${scope}
    ${query.series === undefined ? sql`` : sql`and s.id = ${query.series}`}
    ${query.kind === undefined ? sql`` : sql`and r.kind = ${query.kind}`}
    ${query.year === undefined ? sql`` : sql`and s.year = ${query.year}`}
    ${query.q ? sql`and search_key(r.number || '/' || r.symbol || ' ' || r.subject || ' ' || coalesce(r.reason, '')) like ${searchPattern(query.q)}` : sql``}`;
  const state = query.state === undefined ? sql`` : sql`and r.state = ${query.state}`;
  const from = sql`register_number r join number_series s on s.id = r.series_id join unit_now u on u.unit_id = s.unit_id`;
  const { by, direction } = sortOf(query.sort);
  const [{ rows }, counts, years] = await Promise.all([
    findRows(db, sql`${from} where ${where} ${state}`, SORTS[by][direction], query),
    sql<{
      state: NumberState;
      count: number;
    }>`select r.state, count(*)::int as count from ${from} where ${where}
      group by r.state`.execute(db),
    sql<{
      year: number;
    }>`select distinct s.year from number_series s join unit_now u on u.unit_id = s.unit_id where ${scope}
      order by s.year desc`.execute(db),
  ]);
  const byState = countStates(NUMBER_STATES, counts.rows);
  return {
    items: rows.map(({ previous, next, unitPath, ...row }) => ({
      ...row,
      doubts: row.state === 'used' ? numberDoubts(row.day, previous, next) : [],
      allowed: row.state === 'reserved' && mayAt(actor, 'document.number', unitPath) ? ['cancel'] : [],
    })),
    total: totalOf(byState, query.state),
    page: query.page,
    size: query.size,
    byState,
    years: years.rows.map(({ year }) => year),
  };
}

function findRows(
  db: ReadContext['db'],
  chosen: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  query: ListRegister,
) {
  return sql<Found>`select r.id, s.id as series_id, s.unit_id, u.name as unit_name, u.path::text as unit_path, s.body, s.year, r.n,
      r.number, r.symbol, r.kind, r.day, r.state, r.document_id, r.subject, d.signer, r.reason, r.version,
      (select p.day from register_number p where p.series_id = r.series_id and p.n < r.n and p.state = 'used'
        order by p.n desc limit 1) as previous,
      (select p.day from register_number p where p.series_id = r.series_id and p.n > r.n and p.state = 'used'
        order by p.n limit 1) as next
    from (select r.id as rid from ${chosen} order by ${order}, r.id limit ${query.size} offset ${offsetOf(query)}) c
    join register_number r on r.id = c.rid join number_series s on s.id = r.series_id join unit_now u on u.unit_id = s.unit_id
    left join document d on d.id = r.document_id
    order by ${order}, r.id`.execute(db);
}
