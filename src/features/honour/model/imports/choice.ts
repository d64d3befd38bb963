import type { Day, Subject } from '../../../../law/awards/index.ts';
import { SUBJECT_WORDS } from '../honour-words.ts';
import type { ColumnMapping, SheetCell } from './columns.ts';
import type { ImportField } from './import-field.ts';
import { type ReadRow, type RowContext, readHonourRow } from './row.ts';
import type { RowProblemCode } from './row-problems.ts';

/** What a person decided about a row; what is missing was not asked. */
export interface RowChoice {
  award?: string;
  subject?: Subject;
  year?: number;
  decidedOn?: Day;
  authority?: string;
  unitId?: string;
  /** Whom the row is for; `new`: nobody whom the system knows. */
  subjectId?: string;
  /** Doubts after which the row is taken as it was read. */
  accepted?: readonly RowProblemCode[];
}

/** What a row is about that another one is said to be for the same person as. */
export interface SameRow {
  row: number;
  /** It is for somebody new. */
  isNew: boolean;
  /** Whom it is for, where the system knows that one. */
  subjectId: string | null;
  subject: Subject | null;
}

/** The choice about a row that is for the same person as `same`; without a subject while it is not clear yet whom that row means. */
export function followRow(choice: RowChoice | null, same: SameRow | null): RowChoice | null {
  if (same === null) return choice;
  return {
    ...choice,
    subject: same.subject ?? choice?.subject,
    subjectId: same.subjectId ?? (same.isNew ? 'new' : undefined),
  };
}

/** Reads a row as a person decided: what was decided stands in place of what its cells say. Null when the row is empty. */
export function readChosenRow(
  cells: readonly SheetCell[],
  mapping: ColumnMapping,
  context: RowContext,
  choice: RowChoice | null,
): ReadRow | null {
  if (choice === null) return readHonourRow(cells, mapping, context);
  const { award, subject, year, decidedOn, authority, accepted = [] } = choice;
  const said: [ImportField, SheetCell][] = [];
  if (subject !== undefined) said.push(['subject', SUBJECT_WORDS[subject].vi]);
  if (year !== undefined) said.push(['year', year]);
  if (authority !== undefined) said.push(['authority', authority]);
  if (decidedOn !== undefined) {
    const before = readHonourRow(cells, mapping, context)?.candidate;
    said.push(['decision', null], ['decisionNumber', before?.decisionNumber ?? null]);
    said.push(['decidedOn', decidedOn]);
    if (authority === undefined) said.push(['authority', before?.authority ?? null]);
  }
  const replaced = new Set(said.map(([field]) => field));
  const read = readHonourRow(
    [...mapping.map((_, i) => cells[i] ?? null), ...said.map(([, cell]) => cell)],
    [
      ...mapping.map((field) => (field !== null && replaced.has(field) ? null : field)),
      ...said.map(([field]) => field),
    ],
    award === undefined ? context : { ...context, findAward: () => ({ award, sure: true, others: [] }) },
  );
  if (read === null) return null;
  return {
    candidate: read.candidate,
    problems: read.problems.filter(({ code, level }) => level === 'error' || !accepted.includes(code)),
  };
}
