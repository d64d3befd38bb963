import { sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../../platform/http/paging.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import type { ImportRowState } from '../../model/imports/import-life.ts';
import { describeSubjects, nameUnits } from './describe-subjects.ts';
import type { ListRows, SheetRowView } from './import.schema.ts';
import { getImportRecord } from './import.store.ts';
import { type FoundGrant, problemWords, type StoredProblem } from './judged-row.ts';

interface Stored {
  row: number;
  state: ImportRowState;
  found: FoundGrant | null;
  problem: StoredProblem[] | null;
  subjectId: string | null;
  doubleOf: number | null;
  sameAs: number | null;
  honourId: string | null;
}

/** The rows of an import, a page of them. @throws AppError `not-found` */
export async function listRows(
  { db, actor, clock, language }: Pick<ReadContext, 'db' | 'actor' | 'clock' | 'language'>,
  importId: string,
  query: ListRows,
): Promise<{ items: SheetRowView[]; total: number; page: number; size: number }> {
  const record = await getImportRecord(db, actor, importId);
  const words = (query.q ?? '').split(/\s+/).filter((word) => word !== '');
  const parts = [sql`import_id = ${importId}`];
  if (query.state !== undefined) parts.push(sql`state = ${query.state}`);
  if (query.code !== undefined) parts.push(sql`problem @> ${JSON.stringify([[query.code]])}::jsonb`);
  for (const word of words)
    parts.push(
      sql`search_key(concat_ws(' ', found ->> 'name', found ->> 'detail', found ->> 'awardText', found ->> 'decisionNumber')) like ${searchPattern(word)}`,
    );
  const where = sql.join(parts, sql` and `);
  const { direction } = sortOf(query.sort);
  const { rows: counted } = await sql<{
    n: number;
  }>`select count(*)::int as n from honour_import_row where ${where}`.execute(db);
  const { rows } =
    await sql<Stored>`select row_no as row, state, found, problem, subject_id, double_of, same_as, honour_id
    from honour_import_row where ${where} order by row_no ${sql.raw(direction)} limit ${query.size} offset ${offsetOf(query)}`.execute(
      db,
    );
  const catalogue = await effectiveCatalogue(db, record.unitId, today(clock));
  const award = (id: string) => ({ id, name: awardName(catalogue, id, language) });
  const [subjects, units] = await Promise.all([
    describeSubjects(
      db,
      rows.flatMap(({ found, subjectId }) => [
        ...(found?.people ?? []).map(({ id }) => id),
        ...(subjectId === null ? [] : [subjectId]),
      ]),
    ),
    nameUnits(
      db,
      rows.flatMap(({ found }) => [
        ...(found?.units ?? []),
        ...(found?.unitId == null ? [] : [found.unitId]),
      ]),
    ),
  ]);
  return {
    items: rows.map(({ found, problem, subjectId, ...row }) => ({
      ...row,
      name: found?.name ?? '',
      subject: found?.subject ?? null,
      birth: found?.birth ?? null,
      detail: found?.detail ?? null,
      unitText: found?.unitText ?? null,
      unit: units.get(found?.unitId ?? '') ?? null,
      awardText: found?.awardText ?? '',
      award: found?.award == null ? null : award(found.award),
      year: found?.year ?? null,
      yearFrom: found?.yearFrom ?? null,
      decisionNumber: found?.decisionNumber ?? null,
      decidedOn: found?.decidedOn ?? null,
      authority: found?.authority ?? null,
      problems: problemWords(problem).map(({ code, ...words }) => ({ code, message: words[language] })),
      person: subjects.get(subjectId ?? '') ?? null,
      candidates: (found?.people ?? []).flatMap(({ id }) => subjects.get(id) ?? []),
      units: (found?.units ?? []).flatMap((id) => units.get(id) ?? []),
      awards: (found?.awards ?? []).map(award),
    })),
    total: counted[0]?.n ?? 0,
    page: query.page,
    size: query.size,
  };
}
