import type { ReadContext } from '../../../platform/http/context.ts';
import { getReadableUnit } from './get-unit.ts';
import { findHistory } from './history.read.ts';
import type { UnitHistoryView } from './unit.schema.ts';

/**
 * Who changed what of the unit, newest first.
 * @throws AppError `not-found` when it does not exist or may not be read
 */
export async function getUnitHistory({ db, actor }: ReadContext, unitId: string): Promise<UnitHistoryView> {
  await getReadableUnit(db, actor, unitId);
  return { items: await findHistory(db, [{ entity: 'unit', ids: [unitId] }]) };
}
