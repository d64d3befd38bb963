import { type RawBuilder, sql } from 'kysely';
import { type AwardCatalogue, awardName } from '../../../../law/awards/index.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern } from '../../../../platform/http/paging.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { assertReadableVote } from '../../../council/server/index.ts';
import { NOMINATION } from './find-votable.ts';
import type { ListVoteNominees, VoteNomineeListView, VoteNomineeRow } from './votes.schema.ts';

/** The nominations of a vote in the order of its items: `seat (nomination_id, item, part)`. */
export const seatsOf = (voteId: string): RawBuilder<unknown> => sql`seat as (
  select ref_id as nomination_id, position as item, 0 as part from vote_item
    where vote_id = ${voteId} and ref_entity = ${NOMINATION} and ref_id is not null
  union all select p.ref_id, i.position, p.position from vote_item_part p join vote_item i on i.id = p.vote_item_id
    where i.vote_id = ${voteId} and i.ref_entity = ${NOMINATION})`;

/**
 * Whom a vote is on, for the members who vote: exactly these nominees, whatever rights the reader has on dossiers.
 * @throws AppError `not-found` for who may not read the vote
 */
export async function listVoteNominees(
  { db, actor, language }: ReadContext,
  voteId: string,
  query: ListVoteNominees,
): Promise<VoteNomineeListView> {
  await assertReadableVote(db, actor, voteId);
  const { title, catalogue } = await voteFacts(db, voteId);
  const { rows: awards } = await sql<{ id: string; count: number }>`with ${seatsOf(voteId)}
    select coalesce(n.final_award, n.award) as id, count(*)::int as count from seat s join nomination n on n.id = s.nomination_id
    group by 1 order by 1`.execute(db);
  const { rows } = await sql<
    Omit<VoteNomineeRow, 'awardName' | 'awardOfDossier'> & { asked: string | null; total: number }
  >`with ${seatsOf(voteId)}
    select n.id, n.subject, n.subject_name, n.subject_detail, u.name as unit_name, coalesce(n.final_award, n.award) as award,
      case when n.final_award is not null and n.final_award <> n.award then n.award end as asked, n.verdict,
      left(n.summary, 300) as summary, count(*) over ()::int as total
    from seat s join nomination n on n.id = s.nomination_id join unit_now u on u.unit_id = n.unit_id
    where ${query.award === undefined ? sql`true` : sql`coalesce(n.final_award, n.award) = ${query.award}`}
      and ${query.verdict === undefined ? sql`true` : sql`n.verdict = ${query.verdict}`}
      and ${query.q ? sql`n.search like ${searchPattern(query.q)}` : sql`true`}
    order by s.item, s.part limit ${query.size} offset ${offsetOf(query)}`.execute(db);
  const nameOf = (id: string) => awardName(catalogue, id, language);
  return {
    voteTitle: title,
    items: rows.map(({ asked, total: _, ...row }) => ({
      ...row,
      awardName: nameOf(row.award),
      awardOfDossier: asked === null ? null : nameOf(asked),
    })),
    total: rows[0]?.total ?? 0,
    page: query.page,
    size: query.size,
    awards: awards.map(({ id, count }) => ({ id, count, name: nameOf(id) })),
  };
}

/** The title of a vote and the awards as its council's unit has them. */
export async function voteFacts(
  db: ReadContext['db'],
  voteId: string,
): Promise<{ title: string; catalogue: AwardCatalogue }> {
  const { rows } = await sql<{ title: string; unitId: string; day: string }>`
    select v.title, c.unit_id, (v.created_at at time zone 'Asia/Ho_Chi_Minh')::date::text as day
    from vote v join council c on c.id = v.council_id where v.id = ${voteId}`.execute(db);
  const [vote] = rows;
  if (vote === undefined) throw new AppError('not-found');
  return { title: vote.title, catalogue: await effectiveCatalogue(db, vote.unitId, vote.day) };
}
