import type { Subject } from '../../../law/awards/award.ts';
import type { Option } from '../../../ui/form/fields.tsx';
import { type FoundSubject, subjectLabel } from './honour-queries.ts';
import { numberOrNull } from './number-or-null.ts';

/** What the form of an honour holds before anything is typed. */
export const NOTHING_RECORDED = {
  subjectId: null as Option | null,
  subjectName: '',
  subjectDetail: '',
  award: null as Option | null,
  basis: 'cong-trang' as string,
  year: '',
  yearFrom: '',
  decisionNumber: '',
  decidedOn: null as string | null,
  authority: '',
  bonus: '',
  certificate: '',
  note: '',
};

/** The honour as the server takes it. */
export function recordBody(values: typeof NOTHING_RECORDED): object {
  const { subjectId, award, year, yearFrom, bonus, ...rest } = values;
  return {
    ...rest,
    ...placeOf(subjectId),
    award: award?.value,
    year: numberOrNull(year),
    yearFrom: numberOrNull(yearFrom),
    bonus: numberOrNull(bonus),
  };
}

/** Keys of the subject and of the unit it counts for, in one value. */
export function optionOf(found: FoundSubject): Option {
  return { value: `${found.subject} ${found.id} ${found.unitId}`, label: subjectLabel(found) };
}

/** What `optionOf` put into a value. */
export function placeOf(
  chosen: Option | null,
): { subject: Subject; subjectId: string; unitId: string } | null {
  if (chosen === null) return null;
  const [subject, subjectId = '', unitId = ''] = chosen.value.split(' ');
  return { subject: subject as Subject, subjectId, unitId };
}
