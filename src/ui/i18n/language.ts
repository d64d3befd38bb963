import { useSyncExternalStore } from 'react';

export type Language = 'vi' | 'en';

const STORE_KEY = 'so-vang.language';
const listeners = new Set<() => void>();
let language: Language = readLanguage();
keepForLinks();

function readLanguage(): Language {
  try {
    return globalThis.localStorage?.getItem(STORE_KEY) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi'; // storage switched off in this browser
  }
}

/** The language that pages show and that the server is asked for. */
export function currentLanguage(): Language {
  return language;
}

/** Shows all pages in `next`, also after the next visit. */
export function setLanguage(next: Language): void {
  try {
    globalThis.localStorage?.setItem(STORE_KEY, next);
  } catch {
    // Without storage the choice lasts for this visit.
  }
  show(next);
}

function show(next: Language): void {
  language = next;
  keepForLinks();
  if (typeof document !== 'undefined') document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

/** A link that downloads a file sends no header of ours: a cookie tells the server the language of the pages. */
function keepForLinks(): void {
  if (typeof document === 'undefined') return;
  // biome-ignore lint/suspicious/noDocumentCookie: browsers have the Cookie Store under HTTPS alone.
  document.cookie = `${STORE_KEY}=${language}; path=/api; max-age=31536000; samesite=lax`;
}

/** Shows the pages in the account's language, unless one was chosen in this browser. */
export function followAccountLanguage(preferred: Language): void {
  try {
    if (globalThis.localStorage?.getItem(STORE_KEY) != null || preferred === language) return;
  } catch {
    return;
  }
  show(preferred);
}

/** Calls `listener` after each change of language. @returns a function that ends it */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language of the pages; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage, currentLanguage);
}
