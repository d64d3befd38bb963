import type { Db } from '../db/database.ts';
import type { Write } from '../db/unit-of-work.ts';
import { AppError } from '../errors/app-error.ts';
import { newId } from '../ids.ts';
import type { FileStore } from './file-store.ts';
import { sniffMediaType } from './media-type.ts';

export interface FileInfo {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** Keeps the bytes of an uploaded file and records it; the media type comes from the content, not from its name. */
export async function storeFile(
  write: Write,
  files: FileStore,
  file: { name: string; bytes: Buffer },
): Promise<FileInfo> {
  const sha256 = await files.put(file.bytes);
  const info = {
    id: newId(),
    sha256,
    name: file.name,
    mediaType: sniffMediaType(file.bytes, file.name),
    size: file.bytes.length,
  };
  await write.db
    .insertInto('storedFile')
    .values({ ...info, uploadedBy: write.actor.accountId, uploadedAt: write.clock.now() })
    .execute();
  return info;
}

/** @throws AppError `not-found` */
export async function getStoredFile(db: Db, id: string): Promise<FileInfo> {
  const file = await db
    .selectFrom('storedFile')
    .select(['id', 'sha256', 'name', 'mediaType', 'size'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (file === undefined) throw new AppError('not-found');
  return file;
}
