import { sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import { getReportForm } from '../../../../law/procedures/index.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { getStoredFile } from '../../../../platform/files/store-file.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { assertReadableVote, findVotesOf } from '../../../council/server/index.ts';
import { findNomination } from '../dossiers/list-nominations.ts';
import { procedureCatalogue } from '../law.ts';
import { findOpinionsOf } from '../opinions/find-opinions-of.ts';
import { NOMINATION } from './find-votable.ts';
import { seatsOf, voteFacts } from './vote-nominees.ts';
import type { VoteNomineeView } from './votes.schema.ts';

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
  const nameOf = (award: string) => awardName(catalogue, award, language);
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
      return text === undefined || text === '' ? [] : [{ label: label[language], text }];
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
