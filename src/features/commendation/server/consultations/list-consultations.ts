import { type RawBuilder, sql } from 'kysely';
import { mayAnywhere, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { searchPattern, sortOf, unseenPage } from '../../../../platform/http/paging.ts';
import { countStates, totalOf } from '../../../../platform/http/state-counts.ts';
import { AGENCY_STATES, type AgencyState } from '../../model/opinions/consultation.ts';
import type { ConsultationListView, ConsultationRow, ListConsultations } from './consultation.schema.ts';
import {
  AGENCY_DUE,
  agencyState,
  consultationState,
  readableByAgency,
  readableByAsker,
} from './consultation.store.ts';

const SORTS = {
  due: sql`due_on`,
  sent: sql`sent_on`,
  title: sql`title collate "vi-x-icu"`,
};

/**
 * What the reader's body has asked, or what his agency is asked, filtered and sorted, one page; with how many there are in each state.
 * On the side of those asked a row is an agency, and its state and opinions are its own.
 */
export async function listConsultations(
  { db, actor, clock }: ReadContext,
  query: ListConsultations,
): Promise<ConsultationListView> {
  const day = today(clock);
  const found = query.side === 'asking' ? asking() : asked();
  const { by, direction } = sortOf(query.sort);
  const order = direction === 'desc' ? sql`desc` : sql`asc`;
  const state = query.state === undefined ? sql`true` : sql`state = ${query.state}`;
  const { rows: groups } = await sql<{ state: AgencyState; count: number }>`with ${found}
    select state, count(*)::int as count from found group by state`.execute(db);
  const own = query.side === 'asking' ? sql`true` : sql`g.agency_id = p.agency_id`;
  const { rows } = await sql<Omit<ConsultationRow, 'allowed'> & { mine: boolean }>`with ${found},
    page as (select * from found where ${state} order by ${SORTS[by]} ${order}, id, agency_id ${unseenPage(query)})
    select p.id, p.agency_id, a.name as agency_name, p.title, u.name as unit_name, p.sent_on, p.due_on, p.state, p.nominee_count, o.*,
      u.path <@ any(${scopePaths(actor, 'consultation.write')}::ltree[]) as mine
    from page p join unit_now u on u.unit_id = p.unit_id left join unit_now a on a.unit_id = p.agency_id
      cross join lateral (select count(*)::int as asked, (count(g.answered_at))::int as answered,
        coalesce(sum(x.reserved), 0)::int as reserved, coalesce(sum(x.unfavourable), 0)::int as unfavourable
        from consultation_agency g cross join lateral (
          select count(*) filter (where w.opinion = 'reserved') as reserved, count(*) filter (where w.opinion = 'unfavourable') as unfavourable
          from consultation_answer w where w.consultation_id = g.consultation_id and w.agency_id = g.agency_id) x
        where g.consultation_id = p.id and ${own}) o
    order by ${SORTS[by]} ${order}, p.id, p.agency_id`.execute(db);
  const byState = countStates(AGENCY_STATES, groups);
  return {
    items: rows.map(({ mine, ...row }) => ({
      ...row,
      allowed:
        mine && query.side === 'asking' && ['waiting', 'overdue'].includes(row.state) ? ['remind'] : [],
    })),
    total: totalOf(byState, query.state),
    page: query.page,
    size: query.size,
    byState,
    mayAsk: mayAnywhere(actor, 'consultation.write'),
    mayAnswer: mayAnywhere(actor, 'consultation.answer'),
  };

  function asking(): RawBuilder<unknown> {
    return sql`found as (select c.id, null::uuid as agency_id, c.title, c.unit_id, c.sent_on, c.due_on, c.nominee_count,
        ${consultationState(day)} as state
      from consultation c join unit_now cu on cu.unit_id = c.unit_id where ${readableByAsker(actor)} ${words()})`;
  }

  function asked(): RawBuilder<unknown> {
    return sql`found as (select c.id, g.agency_id, c.title, c.unit_id, c.sent_on, ${AGENCY_DUE} as due_on, c.nominee_count, ${agencyState(day)} as state
      from consultation_agency g join unit_now gu on gu.unit_id = g.agency_id join consultation c on c.id = g.consultation_id
      where not c.awaits_letter and ${readableByAgency(actor)} ${words()})`;
  }

  function words(): RawBuilder<unknown> {
    return query.q ? sql`and c.search like ${searchPattern(query.q)}` : sql``;
  }
}
