import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext, ReadContext, WriteContext } from '../../../platform/http/context.ts';
import { createKeyBox } from '../../account/server/index.ts';
import { hashOf, signBlinded } from './blind-signature.ts';
import type { MemberRecord } from './council.store.ts';
import type { BallotView, TakenPapers } from './vote.schema.ts';
import {
  announceVote,
  findItems,
  findVoters,
  getReadableVote,
  keyWords,
  refOf,
  type VoteItem,
  type VoteRecord,
} from './vote.store.ts';

interface Sheet {
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
export async function findVoter(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  vote: VoteRecord,
): Promise<MemberRecord | null> {
  const { voters } = await findVoters(db, actor, clock, vote);
  return voters.find(({ personId }) => personId === actor.personId) ?? null;
}

const isShut = (item: VoteItem, memberId: string) => item.excluded.some((each) => each.memberId === memberId);

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
  const show = (item: VoteItem) => {
    const { id, title, detail, unitName, groupTitle } = item;
    return { id, title, detail, unitName, group: groupTitle, ref: refOf(item) };
  };
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
        items: open.filter(({ sheetId }) => sheetId === sheet.id).map(show),
      }))
      .filter((sheet) => sheet.items.length > 0),
    items: open.map(show),
    excluded: items.flatMap((item) =>
      item.excluded
        .filter((each) => each.memberId === memberId)
        .map(({ ground }) => ({ itemId: item.id, ground })),
    ),
    mine,
  };
}

async function findSheets(
  { db }: Pick<ReadContext, 'db'>,
  vote: VoteRecord,
  memberId: string,
): Promise<Sheet[]> {
  const { rows } = await sql<Sheet>`select s.id, s.public_key, s.sealed_key,
      exists (select from ballot_paper p where p.sheet_id = s.id and p.member_id = ${memberId}) as taken
    from ballot_sheet s where s.vote_id = ${vote.id} order by s.position`.execute(db);
  return rows;
}

const MESSAGES = {
  over: { vi: 'Cuộc bỏ phiếu không còn nhận phiếu.', en: 'The vote takes no more ballots.' },
  taken: {
    vi: 'Bạn đã nhận phiếu này trên một thiết bị khác. Hãy bỏ phiếu trên thiết bị đó, hoặc đề nghị chủ tọa hủy và tổ chức bỏ phiếu lại.',
    en: 'You took this ballot paper on another device. Vote there, or ask the chair to hold the vote again.',
  },
  number: { vi: 'Yêu cầu nhận phiếu không hợp lệ.', en: 'The request for a ballot paper is malformed.' },
} as const;

/**
 * Hands out ballot papers: signs blindly what the member's browser sends, once for each sheet; the same again when the answer was lost.
 * Recorded is that he took them, not when.
 * @throws AppError `not-found` for a sheet that is not his, `step-not-allowed`, `already-exists` when taken on another device
 */
export async function takePapers(
  context: ActionContext,
  voteId: string,
  papers: readonly { sheetId: string; blinded: string }[],
): Promise<TakenPapers> {
  const box = createKeyBox(context.settings);
  return context.write(async (write: WriteContext) => {
    const { db, clock } = write;
    // Waits for a close that is under way, and keeps one from beginning.
    await sql`select from vote where id = ${voteId} for share`.execute(db);
    const vote = await getReadableVote(db, write.actor, voteId);
    const voter = await findVoter(write, vote);
    if (vote.mode !== 'secret' || !isRunning(vote, clock.now()))
      throw new AppError('step-not-allowed', { detail: MESSAGES.over });
    if (voter === null) throw new AppError('not-found');
    const items = await findItems(db, voteId);
    const sheets = new Map((await findSheets(write, vote, voter.id)).map((sheet) => [sheet.id, sheet]));
    const taken: TakenPapers['papers'] = [];
    for (const { sheetId, blinded } of papers) {
      const sheet = sheets.get(sheetId);
      const own = items.filter((item) => item.sheetId === sheetId);
      if (sheet === undefined || sheet.sealedKey === null || own.some((item) => isShut(item, voter.id)))
        throw new AppError('not-found');
      const bytes = Buffer.from(blinded, 'base64url');
      const hash = hashOf(bytes);
      const signature = signBlinded(await box.open(sheet.sealedKey, `ballot-sheet:${sheetId}`), bytes);
      if (signature === null) throw new AppError('invalid-input', { detail: MESSAGES.number });
      const { rows } = await sql<{
        blindedHash: string;
      }>`insert into ballot_paper (sheet_id, member_id, blinded_hash)
        values (${sheetId}, ${voter.id}, ${hash}) on conflict do nothing returning blinded_hash`.execute(db);
      if (rows.length === 0) {
        const { rows: earlier } = await sql`select from ballot_paper where sheet_id = ${sheetId}
          and member_id = ${voter.id} and blinded_hash = ${hash}`.execute(db);
        if (earlier.length === 0) throw new AppError('already-exists', { detail: MESSAGES.taken });
      }
      taken.push({ sheetId, signature: signature.toString('base64url') });
    }
    announceVote(write, vote);
    return { papers: taken };
  });
}
