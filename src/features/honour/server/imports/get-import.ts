import { sql } from 'kysely';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import {
  type ImportRowState,
  isUnderWay,
  possibleSteps,
  ROW_STATES,
} from '../../model/imports/import-life.ts';
import type { ImportView } from './import.schema.ts';
import { getImportRecord, type ImportRecord } from './import.store.ts';
import { shownCell } from './stored-cells.ts';

/** An import with how many rows became what, and what may be done. @throws AppError `not-found` */
export async function getImportView(
  { db, actor }: Pick<ReadContext, 'actor'> & { db: Db | Tx },
  importId: string,
): Promise<ImportView> {
  const record = await getImportRecord(db, actor, importId);
  const {
    id,
    unitId,
    unitName,
    fileName,
    state,
    failure,
    headers,
    mapping,
    rowCount,
    doneRows,
    takenRows,
    version,
  } = record;
  const [counts, defaultUnit] = await Promise.all([
    countRows(db, record),
    record.defaults.unitId == null ? null : findUnitName(db, record.defaults.unitId),
  ]);
  return {
    id,
    unitId,
    unitName,
    fileName,
    by: record.accountName,
    createdAt: record.createdAt.toISOString(),
    takenAt: record.takenAt?.toISOString() ?? null,
    state,
    failure,
    headers,
    samples: record.head.samples.map((cells) => headers.map((_, i) => shownCell(cells[i] ?? null))),
    mapping: mapping === null ? null : [...mapping],
    defaults: {
      basis: 'cong-trang',
      unitId: null,
      authority: null,
      ...record.defaults,
      unitName: defaultUnit,
    },
    rowCount,
    doneRows,
    takenRows,
    counts,
    version,
    allowed: possibleSteps(state),
  };
}

/** How many rows are in which state: nothing while a step is under way, when a page asks again and again and all change. */
async function countRows(db: Db | Tx, { id, state: step }: ImportRecord): Promise<ImportView['counts']> {
  if (isUnderWay(step)) return {};
  const { rows } = await sql<{
    state: ImportRowState;
    n: number;
  }>`select state, count(*)::int as n
    from honour_import_row where import_id = ${id} group by state`.execute(db);
  const counts: ImportView['counts'] = Object.fromEntries(ROW_STATES.map((state) => [state, 0]));
  for (const { state, n } of rows) counts[state] = n;
  return counts;
}

async function findUnitName(db: Db | Tx, unitId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from unit_now where unit_id = ${unitId}`.execute(
    db,
  );
  return rows[0]?.name ?? null;
}
