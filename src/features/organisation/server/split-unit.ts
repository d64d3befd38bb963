import type { WriteContext } from '../../../platform/http/context.ts';
import { restructure } from './restructure.ts';
import type { SplitUnit, UnitsWritten } from './unit-change.schema.ts';

/**
 * Splits a unit into new ones from a day on; with `keep` it goes on beside those taken out of it. Where the people of an
 * ended unit go is decided person by person, so their positions end.
 * @throws AppError as `restructure`
 */
export async function splitUnit(
  context: WriteContext,
  unitId: string,
  input: SplitUnit,
): Promise<UnitsWritten> {
  const { into, keep, ...succession } = input;
  return restructure(context, {
    kind: 'split',
    input: succession,
    ending: keep ? [] : [unitId],
    staying: keep ? { from: [unitId], to: [] } : {},
    founding: into,
  });
}
