import type { Option } from '../../../ui/form/fields.tsx';
import { yearOptions } from '../../../ui/form/options.ts';
import { today } from '../../../ui/i18n/format.ts';

const FIRST = 1990;

/** The years that honours are looked up by, newest first. */
export function honourYears(): Option[] {
  const last = Number(today().slice(0, 4));
  return yearOptions(Array.from({ length: last - FIRST + 1 }, (_, i) => last - i));
}
