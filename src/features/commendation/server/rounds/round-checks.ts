import type { FieldError } from '../../../../platform/errors/app-error.ts';
import { refuseFields } from '../../../../platform/errors/field-error.ts';

/**
 * The days of a round fit together: it closes after it opens, and so does each cut-off, at most once a kind.
 * @throws AppError `invalid-input` with the fields
 */
export function assertDays(round: {
  opensOn: string;
  closesOn: string;
  cutoffs: readonly { unitKind: string; day: string }[];
}): void {
  const errors: FieldError[] = [];
  const early = {
    vi: 'Hạn gửi không được trước ngày mở đợt.',
    en: 'The last day cannot be before the opening.',
  };
  const twice = { vi: 'Loại đơn vị này đã có hạn riêng.', en: 'This kind has a day of its own already.' };
  if (round.closesOn < round.opensOn) errors.push({ path: 'closesOn', message: early });
  const seen = new Set<string>();
  for (const [index, { unitKind, day }] of round.cutoffs.entries()) {
    if (day < round.opensOn) errors.push({ path: `cutoffs.${index}.day`, message: early });
    if (seen.has(unitKind)) errors.push({ path: `cutoffs.${index}.unitKind`, message: twice });
    seen.add(unitKind);
  }
  refuseFields(errors);
}
