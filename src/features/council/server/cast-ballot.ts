import { sql } from 'kysely';
import { ANONYMOUS } from '../../../platform/auth/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext } from '../../../platform/http/context.ts';
import { assertSameSite } from '../../../platform/http/same-site.ts';
import { CHOICES } from '../model/ballot-sheets.ts';
import type { CastAnswer, CastInput } from './ballot.schema.ts';
import { isRunning } from './ballots.ts';
import { hashOf, isSigned } from './blind-signature.ts';
import type { VoteRecord } from './vote.store.ts';

const MESSAGES = {
  over: {
    vi: 'Cuộc bỏ phiếu đã kết thúc; phiếu này chưa được bỏ.',
    en: 'The vote is over; this ballot was not cast.',
  },
  paper: {
    vi: 'Phiếu không hợp lệ. Hãy mở lại trang bỏ phiếu rồi bỏ phiếu lần nữa.',
    en: 'This is no valid ballot paper. Open the ballot page again and vote once more.',
  },
  other: {
    vi: 'Phiếu này đã được bỏ trước đó với lựa chọn khác. Phiếu đã bỏ không sửa được.',
    en: 'This ballot was cast before with other choices. A cast ballot cannot be changed.',
  },
} as const;

/**
 * Puts a ballot into the urn. Comes without cookie or address in any record: the signed token alone says that somebody entitled sends
 * it, and nobody can say who. The same ballot sent again is the same ballot.
 * @throws AppError `not-found` for an unknown paper, `invalid-input` for one that is not signed, `step-not-allowed` after the close,
 * `already-exists` for other choices with a token that was cast
 */
export async function castBallot(context: ActionContext, input: CastInput): Promise<CastAnswer> {
  assertSameSite(context.request, ANONYMOUS);
  const token = Buffer.from(input.token, 'base64url');
  const { rows } = await sql<{
    voteId: string;
    publicKey: string;
    items: number;
  }>`select s.vote_id, s.public_key,
      (select count(*)::int from vote_item i where i.sheet_id = s.id) as items
    from ballot_sheet s where s.id = ${input.sheetId}`.execute(context.db);
  const [sheet] = rows;
  if (sheet === undefined) throw new AppError('not-found');
  const signature = Buffer.from(input.signature, 'base64url');
  if (
    input.choices.length !== sheet.items ||
    !CHOICES.test(input.choices) ||
    !isSigned(sheet.publicKey, token, signature)
  )
    throw new AppError('invalid-input', { detail: MESSAGES.paper });
  const receipt = hashOf(token);
  await context.write(async ({ db, clock }) => {
    // Waits for a close that is under way, and keeps one from beginning.
    const { rows: votes } = await sql<
      Pick<VoteRecord, 'state' | 'closesAt'>
    >`select state, closes_at from vote
      where id = ${sheet.voteId} for share`.execute(db);
    const [vote] = votes;
    if (vote === undefined || !isRunning(vote, clock.now())) return refuseLate(db, input.sheetId, receipt);
    const { rows: put } =
      await sql`update ballot_sheet set urn = urn || jsonb_build_object(${receipt}::text, ${input.choices}::text)
      where id = ${input.sheetId} and not urn ? ${receipt} returning id`.execute(db);
    if (put.length > 0) return;
    const { rows: same } = await sql`select from ballot_sheet where id = ${input.sheetId}
      and urn ->> ${receipt} = ${input.choices}`.execute(db);
    if (same.length === 0) throw new AppError('already-exists', { detail: MESSAGES.other });
  });
  announceSoon(context.db, sheet.voteId);
  return { receipt };
}

/** A ballot that was cast in time, whose answer was lost, is in the list of receipts. */
async function refuseLate(db: Db, sheetId: string, receipt: string): Promise<void> {
  const { rows } =
    await sql`select from ballot_sheet where id = ${sheetId} and (urn ? ${receipt} or ${receipt} = any(receipts))`.execute(
      db,
    );
  if (rows.length === 0) throw new AppError('step-not-allowed', { detail: MESSAGES.over });
}

/** So often at most pages are told that ballots came in: hundreds of spectators need not read again for each of them. */
const GATHER_MS = 1_000;
const waiting = new Set<string>();

/** Not in the casting transaction, and not at its moment: what a spectator sees says how many, not who just now. */
function announceSoon(db: Db, voteId: string): void {
  if (waiting.has(voteId)) return;
  waiting.add(voteId);
  setTimeout(() => {
    waiting.delete(voteId);
    // Lost with the connection it is told to; pages read again when theirs comes back.
    sql`select pg_notify('so_vang_live', ${`vote:${voteId}`})`.execute(db).catch(() => undefined);
  }, GATHER_MS).unref();
}
