import type { Option } from '../../../../ui/form/fields.tsx';
import type { DecideRow, SheetRowView } from '../../server/imports/import.schema.ts';
import { numberOrNull } from '../number-or-null.ts';

/** Whose a row is, beside people by their key and rows by `sameAs()`. */
export const WHO = { asRead: 'as-read', other: 'other', otherRow: 'other-row', isNew: 'new' } as const;

/** The same person as that row of the file. */
export const sameAs = (row: number | string) => `row ${row}`;

/** What the form about a row holds. */
export interface RowValues {
  who: string;
  subjectId: Option | null;
  sameAsRow: string;
  subject: string;
  unitId: Option | null;
  award: Option | null;
  year: string;
  decidedOn: string | null;
  authority: string;
  accepted: boolean;
}

/** A row as it was read, or decided before. */
export function rowValues(row: SheetRowView): RowValues {
  const optionOf = (chosen: { id: string; name: string } | null) =>
    chosen === null ? null : { value: chosen.id, label: chosen.name };
  return {
    who: row.sameAs === null ? (row.person?.id ?? WHO.asRead) : sameAs(row.sameAs),
    subjectId: null,
    sameAsRow: '',
    subject: '',
    unitId: optionOf(row.unit),
    award: optionOf(row.award),
    year: row.year === null ? '' : String(row.year),
    decidedOn: row.decidedOn,
    authority: row.authority ?? '',
    accepted: false,
  };
}

/** Only what differs from what was read: the rest goes on being read from the file. */
export function decisionOf(row: SheetRowView, values: RowValues, acceptable: readonly string[]): object {
  const { subject, unitId, award, decidedOn } = values;
  const year = numberOrNull(values.year);
  const authority = values.authority.trim();
  const body: { [K in keyof DecideRow]?: unknown } = { row: row.row, ...whoOf(row, values) };
  if (subject !== '') body.subject = subject;
  if (unitId !== null && unitId.value !== row.unit?.id) body.unitId = unitId.value;
  if (award !== null && award.value !== row.award?.id) body.award = award.value;
  if (year !== null && year !== row.year) body.year = year;
  if (decidedOn !== null && decidedOn !== row.decidedOn) body.decidedOn = decidedOn;
  if (authority !== '' && authority !== row.authority) body.authority = authority;
  if (values.accepted) body.accepted = acceptable;
  return body;
}

function whoOf(row: SheetRowView, values: RowValues): { [K in keyof DecideRow]?: unknown } {
  const { who, subjectId, sameAsRow } = values;
  if (who === rowValues(row).who || who === WHO.asRead) return {};
  if (who === WHO.isNew) return { isNew: true };
  if (who === WHO.other) return { subjectId: subjectId?.value };
  if (who === WHO.otherRow) return { sameAsRow: numberOrNull(sameAsRow) };
  return who.startsWith(sameAs(''))
    ? { sameAsRow: Number(who.slice(sameAs('').length)) }
    : { subjectId: who };
}
