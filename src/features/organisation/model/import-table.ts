import { formatDay, parseDay } from '../../../law/calendar/index.ts';
import { searchText } from './search-text.ts';

/** A cell of a sheet; a day is a Date at midnight UTC. */
export type ImportCell = string | number | boolean | Date | null;

export interface ImportColumn<Key extends string = string> {
  key: Key;
  /** The heading in the file, and in messages. */
  header: string;
  required?: boolean;
  /** Kept as a day instead of words. */
  isDay?: boolean;
  maxLength?: number;
  /** What the template says of it. */
  note: string;
}

/** Something about one cell or row that the person should know; an error keeps the whole file from being saved. */
export interface ImportProblem {
  level: 'error' | 'warning';
  /** The heading of the column, or null for the row as a whole. */
  column: string | null;
  message: string;
}

/** A row of the file as words; days as `YYYY-MM-DD`; null where nothing stands. */
export interface ImportRow<Key extends string> {
  /** Its number in the sheet, as Excel shows it. */
  row: number;
  cells: Record<Key, string | null>;
  problems: ImportProblem[];
}

export interface ImportTable<Key extends string> {
  rows: ImportRow<Key>[];
  /** Headings that must be there and are not. */
  missing: string[];
  /** Headings that mean nothing here; their cells are left out. */
  unknown: string[];
}

const HEADER_SEARCH = 10;

/** Finds the heading row by its words, in any order of columns, and reads what is below it; empty rows are left out. */
export function readImportTable<Key extends string>(
  sheet: readonly (readonly ImportCell[])[],
  columns: readonly ImportColumn<Key>[],
): ImportTable<Key> {
  const heading = (cell: ImportCell) => searchText(String(cell ?? '').replace(/\*/g, ''));
  const known = new Map(columns.map((column) => [heading(column.header), column]));
  const hits = (row: readonly ImportCell[]) => row.filter((cell) => known.has(heading(cell))).length;
  const head = sheet
    .slice(0, HEADER_SEARCH)
    .reduce<{ at: number; hits: number }>(
      (best, row, at) => (hits(row) > best.hits ? { at, hits: hits(row) } : best),
      { at: 0, hits: 0 },
    ).at;
  const headings = (sheet[head] ?? []).map(heading);
  const place = new Map(columns.map((column) => [column.key, headings.indexOf(heading(column.header))]));
  const rows = sheet.slice(head + 1).flatMap((cells, i) => {
    if (cells.every((cell) => cell === null || String(cell).trim() === '')) return [];
    return [readRow(cells, head + i + 2, columns, place)];
  });
  return {
    rows,
    missing: columns
      .filter(({ key, required }) => required === true && place.get(key) === -1)
      .map(({ header }) => header),
    unknown: (sheet[head] ?? []).filter((cell) => cell !== null && !known.has(heading(cell))).map(String),
  };
}

function readRow<Key extends string>(
  cells: readonly ImportCell[],
  row: number,
  columns: readonly ImportColumn<Key>[],
  place: ReadonlyMap<Key, number>,
): ImportRow<Key> {
  const problems: ImportProblem[] = [];
  const read = (column: ImportColumn<Key>): string | null => {
    const cell = cells[place.get(column.key) ?? -1] ?? null;
    const words = cellWords(cell);
    const fail = (message: string) => {
      problems.push({ level: 'error', column: column.header, message });
      return null;
    };
    if (words === null) return column.required === true ? fail('Chưa có nội dung; cột này bắt buộc.') : null;
    if (column.isDay === true) {
      const day = cell instanceof Date ? cell.toISOString().slice(0, 10) : parseDay(words);
      return day ?? fail(`“${words}” không phải ngày; hãy ghi dạng ngày/tháng/năm, ví dụ 01/07/2025.`);
    }
    const most = column.maxLength ?? 300;
    return words.length > most ? fail(`Dài quá ${most} ký tự.`) : words;
  };
  const values = Object.fromEntries(columns.map((column) => [column.key, read(column)]));
  return { row, cells: values as Record<Key, string | null>, problems };
}

function cellWords(cell: ImportCell): string | null {
  if (cell === null) return null;
  if (cell instanceof Date) return formatDay(cell.toISOString().slice(0, 10));
  return String(cell).normalize('NFC').replace(/\s+/g, ' ').trim() || null;
}

/** What would become of a row. */
export type ImportStatus = 'new' | 'changed' | 'unchanged' | 'error';
