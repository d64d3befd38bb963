import { type Line, linesOf } from './pdf-lines.ts';
import type { Glyph, PrintedPage } from './pdf-page.ts';
import type { FlowLine } from './pdf-paragraphs.ts';
import { findGrids, type Grid } from './pdf-tables.ts';
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

function holds(area: { left: number; right: number; top: number; bottom: number }, glyph: Glyph): boolean {
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
      return [
        cell,
        { text: lines.map((l) => l.text).join('\n'), bold: lines.length > 0 && lines.every((l) => l.bold) },
      ];
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

function isPageNumber(line: Line, page: PrintedPage): boolean {
  const margin = line.y < page.height * 0.09 || line.y > page.height * 0.91;
  return margin && /^(?:trang\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:\/|of)\s*\d{1,4})?$/i.test(line.text);
}

/**
 * Lines in reading order: where text stands in two columns side by side (the head of an official document, recipients and
 * signature), the left column is read first.
 */
function sideBySide(
  lines: readonly Line[],
  page: PrintedPage,
  number: number,
  cuts: readonly number[],
): { order: number; line: FlowLine }[] {
  const left = Math.min(page.width, ...lines.map((l) => l.left));
  const right = Math.max(0, ...lines.map((l) => l.right));
  const flow = (line: Line, areaLeft: number, areaRight: number, beside = false): FlowLine => ({
    ...line,
    page: number,
    pageWidth: page.width,
    areaLeft,
    areaRight,
    beside,
  });
  const rows = rowsOf(lines);
  const result: { order: number; line: FlowLine }[] = [];
  for (let i = 0; i < rows.length; ) {
    const row = rows[i] ?? [];
    const border = borderOf(row);
    if (border === null) {
      for (const line of row) result.push({ order: line.y, line: flow(line, left, right) });
      i++;
      continue;
    }
    let end = i + 1;
    while (end < rows.length && staysApart(rows[end - 1] ?? [], rows[end] ?? [], border, page, cuts)) end++;
    const block = rows.slice(i, end).flat();
    if (end === i + 1 && isStretched(row, right)) {
      result.push({ order: row[0]?.y ?? 0, line: flow(joined(row), left, right) });
      i = end;
      continue;
    }
    // Lines of the right column are set in its middle: the longest of them shows where it begins.
    const edge = Math.min(...rows.slice(i, end).map(([, second]) => second?.left ?? border));
    const [label, beside] = row;
    const isRight = (l: Line) =>
      l.left >= edge - 1 ||
      (label !== undefined &&
        beside !== undefined &&
        l.left > label.left + l.size * 4 &&
        Math.abs(l.left + l.right - beside.left - beside.right) < l.size * 2);
    const columns = [block.filter((l) => !isRight(l)), block.filter(isRight)];
    const top = row[0]?.y ?? 0;
    let step = 0;
    for (const column of columns) {
      const areaLeft = Math.min(...column.map((l) => l.left));
      const areaRight = Math.max(...column.map((l) => l.right));
      for (const line of column)
        result.push({ order: top + step++ * 1e-3, line: flow(line, areaLeft, areaRight, true) });
    }
    i = end;
  }
  return result;
}

/** One line set out to the edge of the text with wide gaps between its words, not two columns. */
function isStretched(row: readonly Line[], right: number): boolean {
  return right - (row.at(-1)?.right ?? 0) < 2;
}

function joined(row: readonly Line[]): Line {
  const [first] = row;
  if (first === undefined) throw new RangeError('a row has lines');
  return {
    ...first,
    text: row.map(({ text }) => text).join(' '),
    right: Math.max(...row.map((line) => line.right)),
    bold: row.every(({ bold }) => bold),
  };
}

/** Lines at about one height that stand beside one another, left to right. */
function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const beside = row?.every((other) => {
      const near = Math.abs(other.y - line.y) < Math.min(other.size, line.size) * 0.9;
      return near && (line.left > other.right + line.size || line.right < other.left - line.size);
    });
    if (row && beside) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

/** Where the right column begins; null when the row is one line, or a label with its text. */
function borderOf(row: readonly Line[]): number | null {
  const [first, second] = row;
  if (!first || !second || /^(?:[-+•*–]|[\dIVX.]{1,6}[.)]?)$/.test(first.text)) return null;
  return second.left;
}

function staysApart(
  above: readonly Line[],
  row: readonly Line[],
  border: number,
  page: PrintedPage,
  cuts: readonly number[],
): boolean {
  const last = above[0];
  const [first, second] = row;
  if (!last || !first || cuts.some((cut) => cut > last.y && cut <= first.y)) return false;
  if (second) return true;
  const centre = (first.left + first.right) / 2;
  const onPageCentre = Math.abs(centre - page.width / 2) < page.width * 0.05;
  if (onPageCentre && first.left < border)
    return first.left >= border - 1 || (first.right < border && first.y - last.y < first.size * 1.6);
  return first.right <= border + 2 || first.left >= border - first.size * 4;
}
