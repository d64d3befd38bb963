import { oneLine, type SourceRow, type SourceTable } from '../../../../documents/read/source-document.ts';
import { type Column, type ColumnRole, headerOf, isHeader, type TableHeader } from './annex-columns.ts';

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

const ROMAN = /^(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})$/;
const DASH = /^[-–—+•*·]$/;
const POINT = /^[-–—+•]\s/;
const PERIOD = /^(?:quý|tháng|6 tháng|9 tháng|học kỳ|đợt|giai đoạn|nhóm|phần)\s+\S+/iu;

/** Reads the rows of the tables of one annex: headers dropped, rows cut by page breaks put together. */
export function readRows(tables: readonly SourceTable[]): { header: TableHeader; rows: TaskRow[] } | null {
  let header: TableHeader | null = null;
  const rows: TaskRow[] = [];
  for (const table of tables) {
    const own = headerOf(table);
    if (own) header = own;
    if (!header) continue;
    const { columns } = header;
    const titles = columns
      .map((c) => oneLine(c.title))
      .join('|')
      .toLowerCase();
    table.rows.forEach((source, at) => {
      if (own && at < own.rows) return;
      const texts = source.cells
        .map((c) => oneLine(c.text))
        .join('|')
        .toLowerCase();
      if (
        source.cells.every((c) => c.text.trim() === '') ||
        texts === titles ||
        (isHeader(source) && sameHeader(source, columns))
      )
        return;
      const next = taskRow(source, columns, table.index, at);
      const last = rows.at(-1);
      const breaks = source.afterBreak || followsHeader(table, at, columns);
      if (last && goesOn(last, next, source, breaks)) append(last, next);
      else rows.push({ ...next, kind: isSection(next, source, columns) ? 'section' : 'item' });
    });
  }
  return header ? { header, rows } : null;
}

/** The row stands at the top of a page below the repeated header. */
function followsHeader(table: SourceTable, at: number, columns: readonly Column[]): boolean {
  const above = table.rows[at - 1];
  return (
    above !== undefined && isHeader(above) && sameHeader(above, columns) && table.rows[at - 2] !== undefined
  );
}

function sameHeader(row: SourceRow, columns: readonly Column[]): boolean {
  const titles = columns.map((c) => c.title.toLowerCase());
  const texts = row.cells.map((c) => oneLine(c.text).toLowerCase()).filter((t) => t !== '');
  return texts.filter((t) => titles.includes(t)).length >= Math.max(2, texts.length - 1);
}

function taskRow(source: SourceRow, columns: readonly Column[], block: number, at: number): TaskRow {
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

/** A row that only names what follows: a numeral or nothing, one text, no bodies and no deadline. */
function isSection(row: TaskRow, source: SourceRow, columns: readonly Column[]): boolean {
  const content = row.cells.get('content') ?? '';
  if (!content || row.number === '-' || (row.number === '' && POINT.test(content))) return false;
  for (const role of ['lead', 'implementer', 'coordinator', 'adviser', 'deadline'] as const)
    if (row.cells.get(role)) return false;
  if (Object.keys(row.others).length > 0) return false;
  if (row.number === '' || ROMAN.test(row.number) || /^[A-ZĐ]$/.test(row.number)) return true;
  const wide = source.cells.some((c) => c.text !== '' && c.span >= Math.max(3, columns.length - 1));
  return (
    wide ||
    (PERIOD.test(content) && content.length < 40) ||
    (/^\d+$/.test(row.number) && row.bold && isShouted(content))
  );
}

/** Whether `next` is the rest of `last`, cut off by a page break. */
function goesOn(last: TaskRow, next: TaskRow, source: SourceRow, afterBreak: boolean): boolean {
  const merged = source.cells.some((c) => c.merged) && source.cells[0]?.merged === true;
  if (merged && next.number === last.number) return true;
  const content = next.cells.get('content') ?? '';
  const above = last.cells.get('content') ?? '';
  if (last.kind === 'section') {
    const shouted = isShouted(above) && isShouted(content) && !PERIOD.test(content);
    return afterBreak && next.number === '' && (shouted || /^\p{Ll}/u.test(content));
  }
  const others = [...next.cells].filter(
    ([role, text]) => role !== 'content' && role !== 'number' && text !== '',
  );
  if (next.number !== '') {
    // The number of a row is set in the middle: its first part may have stood without one.
    return afterBreak && last.number === '' && /^\p{Ll}/u.test(content);
  }
  if (content === '') return true;
  // A dashed point by itself is the rest of a list in the row above.
  if (others.length === 0 && POINT.test(content)) return true;
  const open = !/[.;:!?…]$/.test(above);
  if (/^[\p{Ll}(,;:)”"\d]/u.test(content)) return open || afterBreak;
  if (others.some(([, text]) => /^\p{Ll}/u.test(text))) return true;
  if (!afterBreak) return false;
  if (others.length > 0)
    return (
      open &&
      others.some(
        ([role]) => (last.cells.get(role) ?? '') !== '' && !/[.;]$/.test(last.cells.get(role) ?? ''),
      )
    );
  if (/[,(–-]$/.test(above)) return true;
  return open && !PERIOD.test(content) && !isShouted(content) && (!next.bold || last.bold);
}

function append(last: TaskRow, next: TaskRow): void {
  if (last.number === '') last.number = next.number;
  for (const [role, text] of next.cells) {
    const above = last.cells.get(role) ?? '';
    if (role !== 'number' && text !== '' && text !== above)
      last.cells.set(role, oneLine(`${above}\n${text}`));
  }
  for (const [title, text] of Object.entries(next.others))
    last.others[title] = oneLine(`${last.others[title] ?? ''}\n${text}`);
  last.lines = `${last.lines}\n${next.lines}`;
}

function isShouted(text: string): boolean {
  return text.length > 4 && text === text.toUpperCase() && /\p{L}/u.test(text);
}
