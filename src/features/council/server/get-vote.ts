import { sql } from 'kysely';
import { needsConfirmation } from '../../../law/procedures/index.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { procedureCatalogue } from '../../catalogue/server/index.ts';
import { wasCounted } from '../model/vote-life.ts';
import { arithmetic } from '../model/vote-result.ts';
import type { ReceiptsView } from './ballot.schema.ts';
import { isRunning } from './ballots.ts';
import { mayInCouncil } from './council.store.ts';
import { readCounts } from './paper-count.store.ts';
import type { VoteView } from './vote.schema.ts';
import { findVoters, getReadableVote, keyWords, type VoteRecord, voteVerbs } from './vote.store.ts';
import { findItems, refOf, type VoteItem } from './vote-items.ts';

/** What was taken and cast, never for whom: the whole of what is known of a running vote. */
interface Progress {
  taken: number;
  cast: number;
  keys: string[];
  tookPaper: string[];
  answered: string[];
  /** Whose sealed answer two tellers have confirmed, and whether the ballot for it was taken. */
  byPost: { name: string; taken: boolean }[];
}

/**
 * A vote: rule, items and who is excluded, how many ballots were taken and cast; results once it is closed, never before.
 * @throws AppError `not-found`
 */
export async function getVote(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  voteId: string,
): Promise<VoteView> {
  const vote = await getReadableVote(db, actor, voteId);
  const [items, { base, voters, all, inWriting }, progress] = await Promise.all([
    findItems(db, voteId),
    findVoters(db, actor, clock, vote),
    findProgress({ db }, vote),
  ]);
  const mine = all.find(({ personId }) => personId === actor.personId);
  const holds =
    mayInCouncil(actor, vote.council, 'council.write') ||
    mayInCouncil(actor, vote.council, 'council.preside');
  const answered = new Set(progress.answered);
  const { council, agendaItemId: _, meetingState: __, memberCount, ...rest } = vote;
  return {
    ...rest,
    councilId: council.id,
    councilName: council.name,
    openedAt: vote.openedAt?.toISOString() ?? null,
    closesAt: vote.closesAt?.toISOString() ?? null,
    closedAt: vote.closedAt?.toISOString() ?? null,
    annulledAt: vote.annulledAt?.toISOString() ?? null,
    members: memberCount ?? base.length,
    voters: voters.length,
    inWriting:
      vote.meetingId === null ? [] : voters.filter(({ id }) => inWriting.has(id)).map(({ name }) => name),
    progress: { taken: progress.taken, cast: progress.cast },
    tookPaper: progress.tookPaper,
    keys: progress.keys,
    items: items.map((item) => ({
      id: item.id,
      title: item.title,
      detail: item.detail,
      unitName: item.unitName,
      group: item.groupTitle,
      parts: item.parts,
      ref: refOf(item),
      excluded: item.excluded.map(({ name, ground }) => ({ name, ground })),
      result: wasCounted(vote.state) ? resultOf(item, vote) : null,
    })),
    tellers: await readCounts(db, voteId, actor.accountId, vote.mode),
    mayCount: vote.mode === 'paper' && vote.state === 'open' && (holds || mine !== undefined),
    byPost: progress.byPost.map(({ name }) => name),
    postWaiting: progress.byPost.filter(({ taken }) => !taken).length,
    mayTakePost:
      vote.mode === 'secret' &&
      isRunning(vote, clock.now()) &&
      (holds || mine !== undefined) &&
      voters.some(({ id, personId }) => inWriting.has(id) && personId !== actor.personId),
    isMember: mine?.votes === true,
    missing:
      holds && vote.state === 'open' && (vote.mode === 'open' || vote.mode === 'written')
        ? voters.filter(({ id }) => !answered.has(id)).map(({ id, name }) => ({ memberId: id, name }))
        : [],
    allowed: [
      ...voteVerbs(actor, vote),
      ...(mine !== undefined && vote.state === 'prepared' ? ['declare'] : []),
      ...(holds && vote.state === 'open' && (vote.mode === 'open' || vote.mode === 'written')
        ? ['enter-written']
        : []),
    ],
    annulRule: voteVerbs(actor, vote).includes('annul') ? presentRule() : null,
  };
}

function presentRule(): VoteView['annulRule'] {
  const { source, note, confidence } = procedureCatalogue().annulment;
  return { source, note: note ?? null, confirmed: !needsConfirmation(confidence) };
}

function resultOf(item: VoteItem, vote: VoteRecord): VoteView['items'][number]['result'] {
  const { passed, yes, no, invalid, base } = item;
  if (passed === null || base === null) return null;
  const threshold = { percent: vote.thresholdPercent, above: vote.thresholdAbove };
  return {
    passed,
    yes,
    no,
    invalid,
    base,
    arithmetic: yes === null ? null : arithmetic(yes, base, threshold),
  };
}

async function findProgress({ db }: Pick<ReadContext, 'db'>, vote: VoteRecord): Promise<Progress> {
  if (vote.mode === 'secret') {
    const { rows } = await sql<{ publicKey: string; taken: number; cast: number }>`select s.public_key,
        coalesce(s.taken_count, (select count(*)::int from ballot_paper p where p.sheet_id = s.id)) as taken,
        coalesce(s.cast_count, (select count(*)::int from jsonb_object_keys(s.urn))) as cast
      from ballot_sheet s where s.vote_id = ${vote.id} order by s.position`.execute(db);
    const { rows: names } = await sql<{
      name: string;
    }>`select distinct p.full_name as name, m.position from ballot_paper b
      join ballot_sheet s on s.id = b.sheet_id join council_member m on m.id = b.member_id join person p on p.id = m.person_id
      where s.vote_id = ${vote.id} order by m.position`.execute(db);
    const { rows: byPost } = await sql<Progress['byPost'][number]>`select p.full_name as name,
        exists (select from ballot_paper b join ballot_sheet s on s.id = b.sheet_id
          where s.vote_id = e.vote_id and b.member_id = e.member_id) as taken
      from ballot_envelope e join council_member m on m.id = e.member_id join person p on p.id = m.person_id
      where e.vote_id = ${vote.id} and e.confirmed_by is not null order by m.position`.execute(db);
    return {
      byPost,
      taken: rows.reduce((sum, { taken }) => sum + taken, 0),
      cast: rows.reduce((sum, { cast }) => sum + cast, 0),
      keys: rows.map(({ publicKey }) => keyWords(publicKey)),
      tookPaper: names.map(({ name }) => name),
      answered: [],
    };
  }
  const { rows } = await sql<{ memberId: string }>`select distinct b.member_id from open_ballot b
    join vote_item i on i.id = b.vote_item_id where i.vote_id = ${vote.id}`.execute(db);
  const answered = rows.map(({ memberId }) => memberId);
  return { taken: answered.length, cast: answered.length, keys: [], tookPaper: [], answered, byPost: [] };
}

/** The receipts of a closed secret vote, without choices; while it runs there are none. @throws AppError `not-found` */
export async function listReceipts({ db, actor }: ReadContext, voteId: string): Promise<ReceiptsView> {
  await getReadableVote(db, actor, voteId);
  const { rows } = await sql<
    ReceiptsView['sheets'][number]
  >`select id, taken_count as taken, cast_count as cast, receipts
    from ballot_sheet where vote_id = ${voteId} and receipts is not null order by position`.execute(db);
  return { sheets: rows };
}
