import { formatDay } from '../../../../ui/i18n/format.ts';

/** A day as people write it, or a year. */
export function birthText(birth: string): string {
  return birth.length > 4 ? formatDay(birth) : birth;
}
