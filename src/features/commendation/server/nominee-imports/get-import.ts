import { sql } from 'kysely';
import { type Award, findAward } from '../../../../law/awards/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { countStates, totalOf } from '../../../../platform/http/state-counts.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import {
  type ImportRowView,
  type ImportView,
  type ListRows,
  ROW_STATES,
  type RowState,
} from './nominee-import.schema.ts';
import { type Found, getImportRecord } from './nominee-import.store.ts';

/** What was found in a sheet, a page of its rows. @throws AppError `not-found` */
export async function getImport(
  { db, actor, clock, language }: Pick<ReadContext, 'db' | 'actor' | 'clock' | 'language'>,
  id: string,
  query: ListRows,
): Promise<ImportView> {
  const { record, dossier } = await getImportRecord(db, actor, id);
  const catalogue = await effectiveCatalogue(db, dossier.unitId, today(clock));
  const { rows: groups } = await sql<{ state: RowState; count: number }>`select state, count(*)::int as count
    from nominee_import_row where import_id = ${id} group by state`.execute(db);
  const byState = countStates(ROW_STATES, groups);
  const { rows } = await sql<Omit<ImportRowView, 'awardName' | 'candidates'> & { found: Found }>`
    select row_no, state, cells, problem, found from nominee_import_row
    where import_id = ${id} ${query.state === undefined ? sql`` : sql`and state = ${query.state}`}
    order by row_no limit ${query.size} offset ${(query.page - 1) * query.size}`.execute(db);
  const nameOf = (award: string | null): string | null => {
    const known: Award | undefined = award === null ? undefined : findAward(catalogue, award);
    return known?.name[language] ?? null;
  };
  return {
    id,
    dossierId: record.dossierId,
    fileName: record.fileName,
    importState: record.state,
    rowCount: record.rowCount,
    doneRows: record.doneRows,
    byState,
    items: rows.map(({ found, ...row }) => ({
      ...row,
      awardName: nameOf(found.award),
      candidates: found.candidates,
    })),
    total: totalOf(byState, query.state),
    page: query.page,
    size: query.size,
  };
}
