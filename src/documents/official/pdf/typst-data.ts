import { KINDS } from '../kinds.ts';
import {
  type Column,
  type DocumentKind,
  type Figure,
  plainText,
  type Row,
  type Table,
  type Text,
} from '../official-document.ts';
import type { PrintedBlock, PrintedDocument, PrintedText } from '../printed.ts';

/** What `templates/official.typ` reads as `document.json`. */
export interface TypstData {
  /** Title and author in the file's properties. */
  title: string;
  author: string;
  /** Whether some word is so long that it must break within. */
  longWords: boolean;
  printed: unknown;
}

interface TypstTable {
  type: 'table';
  orientation: 'portrait' | 'landscape';
  /** Points. */
  size: number;
  columns: {
    title: string;
    width: number;
    align: 'left' | 'centre' | 'right';
    /** Words of more letters than this break within, since the column is too narrow for one; null where all fit. */
    longest: number | null;
  }[];
  rows: (
    | { type: 'section'; text: string }
    | { type: 'cells'; cells: Text[][]; bold: boolean; breakable: boolean }
  )[];
}

/** `share` of the width of the text. */
type TypstFigure = Figure & { share: number };

type Orientation = 'portrait' | 'landscape';

/** Width and height of the text area in points, A4 with margins 20/20/30/20 mm. */
const AREA = { portrait: { width: 453, height: 728 }, landscape: { width: 700, height: 481 } };
/** A row higher than this part of a page may break, or it would leave too much of a page empty. */
const WHOLE_ROW = 0.4;
const WIDE_TABLE = 5;
/** Part of a page's height that a drawing may take. */
const FIGURE_HEIGHT = 0.6;
/** Longer than a line of the page. */
const LONG_WORD = /[^\s"]{60}/;

/** The printed document with what only the look on paper needs. */
export function typstData(kind: DocumentKind, printed: PrintedDocument): TypstData {
  const name = KINDS[kind].name;
  const number = printed.head.number;
  return {
    title: [
      name,
      number.includes('…') ? null : number.replace('Số:', 'số'),
      printed.subject ?? printed.head.about,
    ]
      .filter((part) => part !== null && part !== '')
      .join(' '),
    author: printed.head.issuer,
    longWords: LONG_WORD.test(JSON.stringify(printed)),
    printed: {
      ...printed,
      body: printed.body.map((block) => typstBlock(block, 'portrait')),
      annexes: printed.annexes.map((annex) => ({
        ...annex,
        body: annex.body.map((block) => typstBlock(block, annex.orientation)),
      })),
    },
  };
}

function typstBlock(block: PrintedBlock, page: Orientation): PrintedText | TypstTable | TypstFigure {
  if (block.type === 'table') return typstTable(block, page);
  if (block.type === 'text') return block;
  const { width, height } = AREA[page];
  return { ...block, share: Math.min(1, (block.ratio * height * FIGURE_HEIGHT) / width) };
}

function typstTable(table: Table, page: Orientation): TypstTable {
  const orientation = page === 'landscape' ? 'portrait' : (table.orientation ?? 'portrait');
  const size = table.columns.length < WIDE_TABLE ? 13 : 12;
  const area = AREA[page === 'landscape' || orientation === 'landscape' ? 'landscape' : 'portrait'];
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => (column.width / shares) * area.width);
  return {
    type: 'table',
    orientation,
    size,
    columns: table.columns.map(({ title, width, align = 'left' }: Column, i) => ({
      title,
      width,
      align,
      longest: longestWord(table, i, lettersOf(widths[i] ?? 0, size)),
    })),
    rows: table.rows.map((row) => {
      if (row.type === 'section') return row;
      const breakable = heightOf(row, widths, size) > area.height * WHOLE_ROW;
      const cells = widths.map((_, i) => row.cells[i]?.paragraphs.map((text) => [...text]) ?? []);
      return { type: 'cells', cells, bold: row.bold ?? false, breakable };
    }),
  };
}

/** How many letters a line of a column takes: letters of Tinos are about half as wide as high. */
const lettersOf = (width: number, size: number) => Math.max(1, (width - 8) / (size * 0.48));

/** No word of Vietnamese is longer. */
const SHORT = 12;

/** How many letters of a word a column takes that `letters` fit in; null where all its words fit. */
function longestWord({ columns, rows }: Table, column: number, letters: number): number | null {
  // Capitals and bold letters are wider than the estimate.
  const fits = Math.max(SHORT, Math.floor(letters * 0.75));
  const tooLong = (text: string) => text.split(' ').some((word) => word.length > fits);
  const isNarrow =
    tooLong(columns[column]?.title ?? '') ||
    rows.some(
      (row) => row.type === 'cells' && row.cells[column]?.paragraphs.some((t) => tooLong(plainText(t))),
    );
  return isNarrow ? fits : null;
}

/** An estimate in points. */
function heightOf(row: Row & { type: 'cells' }, widths: readonly number[], size: number): number {
  const heights = widths.map((width, i) => {
    const letters = lettersOf(width, size);
    const lines = row.cells[i]?.paragraphs.map((text) => Math.ceil(plainText(text).length / letters));
    return (lines ?? []).reduce((sum, count) => sum + count, 0) * size * 1.27;
  });
  return Math.max(0, ...heights);
}
