import { searchText } from '../../../organisation/index.ts';

const LONGEST_ABBREVIATION = 8;
const MOST_PARTS = 4;
const CLASSES: Readonly<Record<string, string>> = {
  nhat: '1',
  i: '1',
  '1': '1',
  nhi: '2',
  hai: '2',
  ii: '2',
  '2': '2',
  ba: '3',
  iii: '3',
  '3': '3',
};

/** Makes words of award names comparable; see `createAwardWords`. */
export interface AwardWords {
  /** All words: no diacritics, y as i, abbreviations written out, a class such as "hạng Ba" as one word (`hang3`). */
  all(text: string): string[];
  /** Without the words that tell nothing, such as "danh hiệu" and "của". */
  telling(text: string): string[];
}

/** The class that a word behind the name of an order means without "hạng" before it. */
export function bareClass(word: string): string | null {
  const grade = CLASSES[word] ?? /^h([123])$/.exec(word)?.[1];
  return grade === undefined ? null : `hang${grade}`;
}

/** Plain words: without diacritics and punctuation, i for y, since both are usual in "sĩ", "kỷ", "quý". */
function plainWords(text: string): string[] {
  return searchText(text.normalize('NFKC'))
    .replaceAll('y', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
}

/** How `AwardFinder` looks at words. Abbreviations are known together, apart ("TT LĐXS") and joined to others ("BKTTg"). */
export function createAwardWords(
  abbreviations: Readonly<Record<string, string>>,
  fillers: readonly string[],
): AwardWords {
  const meanings = new Map(
    Object.entries(abbreviations).map(([key, text]) => [key.replaceAll('y', 'i'), plainWords(text)] as const),
  );
  const parts = (word: string, most: number): string[] | null => {
    const whole = meanings.get(word);
    if (whole !== undefined) return whole;
    if (most === 1) return null;
    for (let length = word.length - 1; length >= 2; length--) {
      const first = meanings.get(word.slice(0, length));
      const rest = first === undefined ? null : parts(word.slice(length), most - 1);
      if (first !== undefined && rest !== null) return [...first, ...rest];
    }
    return null;
  };
  const expand = (words: readonly string[]): string[] => {
    const out: string[] = [];
    for (let at = 0; at < words.length; ) {
      let taken = 1;
      let meaning: readonly string[] | null = null;
      for (let length = Math.min(LONGEST_ABBREVIATION, words.length - at); length > 1; length--) {
        meaning = meanings.get(words.slice(at, at + length).join('')) ?? null;
        if (meaning === null) continue;
        taken = length;
        break;
      }
      const word = words[at] ?? '';
      out.push(...(meaning ?? parts(word, MOST_PARTS) ?? [word]));
      at += taken;
    }
    return out;
  };
  const graded = (words: readonly string[]): string[] => {
    const out: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? '';
      const grade = word === 'hang' ? CLASSES[words[at + 1] ?? ''] : undefined;
      out.push(grade === undefined ? word : `hang${grade}`);
      if (grade !== undefined) at++;
    }
    return out;
  };
  const all = (text: string) => graded(expand(plainWords(text)));
  const dropped = fillers.map((filler) => all(filler)).sort((a, b) => b.length - a.length);
  return {
    all,
    telling(text) {
      const words = all(text);
      const out: string[] = [];
      for (let at = 0; at < words.length; ) {
        const filler = dropped.find((each) => startsWith(words, at, each));
        if (filler === undefined) out.push(words[at] ?? '');
        at += filler?.length ?? 1;
      }
      return out;
    },
  };
}

/** Whether `part` stands in `words` from `at` on. */
export function startsWith(words: readonly string[], at: number, part: readonly string[]): boolean {
  return part.length > 0 && part.every((word, i) => words[at + i] === word);
}
