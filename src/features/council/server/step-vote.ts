import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { createKeyBox, notifyPeople } from '../../account/server/index.ts';
import { groupIntoSheets } from '../model/ballot-sheets.ts';
import { VOTE_LIFE } from '../model/vote-life.ts';
import { annulVote, type OnVoteAnnulled } from './annul-vote.ts';
import { createSheetKey } from './blind-signature.ts';
import { closeVote } from './close-vote.ts';
import { mayInCouncil } from './council.store.ts';
import { getVote } from './get-vote.ts';
import { recordConflicts } from './prepare-vote.ts';
import type { VoteStepInput, VoteView } from './vote.schema.ts';
import {
  announceVote,
  findVoters,
  lockVote,
  type OnVoteClosed,
  type VoteRecord,
  voteVerbs,
} from './vote.store.ts';
import { findItems } from './vote-items.ts';

const MESSAGES = {
  meeting: {
    vi: 'Phiên họp chưa khai mạc. Hãy khai mạc phiên họp trước khi mở bỏ phiếu.',
    en: 'The meeting is not in session. Open it first.',
  },
  reason: { vi: 'Hãy nêu lý do.', en: 'Say why.' },
  deadline: {
    vi: 'Hãy nhập thời hạn trả lời, sau thời điểm hiện tại.',
    en: 'Enter a moment in the future until which to answer.',
  },
  voters: {
    vi: 'Chưa có thành viên nào được bỏ phiếu. Hãy ghi nhận thành viên dự họp trước.',
    en: 'Nobody may vote yet. Note who is present first.',
  },
} as const;

/** What higher floors do when a vote is closed, or annulled, on something of theirs. */
export interface VoteListeners {
  onVoteClosed?: OnVoteClosed | undefined;
  onVoteAnnulled?: OnVoteAnnulled | undefined;
}

/**
 * Moves a vote on. Opening fixes the base and the conflicts of interest and, for a secret one, makes a key for each ballot paper.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` for what the step needs
 */
export async function stepVote(
  context: WriteContext,
  voteId: string,
  input: VoteStepInput,
  { onVoteClosed, onVoteAnnulled }: VoteListeners,
): Promise<VoteView> {
  const { db, actor } = context;
  const vote = await lockVote(context, voteId, input.version);
  const { step } = input;
  if (
    !mayInCouncil(actor, vote.council, 'council.write') &&
    !mayInCouncil(actor, vote.council, 'council.preside')
  )
    throw new AppError('not-found');
  const allowed = voteVerbs(actor, vote);
  const transition = VOTE_LIFE[vote.state][step];
  if (transition === undefined || !allowed.includes(step))
    throw new AppError('step-not-allowed', { extra: { allowed } });
  if (transition.needs.includes('reason') && input.reason === undefined)
    throw fieldError('reason', MESSAGES.reason);
  if (step === 'open') await openVote(context, vote, input.closesAt);
  if (step === 'close') await closeVote(context, vote, onVoteClosed);
  if (step === 'cancel')
    await sql`update ballot_sheet set urn = '{}', sealed_key = null where vote_id = ${voteId}`.execute(db);
  const annulled = step === 'annul' ? (input.reason ?? null) : null;
  if (annulled !== null) await annulVote(context, vote, annulled, onVoteAnnulled);
  await sql`update vote set state = ${transition.to}, version = version + 1, annulled_reason = ${annulled},
      annulled_at = ${annulled === null ? null : context.clock.now()} where id = ${voteId}`.execute(db);
  context.audit({
    act: `vote.${step}`,
    entity: 'vote',
    entityId: voteId,
    unitId: vote.council.unitId,
    before: { state: vote.state },
    after: { state: transition.to, closesAt: input.closesAt ?? null },
    reason: input.reason ?? null,
  });
  announceVote(context, vote);
  return getVote(context, voteId);
}

async function openVote(
  context: WriteContext,
  vote: VoteRecord,
  closesAt: string | undefined,
): Promise<void> {
  const { db, actor, clock } = context;
  const fail = (path: string, what: keyof typeof MESSAGES): never => {
    throw fieldError(path, MESSAGES[what], { detail: MESSAGES[what] });
  };
  if (vote.meetingId !== null && vote.meetingState !== 'open') fail('step', 'meeting');
  const inPast = closesAt !== undefined && new Date(closesAt) <= clock.now();
  if (inPast || (vote.mode === 'written' && closesAt === undefined)) fail('closesAt', 'deadline');
  const { base, voters, all, inWriting } = await findVoters(db, actor, clock, vote);
  if (voters.length === 0) fail('step', 'voters');
  await recordConflicts(db, vote.id, all, clock.now());
  await sql`update vote set opened_at = ${clock.now()}, closes_at = ${closesAt ?? null}, member_count = ${base.length}
    where id = ${vote.id}`.execute(db);
  if (vote.mode === 'secret') await makeSheets(context, vote.id);
  if (vote.mode === 'paper') return;
  const absent = new Set(all.filter(({ id }) => inWriting.has(id)).map(({ personId }) => personId));
  await notifyPeople(context, voters, (personId) => ({
    kind: 'vote-opened',
    params: { title: vote.title },
    link: `/bo-phieu/${vote.id}`,
    // Who is not in the room sees no screen there: he is told by mail too.
    urgent: vote.mode === 'written' || absent.has(personId),
    dedupKey: `vote-opened:${vote.id}`,
  }));
}

async function makeSheets({ db, settings }: WriteContext, voteId: string): Promise<void> {
  const items = await findItems(db, voteId);
  const groups = groupIntoSheets(
    items.map(({ excluded }) => ({ excluded: excluded.map(({ memberId }) => memberId) })),
  );
  const box = createKeyBox(settings);
  const sheets = await Promise.all(
    groups.map(async (indexes, index) => {
      const id = newId();
      const { publicKey, privateKey } = await createSheetKey();
      return {
        id,
        position: index + 1,
        public_key: publicKey,
        sealed_key: await box.seal(privateKey, `ballot-sheet:${id}`),
        items: indexes.flatMap((each) => items[each]?.id ?? []),
      };
    }),
  );
  await sql`with s as (select * from jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb)
        as s(id uuid, position int, public_key text, sealed_key text)),
      made as (insert into ballot_sheet (id, vote_id, position, public_key, sealed_key)
        select id, ${voteId}, position, public_key, sealed_key from s)
    select 1`.execute(db);
  const places = sheets.flatMap(({ id, items: each }) => each.map((item) => ({ sheet: id, item })));
  await sql`update vote_item i set sheet_id = p.sheet
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(sheet uuid, item uuid) where i.id = p.item`.execute(
    db,
  );
}
