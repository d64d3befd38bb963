import { KINDS } from '../kinds.ts';
import type { Column, DocumentKind, Figure, Table, Text } from '../official-document.ts';
import type { PrintedBlock, PrintedDocument, PrintedText } from '../printed.ts';
import { AREA, CELL_PADDING, longestWord, type Orientation, tableLayout } from '../table-layout.ts';

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

/** Part of a page's height that a drawing may take. */
const FIGURE_HEIGHT = 0.6;
/** Longer than a line of the page. */
const LONG_WORD = /[^\s"]{60}/;

/** The printed document with what only the look on paper needs. */
export function typstData(kind: DocumentKind, printed: PrintedDocument): TypstData {
  const name = KINDS[kind].label.vi;
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
  const { orientation, size, widths, mayBreak } = tableLayout(table, page);
  return {
    type: 'table',
    // Pages that lie already are not turned.
    orientation: page === 'landscape' ? 'portrait' : orientation,
    size,
    columns: table.columns.map(({ title, align = 'left' }: Column, i) => ({
      title,
      width: widths[i] ?? 0,
      align,
      longest: breakAfter(table, i, widths[i] ?? 0, size),
    })),
    rows: table.rows.map((row) => {
      if (row.type === 'section') return row;
      const cells = widths.map((_, i) => row.cells[i]?.paragraphs.map((text) => [...text]) ?? []);
      return { type: 'cells', cells, bold: row.bold ?? false, breakable: mayBreak(row) };
    }),
  };
}

/** How many letters of a word a column takes; null where each of its words fits. Letters of Tinos are about half as wide as high. */
function breakAfter(table: Table, column: number, width: number, size: number): number | null {
  const room = width - CELL_PADDING;
  return longestWord(table, column, size) <= room + 0.5
    ? null
    : Math.max(1, Math.floor((room / (size * 0.48)) * 0.75));
}
