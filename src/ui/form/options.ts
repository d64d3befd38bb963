import type { Language } from '../i18n/language.ts';
import type { Option } from './fields.tsx';

/** The words of a table as options, in its order; `only` names those that are offered, in theirs. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, Readonly<Record<Language, string>>>>,
  language: Language,
  only: readonly K[] = Object.keys(words) as K[],
): (Option & { value: K })[] {
  return only.map((value) => ({ value, label: words[value][language] }));
}

/** Years as options, in the order given. */
export function yearOptions(years: readonly number[]): Option[] {
  return years.map((year) => ({ value: String(year), label: String(year) }));
}
