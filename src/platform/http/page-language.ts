import type { Language } from '../errors/app-error.ts';
import type { Words } from './page-answer.ts';

/** The part of an address that asks for a public page in English; without it the page is Vietnamese. */
const NAME = 'ngon-ngu';

/** The language that the address of a public page asks for: without script and without cookie it stands nowhere else. */
export const languageOf = (query: Words): Language => (query[NAME] === 'en' ? 'en' : 'vi');

/** `path` with its parts that are not empty, in the language given. */
export function addressIn(
  language: Language,
  path: `/${string}`,
  parts: Readonly<Record<string, string>> = {},
): `/${string}` {
  const search = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
  if (language === 'en') search.set(NAME, 'en');
  return search.size === 0 ? path : `${path}?${search}`;
}

/** The language that is not `language`. */
export const otherLanguage = (language: Language): Language => (language === 'vi' ? 'en' : 'vi');

/** What a form with method GET sends besides its fields, so that its answer comes in the same language. */
export const languageField = (language: Language) =>
  language === 'en' ? { type: 'hidden', name: NAME, value: 'en' } : null;
