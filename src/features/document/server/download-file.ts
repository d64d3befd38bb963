import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext, ReadContext } from '../../../platform/http/context.ts';
import type { FileReply } from '../../../platform/http/route.ts';
import { getReadableDocument } from './document.store.ts';
import { noteOpened } from './reading.ts';

export interface VersionFile {
  name: string;
  mediaType: string;
  sha256: string;
}

/** Types that a browser shows without running anything. */
const INLINE = ['application/pdf', 'image/png', 'image/jpeg'];

/** A version of a document that the actor may read. @throws AppError `not-found` */
export async function getVersion(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  documentId: string,
  fileId: string,
): Promise<VersionFile> {
  await getReadableDocument(db, actor, documentId);
  const { rows } = await sql<VersionFile>`select sf.name, sf.media_type, f.sha256 from document_file f
    join stored_file sf on sf.id = f.file_id where f.id = ${fileId} and f.document_id = ${documentId}`.execute(
    db,
  );
  const [file] = rows;
  if (file === undefined) throw new AppError('not-found');
  return file;
}

/** A file of a document, to keep or to look at; who takes it is remembered as a reader. @throws AppError `not-found` */
export async function downloadFile(
  context: ActionContext,
  documentId: string,
  fileId: string,
  inline: boolean,
): Promise<FileReply> {
  const { name, mediaType, sha256 } = await getVersion(context, documentId, fileId);
  await context.write((write) => noteOpened(write, documentId, true));
  return {
    name,
    mediaType,
    body: context.files.stream(sha256),
    disposition: inline && INLINE.includes(mediaType) ? 'inline' : 'attachment',
  };
}
