import type { Text } from '../official-document.ts';

const OWN_MARK = /\s*(?:[;,]|(?<!\.)\.)?\s*$/;
const END = './.';

/** Lines of a list: each ends `;`, the last one `.`; marks that the lines bring along are replaced. */
export function closeLines(lines: readonly string[], lead = ''): string[] {
  return lines.map((line, i) => lead + line.replace(OWN_MARK, '') + (i === lines.length - 1 ? '.' : ';'));
}

/** The mark after the last word of a document, in the look of that word; not set twice. */
export function endWithMark(text: Text): Text {
  const last = text.at(-1);
  if (!last || last.text.endsWith(END)) return text;
  return [...text.slice(0, -1), { ...last, text: last.text.replace(OWN_MARK, '') + END }];
}

/** Stands on a line of its own where a document ends with a table or a drawing. */
export const END_MARK: Text = [{ text: END }];
