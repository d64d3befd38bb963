import { oneLine, type SourceRow } from '../../../../documents/read/source-document.ts';
import type { Column } from './annex-columns.ts';
import type { ColumnRole } from './column-roles.ts';

/** A row of a task table with its cells sorted by what they mean. */
export interface TaskRow {
  kind: 'item' | 'section';
  /** As printed without the final dot; `-` for a dashed row; empty when there is none. */
  number: string;
  cells: Map<ColumnRole, string>;
  others: Record<string, string>;
  /** Content with its line breaks, for finding dashed points. */
  lines: string;
  bold: boolean;
  block: number;
  row: number;
  page: number | null;
  line: number | null;
}

const DASH = /^[-–—+•*·]$/;

/** A row with its cells sorted into the columns, and its number taken from the content where it stands there. */
export function taskRow(source: SourceRow, columns: readonly Column[], block: number, at: number): TaskRow {
  const cells = new Map<ColumnRole, string>();
  const others: Record<string, string> = {};
  let lines = '';
  for (const column of columns) {
    const covering = source.cells.filter(
      (c) => c.column < column.at + column.span && c.column + c.span > column.at,
    );
    // A cell that covers several columns is read once, in the first of them.
    const texts = covering.filter((c) => c.column >= column.at || column === columns[0]).map((c) => c.text);
    const text = oneLine(texts.join('\n'));
    if (column.role === 'content') lines = texts.join('\n');
    if (column.role === 'other') {
      if (text) others[column.title || `(${column.at + 1})`] = text;
    } else cells.set(column.role, text);
  }
  const full = source.cells.filter((c) => c.text.trim() !== '');
  let number = numberOf(cells.get('number') ?? '');
  let content = cells.get('content') ?? '';
  const [only] = full;
  if (
    full.length === 1 &&
    only &&
    (only.span > 1 || content === '') &&
    only.column <= (columns.find((c) => c.role === 'content')?.at ?? 1) &&
    only.text.trim().length > 3
  ) {
    // One cell over the whole width: a heading that carries its own number.
    content = oneLine(only.text);
    const label = /^([IVX]+|[A-ZĐ]|\d{1,2})\s*[.)/-]\s+(.*)$/.exec(content);
    number = label?.[1] ?? '';
    content = label?.[2] ?? content;
    lines = content;
  } else if (number === '' && !columns.some((c) => c.role === 'number')) {
    const label = /^(\d{1,3})\s*[.)]\s+(.*)$/.exec(content);
    number = label?.[1] ?? '';
    content = label?.[2] ?? content;
  }
  if (number === '' && full.length > 1 && /^[-–—+]\s+\p{L}/u.test(content) && cells.get('number') === '') {
    // Only a dashed sub-row when it is one point; several points are the content of the row itself.
    if (!/[;.]\s+[-–—+]\s/.test(content)) {
      number = '-';
      content = content.replace(/^[-–—+]\s+/, '');
    }
  }
  cells.set('content', content);
  return {
    kind: 'item',
    number,
    cells,
    others,
    lines,
    bold: full.length > 0 && full.every((c) => c.bold),
    block,
    row: at,
    page: source.page,
    line: source.line,
  };
}

function numberOf(text: string): string {
  const bare = text
    .replace(/\s+/g, '')
    .replace(/[.)/:]+$/, '')
    .replace(/^\(/, '');
  return DASH.test(bare) ? '-' : bare;
}
