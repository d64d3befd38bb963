import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { getRound } from './get-round.ts';
import type { AdmitSender, RoundView } from './round.schema.ts';
import { lockWritableRound, roundVerbs } from './round.store.ts';
import { tellUnits } from './tell-of-round.ts';

/**
 * Lets one unit send later than its cut-off day, until the end of a day of its own, and tells it. A second time replaces the first.
 * @throws AppError `not-found`, `step-not-allowed` when the round is closed, `invalid-input` for a day that is past or a unit not below
 */
export async function admitSender(
  context: WriteContext,
  roundId: string,
  { unitId, day, reason }: AdmitSender,
): Promise<RoundView> {
  const { db, actor, clock } = context;
  const round = await lockWritableRound(db, actor, roundId);
  if (round.state === 'closed')
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Đợt xét đã đóng. Hãy mở lại đợt trước.',
        en: 'The round is closed. Open it again first.',
      },
      extra: { allowed: roundVerbs(actor, round) },
    });
  const { rows } =
    await sql`select from unit_now where unit_id = ${unitId} and active and path <@ ${round.unitPath}::ltree`.execute(
      db,
    );
  if (rows.length === 0) throw new AppError('not-found');
  if (day < today(clock)) {
    const message = {
      vi: 'Hãy chọn từ hôm nay trở đi.',
      en: 'Choose today or a later day.',
    };
    throw fieldError('day', message);
  }
  await sql`insert into round_admission (round_id, unit_id, day, reason, admitted_by, admitted_at)
    values (${roundId}, ${unitId}, ${day}, ${reason}, ${actor.accountId}, ${clock.now()})
    on conflict (round_id, unit_id) do update set day = excluded.day, reason = excluded.reason,
      admitted_by = excluded.admitted_by, admitted_at = excluded.admitted_at`.execute(db);
  context.audit({
    act: 'round.admit',
    entity: 'round',
    entityId: roundId,
    unitId,
    after: { unitId, day },
    reason,
  });
  context.announce(`round:${roundId}`);
  await tellUnits(context, round, 'round-admit', [{ unitId, day }]);
  return getRound(context, roundId);
}
