import { sideBySide } from './pdf-columns.ts';
import { type Line, linesOf } from './pdf-lines.ts';
import type { Area, Glyph, PrintedPage } from './pdf-page.ts';
import type { FlowLine } from './pdf-paragraphs.ts';
import { findGrids, type Grid, type GridCell } from './pdf-tables.ts';
import { findUnruledGrid } from './pdf-unruled.ts';
import type { SourceCell, SourceRow } from './source-document.ts';

/** What a page holds, top to bottom: lines of text, and tables. */
export type PageItem = { kind: 'line'; line: FlowLine } | { kind: 'table'; table: PageTable };

export interface PageTable {
  page: number;
  /** Positions of the upright rules, left to right. */
  edges: number[];
  rows: SourceRow[];
}

const APART = 3.2;
const HEAD_APART = 1.1;

/** Sorts what is printed on a page into tables and lines; page numbers are left out. */
export function layOut(page: PrintedPage, number: number): PageItem[] {
  const ruled = page.rules.length > 6_000 ? [] : findGrids(page.rules);
  const unruled = ruled.length > 0 ? null : findUnruledGrid(page.glyphs);
  const grids = unruled ? [unruled] : ruled;
  const inside = new Map<Grid, Glyph[]>(grids.map((grid) => [grid, []]));
  const outside: Glyph[] = [];
  for (const glyph of page.glyphs) {
    const grid = grids.find((g) => holds(g, glyph));
    (grid ? inside.get(grid) : outside)?.push(glyph);
  }
  const items: { y: number; item: PageItem }[] = [];
  for (const [grid, glyphs] of inside)
    items.push({ y: grid.top, item: { kind: 'table', table: tableOf(grid, glyphs, number) } });
  const lines = linesOfPage(outside).filter((line) => !isPageNumber(line, page));
  const cuts = grids.map((grid) => grid.top);
  for (const line of sideBySide(lines, page, number, cuts))
    items.push({ y: line.order, item: { kind: 'line', line: line.line } });
  return items.sort((a, b) => a.y - b.y).map(({ item }) => item);
}

const NATION = /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM$/u;
const HEAD_LINE = /Độc lập|^Số\s*:|ngày\s.*tháng|^ngày|năm\s[\d….]+$/u;

/** The two columns of a document's head may stand closer than columns elsewhere: they part from the name of the State down to number and date. */
function linesOfPage(glyphs: readonly Glyph[]): Line[] {
  const lines = linesOf(glyphs, APART);
  const nation = lines.find((line) => NATION.test(line.text));
  if (!nation) return lines;
  const near = lines.filter(
    (l) => l.y >= nation.y && l.y < nation.y + nation.size * 9 && HEAD_LINE.test(l.text),
  );
  const bottom = Math.max(nation.y, ...near.map((line) => line.y)) + nation.size * 0.5;
  const top = nation.y - nation.size * 1.5;
  const inHead = (glyph: Glyph) => glyph.y >= top && glyph.y <= bottom;
  return [
    ...linesOf(
      glyphs.filter((g) => g.y < top),
      APART,
    ),
    ...linesOf(glyphs.filter(inHead), HEAD_APART),
    ...linesOf(
      glyphs.filter((g) => g.y > bottom),
      APART,
    ),
  ];
}

function holds(area: Area, glyph: Glyph): boolean {
  const x = glyph.x + glyph.width / 2;
  const y = glyph.y - glyph.size * 0.3;
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

function tableOf(grid: Grid, glyphs: readonly Glyph[], page: number): PageTable {
  const texts = new Map(
    grid.cells.map((cell) => {
      const lines = linesOf(
        glyphs.filter((g) => holds(cell, g)),
        Number.POSITIVE_INFINITY,
      );
      return [cell, { text: textIn(cell, lines), bold: lines.length > 0 && lines.every((l) => l.bold) }];
    }),
  );
  const rows: SourceRow[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const cells: SourceCell[] = grid.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map((cell) => ({
        ...(texts.get(cell) ?? { text: '', bold: false }),
        column: cell.column,
        span: cell.span,
        merged: cell.row < row,
      }));
    rows.push({ page, line: null, afterBreak: row === 0, cells });
  }
  const edges = [...new Set(grid.cells.flatMap((cell) => [cell.left, cell.right]))].sort((a, b) => a - b);
  return { page, edges, rows };
}

/** Space that office programs keep between the text of a cell and its lines. */
const PADDING = 5.5;

/** Consonants alone are no word of Vietnamese. */
const WORD_END = /^(?:ng|nh|ch|[mnpct])(?!\S)/u;

/** The end of a document's symbol: "152/2025/NĐ-CP" is whole, whatever capitals follow. */
const SYMBOL_END = /-(?:CP|TTg)$/u;

/** The lines of a cell; what a narrow cell broke in the middle of a word ("HĐND&UB", "ND"; "phẩ", "m") is put together. */
function textIn(cell: GridCell, lines: readonly Line[]): string {
  return lines.reduce((text, line, i) => {
    const last = lines[i - 1];
    if (!last) return line.text;
    const letter = (last.right - last.left) / last.text.length;
    const isCapitals =
      /^\S*[\p{Lu}\d&]$/u.test(last.text) &&
      last.text.length > 3 &&
      !SYMBOL_END.test(last.text) &&
      /^[\p{Lu}\d&]+(?!\p{Ll})/u.test(line.text);
    const isEnd = /^\S*\p{Ll}$/u.test(last.text) && WORD_END.test(line.text);
    const isFull = cell.right - PADDING - last.right < letter * 1.8;
    return `${text}${(isCapitals || isEnd) && isFull ? '' : '\n'}${line.text}`;
  }, '');
}

function isPageNumber(line: Line, page: PrintedPage): boolean {
  const margin = line.y < page.height * 0.09 || line.y > page.height * 0.91;
  return margin && /^(?:trang\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:\/|of)\s*\d{1,4})?$/i.test(line.text);
}
