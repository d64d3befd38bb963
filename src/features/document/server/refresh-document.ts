import { sql } from 'kysely';
import type { OfficialDocument } from '../../../documents/official/official-document.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { setText } from './document-files.store.ts';
import type { DocumentContext } from './issue-document.ts';
import { officialText } from './official-text.ts';
import { renderDocument } from './render-document.ts';

/**
 * Gives a document that is not signed yet new words from its source, and renders it again. A number it has stays, with its symbol
 * and day. Asks for no right: the caller does.
 * @throws AppError `step-not-allowed` once it is signed, `not-found`
 */
export async function refreshDocument(
  context: DocumentContext,
  documentId: string,
  official: OfficialDocument,
): Promise<void> {
  await context.write(async (write) => {
    const { rows } = await sql<{
      state: string;
      unitId: string;
      number: string | null;
      symbol: string | null;
      signedOn: string | null;
    }>`select state, unit_id, number, symbol, signed_on from document where id = ${documentId} for update`.execute(
      write.db,
    );
    const [document] = rows;
    if (document === undefined) throw new AppError('not-found');
    const { number, symbol, signedOn } = document;
    if (document.state !== 'draft' && document.state !== 'numbered')
      throw new AppError('step-not-allowed', { extra: { allowed: [] } });
    const head = number === null ? official.head : { ...official.head, number, symbol, date: signedOn };
    await sql`update document set official = ${JSON.stringify({ ...official, head })}, rendered = false, subject = ${official.subject},
      issuer = ${official.head.issuer}, signer = ${official.signatures.at(-1)?.name ?? null}, version = version + 1,
      updated_at = ${write.clock.now()} where id = ${documentId}`.execute(write.db);
    await setText(write.db, documentId, officialText(official));
    write.audit({
      act: 'document.update',
      entity: 'document',
      entityId: documentId,
      unitId: document.unitId,
      after: { subject: official.subject },
    });
    write.announce(`document:${documentId}`);
  });
  await renderDocument(context, documentId);
}
