import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { PreviewView } from './document.schema.ts';
import { getReadableDocument } from './document.store.ts';

/** A document to look at on the page: the words of its newest readable file. @throws AppError `not-found` */
export async function getPreview(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  id: string,
): Promise<PreviewView> {
  await getReadableDocument(db, actor, id);
  const { rows } = await sql<{
    text: string;
  }>`select text from document_text where document_id = ${id}`.execute(db);
  return { html: null, text: rows[0]?.text ?? null };
}
