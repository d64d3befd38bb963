import { type Line, linesOf } from './pdf-lines.ts';
import type { Glyph } from './pdf-page.ts';
import type { Grid, GridCell } from './pdf-tables.ts';

const NUMBER_HEADER = /^(?:TT|STT|Số\s*TT)$/iu;
const HEADER_WORDS =
  /nội dung|nhiệm vụ|công việc|thời gian|thời hạn|tiến độ|đơn vị|cơ quan|chủ trì|phối hợp|tham mưu/iu;
const LABEL = /^(?:\d{1,3}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]?|[A-ZĐ][.)]|[a-zđ][.)]?|[-–+])$/u;
/** A gap of so many ems parts two cells. */
const GUTTER = 0.75;

interface Column {
  left: number;
  right: number;
}

/**
 * Finds a task table that is set in columns without ruling lines: below a header that begins with "TT", text that keeps to
 * strips of the page. A row begins where its number stands.
 */
export function findUnruledGrid(glyphs: readonly Glyph[]): Grid | null {
  const lines = linesOf(glyphs, GUTTER);
  const start = lines.find((line) => NUMBER_HEADER.test(line.text));
  if (!start) return null;
  const beside = lines.filter((l) => Math.abs(l.y - start.y) < start.size * 0.35);
  /** A title above the table, which reaches over its columns. */
  const isAbove = (l: Line) =>
    l.y < start.y && beside.filter((cell) => l.left < cell.right && l.right > cell.left).length >= 3;
  const near = lines.filter(
    (l) =>
      Math.abs(l.y - start.y) < start.size * 3.2 &&
      l.left > start.right &&
      HEADER_WORDS.test(l.text) &&
      !isAbove(l),
  );
  if (near.length < 2) return null;
  const top = Math.min(start.y, ...near.map((l) => l.y)) - start.size * 1.1;
  const rows = rowsBelow(lines, top);
  const columns = columnsOf(rows);
  // The heading stands in the middle of its column, the numbers to the left of it.
  const [numbers, heading] = columns;
  if (numbers && heading && numbers.right <= start.left)
    columns.splice(0, 2, { left: numbers.left, right: heading.right });
  if (columns.length < 3) return null;
  const kept = rows.slice(0, endOfTable(rows, columns));
  const edges = [
    (columns[0]?.left ?? 0) - 4,
    ...columns.slice(1).map((column, i) => ((columns[i]?.right ?? 0) + column.left) / 2),
    (columns.at(-1)?.right ?? 0) + 4,
  ];
  const tops = rowTops(kept, edges[1] ?? 0, Math.max(start.y, ...near.map((l) => l.y))).filter(
    ({ y }) => y > top + 1,
  );
  const bottom = Math.max(...(kept.at(-1) ?? []).map((l) => l.y)) + start.size * 0.5;
  return gridOf(edges, [{ y: top, wide: false }, ...tops], bottom);
}

/** Lines below a height, those on one baseline together. */
function rowsBelow(lines: readonly Line[], top: number): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines.filter((l) => l.y > top)) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - line.y) < line.size * 0.35) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** The strips that text keeps to, on lines where at least three stand side by side. */
function columnsOf(rows: readonly Line[][]): Column[] {
  const spans = rows.filter((row) => row.length >= 3).flat();
  const columns: Column[] = [];
  for (const { left, right } of spans.sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left <= last.right + 2) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  // Lines with fewer cells reach further: each widens the one column that it lies in.
  for (const { left, right } of rows.flat()) {
    const met = columns.filter((c) => left < c.right && right > c.left);
    const [own] = met;
    if (met.length === 1 && own)
      Object.assign(own, { left: Math.min(own.left, left), right: Math.max(own.right, right) });
  }
  return columns;
}

/** The table ends before a line that runs over three columns and carries no number. */
function endOfTable(rows: readonly Line[][], columns: readonly Column[]): number {
  const at = rows.findIndex((row) =>
    row.some(
      (line) =>
        columns.filter((c) => line.left < c.right && line.right > c.left).length >= 3 &&
        !LABEL.test(row[0]?.text ?? ''),
    ),
  );
  return at === -1 ? rows.length : at;
}

/** Where rows begin: below a bold header, at each number, and after a gap that is wider than between lines. */
function rowTops(rows: readonly Line[][], border: number, header: number): { y: number; wide: boolean }[] {
  const gaps = rows.slice(1).map((row, i) => (row[0]?.y ?? 0) - (rows[i]?.[0]?.y ?? 0));
  const size = rows[0]?.[0]?.size ?? 10;
  const usual = gaps.filter((gap) => gap > size * 0.9 && gap < size * 1.6).sort((a, b) => a - b);
  const pitch = usual[Math.floor(usual.length / 2)] ?? size * 1.3;
  const tops: { y: number; wide: boolean }[] = [];
  const isBold = (row: readonly Line[]) => row.every((line) => line.bold);
  // On a further page the rest of a row stands right below the header, without a number.
  const belowHeader = rows[0] && isBold(rows[0]) ? rows.findIndex((row) => !isBold(row)) : -1;
  rows.forEach((row, i) => {
    const [first] = row;
    if (!first) return;
    const labelled =
      first.left < border && (LABEL.test(first.text) || /^(?:[IVX]{1,5}|\d{1,3})[.)]\s/.test(first.text));
    const apart = first.y > header + 1 && (gaps[i - 1] ?? 0) > pitch * 1.22;
    // One text over the border of the first column: a heading that is not cut into cells.
    const wide = row.length === 1 && first.left < border && first.right > border + first.size;
    if (labelled || apart || wide || i === belowHeader) tops.push({ y: first.y - first.size, wide });
  });
  return tops;
}

function gridOf(
  xs: readonly number[],
  rows: readonly { y: number; wide: boolean }[],
  end: number,
): Grid | null {
  const [left = 0, right = 0, top = 0] = [xs[0], xs.at(-1), rows[0]?.y];
  const columns = xs.length - 1;
  const cells = rows.flatMap(({ y, wide }, row): GridCell[] => {
    const place = { top: y, bottom: rows[row + 1]?.y ?? end, row, rowSpan: 1 };
    if (wide) return [{ ...place, left, right, column: 0, span: columns }];
    return xs
      .slice(1)
      .map((edge, column) => ({ ...place, left: xs[column] ?? 0, right: edge, column, span: 1 }));
  });
  return rows.length < 2 ? null : { left, right, top, bottom: end, columns, rows: rows.length, cells };
}
