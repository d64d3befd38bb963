import type { Row, Table } from './official-document.ts';
import { plainText } from './official-document.ts';
import { textWidth } from './text-width.ts';

export type Orientation = 'portrait' | 'landscape';

/** Width and height of the text area in points, A4 with margins 20/20/30/20 mm. */
export const AREA = { portrait: { width: 453, height: 728 }, landscape: { width: 700, height: 481 } };
/** A row higher than this part of a page may break, or it would leave too much of a page empty. */
const WHOLE_ROW = 0.4;
const WIDE_TABLE = 5;
export const CELL_PADDING = 9;

export interface TableLayout {
  /** How the page of the table lies. */
  orientation: Orientation;
  /** Letters, in points. */
  size: number;
  /** Widths of the columns in points; together the text area. */
  widths: number[];
  /** Whether a row is so high that it may go on on the next page. */
  mayBreak(row: Extract<Row, { type: 'cells' }>): boolean;
}

/** How a table stands on paper; `page` is how the page around it lies. */
export function tableLayout(table: Table, page: Orientation): TableLayout {
  const orientation = page === 'landscape' ? page : (table.orientation ?? 'portrait');
  const area = AREA[orientation];
  const size = table.columns.length < WIDE_TABLE ? 13 : 12;
  const widths = columnWidths(table, area.width, size);
  return {
    orientation,
    size,
    widths,
    mayBreak: (row) => heightOf(row, widths, size) > area.height * WHOLE_ROW,
  };
}

/** The columns' shares of the width; none narrower than its longest word while there is room. */
function columnWidths(table: Table, room: number, size: number): number[] {
  const { columns } = table;
  const least = columns.map((_, i) => Math.min(room / 3, longestWord(table, i, size)) + CELL_PADDING);
  const narrow = new Set<number>();
  for (;;) {
    const left = room - [...narrow].reduce((sum, i) => sum + (least[i] ?? 0), 0);
    const shares = columns.reduce((sum, { width }, i) => (narrow.has(i) ? sum : sum + width), 0);
    const widths = columns.map(({ width }, i) => (narrow.has(i) ? (least[i] ?? 0) : (width / shares) * left));
    const found = widths.findIndex((width, i) => !narrow.has(i) && width < (least[i] ?? 0));
    if (found < 0) return widths;
    narrow.add(found);
    // Titles alone would fill the page: the shares as they are.
    if (left < room / 3 || narrow.size === columns.length) {
      const all = columns.reduce((sum, { width }) => sum + width, 0);
      return columns.map(({ width }) => (width / all) * room);
    }
  }
}

/** How wide the longest word of a column is, in points. Words part behind a hyphen or a stroke, unless a small letter follows. */
export function longestWord({ columns, rows }: Table, column: number, size: number): number {
  const widest = (text: string, bold: boolean) =>
    Math.max(0, ...text.split(/\s|(?<=[-/])(?!\p{Ll})/u).map((word) => textWidth(word, size, bold) * 1.02));
  let longest = widest(columns[column]?.title ?? '', true);
  for (const row of rows) {
    if (row.type !== 'cells') continue;
    for (const text of row.cells[column]?.paragraphs ?? [])
      longest = Math.max(longest, widest(plainText(text), row.bold ?? false));
  }
  return longest;
}

/** An estimate in points. */
function heightOf(row: Extract<Row, { type: 'cells' }>, widths: readonly number[], size: number): number {
  const heights = widths.map((width, i) => {
    const room = Math.max(size, (width - CELL_PADDING) * 0.93);
    const paragraphs = row.cells[i]?.paragraphs ?? [];
    return (
      paragraphs.reduce((sum, text) => sum + Math.ceil(textWidth(plainText(text), size) / room), 0) *
      size *
      1.27
    );
  });
  return Math.max(0, ...heights);
}
