import { sql } from 'kysely';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { isUniqueViolation } from '../../../../platform/db/errors.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { commendationTables } from '../commendation.tables.ts';
import { getRound } from './get-round.ts';
import type { CreateRound, RoundView } from './round.schema.ts';
import { assertDays } from './round-checks.ts';
import { assertRoundLinks } from './round-links.ts';
import { tellRoundOpen } from './tell-of-round.ts';

/**
 * A new round of a body, planned or open at once.
 * @throws AppError `not-found` for a body the actor makes no rounds for, `invalid-input` (days, links, an ordinal that is taken)
 */
export async function createRound(context: WriteContext, input: CreateRound): Promise<RoundView> {
  const { db, actor, clock } = context;
  const { rows } = await sql<{
    path: string;
  }>`select path::text from unit_now where unit_id = ${input.unitId} and active`.execute(db);
  if (rows[0] === undefined || !mayAt(actor, 'round.write', rows[0].path)) throw new AppError('not-found');
  assertDays(input);
  await assertRoundLinks(context, input.unitId, input);
  const { cutoffs, ...round } = input;
  const id = newId();
  try {
    await commendationTables(db)
      .insertInto('round')
      .values({ ...round, id, createdAt: clock.now() })
      .execute();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = {
      vi: 'Đợt thứ này của loại và năm đã có. Hãy chọn số thứ tự khác.',
      en: 'There is such a round already. Take another ordinal.',
    };
    throw fieldError('ordinal', message);
  }
  await setCutoffs(context, id, cutoffs);
  context.audit({
    act: 'round.create',
    entity: 'round',
    entityId: id,
    unitId: input.unitId,
    after: { ...round, cutoffs },
  });
  context.announce(`round:${id}`);
  if (input.state === 'open') await tellRoundOpen(context, id);
  return getRound(context, id);
}

/** Puts the days per kind of sender in the place of those there were. */
export async function setCutoffs(
  { db }: Pick<WriteContext, 'db'>,
  roundId: string,
  cutoffs: readonly { unitKind: string; day: string }[],
): Promise<void> {
  await sql`delete from round_cutoff where round_id = ${roundId}`.execute(db);
  if (cutoffs.length === 0) return;
  await commendationTables(db)
    .insertInto('roundCutoff')
    .values(cutoffs.map((cutoff) => ({ ...cutoff, roundId })))
    .execute();
}
