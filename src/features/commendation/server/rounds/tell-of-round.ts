import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { findHolders, notify } from '../../../account/server/index.ts';
import { getReadableRound } from './round.store.ts';
import { sendersOf } from './senders.ts';

/** Tells clerks and heads of the units that are expected to send that a round is open, and until when their own unit may send. */
export async function tellRoundOpen(context: WriteContext, roundId: string): Promise<void> {
  const round = await getReadableRound(context.db, context.actor, roundId);
  const { rows } = await sql<{ unitId: string; day: string }>`with ${sendersOf(
    context.actor,
    round,
    today(context.clock),
  )}
    select unit_id, day from sender`.execute(context.db);
  await tellUnits(context, { id: roundId, name: round.name }, 'round-open', rows);
}

/** Tells who answers for each unit; never the one who acts, and each once. */
export async function tellUnits(
  context: WriteContext,
  round: { id: string; name: string },
  kind: 'round-open' | 'round-admit',
  units: readonly { unitId: string; day: string }[],
): Promise<void> {
  const days = new Map(units.map(({ unitId, day }) => [unitId, day]));
  const holders = await findHolders(
    context.db,
    today(context.clock),
    [...days.keys()],
    ['unit-clerk', 'unit-head'],
  );
  const told = new Map(holders.map(({ accountId, unitId }) => [accountId, unitId]));
  told.delete(context.actor.accountId);
  await notify(
    context,
    [...told].map(([accountId, unitId]) => ({
      accountId,
      kind,
      params: { name: round.name, day: days.get(unitId) ?? '' },
      link: `/dot-xet/${round.id}`,
      dedupKey: `${kind}:${round.id}:${unitId}:${days.get(unitId) ?? ''}`,
    })),
  );
}
