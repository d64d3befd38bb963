import { sql } from 'kysely';
import type { OfficialDocument } from '../../../documents/official/official-document.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext } from '../../../platform/http/context.ts';
import type { DocumentView } from './document.schema.ts';
import { documentVerbs, getReadableDocument } from './document.store.ts';
import { addVersion, versionName } from './document-files.store.ts';
import { getDocument } from './get-document.ts';
import { renderFiles } from './render-files.ts';

interface Source {
  kind: string;
  number: string | null;
  symbol: string | null;
  unitId: string;
  official: OfficialDocument | null;
  version: number;
}

/**
 * Renders a document's tree to DOCX and PDF and adds both as versions. Works outside of any transaction; when the tree changed
 * meanwhile, or somebody else was faster, nothing is added.
 * @throws AppError `not-found` for a document without a tree
 */
export async function renderDocument(
  { db, files, write }: Pick<ActionContext, 'db' | 'files' | 'write'>,
  documentId: string,
): Promise<void> {
  const { rows } = await sql<Source>`select kind, number, symbol, unit_id, official, version from document
    where id = ${documentId}`.execute(db);
  const [source] = rows;
  if (source === undefined || source.official === null) throw new AppError('not-found');
  const rendered = await renderFiles({ db, files }, source.unitId, {
    ...source.official,
    draft: source.number === null,
  });
  const role = source.number === null ? 'draft' : 'final';
  await write(async (context) => {
    const { rows: still } =
      await sql`select from document where id = ${documentId} and version = ${source.version}
      and not rendered for update`.execute(context.db);
    if (still.length === 0) return;
    const { docx, pdf, docxBy } = rendered;
    await addVersion(context, documentId, {
      role,
      name: versionName(source, 'docx'),
      bytes: docx,
      madeBy: docxBy,
    });
    // The PDF last: the newest version is what would be signed.
    const { sha256 } = await addVersion(context, documentId, {
      role,
      name: versionName(source, 'pdf'),
      bytes: pdf,
      madeBy: 'rendering',
    });
    await sql`update document set rendered = true, updated_at = ${context.clock.now()} where id = ${documentId}`.execute(
      context.db,
    );
    context.audit({
      act: 'document.render',
      entity: 'document',
      entityId: documentId,
      unitId: source.unitId,
      after: { sha256 },
    });
    context.announce(`document:${documentId}`);
  });
}

/** The files of a document rendered again, where that failed after its words or number changed. @throws AppError `step-not-allowed` */
export async function renderAgain(context: ActionContext, documentId: string): Promise<DocumentView> {
  const document = await getReadableDocument(context.db, context.actor, documentId);
  const allowed = documentVerbs(context.actor, document);
  if (!allowed.includes('render')) throw new AppError('step-not-allowed', { extra: { allowed } });
  await renderDocument(context, documentId);
  return getDocument(context, documentId);
}
