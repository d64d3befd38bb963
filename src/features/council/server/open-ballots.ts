import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { BallotView, OpenBallotInput } from './ballot.schema.ts';
import { getBallot, isRunning } from './ballots.ts';
import { mayInCouncil } from './council.store.ts';
import { getVote } from './get-vote.ts';
import type { DeclareInput, VoteView } from './vote.schema.ts';
import { announceVote, findVoters, lockVote } from './vote.store.ts';
import { findItems } from './vote-items.ts';

const MESSAGES = {
  over: { vi: 'Cuộc bỏ phiếu không còn nhận ý kiến.', en: 'The vote takes no more answers.' },
  item: {
    vi: 'Không được biểu quyết nội dung này.',
    en: 'This item cannot be voted on by this member.',
  },
  member: {
    vi: 'Thành viên này không bỏ phiếu bằng văn bản.',
    en: 'This member is not asked in writing.',
  },
} as const;

/**
 * Records open votes: the member's own or, by the standing office, those that an absent member sent on paper. May be changed until the
 * close. @throws AppError `not-found`, `step-not-allowed`, `invalid-input`
 */
export async function castOpenBallot(
  context: WriteContext,
  voteId: string,
  { memberId, choices }: OpenBallotInput,
): Promise<BallotView> {
  const { db, actor, clock } = context;
  const vote = await lockVote(context, voteId);
  const { voters, inWriting } = await findVoters(db, actor, clock, vote);
  const own = voters.find(({ personId }) => personId === actor.personId);
  const isOffice = mayInCouncil(actor, vote.council, 'council.write');
  if (memberId !== null && memberId !== own?.id && !isOffice) throw new AppError('not-found');
  const voter = memberId === null ? own : voters.find(({ id }) => id === memberId);
  const isOpenMode = vote.mode === 'open' || vote.mode === 'written';
  const fault = (path: string, what: 'item' | 'member') => fieldError(path, MESSAGES[what]);
  if (!isOpenMode || voter === undefined) {
    if (memberId !== null && isOpenMode) throw fault('memberId', 'member');
    throw new AppError('not-found');
  }
  const byOther = voter.id !== own?.id;
  if (byOther && vote.mode !== 'written' && !inWriting.has(voter.id)) throw fault('memberId', 'member');
  if (!isRunning(vote, clock.now())) throw new AppError('step-not-allowed', { detail: MESSAGES.over });
  const items = new Map((await findItems(db, voteId)).map((item) => [item.id, item]));
  choices.forEach(({ itemId }, index) => {
    const item = items.get(itemId);
    if (item === undefined || item.excluded.some((each) => each.memberId === voter.id))
      throw fault(`choices.${index}.itemId`, 'item');
  });
  const values = choices.map(({ itemId, choice }) => ({ item: itemId, choice }));
  await sql`insert into open_ballot (vote_item_id, member_id, choice, in_writing, cast_at, entered_by)
    select c.item, ${voter.id}, c.choice, ${vote.mode === 'written' || inWriting.has(voter.id)}, ${clock.now()},
      ${byOther ? actor.accountId : null}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as c(item uuid, choice text)
    on conflict (vote_item_id, member_id) do update set choice = excluded.choice, in_writing = excluded.in_writing,
      cast_at = excluded.cast_at, entered_by = excluded.entered_by`.execute(db);
  context.audit({
    act: byOther ? 'vote.enter-written' : 'vote.cast-open',
    entity: 'vote',
    entityId: voteId,
    unitId: vote.council.unitId,
    after: { memberId: voter.id, choices },
  });
  announceVote(context, vote);
  return getBallot(context, voteId);
}

/** A member says himself that he has an interest in items; before the vote opens. @throws AppError `not-found`, `step-not-allowed`, `invalid-input` */
export async function declareConflict(
  context: WriteContext,
  voteId: string,
  { itemIds, ground, note }: DeclareInput,
): Promise<VoteView> {
  const { db, actor, clock } = context;
  const vote = await lockVote(context, voteId);
  const { all } = await findVoters(db, actor, clock, vote);
  const member = all.find(({ personId }) => personId === actor.personId);
  if (member === undefined) throw new AppError('not-found');
  if (vote.state !== 'prepared')
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Chỉ khai được trước khi mở bỏ phiếu. Hãy báo chủ tọa.',
        en: 'Only before the vote opens. Tell the chair.',
      },
    });
  const known = new Set((await findItems(db, voteId)).map(({ id }) => id));
  const wrong = itemIds.findIndex((id) => !known.has(id));
  if (wrong >= 0) throw fieldError(`itemIds.${wrong}`, MESSAGES.item);
  await sql`insert into vote_conflict (vote_item_id, member_id, ground, note, declared_at)
    select unnest(${itemIds}::uuid[]), ${member.id}, ${ground}, ${note}, ${clock.now()} on conflict do nothing`.execute(
    db,
  );
  context.audit({
    act: 'vote.conflict',
    entity: 'vote',
    entityId: voteId,
    unitId: vote.council.unitId,
    after: { memberId: member.id, itemIds, ground },
  });
  announceVote(context, vote);
  return getVote(context, voteId);
}
