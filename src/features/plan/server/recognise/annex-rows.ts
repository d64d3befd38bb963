import { oneLine, type SourceRow, type SourceTable } from '../../../../documents/read/source-document.ts';
import { TASK_PARTS } from '../../model/task-part.ts';
import { type Column, headerOf, isHeader, type TableHeader } from './annex-columns.ts';
import { append, goesOn, isShouted, PERIOD, POINT } from './row-parts.ts';
import type { AnnexPart } from './split-parts.ts';
import { type TaskRow, taskRow } from './task-row.ts';

const ROMAN = /^(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})$/;
/** Reads the rows of the tables of one annex: headers dropped, rows cut by page breaks put together. */
export function readRows(tables: AnnexPart['tables']): { header: TableHeader; rows: TaskRow[] } | null {
  let header: TableHeader | null = null;
  const rows: TaskRow[] = [];
  for (const { table, heading } of tables) {
    const own = headerOf(table);
    if (own) header = own;
    if (!header) continue;
    if (heading) rows.push(headingRow(heading, table));
    let { columns } = header;
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
      if (source.cells.every((c) => c.text.trim() === '')) return;
      if (texts === titles || (isHeader(source) && sameHeader(source, columns))) {
        columns = movedTo(source, columns);
        return;
      }
      const next = taskRow(source, columns, table.index, at);
      const last = rows.at(-1);
      const breaks = source.afterBreak || followsHeader(table, at, columns);
      if (last && goesOn(last, next, source, breaks)) append(last, next);
      else rows.push({ ...next, kind: isSection(next, source, columns) ? 'section' : 'item' });
    });
  }
  return header ? { header, rows } : null;
}

/** The heading above a table as a row of it. */
function headingRow(text: string, table: SourceTable): TaskRow {
  const [, number = '', content = text] = /^([IVX]+|\p{Lu})\s*[.)/]\s*(.*)$/su.exec(text) ?? [];
  return {
    kind: 'section',
    number,
    cells: new Map([['content', content]]),
    others: {},
    lines: content,
    bold: true,
    block: table.index - 1,
    row: 0,
    page: table.page,
    line: table.line,
  };
}

/** The row stands at the top of a page below the repeated header. */
function followsHeader(table: SourceTable, at: number, columns: readonly Column[]): boolean {
  const above = table.rows[at - 1];
  return (
    above !== undefined && isHeader(above) && sameHeader(above, columns) && table.rows[at - 2] !== undefined
  );
}

/** Without ruling lines the columns stand a little differently on each page: below a repeated header as that one has them. */
function movedTo({ cells }: SourceRow, columns: readonly Column[]): Column[] {
  return columns.map((column, i) => {
    const cell = cells.length === columns.length ? cells[i] : undefined;
    return cell ? { ...column, at: cell.column, span: cell.span } : column;
  });
}

function sameHeader(row: SourceRow, columns: readonly Column[]): boolean {
  const titles = columns.map((c) => c.title.toLowerCase());
  const texts = row.cells.map((c) => oneLine(c.text).toLowerCase()).filter((t) => t !== '');
  return texts.filter((t) => titles.includes(t)).length >= Math.max(2, texts.length - 1);
}

/** A row that only names what follows: a numeral or nothing, one text, no bodies and no deadline. */
function isSection(row: TaskRow, source: SourceRow, columns: readonly Column[]): boolean {
  const content = row.cells.get('content') ?? '';
  if (!content || row.number === '-' || (row.number === '' && POINT.test(content))) return false;
  for (const role of [...TASK_PARTS, 'deadline'] as const) if (row.cells.get(role)) return false;
  if (Object.keys(row.others).length > 0) return false;
  if (row.number === '' || ROMAN.test(row.number) || /^[A-ZĐ]$/.test(row.number)) return true;
  const wide = source.cells.some((c) => c.text !== '' && c.span >= Math.max(3, columns.length - 1));
  return (
    wide ||
    (PERIOD.test(content) && content.length < 40) ||
    (/^\d+$/.test(row.number) && row.bold && isShouted(content))
  );
}
