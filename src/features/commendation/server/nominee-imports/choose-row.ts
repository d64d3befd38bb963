import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { lockForPart } from '../dossiers/dossier.store.ts';
import type { ChooseRow } from './nominee-import.schema.ts';
import { type Found, getImportRecord } from './nominee-import.store.ts';

/** Says whom a doubtful row means, or leaves it out. @throws AppError `not-found`, `step-not-allowed` */
export async function chooseRow(
  context: WriteContext,
  id: string,
  { rowNo, subjectId }: ChooseRow,
): Promise<{ ok: true }> {
  const { db, actor } = context;
  const { record } = await getImportRecord(db, actor, id);
  const dossier = await lockForPart(db, actor, record.dossierId, 'nominees');
  const { rows } = await sql<{ found: Found }>`select found from nominee_import_row
    where import_id = ${id} and row_no = ${rowNo} and state in ('doubtful', 'ready', 'left-out') for update`.execute(
    db,
  );
  const [row] = rows;
  const chosen = row?.found.candidates.filter((candidate) => candidate.id === subjectId);
  if (row === undefined || chosen === undefined || (subjectId !== null && chosen.length === 0))
    throw new AppError('not-found');
  const found = JSON.stringify({
    ...row.found,
    // The one that is meant stands first.
    candidates: [...chosen, ...row.found.candidates.filter((candidate) => candidate.id !== subjectId)],
  });
  await sql`update nominee_import_row set state = ${subjectId === null ? 'left-out' : 'ready'}, found = ${found}::jsonb, problem = null
    where import_id = ${id} and row_no = ${rowNo}`.execute(db);
  context.audit({
    act: 'nomination.choose',
    entity: 'dossier',
    entityId: dossier.id,
    unitId: dossier.unitId,
    after: { importId: id, rowNo, subjectId },
  });
  return { ok: true };
}
