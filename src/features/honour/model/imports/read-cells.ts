import { BASES, type Basis, type Day, SUBJECTS, type Subject } from '../../../../law/awards/index.ts';
import { yearOf } from '../../../../law/calendar/index.ts';
import { searchText } from '../../../organisation/index.ts';
import { BASIS_WORDS, SUBJECT_WORDS } from '../honour-words.ts';
import type { AwardMatch } from './award-names.ts';
import { cellBirth, cellBonus, cellDay, cellDecision, cellText, cellYears } from './cells.ts';
import type { SheetCell } from './columns.ts';
import type { ImportField } from './import-field.ts';
import type { RowContext } from './row.ts';
import type { RowProblemCode } from './row-problems.ts';

export const PERSON_TITLES = /^(?:(?:ông|bà|anh|chị|đồng chí|đ\/c|đc)[.:]?\s+)+/iu;
const FIRST_YEAR = 1945;
export const HOUSEHOLD = /^(?:hộ|gia đình|hộ gia đình)\s+/iu;
const COLLECTIVE =
  /^(?:tập thể|phòng|ban|trường|ubnd|ủy ban|uỷ ban|đảng ủy|đảng uỷ|chi bộ|đảng bộ|công ty|tổ|đội|khoa|hội|trạm|trung tâm|văn phòng|chi cục|sở|xã|phường|thị trấn|thôn|công an|bệnh viện|hợp tác xã|htx|liên đoàn|công đoàn|mttq|ủy ban mttq|nhân dân và cán bộ|cán bộ và nhân dân)\s+\S/iu;
type Fail = (field: ImportField, code: RowProblemCode, said?: string) => null;
type CellOf = (field: ImportField) => SheetCell;

/** Number and day of the decision, from one cell or two. What is wrong is told to `fail`. */
export function readDecision(cellOf: CellOf, fail: Fail, today: Day) {
  const both = cellDecision(cellOf('decision'));
  const alone = cellDecision(cellOf('decisionNumber'));
  const said = cellText(cellOf('decidedOn'));
  const own = said === '' ? null : cellDay(cellOf('decidedOn'));
  const unread = said !== '' && own === null;
  if (unread) fail('decidedOn', 'decided-unread', said);
  const days = [own, both.day, alone.day].filter((day) => day !== null);
  const decidedOn = days[0] ?? null;
  if (days.some((day) => day !== decidedOn)) fail('decidedOn', 'decisions-differ');
  if (decidedOn === null && !unread) fail('decidedOn', 'decided-missing');
  if (decidedOn !== null && (yearOf(decidedOn) < FIRST_YEAR || decidedOn > today))
    fail('decidedOn', 'decided-range');
  const words = cellText(cellOf('decisionNumber'));
  const decisionNumber = alone.number ?? both.number;
  if (decisionNumber === null && words.length > 60) fail('decisionNumber', 'number-long');
  return { decidedOn, decisionNumber, authority: both.authority ?? alone.authority };
}

/** The year honoured, or a span; where it is missing, that of the decision. */
export function readYears(cell: SheetCell, decidedOn: Day | null, fail: Fail, today: Day) {
  const said = cellText(cell);
  const none = { year: null, yearFrom: null };
  if (said === '') {
    if (decidedOn === null) return fail('year', 'year-missing') ?? none;
    fail('year', 'year-from-decision');
    return { year: yearOf(decidedOn), yearFrom: null };
  }
  const span = cellYears(cell);
  if (span === null) return fail('year', 'year-unread', said) ?? none;
  const { year, from } = span;
  if ((from ?? year) < FIRST_YEAR || (from ?? year) > yearOf(today) || year > yearOf(today) + 1)
    return fail('year', 'year-range', said) ?? none;
  if (decidedOn !== null && yearOf(decidedOn) < year) fail('decidedOn', 'decision-early');
  return { year, yearFrom: from };
}

/** A day (`YYYY-MM-DD`) or a year of birth that lies before the decision. */
export function readBirth(cell: SheetCell, decidedOn: Day | null, fail: Fail): string | null {
  const said = cellText(cell);
  if (said === '') return null;
  const birth = cellBirth(cell);
  if (birth === null) return fail('birth', 'birth-unread', said);
  if (decidedOn !== null && birth >= decidedOn.slice(0, birth.length)) return fail('birth', 'birth-late');
  return birth;
}

/** Whether a row is of a person, a collective or a household: as it says, as its name says, or as its award allows but one. */
export function readSubject(
  name: string,
  said: string | null,
  isPerson: boolean,
  award: AwardMatch,
  context: RowContext,
  fail: Fail,
): Subject | null {
  const allowed = award.sure ? context.awards.get(award.award ?? '')?.subjects : undefined;
  const words = searchText(said ?? '');
  const told = SUBJECTS.find(
    (each) => words === searchText(SUBJECT_WORDS[each].vi) || (each === 'household' && words === 'ho'),
  );
  const byName = HOUSEHOLD.test(name)
    ? 'household'
    : COLLECTIVE.test(name)
      ? 'collective'
      : isPerson || PERSON_TITLES.test(name)
        ? 'individual'
        : null;
  const only = allowed?.length === 1 ? (allowed[0] ?? null) : null;
  const subject = told ?? byName ?? only;
  if (subject === null || (said !== null && told === undefined)) fail('subject', 'subject-unknown');
  if (subject !== null && allowed !== undefined && !allowed.includes(subject)) fail('award', 'award-subject');
  return subject;
}

/** What the honour was granted for; `otherwise` where the row does not say. */
export function readBasis(said: string | null, otherwise: Basis, fail: Fail): Basis {
  if (said === null) return otherwise;
  const words = searchText(said);
  const found = BASES.filter(
    (basis) => words.includes(basis.replace('-', ' ')) || words === searchText(BASIS_WORDS[basis].vi),
  );
  const [basis] = found;
  if (basis !== undefined && found.length === 1) return basis;
  fail('basis', 'basis-unknown', said);
  return otherwise;
}

/** The bonus in đồng. */
export function readBonus(cell: SheetCell, fail: Fail): number | null {
  const said = cellText(cell);
  return said === '' ? null : (cellBonus(cell) ?? fail('bonus', 'bonus-unread', said));
}
