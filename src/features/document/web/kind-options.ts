import { optionsOf } from '../../../ui/form/options.ts';
import type { Language } from '../../../ui/i18n/language.ts';
import { type AnyKind, ISSUED_KINDS, RECEIVED_KINDS } from '../model/document-kinds.ts';

/** The kinds that a unit issues. */
export const issuedKindOptions = (language: Language) => optionsOf(ISSUED_KINDS, language);

/** All kinds there are in the library. */
export const kindOptions = (language: Language) => optionsOf(RECEIVED_KINDS, language);

/** What a kind of document is called. */
export const kindWord = (kind: AnyKind, language: Language): string => RECEIVED_KINDS[kind][language];
