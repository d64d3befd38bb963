import { blocksOf } from './pdf-blocks.ts';
import { layOut } from './pdf-layout.ts';
import type { Glyph } from './pdf-page.ts';
import { type BlockDraft, cleanText } from './source-document.ts';

/** A table's header set in columns by blanks: "TT   Nội dung   Thời gian". */
const HEADER = /^ *(?:S?TT|Số TT) {2,}\S.*?\S {2,}\S/im;
/** Other signs of tables, drawn lines among them; and the form feeds of printed pages, whose letters of many widths stand askew in a text. */
const OTHERWISE = /[\t\f]|^ *-{2,} +-{2,}|^\s*\||<t[dr]\b/im;
/** The heading of an annex, which begins a page. */
const PAGE = /\n(?=[ ]*PHỤ[ ]+LỤC(?!\p{L}))/u;

const SIZE = 12;
const WIDTH = 6;
const HEIGHT = 14;

/** Whether the places of the words on their lines say which cell they belong to, and nothing else does. */
export function isInColumns(text: string): boolean {
  return HEADER.test(text) && !OTHERWISE.test(text);
}

/** Reads text that is set in columns by blanks, as a print on paper with letters of one width. */
export function readColumns(text: string): BlockDraft[] {
  const items = text.split(PAGE).flatMap((part, page) => {
    const lines = cleanText(part).split('\n');
    const glyphs = lines.flatMap((line, row) =>
      [...line].flatMap((char, column): Glyph[] =>
        char.trim() === ''
          ? []
          : [
              {
                text: char,
                x: column * WIDTH,
                y: (row + 1) * HEIGHT,
                width: WIDTH,
                size: SIZE,
                bold: false,
              },
            ],
      ),
    );
    const width = Math.max(...lines.map((line) => line.length)) * WIDTH;
    return layOut({ width, height: (lines.length + 1) * HEIGHT, glyphs, rules: [] }, page + 1);
  });
  return blocksOf(items);
}
