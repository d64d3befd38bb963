import { oneLine, type SourceRow, type SourceTable } from '../../../../documents/read/source-document.ts';
import { type ColumnRole, LEADER, OTHER, roleOf } from './column-roles.ts';

export interface Column {
  /** First grid column, and how many the header cell covers. */
  at: number;
  span: number;
  title: string;
  role: ColumnRole;
}

export interface TableHeader {
  columns: Column[];
  /** How many rows of the table are its header. */
  rows: number;
}

/** No plan has more columns; what has is something else. */
const MOST_COLUMNS = 40;
const NUMBERED = /^\(?(?:\d{1,2}|[A-Z])\)?$/;

/** Finds the header of a task table among its first rows; null when the table is not one. */
export function headerOf(table: SourceTable, within = 3): TableHeader | null {
  for (let at = 0; at < Math.min(within, table.rows.length); at++) {
    const row = table.rows[at];
    if (!row || !isHeader(row)) continue;
    let columns = columnsOf(row);
    let rows = at + 1;
    const below = table.rows[rows];
    if (below && isSecondLine(below)) {
      columns = columnsOf(below).map((low) => {
        const high = columns.find((c) => c.at <= low.at && low.at < c.at + c.span);
        const title = low.title === high?.title || !low.title ? (high?.title ?? '') : low.title;
        const own = roleOf(low.title);
        const isKnown = own !== 'other' || OTHER.test(low.title);
        return { ...low, title, role: isKnown ? own : (high?.role ?? 'other') };
      });
      rows++;
    }
    while (
      table.rows[rows]?.cells.every((c) => NUMBERED.test(c.text.trim()) || c.text === '') &&
      table.rows[rows]?.cells.some((c) => c.text !== '')
    )
      rows++;
    return { columns: settle(withNumbers(columns, table.rows.slice(rows))), rows };
  }
  return null;
}

/** Whether a row says what its columns are: at least content and one more column, nothing long. */
export function isHeader(row: SourceRow): boolean {
  if (row.cells.length < 2 || row.cells.length > MOST_COLUMNS) return false;
  if (row.cells.some((cell) => cell.text.length > 120)) return false;
  const known = new Set(
    row.cells.map((cell) => roleOf(oneLine(cell.text))).filter((role) => role !== 'other'),
  );
  return (
    known.size >= 3 ||
    (known.has('content') && known.has('number')) ||
    (known.has('content') && known.has('deadline'))
  );
}

/** The second line of a header of two lines: no numbers, only words for columns, at least two, under merged or wider cells. */
function isSecondLine(row: SourceRow): boolean {
  const own = row.cells.filter((cell) => !cell.merged && cell.text !== '');
  return (
    own.length > 1 &&
    (row.cells.some((cell) => cell.merged) || row.cells[0]?.text === '') &&
    own.every(
      (cell) =>
        cell.text.length < 60 &&
        roleOf(oneLine(cell.text)) !== 'other' &&
        roleOf(oneLine(cell.text)) !== 'number',
    )
  );
}

function columnsOf(row: SourceRow): Column[] {
  return row.cells.map((cell) => {
    const title = oneLine(cell.text);
    return { at: cell.column, span: cell.span, title, role: roleOf(title) };
  });
}

const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-ZĐ]|[a-zđ])[.)]?$|^[-–+]?$/u;

/** A first column whose heading says nothing, above nothing but numbers, has the numbers of the rows. */
function withNumbers(columns: readonly Column[], rows: readonly SourceRow[]): Column[] {
  const [first, ...others] = columns;
  if (first?.role !== 'other' || others.some((c) => c.role === 'number')) return [...columns];
  const texts = rows.flatMap(({ cells }) => cells.filter((c) => c.column === first.at && c.span === 1));
  const plain = texts.every(({ text }) => ROW_NUMBER.test(text.replace(/\s+/g, '')));
  const role = plain && texts.some(({ text }) => /\d/.test(text)) ? 'number' : 'other';
  return [{ ...first, role }, ...others];
}

/** What the columns with these titles are for. */
export function rolesOf(titles: readonly string[]): ColumnRole[] {
  return settle(titles.map((title, at) => ({ at, span: 1, title, role: roleOf(title) }))).map((c) => c.role);
}

/** Each role but `other` is given once; a second column that would claim it becomes the next best thing. */
function settle(titled: readonly Column[]): Column[] {
  const given = new Set<ColumnRole>();
  const leads = titled.filter((c) => c.role === 'lead');
  const leader = leads.find((c) => LEADER.test(c.title));
  // Beside who directs, who takes the lead is who carries it out.
  const columns = titled.map(
    (c): Column =>
      leader && c.role === 'lead' && c !== leader && !titled.some((other) => other.role === 'implementer')
        ? { ...c, role: 'implementer' }
        : c,
  );
  const settled = columns.map((column, i): Column => {
    const role = column.role === 'other' && column.title === '' && i === 0 ? 'number' : column.role;
    if (role === 'other' || !given.has(role)) {
      given.add(role);
      return { ...column, role };
    }
    const next: ColumnRole =
      role === 'lead' && !given.has('implementer') && !columns.some((c) => c.role === 'implementer')
        ? 'implementer'
        : 'other';
    given.add(next);
    return { ...column, role: next };
  });
  if (!given.has('content')) {
    const free = settled.find((c) => c.role === 'other') ?? settled.find((c) => c.role === 'implementer');
    if (free) free.role = 'content';
  }
  return settled;
}
