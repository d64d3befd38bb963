import { sql } from 'kysely';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { getRollOver } from './get-roll-over.ts';
import type { RollOverView } from './roll-over.schema.ts';
import { getRollable } from './roll-over.store.ts';

const YEAR = {
  vi: 'Năm của kế hoạch mới phải sau năm của kế hoạch này, cách nhiều nhất 5 năm.',
  en: 'The new plan must be of a later year, at most five years on.',
};

/**
 * Begins the review of next year's plan, or goes on with the one that is open for the plan.
 * @throws AppError `not-found`, `invalid-input`
 */
export async function startRollOver(
  context: WriteContext,
  planId: string,
  input: { year?: number | undefined },
): Promise<RollOverView> {
  const { db, actor, clock } = context;
  await sql`select from plan where id = ${planId} for update`.execute(db);
  const plan = await getRollable(db, actor, planId);
  const { rows } = await sql<{
    id: string;
  }>`select id from roll_over where plan_id = ${planId} and state = 'open'`.execute(db);
  if (rows[0] !== undefined) return getRollOver(context, rows[0].id);
  const year = input.year ?? plan.year + 1;
  if (year <= plan.year || year > plan.year + 5) throw fieldError('year', YEAR);
  const id = newId();
  await sql`insert into roll_over (id, plan_id, year, created_by, created_at, updated_at)
    values (${id}, ${planId}, ${year}, ${actor.accountId}, ${clock.now()}, ${clock.now()})`.execute(db);
  context.audit({
    act: 'roll-over.start',
    entity: 'roll-over',
    entityId: id,
    unitId: plan.unitId,
    after: { planId, year },
  });
  return getRollOver(context, id);
}
