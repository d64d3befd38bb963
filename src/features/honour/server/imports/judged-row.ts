import type { Basis, Subject } from '../../../../law/awards/index.ts';
import type { ImportField } from '../../model/imports/import-field.ts';
import { type RowProblem, type RowProblemCode, rowProblem } from '../../model/imports/row-problems.ts';

/** What was recognised in a row, as it is kept; what an honour is made of once the row is ready. */
export interface FoundGrant {
  name: string;
  subject: Subject | null;
  /** A day, or `YYYY`. */
  birth: string | null;
  position: string | null;
  /** Position and unit as the sheet has them. */
  detail: string | null;
  unitText: string | null;
  /** The unit it counts for. */
  unitId: string | null;
  awardText: string;
  award: string | null;
  /** What else the award may be. */
  awards: readonly string[];
  basis: Basis;
  year: number | null;
  yearFrom: number | null;
  decisionNumber: string | null;
  decidedOn: string | null;
  authority: string | null;
  bonus: number | null;
  certificate: string | null;
  note: string | null;
  /** Who it may be, the likeliest first, with the likeness 0–1. */
  people: readonly { id: string; score: number }[];
  /** Which units the words may mean. */
  units: readonly string[];
  /** The first row of somebody new whom the name, spelled otherwise, may mean too; known once all rows are judged. */
  alikeRow?: number;
}

/** Field, code, and what the cell says. */
export type StoredProblem = readonly [ImportField, RowProblemCode, string];

export interface JudgedRow {
  row: number;
  state: 'ready' | 'new-person' | 'doubtful' | 'duplicate' | 'rejected';
  problems: readonly RowProblem[];
  found: FoundGrant;
  /** Whom it is for, where that is beyond doubt. */
  subjectId: string | null;
  /** What was granted, whoever it was granted to. */
  grantKey: string;
  /** Of a row whose subject the system does not know: rows with the same key are of the same one. The last part is the birth. */
  personKey: string | null;
}

/** What is wrong with a row, in words. */
export function problemWords(problems: readonly StoredProblem[] | null): RowProblem[] {
  return (problems ?? []).map(([field, code, said]) => rowProblem(field, code, said));
}

/** A judged row as its columns. */
export function columnsOf({ row, state, problems, found, subjectId, grantKey, personKey }: JudgedRow) {
  return {
    row_no: row,
    state,
    problem: problems.length === 0 ? null : problems.map(({ field, code, said }) => [field, code, said]),
    found,
    subject_id: subjectId,
    grant_key: grantKey,
    person_key: personKey,
  };
}

/**
 * Rows as JSON for a parameter. As bytes, since a text of this length would stay in the program's memory until it is cleared as a whole,
 * and a hundred of them are a hundred megabytes.
 */
export function jsonBytes(rows: readonly object[]): Buffer {
  return Buffer.from(JSON.stringify(rows));
}
