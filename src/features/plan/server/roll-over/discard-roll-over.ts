import { sql } from 'kysely';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { getRollOver, lockOpen } from './get-roll-over.ts';
import type { RollOverView } from './roll-over.schema.ts';

/** Ends the review without a new plan. @throws AppError `not-found`, `step-not-allowed`, `stale-version` */
export async function discardRollOver(
  context: WriteContext,
  id: string,
  version: number,
): Promise<RollOverView> {
  const { plan } = await lockOpen(context, id, version);
  await sql`update roll_over set state = 'discarded', version = version + 1, updated_at = ${context.clock.now()}
    where id = ${id}`.execute(context.db);
  context.audit({ act: 'roll-over.discard', entity: 'roll-over', entityId: id, unitId: plan.unitId });
  return getRollOver(context, id);
}
