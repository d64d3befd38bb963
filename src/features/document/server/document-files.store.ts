import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { storeFile } from '../../../platform/files/store-file.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { RECEIVED_KINDS } from '../model/document-kinds.ts';
import { documentCode } from '../model/document-words.ts';
import { documentTables, type FileOrigin, type FileRole, type SignatureFacts } from './document.tables.ts';

/** Longest text kept for searching, in characters. */
const MAX_TEXT = 200_000;

export interface NewVersion {
  role: FileRole;
  name: string;
  bytes: Buffer;
  madeBy: FileOrigin;
  signedFileId?: string;
  signature?: SignatureFacts;
}

/** Adds a file to a document whose row the transaction has locked; what was there stays as it is. @returns the new version's key */
export async function addVersion(
  write: WriteContext,
  documentId: string,
  version: NewVersion,
): Promise<{ id: string; fileId: string; sha256: string }> {
  const stored = await storeFile(write, write.files, { name: version.name, bytes: version.bytes });
  const id = newId();
  await documentTables(write.db)
    .insertInto('documentFile')
    .values({
      id,
      documentId,
      ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from document_file where document_id = ${documentId})`,
      role: version.role,
      fileId: stored.id,
      sha256: stored.sha256,
      madeBy: version.madeBy,
      signedFileId: version.signedFileId ?? null,
      signature: version.signature === undefined ? null : JSON.stringify(version.signature),
      createdBy: write.actor.accountId,
      createdAt: write.clock.now(),
    })
    .execute();
  return { id, fileId: stored.id, sha256: stored.sha256 };
}

/** Keeps the text that a document is found by; of a very long one the beginning. */
export async function setText(db: Db | Tx, documentId: string, text: string): Promise<void> {
  // PostgreSQL keeps no zero characters.
  const kept = text.replaceAll('\u0000', '').slice(0, MAX_TEXT);
  await documentTables(db)
    .insertInto('documentText')
    .values({ documentId, text: kept })
    .onConflict((conflict) => conflict.column('documentId').doUpdateSet({ text: kept }))
    .execute();
}

/** A file name that tells what it is: `Kế hoạch 388-KH-UBND.pdf`. */
export function versionName(
  document: { kind: string; number: string | null; symbol: string | null },
  ending: string,
): string {
  const kind = RECEIVED_KINDS[document.kind as keyof typeof RECEIVED_KINDS]?.vi ?? 'Văn bản';
  const code = documentCode(document)?.replaceAll('/', '-') ?? 'dự thảo';
  return `${kind} ${code}.${ending}`;
}
