import type { AwardNames } from '../../../../law/award-names/award-names.ts';
import type { Award, Day } from '../../../../law/awards/index.ts';
import { searchText } from '../../../organisation/index.ts';
import { type AwardHit, type AwardPhrase, awardPhrases, hitAt } from './award-phrases.ts';
import { createAwardWords, startsWith } from './award-words.ts';

/** What the words of a cell mean. */
export interface AwardMatch {
  /** Id of the award, when one is likelier than all others. */
  award: string | null;
  /** Nobody needs to be asked. */
  sure: boolean;
  /** Ids of what else it may be, the likeliest first. */
  others: readonly string[];
}

/**
 * Reads the name of an award as a register writes it.
 * @param decidedOn the day of the decision, where known: some words mean an award only up to a day
 */
export type AwardFinder = (text: string, decidedOn?: Day | null) => AwardMatch;

const LIKE = 0.72;
const MOST_OTHERS = 5;
const MOST_REMEMBERED = 5000;
const LONGEST = 300;

/**
 * Makes a finder of awards by their names, abbreviations and usual spellings. What may mean several awards, or says more than a name,
 * is never decided: it comes back unsure, with what it may be.
 *
 * @param awards of the catalogue, with those that units added
 * @param names how papers write them
 * @param aliases what people confirmed: award by spelling, as `search_text` keeps it
 */
export function createAwardFinder(
  awards: readonly Award[],
  names: AwardNames,
  aliases: ReadonlyMap<string, string> = new Map(),
): AwardFinder {
  const words = createAwardWords(names.abbreviations, names.fillers);
  const phrases = awardPhrases(awards, names, words);
  const byFirst = Map.groupBy(phrases, (phrase) => phrase.words[0] ?? '');
  const longestFirst = (texts: readonly string[]) =>
    texts.map((text) => words.all(text)).sort((a, b) => b.length - a.length);
  const times = longestFirst(names.times);
  const reasons = longestFirst(names.reasons);
  const denials = longestFirst(names.denials);
  const remembered = new Map<string, AwardMatch>();

  const hitsIn = (text: readonly string[]): { hits: AwardHit[]; plain: boolean } => {
    const hits: AwardHit[] = [];
    let plain = true;
    for (let at = 0; at < text.length; ) {
      const hit = hitAt(text, at, byFirst.get(text[at] ?? '') ?? []);
      if (hit !== null) {
        hits.push(hit);
        at = hit.end;
        continue;
      }
      const last = hits.at(-1)?.phrase;
      const reason = reasons.find((each) => startsWith(text, at, each));
      if (last !== undefined && reason !== undefined && (!last.open || reason.length > 1)) break;
      const time = times.find((each) => startsWith(text, at, each));
      const isNumber = /^\d+$/.test(text[at] ?? '');
      plain &&= time !== undefined || isNumber || last?.open === true;
      at += time?.length ?? 1;
    }
    return { hits, plain };
  };

  const find = (text: string, decidedOn: Day | null): AwardMatch => {
    const alias = aliases.get(searchText(text));
    if (alias !== undefined) return { award: alias, sure: true, others: [] };
    const told = words.telling(text.slice(0, LONGEST));
    const { hits, plain } = hitsIn(told);
    if (hits.length === 0) return { award: null, sure: false, others: alike(told, phrases) };
    const clear = hits.filter((hit) => !hit.unclear);
    const means = new Set(clear.flatMap((hit) => [...hit.awards]));
    const may = [...new Set(hits.flatMap((hit) => [...hit.awards]))];
    const [award] = means;
    if (award === undefined || means.size > 1) return { award: null, sure: false, others: may };
    const denied = denials.some((denial) => told.some((_, at) => startsWith(told, at, denial)));
    const sure =
      plain &&
      !denied &&
      text.length <= LONGEST &&
      clear.length === hits.length &&
      hits.every(({ phrase }) => holds(phrase, decidedOn));
    return { award, sure, others: may.filter((id) => id !== award) };
  };

  return (text, decidedOn = null) => {
    const key = `${decidedOn ?? ''} ${text}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const match = find(text, decidedOn);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, match);
    return match;
  };
}

function holds({ from, to }: AwardPhrase, day: Day | null): boolean {
  return day === null || ((from === null || day >= from) && (to === null || day < to));
}

/** Awards whose names look much like the words: misspellings, for a person to choose from. */
function alike(words: readonly string[], phrases: readonly AwardPhrase[]): string[] {
  const pairs = pairsOf(words.join(' '));
  const scores = new Map<string, number>();
  for (const phrase of phrases) {
    const score = likeness(pairs, pairsOf(phrase.words.join(' ')));
    if (score < LIKE) continue;
    for (const award of phrase.awards) scores.set(award, Math.max(score, scores.get(award) ?? 0));
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_OTHERS)
    .map(([award]) => award);
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}
