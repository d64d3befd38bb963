import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { storeFile } from '../../../../platform/files/store-file.ts';
import type { ActionContext } from '../../../../platform/http/context.ts';
import type { Upload } from '../../../../platform/http/route.ts';
import { writeOnce } from '../../../../platform/http/write-once.ts';
import { newId } from '../../../../platform/ids.ts';
import { getReadableDossier, lockForPart, mayInDossier, openParts } from '../dossiers/dossier.store.ts';
import { readNomineeSheet } from './read-sheet.ts';

/** Greatest size of a sheet in bytes; 5,000 rows take about 600 KB. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;

/**
 * Reads a sheet of nominees and keeps what was found in it, for a person to look at; nothing is on the list yet.
 * @throws AppError `not-found`, `step-not-allowed`, `file-unreadable`, `too-large`
 */
export async function beginImport(
  context: ActionContext,
  dossierId: string,
  file: Upload,
): Promise<{ importId: string }> {
  const { db, actor } = context;
  const dossier = await getReadableDossier(db, actor, dossierId);
  const open = openParts(actor, dossier);
  if (!mayInDossier(actor, dossier, 'sender', 'dossier.write')) throw new AppError('not-found');
  if (!open.includes('nominees')) throw new AppError('step-not-allowed', { extra: { allowed: open } });
  const rows = await readNomineeSheet(context, dossier, file.bytes);
  return writeOnce(context, 201, async (write) => {
    await lockForPart(write.db, actor, dossierId, 'nominees');
    const stored = await storeFile(write, write.files, file);
    const id = newId();
    await sql`insert into nominee_import (id, dossier_id, file_id, file_name, row_count, created_by, created_at)
      values (${id}, ${dossierId}, ${stored.id}, ${stored.name}, ${rows.length}, ${actor.accountId}, ${write.clock.now()})`.execute(
      write.db,
    );
    const values = rows.map(({ rowNo, cells, state, problem, award, year, candidates }) => ({
      row_no: rowNo,
      cells,
      state,
      problem,
      found: { award, year, candidates },
    }));
    await sql`insert into nominee_import_row (import_id, row_no, cells, state, problem, found)
      select ${id}, r.row_no, r.cells, r.state, to_jsonb(r.problem), r.found
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        as r(row_no int, cells jsonb, state text, problem text, found jsonb)`.execute(write.db);
    write.audit({
      act: 'nomination.import',
      entity: 'dossier',
      entityId: dossierId,
      unitId: dossier.unitId,
      after: { importId: id, fileName: stored.name, rows: rows.length },
    });
    return { importId: id };
  });
}
