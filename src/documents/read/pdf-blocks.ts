import type { PageItem, PageTable } from './pdf-layout.ts';
import { type FlowLine, paragraphsOf, usualPitch } from './pdf-paragraphs.ts';
import type { BlockDraft, SourceRow } from './source-document.ts';

/** Leaves out what a header or footer says on each page: the line that opens or closes three pages or more, at one height. */
function withoutRunningLines(items: readonly PageItem[]): PageItem[] {
  const pageOf = (item: PageItem | undefined) => (item?.kind === 'line' ? item.line.page : item?.table.page);
  const seen = new Map<string, PageItem[]>();
  items.forEach((item, i) => {
    const isEdge = pageOf(items[i - 1]) !== pageOf(item) || pageOf(items[i + 1]) !== pageOf(item);
    if (item.kind !== 'line' || !isEdge) return;
    const key = `${Math.round(item.line.y)} ${item.line.text}`;
    seen.set(key, [...(seen.get(key) ?? []), item]);
  });
  const running = new Set([...seen.values()].filter((same) => same.length > 2).flat());
  return items.filter((item) => !running.has(item));
}

/** Runs of lines become paragraphs; a table that goes on after nothing but a page break becomes one table. */
export function blocksOf(all: readonly PageItem[]): BlockDraft[] {
  const items = withoutRunningLines(all);
  const blocks: BlockDraft[] = [];
  const pitch = usualPitch(items.flatMap((item) => (item.kind === 'line' ? [item.line] : [])));
  let lines: FlowLine[] = [];
  let open: PageTable | null = null;
  const flush = () => {
    blocks.push(...paragraphsOf(lines, pitch));
    lines = [];
  };
  const close = () => {
    if (open)
      blocks.push({
        kind: 'table',
        page: open.page,
        line: null,
        columns: open.edges.length - 1,
        rows: open.rows,
      });
    open = null;
  };
  for (const item of items) {
    if (item.kind === 'line') {
      close();
      lines.push(item.line);
      continue;
    }
    flush();
    const joined: PageTable | null =
      open && item.table.page > open.page ? joinTables(open, item.table) : null;
    if (!joined) close();
    open = joined ?? item.table;
  }
  flush();
  close();
  return blocks;
}

/** Puts the part on the next page below the part above, on one common grid; null when their outlines differ. */
function joinTables(above: PageTable, below: PageTable): PageTable | null {
  const [l1, l2, r1, r2] = [above.edges[0], below.edges[0], above.edges.at(-1), below.edges.at(-1)];
  if (l1 === undefined || l2 === undefined || r1 === undefined || r2 === undefined) return null;
  if (Math.abs(l1 - l2) > 6 || Math.abs(r1 - r2) > 6) return null;
  const edges = [...above.edges];
  for (const edge of below.edges) if (!edges.some((e) => Math.abs(e - edge) < 4)) edges.push(edge);
  edges.sort((a, b) => a - b);
  const upper = onGrid(above, edges);
  const lower = onGrid(below, edges);
  const start = lower.findIndex((row, i) => textOf(row) !== textOf(upper[i]));
  if (start > 0)
    lower[start] = { ...(lower[start] ?? { page: null, line: null, cells: [] }), afterBreak: true };
  carryMerged(upper.at(-1), lower.slice(Math.max(0, start)));
  return { page: below.page, edges, rows: [...upper, ...lower] };
}

function textOf(row: SourceRow | undefined): string {
  return row?.cells.map((cell) => cell.text).join('\u0000') ?? '';
}

/** A cell merged over rows on both sides of the page break is one cell; its text may stand on the first side only. */
function carryMerged(last: SourceRow | undefined, rows: readonly SourceRow[]): void {
  for (const above of last?.cells ?? []) {
    const run = rows.map((row) =>
      row.cells.find((cell) => cell.column === above.column && cell.span === above.span),
    );
    if (!above.merged || run[0]?.text !== '' || !run[1]?.merged) continue;
    for (const [i, cell] of run.entries()) {
      if (!cell || (i > 0 && !cell.merged)) break;
      cell.text = above.text;
      cell.merged = true;
    }
  }
}

function onGrid(table: PageTable, edges: readonly number[]): PageTable['rows'] {
  const at = table.edges.map((edge) => edges.findIndex((e) => Math.abs(e - edge) < 4));
  return table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const column = at[cell.column] ?? cell.column;
      return { ...cell, column, span: (at[cell.column + cell.span] ?? column + cell.span) - column };
    }),
  }));
}
