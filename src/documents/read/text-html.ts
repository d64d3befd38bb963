import type { SourceCell, SourceRow } from './source-document.ts';

const MOST_SPAN = 40;

/**
 * The rows of an HTML table that stands in a text. A cell over several columns keeps its width, one over several rows is repeated as a
 * merged cell.
 *
 * @param lines the lines from the one with `<table` to the one with `</table>`
 * @param first number of the first of them in the file
 * @param read takes the markup off a cell's content
 */
export function htmlRows(
  lines: readonly string[],
  first: number,
  read: (raw: string) => Pick<SourceCell, 'text' | 'bold'>,
): SourceRow[] {
  const html = lines.join('\n');
  const rows: SourceRow[] = [];
  let line = first;
  let counted = 0;
  /** Cells that reach down into rows below, by column. */
  const open = new Map<number, { cell: SourceCell; left: number }>();
  for (const { 0: row, index } of html.matchAll(/<tr\b[^<>]*>.*?(?=<tr\b|<\/table|$)/gis)) {
    const cells: SourceCell[] = [];
    let column = 0;
    const carry = () => {
      for (let above = open.get(column); above && above.left > 0; above = open.get(column)) {
        above.left--;
        cells.push({ ...above.cell, merged: true });
        column += above.cell.span;
      }
    };
    for (const [, attributes = '', raw = ''] of row.matchAll(
      /<t[dh]\b([^<>]*)>(.*?)(?=<\/t[dh]\s*>|<t[dh]\b|<\/tr|$)/gis,
    )) {
      carry();
      const span = spanOf(attributes, 'colspan');
      const cell: SourceCell = { ...read(raw.replace(/\s*\n\s*/g, ' ')), column, span, merged: false };
      cells.push(cell);
      open.set(column, { cell, left: spanOf(attributes, 'rowspan') - 1 });
      column += span;
    }
    carry();
    line += html.slice(counted, index).split('\n').length - 1;
    counted = index;
    if (cells.length > 0) rows.push({ page: null, line, afterBreak: rows.length === 0, cells });
  }
  return rows;
}

function spanOf(attributes: string, name: string): number {
  const n = Number(new RegExp(String.raw`${name}\s*=\s*["']?(\d{1,3})`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(n, 1), MOST_SPAN);
}
