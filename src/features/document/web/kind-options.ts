import type { Option } from '../../../ui/form/fields.tsx';
import { type AnyKind, ISSUED_KINDS, RECEIVED_KINDS } from '../model/document-kinds.ts';

type Language = 'vi' | 'en';

const optionsOf = (kinds: Readonly<Record<string, Record<Language, string>>>, language: Language): Option[] =>
  Object.entries(kinds).map(([value, words]) => ({ value, label: words[language] }));

/** The kinds that a unit issues. */
export const issuedKindOptions = (language: Language) => optionsOf(ISSUED_KINDS, language);

/** All kinds there are in the library. */
export const kindOptions = (language: Language) => optionsOf(RECEIVED_KINDS, language);

export const kindWord = (kind: AnyKind, language: Language): string => RECEIVED_KINDS[kind][language];
