import { sql } from 'kysely';
import { mayAnywhere, scopePaths } from '../../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../../platform/http/paging.ts';
import { countStates, totalOf } from '../../../../platform/http/state-counts.ts';
import { unitsInSight } from '../../../organisation/server/index.ts';
import { ROUND_STATES, type RoundState } from '../../model/round-life.ts';
import type { ListRounds, RoundListView, RoundRow } from './round.schema.ts';
import { readableRound } from './round.store.ts';

const SORTS = { closes: sql`closes_on`, year: sql`year`, name: sql`name collate "vi-x-icu"` };

/** The rounds of bodies in the reader's subtree or above it; with `sender` those to which that unit may send, by its own last day. */
export async function listRounds({ db, actor }: ReadContext, query: ListRounds): Promise<RoundListView> {
  const paths = scopePaths(actor, 'dossier.read');
  const { sender } = query;
  const seen = await unitsInSight(db, actor, 'dossier.read', sql`d.unit_id`);
  const found = sql`found as (
    select r.id, r.unit_id, t.name as unit_name, r.kind, r.year, r.ordinal, r.name, r.basis, r.opens_on, r.state, r.search,
      ${
        sender === undefined
          ? sql`r.closes_on`
          : sql`coalesce((select a.day from round_admission a where a.round_id = r.id and a.unit_id = s.unit_id),
              (select c.day from round_cutoff c where c.round_id = r.id and c.unit_kind = s.kind), r.closes_on) as closes_on`
      }
    from round r join unit_now t on t.unit_id = r.unit_id
      ${sender === undefined ? sql`` : sql`join unit_now s on s.unit_id = ${sender} and s.path <@ t.path and s.path <@ any(${paths}::ltree[])`}
    where ${readableRound(actor)} ${query.year === undefined ? sql`` : sql`and r.year = ${query.year}`}
      ${query.kind === undefined ? sql`` : sql`and r.kind = ${query.kind}`}
      ${query.q ? sql`and r.search like ${searchPattern(query.q)}` : sql``})`;
  const state = query.state === undefined ? sql`true` : sql`state = ${query.state}`;
  const { by, direction } = sortOf(query.sort);
  const order = direction === 'desc' ? sql`desc` : sql`asc`;
  const { rows: groups } = await sql<{ state: RoundState; count: number }>`with ${found}
    select state, count(*)::int as count from found group by state`.execute(db);
  const { rows } = await sql<RoundRow>`with ${found}, page as (
      select * from found where ${state} order by ${SORTS[by]} ${order}, id limit ${query.size} offset ${offsetOf(query)})
    select p.id, p.unit_id, p.unit_name, p.kind, p.year, p.ordinal, p.name, p.basis, p.opens_on, p.closes_on, p.state,
      (select count(*)::int from dossier d where d.round_id = p.id and d.sent_at is not null and d.state <> 'withdrawn'
        and ${seen}) as received
    from page p order by ${SORTS[by]} ${order}, id`.execute(db);
  const { rows: years } = await sql<{ year: number }>`select distinct r.year from round r
    join unit_now t on t.unit_id = r.unit_id where ${readableRound(actor)} order by r.year desc`.execute(db);
  const byState = countStates(ROUND_STATES, groups);
  return {
    items: rows,
    total: totalOf(byState, query.state),
    page: query.page,
    size: query.size,
    byState,
    years: years.map(({ year }) => year),
    mayCreate: mayAnywhere(actor, 'round.write'),
  };
}
