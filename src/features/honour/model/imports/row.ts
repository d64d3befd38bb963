import {
  type Award,
  type Day,
  HONOUR_BASES,
  type HonourBasis,
  SUBJECTS,
  type Subject,
} from '../../../../law/awards/index.ts';
import { yearOf } from '../../../../law/calendar/index.ts';
import { searchText } from '../../../organisation/index.ts';
import { BASIS_WORDS, SUBJECT_WORDS } from '../honour-words.ts';
import type { AwardFinder, AwardMatch } from './award-names.ts';
import { cellBirth, cellBonus, cellDay, cellDecision, cellText, cellYears } from './cells.ts';
import type { ColumnMapping, ImportField, SheetCell } from './columns.ts';
import { type RowProblem, type RowProblemCode, rowProblem } from './row-problems.ts';

/** What a row tells of one grant; null where it tells nothing. Days are ISO dates in Asia/Ho_Chi_Minh, the bonus is in đồng. */
export interface HonourCandidate {
  name: string;
  subject: Subject | null;
  /** A day, or `YYYY`. */
  birth: string | null;
  position: string | null;
  unit: string | null;
  /** Position and unit in one, where the sheet has them so. */
  place: string | null;
  awardText: string;
  award: AwardMatch;
  basis: HonourBasis;
  year: number | null;
  yearFrom: number | null;
  decisionNumber: string | null;
  decidedOn: Day | null;
  authority: string | null;
  bonus: number | null;
  certificate: string | null;
  note: string | null;
}

export interface ReadRow {
  candidate: HonourCandidate;
  problems: readonly RowProblem[];
}

export interface RowContext {
  findAward: AwardFinder;
  awards: ReadonlyMap<string, Pick<Award, 'subjects'>>;
  /** Today's legal day. */
  today: Day;
  /** Of rows that tell of no basis. */
  basis: HonourBasis;
}

const FIRST_YEAR = 1945;
const LONGEST: Partial<Record<ImportField, number>> = {
  position: 250,
  unit: 250,
  place: 500,
  authority: 300,
  certificate: 100,
  note: 2000,
};
const PERSON_TITLES = /^(?:(?:ông|bà|anh|chị|đồng chí|đ\/c|đc)[.:]?\s+)+/iu;
const HOUSEHOLD = /^(?:hộ|gia đình|hộ gia đình)\s+/iu;
const COLLECTIVE =
  /^(?:tập thể|phòng|ban|trường|ubnd|ủy ban|uỷ ban|đảng ủy|đảng uỷ|chi bộ|đảng bộ|công ty|tổ|đội|khoa|hội|trạm|trung tâm|văn phòng|chi cục|sở|xã|phường|thị trấn|thôn|công an|bệnh viện|hợp tác xã|htx|liên đoàn|công đoàn|mttq|ủy ban mttq|nhân dân và cán bộ|cán bộ và nhân dân)\s+\S/iu;

/**
 * Reads a row by what its columns mean. Nothing is guessed silently: what cannot be read is an error, what can be read in two ways a
 * doubt. Null when the row is empty.
 */
export function readHonourRow(
  cells: readonly SheetCell[],
  mapping: ColumnMapping,
  context: RowContext,
): ReadRow | null {
  if (cells.every((cell) => cellText(cell) === '')) return null;
  const problems: RowProblem[] = [];
  const fail = (field: ImportField, code: RowProblemCode, said?: string) => {
    problems.push(rowProblem(field, code, said));
    return null;
  };
  const cellOf = (field: ImportField) => cells[mapping.indexOf(field)] ?? null;
  const textOf = (field: ImportField): string | null => {
    const text = cellText(cellOf(field));
    if (text.length > (LONGEST[field] ?? 300)) return fail(field, 'text-long');
    return text === '' ? null : text;
  };

  const said = cellText(cellOf('name'));
  const name = said.replace(PERSON_TITLES, '');
  if (name === '') fail('name', 'name-missing');
  if (name.length > 200) fail('name', 'name-long');
  const decision = readDecision(cellOf, fail, context.today);
  const awardText = cellText(cellOf('award'));
  const yearCell = cellText(cellOf('year')) === '' ? yearsIn(awardText) : cellOf('year');
  const years = readYears(yearCell, decision.decidedOn, fail, context.today);
  const award: AwardMatch =
    awardText === ''
      ? { award: null, sure: false, others: [] }
      : context.findAward(awardText, decision.decidedOn);
  if (awardText === '') fail('award', 'award-missing');
  else if (!award.sure) fail('award', 'award-unknown', awardText);
  const birth = readBirth(cellOf('birth'), decision.decidedOn, fail);
  const position = textOf('position');
  const candidate: HonourCandidate = {
    name: HOUSEHOLD.test(name) ? name.replace(HOUSEHOLD, '').replace(PERSON_TITLES, '') : name,
    subject: readSubject(said, textOf('subject'), birth !== null || position !== null, award, context, fail),
    birth,
    position,
    unit: textOf('unit'),
    place: textOf('place'),
    awardText,
    award,
    basis: readBasis(textOf('basis'), context.basis, fail),
    ...years,
    ...decision,
    authority: textOf('authority') ?? decision.authority,
    bonus: readBonus(cellOf('bonus'), fail),
    certificate: textOf('certificate'),
    note: textOf('note'),
  };
  return { candidate, problems };
}

/** The one year or span that stands in the name of the award: "LĐTT năm 2020". */
function yearsIn(text: string): string | null {
  const found = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?(?!\d)/g)];
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

type Fail = (field: ImportField, code: RowProblemCode, said?: string) => null;
type CellOf = (field: ImportField) => SheetCell;

function readDecision(cellOf: CellOf, fail: Fail, today: Day) {
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

function readYears(cell: SheetCell, decidedOn: Day | null, fail: Fail, today: Day) {
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

function readBirth(cell: SheetCell, decidedOn: Day | null, fail: Fail): string | null {
  const said = cellText(cell);
  if (said === '') return null;
  const birth = cellBirth(cell);
  if (birth === null) return fail('birth', 'birth-unread', said);
  if (decidedOn !== null && birth >= decidedOn.slice(0, birth.length)) return fail('birth', 'birth-late');
  return birth;
}

function readSubject(
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

function readBasis(said: string | null, otherwise: HonourBasis, fail: Fail): HonourBasis {
  if (said === null) return otherwise;
  const words = searchText(said);
  const found = HONOUR_BASES.filter(
    (basis) => words.includes(basis.replace('-', ' ')) || words === searchText(BASIS_WORDS[basis].vi),
  );
  const [basis] = found;
  if (basis !== undefined && found.length === 1) return basis;
  fail('basis', 'basis-unknown', said);
  return otherwise;
}

function readBonus(cell: SheetCell, fail: Fail): number | null {
  const said = cellText(cell);
  return said === '' ? null : (cellBonus(cell) ?? fail('bonus', 'bonus-unread', said));
}
