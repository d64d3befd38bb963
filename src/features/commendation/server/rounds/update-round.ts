import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { commendationTables } from '../commendation.tables.ts';
import { setCutoffs } from './create-round.ts';
import { getRound } from './get-round.ts';
import type { RoundView, UpdateRound } from './round.schema.ts';
import { lockWritableRound, roundVerbs } from './round.store.ts';
import { assertDays } from './round-checks.ts';
import { assertRoundLinks } from './round-links.ts';

/**
 * Changes a round that is not closed: its name, days, expected senders, links.
 * @throws AppError `not-found`, `stale-version` with what stands now, `step-not-allowed` when closed, `invalid-input`
 */
export async function updateRound(
  context: WriteContext,
  roundId: string,
  { version, ...input }: UpdateRound,
): Promise<RoundView> {
  const { db, actor } = context;
  const round = await lockWritableRound(db, actor, roundId);
  const before = await getRound(context, roundId);
  if (round.version !== version) throw new AppError('stale-version', { extra: { current: before } });
  if (round.state === 'closed')
    throw new AppError('step-not-allowed', { extra: { allowed: roundVerbs(actor, round) } });
  const { cutoffs, ...fields } = input;
  assertDays({ ...before, ...input, cutoffs: cutoffs ?? before.cutoffs });
  // Only what is new is checked: who edits may not be the one who may read the plan it was linked with.
  await assertRoundLinks(context, round.unitId, {
    taskId: input.taskId === round.taskId ? null : input.taskId,
    meetingId: input.meetingId === round.meetingId ? null : input.meetingId,
  });
  await commendationTables(db)
    .updateTable('round')
    .set({ ...fields, version: version + 1 })
    .where('id', '=', roundId)
    .execute();
  if (cutoffs !== undefined) await setCutoffs(context, roundId, cutoffs);
  context.audit({
    act: 'round.update',
    entity: 'round',
    entityId: roundId,
    unitId: round.unitId,
    before: { ...round, cutoffs: before.cutoffs },
    after: input,
  });
  context.announce(`round:${roundId}`);
  return getRound(context, roundId);
}
