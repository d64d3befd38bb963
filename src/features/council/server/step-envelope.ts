import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { notifyPeople } from '../../account/server/index.ts';
import type { EnvelopeStepInput, EnvelopesView } from './ballot.schema.ts';
import { findEnvelopes, getEnvelopes } from './envelopes.ts';
import { announceVote, lockVote } from './vote.store.ts';

const MESSAGES = {
  nobody: {
    vi: 'Thành viên này không gửi phiếu bằng văn bản trong cuộc bỏ phiếu này: không được ghi nhận lấy ý kiến bằng văn bản, hoặc đã tự nhận phiếu.',
    en: 'This member does not answer this vote by post: not noted as asked in writing, or the ballot was taken already.',
  },
  step: {
    vi: 'Phong bì này không ở trạng thái đó nữa, hoặc cần một người kiểm phiếu khác. Hãy tải lại trang.',
    en: 'The envelope is no longer in that state, or another teller is needed. Load the page again.',
  },
} as const;

/**
 * Records that an absent member's sealed answer has come, confirms it as the second teller, or takes an unconfirmed record back. Who
 * confirmed it is on record and the member is told; what it holds is known to nobody here.
 * @throws AppError `not-found`, `step-not-allowed`
 */
export async function stepEnvelope(
  context: WriteContext,
  voteId: string,
  memberId: string,
  { step }: EnvelopeStepInput,
): Promise<EnvelopesView> {
  const { db, actor } = context;
  const vote = await lockVote(context, voteId);
  const envelope = (await findEnvelopes(context, vote)).find((one) => one.memberId === memberId);
  if (envelope === undefined || !envelope.may.includes(step)) {
    const { rows } =
      await sql`select from council_member where id = ${memberId} and council_id = ${vote.council.id}`.execute(
        db,
      );
    if (rows.length === 0) throw new AppError('not-found');
    throw new AppError('step-not-allowed', {
      detail: MESSAGES[envelope === undefined ? 'nobody' : 'step'],
      extra: { allowed: envelope?.may ?? [] },
    });
  }
  if (step === 'record')
    await sql`insert into ballot_envelope (vote_id, member_id, recorded_by)
      values (${voteId}, ${memberId}, ${actor.accountId})`.execute(db);
  else if (step === 'confirm')
    await sql`update ballot_envelope set confirmed_by = ${actor.accountId}
      where vote_id = ${voteId} and member_id = ${memberId}`.execute(db);
  else
    await sql`delete from ballot_envelope where vote_id = ${voteId} and member_id = ${memberId}`.execute(db);
  context.audit({
    act: `vote.envelope-${step}`,
    entity: 'vote',
    entityId: voteId,
    unitId: vote.council.unitId,
    after: { memberId },
  });
  if (step === 'confirm')
    await notifyPeople(context, [envelope], () => ({
      kind: 'vote-envelope',
      params: { title: vote.title },
      link: `/bo-phieu/${voteId}`,
      urgent: true,
      dedupKey: `vote-envelope:${voteId}`,
    }));
  announceVote(context, vote);
  return getEnvelopes(context, voteId);
}
