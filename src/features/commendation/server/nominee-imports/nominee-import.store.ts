import { sql } from 'kysely';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { SheetCandidate } from '../../model/nominee-sheet.ts';
import { type DossierRecord, getReadableDossier, mayInDossier } from '../dossiers/dossier.store.ts';
import type { ImportView } from './nominee-import.schema.ts';

/** A sheet of nominees on its way onto the list of a dossier. */
export interface ImportRecord {
  id: string;
  dossierId: string;
  fileName: string;
  state: ImportView['importState'];
  rowCount: number;
  doneRows: number;
}

/** What was read in a row; of several candidates the one that is meant stands first. */
export interface Found {
  award: string | null;
  year: number;
  candidates: SheetCandidate[];
}

/** The import with its dossier, for who writes it. @throws AppError `not-found` */
export async function getImportRecord(
  db: Db | Tx,
  actor: ReadContext['actor'],
  id: string,
): Promise<{ record: ImportRecord; dossier: DossierRecord }> {
  const { rows } =
    await sql<ImportRecord>`select id, dossier_id, file_name, state, row_count, done_rows from nominee_import
    where id = ${id}`.execute(db);
  const [record] = rows;
  if (record === undefined) throw new AppError('not-found');
  const dossier = await getReadableDossier(db, actor, record.dossierId);
  if (!mayInDossier(actor, dossier, 'sender', 'dossier.write')) throw new AppError('not-found');
  return { record, dossier };
}
