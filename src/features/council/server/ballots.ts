import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { BallotView } from './ballot.schema.ts';
import type { MemberRecord } from './council.store.ts';
import { findVoters, getReadableVote, keyWords, type VoteRecord } from './vote.store.ts';
import { findItems, isShut, showItem } from './vote-items.ts';

export interface Sheet {
  id: string;
  publicKey: string;
  sealedKey: string | null;
  taken: boolean;
}

/** Whether the vote still takes answers. */
export function isRunning({ state, closesAt }: Pick<VoteRecord, 'state' | 'closesAt'>, now: Date): boolean {
  return state === 'open' && (closesAt === null || now < closesAt);
}

/** The member that `actor` is, if he may vote now. */
async function findVoter(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  vote: VoteRecord,
): Promise<MemberRecord | null> {
  const { voters } = await findVoters(db, actor, clock, vote);
  return voters.find(({ personId }) => personId === actor.personId) ?? null;
}

/** The reader's own ballot: what he may vote on and, of a secret vote, the papers with their keys. @throws AppError `not-found` */
export async function getBallot(
  context: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  voteId: string,
): Promise<BallotView> {
  const { db, clock } = context;
  const vote = await getReadableVote(db, context.actor, voteId);
  const voter = await findVoter(context, vote);
  const items = await findItems(db, voteId);
  const memberId = voter?.id ?? null;
  const open = items.filter((item) => memberId !== null && !isShut(item, memberId));
  const sheets = memberId === null ? [] : await findSheets(context, vote, memberId);
  const { rows: mine } = await sql<
    BallotView['mine'][number]
  >`select b.vote_item_id as item_id, b.choice from open_ballot b
    join vote_item i on i.id = b.vote_item_id where i.vote_id = ${voteId} and b.member_id = ${memberId}`.execute(
    db,
  );
  return {
    voteId,
    title: vote.title,
    councilName: vote.council.name,
    meetingId: vote.meetingId,
    mode: vote.mode,
    state: vote.state,
    closesAt: vote.closesAt?.toISOString() ?? null,
    memberId,
    entitled: memberId !== null && isRunning(vote, clock.now()),
    sheets: sheets
      .map(({ sealedKey: _, ...sheet }) => ({
        ...sheet,
        key: keyWords(sheet.publicKey),
        items: open.filter(({ sheetId }) => sheetId === sheet.id).map(showItem),
      }))
      .filter((sheet) => sheet.items.length > 0),
    items: open.map(showItem),
    excluded: items.flatMap((item) =>
      item.excluded
        .filter((each) => each.memberId === memberId)
        .map(({ ground }) => ({ itemId: item.id, ground })),
    ),
    mine,
  };
}

/** The papers of a vote, and which of them the member has taken. */
export async function findSheets(
  { db }: Pick<ReadContext, 'db'>,
  vote: VoteRecord,
  memberId: string | null,
): Promise<Sheet[]> {
  const { rows } = await sql<Sheet>`select s.id, s.public_key, s.sealed_key,
      exists (select from ballot_paper p where p.sheet_id = s.id and p.member_id = ${memberId}) as taken
    from ballot_sheet s where s.vote_id = ${vote.id} order by s.position`.execute(db);
  return rows;
}
