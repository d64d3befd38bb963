import type { XlsxValue } from '../../../../documents/xlsx/write-xlsx.ts';
import type { SheetCell } from '../../model/imports/columns.ts';

/** A cell as JSON keeps it. */
export type StoredCell = string | number | boolean | { day: string } | null;

/** Cells for a JSON column. */
export function storeCells(cells: readonly SheetCell[]): StoredCell[] {
  return cells.map((cell) =>
    cell instanceof Date ? { day: cell.toISOString().slice(0, 10) } : storable(cell),
  );
}

/** What `storeCells` kept. */
export function openCells(cells: readonly StoredCell[]): SheetCell[] {
  return cells.map((cell) =>
    typeof cell === 'object' && cell !== null ? new Date(`${cell.day}T00:00:00Z`) : cell,
  );
}

/** What `storeCells` kept, to write it into a sheet again. */
export function sheetValues(cells: readonly StoredCell[]): XlsxValue[] {
  return cells.map((cell) => (typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cell));
}

/** The database keeps every character but this one. */
function storable(cell: Exclude<SheetCell, Date>): Exclude<SheetCell, Date> {
  return typeof cell === 'string' ? cell.replaceAll('\u0000', '') : cell;
}

/** A cell as people read it. */
export function shownCell(cell: StoredCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.day.split('-').reverse().join('/') : String(cell);
}
