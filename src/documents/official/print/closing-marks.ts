import type { Text } from '../official-document.ts';

const END = './.';

/** Lines of a list: each ends `;`, the last one `.`; marks that the lines bring along are replaced. */
export function closeLines(lines: readonly string[], lead = ''): string[] {
  return lines.map((line, i) => lead + unmarked(line) + (i === lines.length - 1 ? '.' : ';'));
}

/** The mark after the last word of a document, in the look of that word; not set twice. */
export function endWithMark(text: Text): Text {
  const last = text.at(-1);
  if (!last || last.text.endsWith(END)) return text;
  return [...text.slice(0, -1), { ...last, text: unmarked(last.text) + END }];
}

/** Stands on a line of its own where a document ends with a table or a drawing. */
export const END_MARK: Text = [{ text: END }];

/** `text` without the mark at its end and the space around it; dots that leave something out stay. Not a pattern: it would try each space anew. */
function unmarked(text: string): string {
  const words = text.trimEnd();
  const isMarked = /[;,.]$/.test(words) && !words.endsWith('..');
  return isMarked ? words.slice(0, -1).trimEnd() : words;
}
