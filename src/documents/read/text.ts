import { DocumentError } from './document-error.ts';
import {
  type BlockDraft,
  cleanText,
  numberBlocks,
  type SourceCell,
  type SourceDocument,
  type SourceRow,
} from './source-document.ts';
import { isInColumns, readColumns } from './text-columns.ts';
import { htmlRows } from './text-html.ts';
import { withoutMarkup } from './text-markup.ts';

/**
 * Reads plain text or Markdown as converters leave it: rows of tab-separated or `|`-separated cells become tables, stray
 * markup is taken off. UTF-8 with or without a byte order mark, or UTF-16.
 *
 * @throws DocumentError `file-encoding-unknown`, `file-empty`
 */
export function readText(bytes: Uint8Array): SourceDocument {
  const whole = decode(bytes);
  if (isInColumns(whole)) return { format: 'text', pages: null, blocks: numberBlocks(readColumns(whole)) };
  const lines = cleanText(whole).split('\n');
  const blocks: BlockDraft[] = [];
  let rows: SourceRow[] = [];
  let broken = true;
  let html: string[] = [];
  /** Between the lines that draw a row of a grid; null outside of grids. */
  let grid: 'opens' | 'inside' | null = null;
  const bars = looseBars(lines);
  const lastClosed = lines.findLastIndex((line) => CLOSED.test(line));
  const flush = () => {
    if (rows.length > 0) blocks.push(asTable(rows));
    rows = [];
  };
  lines.forEach((raw, i) => {
    if (html.length > 0 || (i <= lastClosed && /<table\b/i.test(raw))) {
      html.push(raw);
      if (!CLOSED.test(raw)) return;
      flush();
      rows = htmlRows(html, i + 2 - html.length, withoutMarkup);
      flush();
      html = [];
      broken = true;
      return;
    }
    if (GRID.test(raw)) {
      grid = 'opens';
      return;
    }
    // The line that Markdown draws under a table's header.
    if (raw.includes('|') && raw.length < 500 && /^[\s|:-]*--[\s|:-]*$/.test(raw)) return;
    const cells = cellsOf(raw, bars);
    if (grid && !cells) broken = true;
    const last = broken ? undefined : rows.at(-1);
    if (grid === 'inside' && last && cells) {
      addBelow(last, cells);
      return;
    }
    grid = grid && cells ? 'inside' : null;
    if (last && raw.trim() !== '' && carriesOn(last, cells, rows[0], raw)) {
      append(last, cells ?? [cellOf(raw, 0)]);
      return;
    }
    if (cells) {
      if (broken && cells.length > (rows[0]?.cells.length ?? cells.length)) flush();
      if (!/^[\s|]*$/.test(raw)) rows.push({ page: null, line: i + 1, afterBreak: broken, cells });
      broken = false;
      return;
    }
    broken = true;
    const { text, bold, centred } = withoutMarkup(raw);
    if (text === '') return;
    flush();
    blocks.push({ kind: 'paragraph', page: null, line: i + 1, text, bold, centred });
  });
  flush();
  if (blocks.length === 0) throw new DocumentError('file-empty');
  return { format: 'text', pages: null, blocks: numberBlocks(blocks) };
}

function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : guess(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (hasControls(text)) throw new DocumentError('file-encoding-unknown');
    return text;
  } catch (cause) {
    throw cause instanceof DocumentError ? cause : new DocumentError('file-encoding-unknown', { cause });
  }
}

/** Characters that no text has: what was decoded is something else. */
function hasControls(text: string): boolean {
  for (let i = 0; i < Math.min(text.length, 100_000); i++) {
    const code = text.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32) || code >= 0xfffe) return true;
  }
  return false;
}

/** UTF-16 without a mark shows itself by zero bytes in every other place. */
function guess(bytes: Uint8Array): string {
  let even = 0;
  let odd = 0;
  const n = Math.min(bytes.length, 2_000);
  for (let i = 0; i < n; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  if (odd > n / 8 && even < odd / 8) return 'utf-16le';
  if (even > n / 8 && odd < even / 8) return 'utf-16be';
  return 'utf-8';
}

/** The cells of a table line, or null when the line is none. */
function cellsOf(raw: string, bars: ReadonlySet<number>): SourceCell[] | null {
  const parts = raw.includes('\t') && raw.trim() !== '' ? raw.split('\t') : pipeCells(raw, bars);
  if (!parts || parts.length < 2) return null;
  return parts.map(cellOf);
}

function cellOf(part: string, column: number): SourceCell {
  const { text, bold } = withoutMarkup(part);
  return { text, column, span: 1, merged: false, bold };
}

const CLOSED = /<\/table\s*>/i;
/** A line between the rows of a grid drawn with characters. */
const GRID = /^\s*\+(?:[-=:]+\+)+\s*$/;
/** What stands below a table even without an empty line between. */
const BEGINS = /^[\s*#_>]*(?:phụ\s*lục|phụ\s*biểu|biểu\s+số|nơi\s+nhận|ghi\s+chú\s*:)/iu;
const LABEL = /^(?:\d{1,3}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]?|[A-ZĐ][.)]?|[a-zđ][.)]|[-–—+•*]|)$/;

/** A line break inside a cell: the row above lacks cells, or the line directly below it has none of its own. */
function carriesOn(
  last: SourceRow,
  cells: readonly SourceCell[] | null,
  header: SourceRow | undefined,
  line: string,
): boolean {
  if (last === header || !header) return false;
  if (!cells) return !BEGINS.test(line) || last.cells.length < header.cells.length;
  const missing = header.cells.length - last.cells.length;
  return missing > 0 && cells.length - 1 <= missing && !LABEL.test(cells[0]?.text ?? '');
}

function append(row: SourceRow, cells: readonly SourceCell[]): void {
  const [first, ...rest] = cells;
  const end = row.cells.at(-1);
  if (end && first) end.text = `${end.text}\n${first.text}`.trim();
  for (const cell of rest) row.cells.push({ ...cell, column: row.cells.length });
}

/** Adds the next line of a grid's row to its cells. */
function addBelow(row: SourceRow, cells: readonly SourceCell[]): void {
  for (const [i, cell] of row.cells.entries()) cell.text = `${cell.text}\n${cells[i]?.text ?? ''}`.trim();
}

/** How many bars a line of the text's Markdown tables without outer bars may have. */
function looseBars(lines: readonly string[]): ReadonlySet<number> {
  const drawn = lines.filter((l) => l.length < 500 && /^\s*:?-{3,}:?(?:\s*\|\s*:?-{3,}:?)+\s*$/.test(l));
  return new Set(drawn.map((line) => line.split('|').length - 1));
}

function pipeCells(raw: string, bars: ReadonlySet<number>): string[] | null {
  const line = raw.trim();
  const isClosed = /^\|.*\|$/.test(line);
  if (!isClosed && !bars.has(raw.split(/(?<!\\)\|/).length - 1)) return null;
  return (isClosed ? line.slice(1, -1) : raw).split(/(?<!\\)\|/).map((part) => part.replaceAll('\\|', '|'));
}

function asTable(rows: SourceRow[]): BlockDraft {
  const columns = Math.max(...rows.map((row) => row.cells.length));
  return { kind: 'table', page: null, line: rows[0]?.line ?? null, columns, rows };
}
