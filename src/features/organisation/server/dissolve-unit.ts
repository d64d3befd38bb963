import type { WriteContext } from '../../../platform/http/context.ts';
import { restructure } from './restructure.ts';
import type { DissolveUnit, UnitsWritten } from './unit-change.schema.ts';

/**
 * Ends a unit on a day; its sub-units are moved or ended with it, the positions in it end.
 * @throws AppError as `restructure`
 */
export async function dissolveUnit(
  context: WriteContext,
  unitId: string,
  input: DissolveUnit,
): Promise<UnitsWritten> {
  return restructure(context, { kind: 'dissolution', input, ending: [unitId] });
}
