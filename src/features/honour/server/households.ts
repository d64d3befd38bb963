import type { z } from 'zod';
import { mayAt } from '../../../platform/auth/actor.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { getUnitNow } from '../../organisation/server/index.ts';
import type { createHouseholdBody, householdViewSchema } from './honour.schema.ts';
import { honourTables } from './honour.tables.ts';

/** Records a household of a unit where the actor writes honours. @throws AppError `not-found` */
export async function createHousehold(
  { db, actor, audit, clock }: WriteContext,
  body: z.infer<typeof createHouseholdBody>,
): Promise<z.infer<typeof householdViewSchema>> {
  const { path } = await getUnitNow(db, body.unitId);
  if (!mayAt(actor, 'honour.write', path)) throw new AppError('not-found');
  const row = { id: newId(), ...body };
  await honourTables(db)
    .insertInto('household')
    .values({ ...row, createdAt: clock.now() })
    .execute();
  audit({ act: 'household.create', entity: 'household', entityId: row.id, unitId: body.unitId, after: body });
  return row;
}
