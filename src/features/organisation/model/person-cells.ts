import type { ImportRow } from './import-table.ts';
import { PERSON_COLUMNS, type PersonColumn } from './person-columns.ts';
import { searchText } from './search-text.ts';

/** What people may be in the words of the law: a code of `terms.who` and what it is called. */
export interface PersonCategory {
  code: string;
  names: readonly string[];
}

export interface PersonFacts {
  code: string | null;
  fullName: string;
  birthDate: string | null;
  gender: 'male' | 'female' | null;
  email: string | null;
  phone: string | null;
}

type ErrorTo = (row: ImportRow<PersonColumn>, key: PersonColumn, message: string) => void;

/** Adds an error to the problems of a row. */
export const failTo: ErrorTo = (row, key, message) => {
  const column = PERSON_COLUMNS.find((candidate) => candidate.key === key)?.header ?? null;
  row.problems.push({ level: 'error', column, message });
};

const YES = new Set(['co', 'x', 'yes', 'true', 'dung', '1']);
const NO = new Set(['khong', 'no', 'false', 'sai', '0', '']);

/** What the cells say of the person. */
export function readFacts(row: ImportRow<PersonColumn>): PersonFacts {
  const { code, fullName, birthDate, email, phone } = row.cells;
  const words = searchText(row.cells.gender ?? '');
  const gender =
    words === 'nam' || words === 'male' ? 'male' : words === 'nu' || words === 'female' ? 'female' : null;
  if (gender === null && words !== '') failTo(row, 'gender', 'Hãy ghi Nam hoặc Nữ.');
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    failTo(row, 'email', 'Không phải địa chỉ thư điện tử.');
  return { code, fullName: fullName ?? '', birthDate, gender, email, phone };
}

/** The codes of what the cell calls the person, by name in either language or by code. */
export function readCategories(
  row: ImportRow<PersonColumn>,
  categories: readonly PersonCategory[],
): string[] {
  const named = (row.cells.category ?? '').split(/[;\n]/).filter((words) => words.trim() !== '');
  return named.flatMap((words) => {
    const key = searchText(words);
    const found = categories.find(
      ({ code, names }) => code === key || names.some((name) => searchText(name) === key),
    );
    if (found === undefined)
      failTo(
        row,
        'category',
        `Không có đối tượng “${words.trim()}”; xem cách ghi ở bảng “Đối tượng” của tệp mẫu.`,
      );
    return found?.code ?? [];
  });
}

/** Whether the cell says that the person is the head. */
export function readHead(row: ImportRow<PersonColumn>): boolean {
  const words = searchText(row.cells.isHead ?? '');
  if (!YES.has(words) && !NO.has(words)) failTo(row, 'isHead', 'Hãy ghi Có hoặc Không.');
  return YES.has(words);
}
