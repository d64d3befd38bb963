import type { XlsxCell } from '../../../documents/xlsx/read-xlsx.ts';
import { termText } from '../../../law/awards/terms.ts';
import { nationalCatalogue } from '../../catalogue/server/index.ts';
import { findGrade } from '../model/grade-names.ts';
import { type EvaluationSheetResult, GRADE_ROW_STATES, type GradeRow } from './evaluation-sheet.schema.ts';

const SHOWN = 500;
const GRADE = 4;
const BASIS = 5;
const KEY = 6;

export interface Member {
  id: string;
  name: string;
  birthDate: string | null;
  title: string;
  unitId: string;
  unitName: string;
  grade: string | null;
  basis: string | null;
}

export type Judged = GradeRow & { member: Member | null; basis: string | null; code: string | null };

/** What each row of a sheet of grades would do, with the reasons where it cannot. */
export function judgeRows(cells: readonly XlsxCell[][], members: ReadonlyMap<string, Member>): Judged[] {
  const seen = new Set<string>();
  return cells.flatMap((row, i) => {
    const text = (column: number) =>
      String(row[column] ?? '')
        .normalize('NFC')
        .trim();
    if (row.every((cell) => cell === null || cell === '')) return [];
    const member = members.get(text(KEY)) ?? null;
    const code = findGrade(text(GRADE));
    const basis = text(BASIS).slice(0, 300) || null;
    const base = { row: i + 2, name: text(0), member, basis, code, grade: text(GRADE) || null };
    const before = member?.grade == null ? null : gradeText(member.grade);
    const wrong = (problem: string): Judged => ({ ...base, state: 'wrong', before, problem });
    if (member === null)
      return [wrong('Không thấy người này trong đơn vị. Hãy tải lại bảng và giữ nguyên cột Khóa.')];
    if (seen.has(member.id)) return [wrong('Người này đã có ở hàng trên.')];
    seen.add(member.id);
    if (text(GRADE) === '') return [{ ...base, state: 'empty' as const, before, problem: null }];
    if (code === null) return [wrong('Không nhận ra mức xếp loại. Hãy ghi đúng tên mức.')];
    const same = member.grade === code && (basis === null || basis === member.basis);
    const state = same ? 'same' : member.grade === null ? 'new' : 'changed';
    return [{ ...base, state, before, problem: null }];
  });
}

/** Counts of all rows, and the first of those that change something or cannot. */
export function summary(year: number, taken: boolean, rows: readonly Judged[]): EvaluationSheetResult {
  const counts = Object.fromEntries(
    GRADE_ROW_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as EvaluationSheetResult['counts'];
  const shown = rows.filter(({ state }) => state !== 'same' && state !== 'empty').slice(0, SHOWN);
  return {
    year,
    taken,
    counts,
    rows: shown.map(({ member: _, basis: __, code: ___, ...row }) => row),
  };
}

/** A grade with a capital, as a sheet writes it. */
export function gradeText(code: string): string {
  const text = termText(nationalCatalogue().terms, 'grades', code, 'vi');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
