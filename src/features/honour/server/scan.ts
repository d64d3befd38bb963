import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import { sniffMediaType } from '../../../platform/files/media-type.ts';
import { getStoredFile, storeFile } from '../../../platform/files/store-file.ts';
import type { ActionContext } from '../../../platform/http/context.ts';
import type { FileReply, Upload } from '../../../platform/http/route.ts';
import { writeOnce } from '../../../platform/http/write-once.ts';
import { getHonour } from './get-honour.ts';
import type { HonourView } from './honour.schema.ts';

/** Greatest size of a scan in bytes. */
export const MAX_SCAN_BYTES = 20 * 1024 * 1024;
const SCANS = ['application/pdf', 'image/png', 'image/jpeg'];

/**
 * Keeps the scan of the decision with an honour that has none yet.
 * @throws AppError `not-found`, `step-not-allowed` when there is one, `invalid-input` for a file of another kind
 */
export async function addScan(context: ActionContext, honourId: string, file: Upload): Promise<HonourView> {
  const honour = await getHonour(context, honourId);
  if (!honour.allowed.includes('add-scan'))
    throw new AppError(honour.scan === null ? 'not-found' : 'step-not-allowed');
  if (!SCANS.includes(sniffMediaType(file.bytes, file.name)))
    throw fieldError('file', {
      vi: 'Bản quét phải là tệp PDF hoặc ảnh .png, .jpg.',
      en: 'The scan must be a PDF or a picture.',
    });
  await writeOnce(context, 201, async (write) => {
    const { id, sha256 } = await storeFile(write, context.files, file);
    const { numAffectedRows } =
      await sql`update honour set scan_file_id = ${id}, version = version + 1 where id = ${honourId} and scan_file_id is null`.execute(
        write.db,
      );
    if (numAffectedRows !== 1n) throw new AppError('step-not-allowed');
    write.audit({
      act: 'honour.add-scan',
      entity: 'honour',
      entityId: honourId,
      unitId: honour.unitId,
      after: { name: file.name, sha256 },
    });
    write.announce(`honour:${honourId}`);
    return { ok: true };
  });
  return getHonour(context, honourId);
}

/** The scan of the decision, to look at. @throws AppError `not-found` */
export async function downloadScan(context: ActionContext, honourId: string): Promise<FileReply> {
  await getHonour(context, honourId);
  const { rows } = await sql<{
    id: string | null;
  }>`select scan_file_id as id from honour where id = ${honourId}`.execute(context.db);
  const id = rows[0]?.id ?? null;
  if (id === null) throw new AppError('not-found');
  const { name, mediaType, sha256 } = await getStoredFile(context.db, id);
  return { name, mediaType, body: context.files.stream(sha256), disposition: 'inline' };
}
