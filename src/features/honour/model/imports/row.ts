import type { Award, Basis, Day, Subject } from '../../../../law/awards/index.ts';
import type { AwardFinder, AwardMatch } from './award-names.ts';
import { cellText } from './cells.ts';
import type { ColumnMapping, SheetCell } from './columns.ts';
import type { ImportField } from './import-field.ts';
import {
  HOUSEHOLD,
  PERSON_TITLES,
  readBasis,
  readBirth,
  readBonus,
  readDecision,
  readSubject,
  readYears,
} from './read-cells.ts';
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
  basis: Basis;
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
  basis: Basis;
}

const LONGEST: Partial<Record<ImportField, number>> = {
  position: 250,
  unit: 250,
  place: 500,
  authority: 300,
  certificate: 100,
  note: 2000,
};

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
