import { refuseFields } from '../../../../platform/errors/field-error.ts';
import type { AnnexHead } from '../plan.schema.ts';
import { rolesOf } from '../recognise/annex-columns.ts';

const NEEDED = {
  vi: 'Bảng cần có cột số thứ tự (TT hoặc STT) và cột nội dung công việc.',
  en: 'The table needs a column for the number (TT or STT) and one for the work.',
};
const TWICE = {
  vi: 'Hai cột cùng tên. Hãy đổi tên một cột.',
  en: 'Two columns bear the same title. Rename one.',
};
const SAME = { vi: 'Hai phụ lục cùng số.', en: 'Two annexes bear the same number.' };

/** Refuses annexes that could not be read from the paper again. @throws AppError `invalid-input` */
export function checkColumns(annexes: readonly AnnexHead[] | undefined): void {
  const fields = (annexes ?? []).flatMap(({ number, columns }, i) => {
    const roles = rolesOf(columns);
    const path = `annexes.${i}.columns`;
    if (annexes?.some((other, k) => k < i && other.number === number))
      return [{ path: `annexes.${i}.number`, message: SAME }];
    if (columns.length > 0 && !(roles.includes('number') && roles.includes('content')))
      return [{ path, message: NEEDED }];
    return new Set(columns).size < columns.length ? [{ path, message: TWICE }] : [];
  });
  refuseFields(fields);
}
