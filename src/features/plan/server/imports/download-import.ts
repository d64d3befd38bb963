import { getStoredFile } from '../../../../platform/files/store-file.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { getImportRecord } from './import.store.ts';

/** The file as it was uploaded. @throws AppError `not-found` */
export async function downloadImport(
  { db, actor, files }: Pick<ReadContext, 'db' | 'actor' | 'files'>,
  id: string,
): Promise<FileReply> {
  const record = await getImportRecord(db, actor, id);
  const file = await getStoredFile(db, record.fileId);
  return { name: file.name, mediaType: file.mediaType, body: files.stream(file.sha256) };
}
