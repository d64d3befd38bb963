import { type RawBuilder, sql } from 'kysely';
import { type AwardCatalogue, findAward } from '../../../../law/awards/index.ts';
import { getReportForm } from '../../../../law/procedures/index.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { getStoredFile } from '../../../../platform/files/store-file.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern } from '../../../../platform/http/paging.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { assertReadableVote, findVotesOf } from '../../../council/server/index.ts';
import { findNomination } from '../dossiers/list-nominations.ts';
import { procedureCatalogue } from '../law.ts';
import { findOpinionsOf } from '../opinions/find-opinions-of.ts';
import { NOMINATION } from './find-votable.ts';
import type {
  ListVoteNominees,
  VoteNomineeListView,
  VoteNomineeRow,
  VoteNomineeView,
} from './votes.schema.ts';

/** The nominations of a vote in the order of its items: `seat (nomination_id, item, part)`. */
const seatsOf = (voteId: string): RawBuilder<unknown> => sql`seat as (
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
  const nameOf = (id: string) => findAward(catalogue, id)?.name[language] ?? id;
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
async function voteFacts(
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

interface Seat {
  previousId: string | null;
  nextId: string | null;
  number: number;
  total: number;
}

async function getSeat(db: ReadContext['db'], voteId: string, nominationId: string): Promise<Seat> {
  const { rows } = await sql<Seat>`with ${seatsOf(voteId)}, numbered as (
      select nomination_id, lag(nomination_id) over w as previous_id, lead(nomination_id) over w as next_id,
        row_number() over w::int as number, count(*) over ()::int as total from seat window w as (order by item, part))
    select previous_id, next_id, number, total from numbered where nomination_id = ${nominationId}`.execute(
    db,
  );
  const [seat] = rows;
  if (seat === undefined) throw new AppError('not-found');
  return seat;
}

/**
 * What a member must know of a nominee of a vote: merit, verdict, what appraisal found, opinions, earlier honours, evidence.
 * @throws AppError `not-found` also for a nominee of another vote
 */
export async function getVoteNominee(
  context: ReadContext,
  voteId: string,
  nominationId: string,
): Promise<VoteNomineeView> {
  const { db, actor, clock, language } = context;
  await assertReadableVote(db, actor, voteId);
  const seat = await getSeat(db, voteId, nominationId);
  const { rows } = await sql<Background>`${BACKGROUND} where n.id = ${nominationId}`.execute(db);
  const [more] = rows;
  if (more === undefined) throw new AppError('not-found');
  const nomination = await findNomination(context, nominationId, more);
  if (nomination === null) throw new AppError('not-found');
  const { title, catalogue } = await voteFacts(db, voteId);
  const nameOf = (award: string) => findAward(catalogue, award)?.name[language] ?? award;
  const form = getReportForm(procedureCatalogue(), more.basis, nomination.subject);
  const opinions = await findOpinionsOf(db, [nominationId], today(clock));
  const votes = await findVotesOf(db, NOMINATION, [nominationId]);
  const result = votes.find((vote) => vote.voteId === voteId);
  const award = nomination.finalAward ?? nomination.award;
  return {
    ...seat,
    voteTitle: title,
    id: nomination.id,
    subject: nomination.subject,
    subjectName: nomination.subjectName,
    subjectDetail: nomination.subjectDetail,
    unitName: nomination.unitName,
    award,
    awardName: nameOf(award),
    awardOfDossier: award === nomination.award ? null : nameOf(nomination.award),
    verdict: nomination.verdict,
    verdictDetail: nomination.verdictDetail,
    overrideReason: nomination.overrideReason,
    summary: nomination.summary,
    year: nomination.year,
    yearFrom: nomination.yearFrom,
    report: form.fields.flatMap(({ id, label }) => {
      const text = nomination.report[id];
      return text === undefined || text === '' ? [] : [{ label, text }];
    }),
    findings: more.findings,
    outcomeReason: more.outcomeReason,
    opinions: (opinions.get(nominationId)?.agencies ?? []).map(({ agencyName, opinion, note }) => ({
      ...{ agencyName, opinion, note },
    })),
    honours: more.honours.map((honour) => ({ ...honour, award: nameOf(honour.award) })),
    files: more.files,
    result: result?.passed == null ? null : { passed: result.passed, arithmetic: result.arithmetic ?? null },
  };
}

interface Background {
  unitId: string;
  receivedOn: string | null;
  updatedAt: Date;
  basis: Parameters<typeof getReportForm>[1];
  findings: string | null;
  outcomeReason: string | null;
  honours: VoteNomineeView['honours'];
  files: VoteNomineeView['files'];
}

const BACKGROUND = sql`select d.unit_id, d.received_on, d.updated_at, r.basis, p.findings, p.reason as outcome_reason,
    (select coalesce(json_agg(x), '[]') from (select award, year, decision_number as decision, decided_on as "decidedOn" from honour
      where status <> 'revoked' and (person_id = n.person_id or collective_id = n.collective_id or household_id = n.household_id)
      order by decided_on desc limit 50) x) as honours,
    (select coalesce(json_agg(x), '[]') from (select s.id, s.name, s.media_type as "mediaType", s.size::int as size
      from dossier_file f join stored_file s on s.id = f.file_id where f.nomination_id = n.id and f.removed_at is null
      order by f.added_at limit 100) x) as files
  from nomination n join dossier d on d.id = n.dossier_id join round r on r.id = d.round_id
    left join appraisal p on p.nomination_id = n.id`;

/** Evidence of a nominee of a vote; what is not safe to show opens as a download. @throws AppError `not-found` */
export async function downloadVoteNomineeFile(
  { db, actor, files }: ReadContext,
  voteId: string,
  nominationId: string,
  fileId: string,
): Promise<FileReply> {
  await assertReadableVote(db, actor, voteId);
  await getSeat(db, voteId, nominationId);
  const { rows } =
    await sql`select from dossier_file where nomination_id = ${nominationId} and file_id = ${fileId}
    and removed_at is null`.execute(db);
  if (rows.length === 0) throw new AppError('not-found');
  const { name, mediaType, sha256 } = await getStoredFile(db, fileId);
  const disposition = mediaType === 'application/pdf' ? 'inline' : 'attachment';
  return { name, mediaType, body: files.stream(sha256), disposition };
}
