import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { ROUND_LIFE } from '../../model/round-life.ts';
import { getRound } from './get-round.ts';
import type { RoundStepInput, RoundView } from './round.schema.ts';
import { lockWritableRound, roundVerbs } from './round.store.ts';
import { tellRoundOpen } from './tell-of-round.ts';

/**
 * Opens a round, closes it, or opens it again with a reason. Opening tells the units that are expected to send.
 * @throws AppError `not-found`, `stale-version`, `step-not-allowed`, `invalid-input` without the reason
 */
export async function stepRound(
  context: WriteContext,
  roundId: string,
  { step, version, reason }: RoundStepInput,
): Promise<RoundView> {
  const { db, actor } = context;
  const round = await lockWritableRound(db, actor, roundId, version);
  const transition = ROUND_LIFE[round.state][step];
  if (transition === undefined)
    throw new AppError('step-not-allowed', { extra: { allowed: roundVerbs(actor, round) } });
  if (transition.reason && reason === undefined) {
    const message = { vi: 'Hãy nêu lý do.', en: 'Say why.' };
    throw fieldError('reason', message);
  }
  await sql`update round set state = ${transition.to}, version = version + 1 where id = ${roundId}`.execute(
    db,
  );
  context.audit({
    act: `round.${step}`,
    entity: 'round',
    entityId: roundId,
    unitId: round.unitId,
    before: { state: round.state },
    after: { state: transition.to },
    reason: reason ?? null,
  });
  context.announce(`round:${roundId}`);
  if (step === 'open') await tellRoundOpen(context, roundId);
  return getRound(context, roundId);
}
