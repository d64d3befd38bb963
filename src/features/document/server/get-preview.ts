import { sql } from 'kysely';
import { renderHtml } from '../../../documents/official/html/render-html.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { PreviewView } from './document.schema.ts';
import { findOfficial, getReadableDocument } from './document.store.ts';

/** A document to look at on the page: from its tree, else the words of its newest readable file. @throws AppError `not-found` */
export async function getPreview(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  id: string,
): Promise<PreviewView> {
  const { number } = await getReadableDocument(db, actor, id);
  const official = await findOfficial(db, id);
  if (official !== null)
    return { html: renderHtml({ ...official, draft: number === null }, { startLevel: 3 }), text: null };
  const { rows } = await sql<{
    text: string;
  }>`select text from document_text where document_id = ${id}`.execute(db);
  return { html: null, text: rows[0]?.text ?? null };
}
