/** A word of a text as similarity sees it, and where it stands in the text as it was written. */
export interface Word {
  /** Without diacritics and case; `NUMBER` or `NAME` for what may be changed in a copy. */
  mark: string;
  /** Offsets in UTF-16 units, half-open. A run of numbers or of names is one word. */
  from: number;
  to: number;
}

export const NUMBER = '#';
export const NAME = '@';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Between two words: a sentence, an item of a list or a quotation begins. */
const NEW_SENTENCE = /[.!?…:;\n•"“”(]|[-–+*]\s/u;
/** A sentence of at least so many words, most of them with a capital, is written in capitals: they are no sign of names there. */
const SHOUTED_FROM = 8;

interface Raw {
  text: string;
  from: number;
  to: number;
  begins: boolean;
}

/**
 * The words of `text` for comparing it with others: composed, lower case, without diacritics (đ is d, as in searching), with
 * numbers, dates and names replaced by marks, so that a copy with changed names and figures reads the same.
 */
export function normalise(text: string): Word[] {
  return sentences(rawWords(text)).flatMap(marked).reduce<Word[]>(joinRuns, []);
}

/** A word as searching sees it. */
function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

function rawWords(text: string): Raw[] {
  let end = 0;
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const begins = index === 0 || end === 0 || NEW_SENTENCE.test(text.slice(end, index));
    end = index + word.length;
    return { text: word, from: index, to: end, begins };
  });
}

function sentences(words: readonly Raw[]): Raw[][] {
  const all: Raw[][] = [];
  for (const word of words) {
    if (word.begins) all.push([]);
    all.at(-1)?.push(word);
  }
  return all;
}

function marked(sentence: readonly Raw[]): Word[] {
  const capitals = sentence.filter(isCapital).length;
  const shouted = sentence.length >= SHOUTED_FROM && capitals * 2 > sentence.length;
  return sentence.map((word, n) => {
    const { from, to } = word;
    if (/\p{N}/u.test(word.text)) return { mark: NUMBER, from, to };
    const next = sentence[n + 1];
    // Every sentence begins with a capital: only with a second one behind it is it a name.
    const isName = !shouted && isCapital(word) && (n > 0 || (next !== undefined && isCapital(next)));
    return { mark: isName ? NAME : foldWord(word.text), from, to };
  });
}

function isCapital({ text }: Raw): boolean {
  return /^\p{Lu}/u.test(text);
}

/** Names have two words or five, dates one number or three. */
function joinRuns(words: Word[], word: Word): Word[] {
  const last = words.at(-1);
  if (last !== undefined && last.mark === word.mark && (word.mark === NUMBER || word.mark === NAME))
    last.to = word.to;
  else words.push({ ...word });
  return words;
}
