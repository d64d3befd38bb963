import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext, WriteContext } from '../../../platform/http/context.ts';
import { createKeyBox } from '../../account/server/index.ts';
import type { TakenPapers, TakePapersInput } from './ballot.schema.ts';
import { findSheets, isRunning } from './ballots.ts';
import { hashOf, signBlinded } from './blind-signature.ts';
import { announceVote, findVoters, getReadableVote, type Voters } from './vote.store.ts';
import { findItems, isShut } from './vote-items.ts';

const MESSAGES = {
  over: { vi: 'Cuộc bỏ phiếu không còn nhận phiếu.', en: 'The vote takes no more ballots.' },
  taken: {
    vi: 'Bạn đã nhận phiếu này trên một thiết bị khác. Hãy bỏ phiếu trên thiết bị đó, hoặc đề nghị chủ tọa hủy và tổ chức bỏ phiếu lại.',
    en: 'You took this ballot paper on another device. Vote there, or ask the chair to hold the vote again.',
  },
  post: {
    vi: 'Hai người kiểm phiếu đã ghi nhận phiếu bạn gửi bằng văn bản, nên bạn không nhận phiếu ở đây nữa. Nếu bạn không gửi, hãy báo ngay chủ tọa.',
    en: 'Two tellers have recorded the ballot that you sent by post, so there is none here. If you sent none, tell the chair at once.',
  },
  number: { vi: 'Yêu cầu nhận phiếu không hợp lệ.', en: 'The request for a ballot paper is malformed.' },
} as const;

/**
 * Hands out ballot papers: signs blindly what the member's browser sends, once for each sheet; the same again when the answer was lost.
 * For an absent member whose sealed answer two tellers have confirmed one of these two takes them. Recorded is that they were taken, not
 * when.
 * @throws AppError `not-found` for a sheet that is not his, `step-not-allowed`, `already-exists` when taken on another device
 */
export async function takePapers(
  context: ActionContext,
  voteId: string,
  papers: TakePapersInput['papers'],
): Promise<TakenPapers> {
  const box = createKeyBox(context.settings);
  return context.write(async (write: WriteContext) => {
    const { db, actor, clock } = write;
    // Waits for a close that is under way, and keeps one from beginning.
    await sql`select from vote where id = ${voteId} for share`.execute(db);
    const vote = await getReadableVote(db, actor, voteId);
    const voters = await findVoters(db, actor, clock, vote);
    const own = voters.voters.find(({ personId }) => personId === actor.personId)?.id;
    const confirmed = await findConfirmed(write, voteId, voters);
    const byPost = new Set(confirmed.filter(({ mine }) => mine).map(({ memberId }) => memberId));
    if (vote.mode !== 'secret' || !isRunning(vote, clock.now()))
      throw new AppError('step-not-allowed', { detail: MESSAGES.over });
    if (own === undefined && byPost.size === 0) throw new AppError('not-found');
    const items = await findItems(db, voteId);
    const sheets = new Map((await findSheets(write, vote, null)).map((sheet) => [sheet.id, sheet]));
    const taken: TakenPapers['papers'] = [];
    for (const { sheetId, blinded, memberId } of papers) {
      const sheet = sheets.get(sheetId);
      const voter = memberId === undefined ? own : byPost.has(memberId) ? memberId : undefined;
      if (voter === undefined || sheet === undefined || sheet.sealedKey === null)
        throw new AppError('not-found');
      if (memberId === undefined && confirmed.some((one) => one.memberId === own))
        throw new AppError('already-exists', { detail: MESSAGES.post });
      if (items.some((item) => item.sheetId === sheetId && isShut(item, voter)))
        throw new AppError('not-found');
      const bytes = Buffer.from(blinded, 'base64url');
      const hash = hashOf(bytes);
      const signature = signBlinded(await box.open(sheet.sealedKey, `ballot-sheet:${sheetId}`), bytes);
      if (signature === null) throw new AppError('invalid-input', { detail: MESSAGES.number });
      const { rows } = await sql<{
        blindedHash: string;
      }>`insert into ballot_paper (sheet_id, member_id, blinded_hash)
        values (${sheetId}, ${voter}, ${hash}) on conflict do nothing returning blinded_hash`.execute(db);
      if (rows.length === 0) {
        const { rows: earlier } = await sql`select from ballot_paper where sheet_id = ${sheetId}
          and member_id = ${voter} and blinded_hash = ${hash}`.execute(db);
        if (earlier.length === 0) throw new AppError('already-exists', { detail: MESSAGES.taken });
      }
      taken.push({
        sheetId,
        ...(memberId !== undefined && { memberId }),
        signature: signature.toString('base64url'),
      });
    }
    announceVote(write, vote);
    return { papers: taken };
  });
}

/** Absent members who may vote, whose sealed answers two tellers have confirmed; `mine`: the actor is one of the two. */
async function findConfirmed(
  { db, actor }: Pick<WriteContext, 'db' | 'actor'>,
  voteId: string,
  { voters, inWriting }: Voters,
): Promise<{ memberId: string; mine: boolean }[]> {
  const { rows } = await sql<{ memberId: string; mine: boolean }>`select member_id,
      ${actor.accountId} in (recorded_by, confirmed_by) as mine
    from ballot_envelope where vote_id = ${voteId} and confirmed_by is not null`.execute(db);
  return rows.filter(({ memberId }) => inWriting.has(memberId) && voters.some(({ id }) => id === memberId));
}
