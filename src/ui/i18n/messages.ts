import { type Language, useLanguage } from './language.ts';

type Message = string | ((...values: never[]) => string);
interface Tree {
  readonly [key: string]: Message | Tree;
}

/** The shape of `T` with other words: the same keys, and functions with the same parameters. */
type Translation<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer A) => string
    ? (...values: A) => string
    : T[K] extends string
      ? string
      : Translation<T[K]>;
};

export interface Messages<T> {
  readonly vi: T;
  readonly en: Translation<T>;
}

/**
 * The words of one page or component in both languages. A message is a text, or a function that puts values into one;
 * messages may be grouped. English must have exactly the keys of Vietnamese, which the types check.
 */
export function defineMessages<const T extends Tree>(messages: {
  vi: T;
  en: Translation<NoInfer<T>>;
}): Messages<Translation<T>> {
  return messages as unknown as Messages<Translation<T>>;
}

/** The words in the language of the pages. */
export function useMessages<T>(messages: Messages<T>): T {
  return messages[useLanguage()] as T;
}

/** One text in both languages, as page titles and status words keep it. */
export type Bilingual = Readonly<Record<Language, string>>;
