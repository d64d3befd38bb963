import type { AwardNames } from '../../../../law/award-names/award-names.ts';
import type { Award, Day } from '../../../../law/awards/index.ts';
import { type AwardWords, bareClass, startsWith } from './award-words.ts';

/** Words that mean awards; more than one award, or none, leaves it to a person. */
export interface AwardPhrase {
  words: readonly string[];
  awards: Set<string>;
  /** A place or body follows. */
  open: boolean;
  from: Day | null;
  to: Day | null;
  /** A person decides even though there is but one candidate. */
  unclear: boolean;
  /** Of an order with classes, named without one: the award of each class word. */
  grades: Map<string, string>;
}

/** A phrase as it stands in a text, from word `at` up to, not including, `end`. */
export interface AwardHit {
  at: number;
  end: number;
  phrase: AwardPhrase;
  awards: ReadonlySet<string>;
  unclear: boolean;
}

/** Every phrase by its first word, the longest first. */
export function awardPhrases(awards: readonly Award[], names: AwardNames, words: AwardWords): AwardPhrase[] {
  const phrases = new Map<string, AwardPhrase>();
  const add = (
    text: readonly string[],
    means: readonly string[],
    more: Partial<Pick<AwardPhrase, 'open' | 'from' | 'to' | 'unclear'>> = {},
  ) => {
    if (text.length === 0) return;
    const key = text.join(' ');
    const there = phrases.get(key);
    const phrase: AwardPhrase = there ?? {
      words: text,
      awards: new Set(),
      open: false,
      from: more.from ?? null,
      to: more.to ?? null,
      unclear: false,
      grades: new Map(),
    };
    for (const award of means) phrase.awards.add(award);
    phrase.open ||= more.open === true;
    phrase.unclear ||= more.unclear === true;
    phrases.set(key, phrase);
  };
  for (const { award, names: spellings, ...more } of names.names)
    for (const name of spellings) add(words.telling(name), [award], more);
  for (const { id, name, abbreviations } of awards)
    for (const text of [name.vi, name.vi.replace(/[(;].*$/s, ''), name.en, ...abbreviations])
      add(words.telling(text), [id]);
  for (const { names: spellings, awards: candidates } of names.unclear)
    for (const name of spellings) add(words.telling(name), candidates, { unclear: true });
  for (const phrase of [...phrases.values()]) {
    const grade = phrase.words.at(-1) ?? '';
    const [award] = phrase.awards;
    if (!/^hang[123]$/.test(grade) || award === undefined || phrase.awards.size > 1) continue;
    const base = phrase.words.slice(0, -1);
    add(base, [award], { unclear: true });
    phrases.get(base.join(' '))?.grades.set(grade, award);
  }
  return [...phrases.values()].sort((a, b) => b.words.length - a.words.length);
}

/** The phrase that stands at a word; the class behind the name of an order belongs to it. A class as a bare figure may be a count. */
export function hitAt(
  words: readonly string[],
  at: number,
  phrases: readonly AwardPhrase[],
): AwardHit | null {
  const phrase = phrases.find((each) => startsWith(words, at, each.words));
  if (phrase === undefined) return null;
  const end = at + phrase.words.length;
  const next = words[end] ?? '';
  const graded = phrase.grades.get(bareClass(next) ?? '');
  if (graded !== undefined)
    return { at, end: end + 1, phrase, awards: new Set([graded]), unclear: /^\d$/.test(next) };
  return { at, end, phrase, awards: phrase.awards, unclear: phrase.unclear || phrase.awards.size !== 1 };
}
