import type { Language } from '../terms.ts';

const OR = { vi: ' hoặc ', en: ' or ' };

/** "a, b hoặc c". */
export function orList(items: readonly string[], language: Language): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')}${OR[language]}${items.at(-1)}`;
}

/** The text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The text with a small first letter. */
export function small(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** "1 time", "2 times": the plural of regular English words. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** A number in a sentence: 12,5 in Vietnamese, 12.5 in English. */
export function figure(value: number, language: Language): string {
  const text = String(value);
  return language === 'vi' ? text.replace('.', ',') : text;
}
