import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import { sniffMediaType } from '../../../../platform/files/media-type.ts';
import { getStoredFile, storeFile } from '../../../../platform/files/store-file.ts';
import type { ActionContext, ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import { parseInput } from '../../../../platform/http/parse.ts';
import type { FileReply, Upload } from '../../../../platform/http/route.ts';
import { refuseEmpty } from '../../../../platform/http/upload.ts';
import { writeOnce } from '../../../../platform/http/write-once.ts';
import { commendationTables } from '../commendation.tables.ts';
import type { DossierView } from './dossier.schema.ts';
import { getReadableDossier, lockForPart, touchDossier } from './dossier.store.ts';
import { uploadFileFields } from './dossier-input.schema.ts';
import { getDossier } from './get-dossier.ts';

/** Greatest size of a file in bytes, and how many a dossier may have. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MOST_FILES = 500;

const TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/plain; charset=utf-8',
  'image/png',
  'image/jpeg',
];

/** @throws AppError `invalid-input` for an empty file or one of a type that a dossier does not take */
export function assertDossierFile(file: Upload): void {
  refuseEmpty(file);
  if (!TYPES.includes(sniffMediaType(file.bytes, file.name)))
    throw fieldError('file', {
      vi: 'Hãy dùng tệp .pdf, .docx, .xlsx, .txt hoặc ảnh .png, .jpg.',
      en: 'Use a .pdf, .docx, .xlsx or .txt file or a picture (.png, .jpg).',
    });
}

/**
 * Keeps a file with a dossier, or with one of its nominees (fields `kind`, `nominationId`). Its media type is told by its content.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input` for an empty file or one of another type, `too-large`
 */
export async function attachDossierFile(
  context: ActionContext,
  dossierId: string,
  file: Upload,
): Promise<DossierView> {
  const { db, actor, language } = context;
  const { kind, nominationId } = parseInput(uploadFileFields, file.fields, language);
  await getReadableDossier(db, actor, dossierId);
  assertDossierFile(file);
  await writeOnce(context, 201, async (write) => {
    const dossier = await lockForPart(
      write.db,
      actor,
      dossierId,
      kind === 'minutes' ? 'meeting' : 'evidence',
    );
    if (nominationId !== undefined) {
      const { rows } =
        await sql`select from nomination where id = ${nominationId} and dossier_id = ${dossierId}`.execute(
          write.db,
        );
      if (rows.length === 0) throw new AppError('not-found');
    }
    const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n from dossier_file
      where dossier_id = ${dossierId} and removed_at is null`.execute(write.db);
    if ((counted[0]?.n ?? 0) >= MOST_FILES)
      throw new AppError('too-large', {
        detail: {
          vi: `Một hồ sơ có nhiều nhất ${MOST_FILES} tệp. Hãy gộp các bản quét thành một tệp PDF.`,
          en: `A dossier has at most ${MOST_FILES} files. Join scans into one PDF.`,
        },
      });
    const stored = await storeFile(write, write.files, file);
    await commendationTables(write.db)
      .insertInto('dossierFile')
      .values({
        dossierId,
        nominationId: nominationId ?? null,
        fileId: stored.id,
        kind,
        addedBy: actor.accountId,
        addedAt: write.clock.now(),
        removedAt: null,
      })
      .execute();
    await touchDossier(write.db, dossierId, write.clock.now());
    write.audit({
      act: 'dossier.attach',
      entity: 'dossier',
      entityId: dossierId,
      unitId: dossier.unitId,
      after: { fileId: stored.id, name: stored.name, kind, nominationId: nominationId ?? null },
    });
    write.announce(`dossier:${dossierId}`);
    return { ok: true };
  });
  return getDossier(context, dossierId);
}

/** Takes a file off a dossier; its bytes stay, since versions that were sent tell of it. @throws AppError `not-found`, `step-not-allowed` */
export async function detachDossierFile(
  context: WriteContext,
  dossierId: string,
  fileId: string,
): Promise<DossierView> {
  const { db, actor, clock } = context;
  const dossier = await lockForPart(db, actor, dossierId, 'evidence');
  const { rows } = await sql<{
    name: string;
  }>`update dossier_file f set removed_at = ${clock.now()} from stored_file s
    where f.dossier_id = ${dossierId} and f.file_id = ${fileId} and f.removed_at is null and s.id = f.file_id returning s.name`.execute(
    db,
  );
  if (rows[0] === undefined) throw new AppError('not-found');
  await touchDossier(db, dossierId, clock.now());
  context.audit({
    act: 'dossier.detach',
    entity: 'dossier',
    entityId: dossierId,
    unitId: dossier.unitId,
    before: { fileId, name: rows[0].name },
  });
  context.announce(`dossier:${dossierId}`);
  return getDossier(context, dossierId);
}

/** A file of a dossier, for whoever may read the dossier. Removed ones stay readable through the versions. @throws AppError `not-found` */
export async function downloadDossierFile(
  { db, actor, files }: ReadContext,
  dossierId: string,
  fileId: string,
): Promise<FileReply> {
  await getReadableDossier(db, actor, dossierId);
  const { rows } =
    await sql`select from dossier_file where dossier_id = ${dossierId} and file_id = ${fileId}`.execute(db);
  if (rows.length === 0) throw new AppError('not-found');
  const file = await getStoredFile(db, fileId);
  return { name: file.name, mediaType: file.mediaType, body: files.stream(file.sha256) };
}
