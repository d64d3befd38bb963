import type { Option } from '../../../ui/form/fields.tsx';
import { today } from '../../../ui/i18n/format.ts';
import type { Language } from '../../../ui/i18n/language.ts';

/** The words of a table as options. */
export function optionsOf(
  words: Readonly<Record<string, Readonly<Record<Language, string>>>>,
  language: Language,
): Option[] {
  return Object.entries(words).map(([value, word]) => ({ value, label: word[language] }));
}

const FIRST = 1990;

/** Years, newest first. */
export function yearOptions(): Option[] {
  const last = Number(today().slice(0, 4));
  return Array.from({ length: last - FIRST + 1 }, (_, i) => String(last - i)).map((year) => ({
    value: year,
    label: year,
  }));
}
