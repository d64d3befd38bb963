import { searchKey } from '../../organisation/index.ts';

export interface RecognisedAward {
  id: string;
  name: string;
  /** What was asked for besides the award, as it was typed. */
  rest: string;
}

const MOST = 5;
/** One word alone is as likely a name of somebody. */
const FEWEST_WORDS = 2;
const FEWEST_INITIALS = 3;

/**
 * Awards that words of a search box may mean, the closest first: by a part of the name in either spelling and without diacritics, by its
 * initials (`cstđcs`), alone or before or behind other words (`văn an bằng khen`).
 */
export function recogniseAwards<T extends { id: string; name: string }>(
  q: string,
  awards: readonly T[],
): RecognisedAward[] {
  const typed = q.split(/\s+/u).filter((word) => word !== '');
  const words = typed.map((word) => wordsOf(word).join(' ')).filter((word) => word !== '');
  if (words.length < typed.length) return [];
  const named = awards.map(({ id, name }) => ({ id, name, words: wordsOf(name) }));
  for (let length = words.length; length > 0; length--) {
    const starts = length === words.length ? [0] : [0, words.length - length];
    const found = starts.flatMap((start) => {
      const phrase = words.slice(start, start + length);
      const rest = [...typed.slice(0, start), ...typed.slice(start + length)].join(' ');
      return named
        .filter(
          (award) =>
            (rest === '' ? isPart : isBeginning)(phrase, award.words) || isInitials(phrase, award.words),
        )
        .map(({ id, name }) => ({ id, name, rest }));
    });
    if (found.length > 0)
      return found.sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1)).slice(0, MOST);
  }
  return [];
}

const wordsOf = (text: string) =>
  searchKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const isPart = (phrase: readonly string[], name: readonly string[]) =>
  phrase.length >= FEWEST_WORDS && ` ${name.join(' ')}`.includes(` ${phrase.join(' ')}`);

const isBeginning = (phrase: readonly string[], name: readonly string[]) =>
  phrase.length >= FEWEST_WORDS && name.slice(0, phrase.length).join(' ') === phrase.join(' ');

const isInitials = ([word = '', ...others]: readonly string[], name: readonly string[]) =>
  others.length === 0 && word.length >= FEWEST_INITIALS && name.map(([letter]) => letter).join('') === word;
