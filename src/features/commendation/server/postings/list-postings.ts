import { sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import { mayAnywhere } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { searchPattern, sortOf, unseenPage } from '../../../../platform/http/paging.ts';
import { countStates, totalOf } from '../../../../platform/http/state-counts.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { POSTING_STATES, type PostingState } from '../../model/opinions/posting.ts';
import type { ListPosted, ListPostings, PostedRow, PostingListView, PostingRow } from './posting.schema.ts';
import { getReadablePosting, postingState, readablePosting } from './posting.store.ts';

const SORTS = { from: sql`from_day`, to: sql`to_day`, title: sql`title collate "vi-x-icu"` };

/** The postings of bodies in the reader's subtree, filtered and sorted, one page; with how many there are in each state. */
export async function listPostings(
  { db, actor, clock }: ReadContext,
  query: ListPostings,
): Promise<PostingListView> {
  const found = sql`found as (select p.id, p.title, pu.name as unit_name, ${postingState(today(clock))} as state, p.from_day, p.to_day,
      p.nominee_count, p.elsewhere
    from posting p join unit_now pu on pu.unit_id = p.unit_id
    where ${readablePosting(actor)} ${query.q ? sql`and p.search like ${searchPattern(query.q)}` : sql``})`;
  const { by, direction } = sortOf(query.sort);
  const order = direction === 'desc' ? sql`desc` : sql`asc`;
  const { rows: groups } = await sql<{ state: PostingState; count: number }>`with ${found}
    select state, count(*)::int as count from found group by state`.execute(db);
  const { rows } = await sql<PostingRow>`with ${found}, page as (select * from found
      where ${query.state === undefined ? sql`true` : sql`state = ${query.state}`}
      order by ${SORTS[by]} ${order}, id ${unseenPage(query)})
    select p.*, o.* from page p cross join lateral (select count(*)::int as opinions,
      (count(*) filter (where o.state = 'new'))::int as new_opinions from posting_opinion o where o.posting_id = p.id) o
    order by ${SORTS[by]} ${order}, p.id`.execute(db);
  const byState = countStates(POSTING_STATES, groups);
  return {
    items: rows,
    total: totalOf(byState, query.state),
    page: query.page,
    size: query.size,
    byState,
    mayPost: mayAnywhere(actor, 'posting.write'),
  };
}

/** The nominees on a posting with how many opinions came on each, one page. @throws AppError `not-found` */
export async function listPosted(
  { db, actor, clock, language }: ReadContext,
  id: string,
  query: ListPosted,
): Promise<{ items: PostedRow[]; total: number; page: number; size: number }> {
  const posting = await getReadablePosting(db, actor, id, today(clock));
  const where = sql`i.posting_id = ${id} ${query.q ? sql`and n.search like ${searchPattern(query.q)}` : sql``}`;
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total
    from posting_item i join nomination n on n.id = i.nomination_id where ${where}`.execute(db);
  const { rows } = await sql<Omit<PostedRow, 'awardName'> & { award: string }>`
    select n.id, n.subject, n.subject_name, u.name as unit_name, coalesce(n.final_award, n.award) as award, n.summary,
      (select count(*)::int from posting_opinion o where o.posting_id = ${id} and o.nomination_id = n.id) as opinions
    from posting_item i join nomination n on n.id = i.nomination_id join unit_now u on u.unit_id = n.unit_id
    where ${where} order by u.name collate "vi-x-icu", n.dossier_id, n.position, n.id ${unseenPage(query)}`.execute(
    db,
  );
  const catalogue = await effectiveCatalogue(db, posting.unitId, posting.fromDay);
  return {
    items: rows.map(({ award, ...row }) => ({
      ...row,
      awardName: awardName(catalogue, award, language),
    })),
    total: counted[0]?.total ?? 0,
    page: query.page,
    size: query.size,
  };
}
