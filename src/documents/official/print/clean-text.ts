import type { Run, Text } from '../official-document.ts';

/**
 * Text that every renderer can show alike and every reader gets back: NFC, without signs that cannot be seen (control and format
 * characters, among them those that turn the direction of writing, so that what is signed is what was seen) and without halves of
 * characters; blanks and line ends are one space.
 */
function cleanWords(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[ \t\r\n\v\f\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\ufffd\ufffe\uffff]/gu, '')
    .replace(/ +/g, ' ');
}

/** A cleaned line without blanks at its ends. */
export function cleanLine(text: string): string {
  return cleanWords(text).trim();
}

/** A run list cleaned as one line: no blanks at the ends, none doubled where runs meet, neighbours of one look joined. */
export function cleanText(text: Text): Text {
  const runs: Run[] = [];
  for (const run of text) {
    const before = runs.at(-1);
    let words = cleanWords(run.text);
    if (!before || before.text.endsWith(' ')) words = words.trimStart();
    if (words === '') continue;
    if (before && sameLook(before, run)) before.text += words;
    else runs.push(withLook(words, run));
  }
  const last = runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  return last?.text === '' ? runs.slice(0, -1) : runs;
}

/** The same words in capitals, as Vietnamese writes them. */
export function upperCase(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** The run list with another text in each run. */
export function mapRuns(text: Text, change: (words: string) => string): Text {
  return text.map((run) => ({ ...run, text: change(run.text) }));
}

function withLook(text: string, { bold, italic }: Run): Run {
  return { text, ...(bold && { bold }), ...(italic && { italic }) };
}

function sameLook(a: Run, b: Run): boolean {
  return Boolean(a.bold) === Boolean(b.bold) && Boolean(a.italic) === Boolean(b.italic);
}
