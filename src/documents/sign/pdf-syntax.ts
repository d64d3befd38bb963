/**
 * The little of PDF's syntax (ISO 32000-1, section 7.3) that is needed to find values in dictionaries, on the file read as Latin-1: one
 * character is one byte.
 */

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;
const MAX_DEPTH = 200;

/** The position of the next character that is neither white space nor in a comment. */
export function skipSpace(text: string, at: number): number {
  for (; at < text.length; at++) {
    if (text[at] === '%') while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
    else if (!SPACE.test(text[at] ?? '')) break;
  }
  return at;
}

/** The position after the value that begins at `at`; a reference (`5 0 R`) is one value. @throws RangeError */
export function skipValue(text: string, at: number, depth = 0): number {
  if (depth > MAX_DEPTH || at >= text.length) throw new RangeError('no value');
  if (text.startsWith('<<', at)) return skipList(text, at + 2, '>>', depth);
  const first = text[at];
  if (first === '[') return skipList(text, at + 1, ']', depth);
  if (first === '<') return text.indexOf('>', at) + 1 || fail();
  if (first === '(') return skipString(text, at + 1);
  if (first === '/') return skipWord(text, at + 1);
  const reference = /^\d{1,10}\s{1,8}\d{1,5}\s{1,8}R(?![A-Za-z0-9])/.exec(text.slice(at, at + 40));
  if (reference !== null) return at + reference[0].length;
  const end = skipWord(text, at);
  return end === at ? fail() : end;
}

function skipList(text: string, at: number, end: string, depth: number): number {
  for (at = skipSpace(text, at); !text.startsWith(end, at); at = skipSpace(text, at)) {
    at = skipValue(text, at, depth + 1);
  }
  return at + end.length;
}

function skipString(text: string, at: number): number {
  for (let open = 1; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '(') open++;
    else if (character === ')' && --open === 0) return at + 1;
  }
  return fail();
}

function skipWord(text: string, at: number): number {
  while (at < text.length && !DELIMITER.test(text[at] ?? '')) at++;
  return at;
}

function fail(): never {
  throw new RangeError('no value');
}

/** The keys of the dictionary that begins at `at` with their values as they are written, and where it ends. @throws RangeError */
export function readDictionary(text: string, at = 0): { entries: Map<string, string>; end: number } {
  const entries = new Map<string, string>();
  at = skipSpace(text, at);
  if (!text.startsWith('<<', at)) fail();
  for (at = skipSpace(text, at + 2); !text.startsWith('>>', at); at = skipSpace(text, at)) {
    if (text[at] !== '/') fail();
    const name = skipValue(text, at);
    const value = skipSpace(text, name);
    const end = skipValue(text, value);
    entries.set(text.slice(at + 1, name), text.slice(value, end));
    at = end;
  }
  return { entries, end: at + 2 };
}

/** A dictionary as it is written. */
export function writeDictionary(entries: ReadonlyMap<string, string>): string {
  return `<<\n${[...entries].map(([key, value]) => `/${key} ${value}\n`).join('')}>>`;
}

/** The number of the object that a reference means, or null when `value` is none. */
export function referenceIn(value: string | undefined): number | null {
  const found = /^(\d{1,10})\s+\d{1,5}\s+R$/.exec(value ?? '');
  return found === null ? null : Number(found[1]);
}
