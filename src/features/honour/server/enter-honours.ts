import type { Basis } from '../../../law/awards/facts.ts';
import type { Write } from '../../../platform/db/unit-of-work.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { newId } from '../../../platform/ids.ts';
import { linksOf, type SubjectRef } from '../model/subject.ts';
import { honourTables } from './honour.tables.ts';

/** One grant to enter. Amounts in đồng; days are ISO dates in Asia/Ho_Chi_Minh. */
export interface NewHonour {
  subject: SubjectRef;
  /** As the decision prints them. */
  subjectName: string;
  subjectDetail: string | null;
  /** The unit the subject belongs to on the day of the decision; of a collective itself. */
  unitId: string;
  award: string;
  basis: Basis;
  year: number;
  yearFrom?: number | null;
  decisionNumber: string | null;
  decidedOn: string;
  authority: string;
  decisionId?: string | null;
  nominationId?: string | null;
  bonusFactor?: number | null;
  bonus?: number | null;
  certificate?: string | null;
  scanFileId?: string | null;
  note?: string | null;
}

const BATCH = 1000;

/**
 * Writes honours into the golden book, in order. Whether the actor may is for the caller to ask: a decision that takes effect is
 * entitled by itself.
 * @returns the ids of the honours, in the order of `lines`
 * @throws AppError `already-exists` naming the subjects that hold the same grant already
 */
export async function enterHonours(
  write: Write,
  lines: readonly NewHonour[],
  source: 'typed' | 'decision',
): Promise<string[]> {
  const rows = lines.map(({ subject, ...line }) => ({
    ...line,
    id: newId(),
    subject: subject.subject,
    ...linksOf(subject),
    yearFrom: line.yearFrom ?? null,
    decisionId: line.decisionId ?? null,
    nominationId: line.nominationId ?? null,
    bonusFactor: line.bonusFactor ?? null,
    bonus: line.bonus ?? null,
    certificate: line.certificate ?? null,
    scanFileId: line.scanFileId ?? null,
    note: line.note ?? null,
    importId: null,
    source,
    createdBy: write.actor.accountId,
    createdAt: write.clock.now(),
  }));
  const written = new Set<string>();
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const ids = await honourTables(write.db)
      .insertInto('honour')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    for (const { id } of ids) written.add(id);
  }
  const doubled = rows.filter((row) => !written.has(row.id));
  if (doubled.length > 0)
    throw new AppError('already-exists', { detail: doubledWords(doubled.map((row) => row.subjectName)) });
  for (const row of rows) {
    write.audit({
      act: 'honour.enter',
      entity: 'honour',
      entityId: row.id,
      unitId: row.unitId,
      after: {
        award: row.award,
        year: row.year,
        decisionNumber: row.decisionNumber,
        decidedOn: row.decidedOn,
      },
    });
  }
  return rows.map((row) => row.id);
}

function doubledWords(names: readonly string[]): { vi: string; en: string } {
  const shown = names.slice(0, 5).join(', ');
  const more = names.length - 5;
  return {
    vi: `Sổ vàng đã có đúng lần khen này của: ${shown}${more > 0 ? ` và ${more} trường hợp khác` : ''}.`,
    en: `The golden book holds this very grant already for: ${shown}${more > 0 ? ` and ${more} more` : ''}.`,
  };
}
