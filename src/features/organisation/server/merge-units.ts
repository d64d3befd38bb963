import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { restructure } from './restructure.ts';
import type { MergeUnits, UnitsWritten } from './unit-change.schema.ts';

/**
 * Merges units into an existing or a new one from a day on. The sub-units of those that end, and their people, go where the
 * input says.
 * @throws AppError as `restructure`; `invalid-input` when a unit is merged into itself
 */
export async function mergeUnits(context: WriteContext, input: MergeUnits): Promise<UnitsWritten> {
  const { from, into, positions, ...succession } = input;
  const existing = 'unitId' in into ? into.unitId : null;
  if (existing !== null && from.includes(existing)) {
    const detail = {
      vi: 'Đơn vị tiếp nhận không được nằm trong các đơn vị kết thúc.',
      en: 'The receiving unit cannot be one of those that end.',
    };
    throw fieldError('into', detail, { detail });
  }
  return restructure(context, {
    kind: 'merger',
    input: succession,
    ending: [...new Set(from)],
    staying: existing === null ? {} : { to: [existing] },
    founding: 'unitId' in into ? [] : [into],
    peopleTo: positions === 'end' ? null : (existing ?? 'new-1'),
  });
}
