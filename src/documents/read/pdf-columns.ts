import type { Line } from './pdf-lines.ts';
import type { PrintedPage } from './pdf-page.ts';
import type { FlowLine } from './pdf-paragraphs.ts';

/**
 * Lines in reading order: where text stands in two columns side by side (the head of an official document, recipients and
 * signature), the left column is read first.
 */
export function sideBySide(
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
