import type { Subject } from '../../../law/awards/index.ts';
import { searchText } from '../../organisation/index.ts';

/** A cell of a sheet as it was read. */
export type SheetCell = string | number | boolean | Date | null;

export const SHEET_COLUMNS = ['name', 'birth', 'unit', 'award', 'year', 'summary'] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** What a row says, as text; days as ISO days or bare years. */
export type SheetRow = Partial<Record<SheetColumn, string>>;

/** Headings by which each column is known, folded; the first is what the template prints. */
const HEADINGS: Readonly<Record<SheetColumn, readonly string[]>> = {
  name: [
    'ho ten, ten tap the',
    'ho va ten',
    'ho ten',
    'ten',
    'ten tap the',
    'ten don vi duoc de nghi',
    'ca nhan, tap the',
  ],
  birth: ['ngay sinh', 'nam sinh', 'ngay thang nam sinh'],
  unit: ['don vi', 'chuc vu, don vi', 'don vi cong tac', 'chuc vu, don vi cong tac', 'phong, ban'],
  award: [
    'danh hieu, hinh thuc',
    'danh hieu',
    'hinh thuc',
    'hinh thuc khen thuong',
    'danh hieu, hinh thuc de nghi',
    'danh hieu thi dua',
    'de nghi',
  ],
  year: ['nam', 'nam xet', 'nam thanh tich'],
  summary: ['tom tat thanh tich', 'thanh tich', 'tom tat'],
};

/** What the template's first row says. */
export const TEMPLATE_HEADINGS: Readonly<Record<SheetColumn, string>> = {
  name: 'Họ tên, tên tập thể',
  birth: 'Ngày sinh',
  unit: 'Đơn vị',
  award: 'Danh hiệu, hình thức',
  year: 'Năm',
  summary: 'Tóm tắt thành tích',
};

/** The row that holds the headings and which column is which; null where none of the first rows has a name and an award column. */
export function findHeadings(
  rows: readonly (readonly SheetCell[])[],
): { row: number; columns: ReadonlyMap<number, SheetColumn> } | null {
  for (const [row, cells] of rows.slice(0, 20).entries()) {
    const columns = new Map<number, SheetColumn>();
    cells.forEach((cell, i) => {
      const heading = searchText(typeof cell === 'string' ? cell : '').replace(/(?<![:*])[:*]+$/, '');
      const column = SHEET_COLUMNS.find((each) => HEADINGS[each].includes(heading));
      if (column !== undefined && ![...columns.values()].includes(column)) columns.set(i, column);
    });
    const found = [...columns.values()];
    if (found.includes('name') && found.includes('award')) return { row, columns };
  }
  return null;
}

/** A row of the sheet by its columns; null when it is empty. */
export function readRow(
  cells: readonly SheetCell[],
  columns: ReadonlyMap<number, SheetColumn>,
): SheetRow | null {
  const row: SheetRow = {};
  for (const [i, column] of columns) {
    const text = textOf(cells[i] ?? null, column);
    if (text !== '') row[column] = text;
  }
  return Object.keys(row).length === 0 ? null : row;
}

function textOf(cell: SheetCell, column: SheetColumn): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  const text = String(cell).normalize('NFC').trim();
  if (column !== 'birth') return text.replace(/\s+/g, ' ').slice(0, 10_000);
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return day === null ? text : `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}`;
}

/** Whom a row may mean. */
export interface SheetCandidate {
  subject: Subject;
  id: string;
  name: string;
  detail: string | null;
  birthDate: string | null;
  unitName: string;
}

/** Those among the candidates that fit birth and unit of the row as well as the name. */
export function narrow(row: SheetRow, candidates: readonly SheetCandidate[]): readonly SheetCandidate[] {
  const { birth, unit } = row;
  const born =
    birth === undefined
      ? candidates
      : candidates.filter(({ birthDate }) => birthDate === null || birthDate.startsWith(birth));
  if (unit === undefined || born.length <= 1) return born;
  const words = searchText(unit);
  const there = born.filter(
    ({ unitName, detail }) =>
      words.includes(searchText(unitName)) || searchText(detail ?? '').includes(words),
  );
  return there.length > 0 ? there : born;
}
