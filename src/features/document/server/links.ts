import { sql } from 'kysely';
import { isUniqueViolation } from '../../../platform/db/errors.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { DocumentView } from './document.schema.ts';
import { documentVerbs, getReadableDocument, lockFor, mayInDocument } from './document.store.ts';
import { documentTables } from './document.tables.ts';
import type { CreateLink } from './document-input.schema.ts';
import { getDocument } from './get-document.ts';

/**
 * Says that a document replaces, amends or rests on another one. What is replaced is out of force from the link's day on, so that
 * both documents must be the actor's to write.
 * @throws AppError `not-found`, `step-not-allowed`, `already-exists`, `invalid-input` for a link to itself or a ring of replacements
 */
export async function createLink(
  context: WriteContext,
  id: string,
  input: CreateLink,
): Promise<DocumentView> {
  const { db, actor, clock } = context;
  const document = await lockFor(db, actor, id, 'link');
  const target = await getReadableDocument(db, actor, input.targetId);
  if (input.kind !== 'based-on' && !mayInDocument(actor, target, 'document.write'))
    throw new AppError('not-found');
  if (input.targetId === id || (await reaches(context, input.targetId, id, input.kind))) {
    const message = {
      vi: 'Văn bản này đã thay thế, sửa đổi hoặc căn cứ ngược lại văn bản kia. Hãy chọn văn bản khác.',
      en: 'That document already replaces, amends or rests on this one. Choose another.',
    };
    throw fieldError('targetId', message);
  }
  await documentTables(db)
    .insertInto('documentLink')
    .values({ id: newId(), documentId: id, ...input, createdBy: actor.accountId, createdAt: clock.now() })
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error, 'document_link_document_id_target_id_kind_key')
        ? new AppError('already-exists')
        : error;
    });
  const { targetId, kind, onDay, reason } = input;
  context.audit({
    act: 'document.link',
    entity: 'document',
    entityId: id,
    unitId: document.unitId,
    after: { targetId, kind, onDay },
    reason,
  });
  context.announce(`document:${id}`);
  context.announce(`document:${targetId}`);
  return getDocument(context, id);
}

/** Whether links of `kind` lead from one document to another. */
async function reaches({ db }: WriteContext, from: string, to: string, kind: string): Promise<boolean> {
  const { rows } = await sql`with recursive way as (
      select target_id from document_link where document_id = ${from} and kind = ${kind}
      union select l.target_id from way w join document_link l on l.document_id = w.target_id and l.kind = ${kind})
    select from way where target_id = ${to}`.execute(db);
  return rows.length > 0;
}

/** Takes a link away again. @throws AppError `not-found`, `step-not-allowed` */
export async function removeLink(context: WriteContext, id: string, linkId: string): Promise<DocumentView> {
  const { db, actor } = context;
  const document = await getReadableDocument(db, actor, id);
  const { rows } = await sql<{ targetId: string; kind: string }>`select target_id, kind from document_link
    where id = ${linkId} and document_id = ${id}`.execute(db);
  const [link] = rows;
  if (link === undefined) throw new AppError('not-found');
  const allowed = documentVerbs(actor, document);
  if (!allowed.includes('link')) throw new AppError('step-not-allowed', { extra: { allowed } });
  await documentTables(db).deleteFrom('documentLink').where('id', '=', linkId).execute();
  context.audit({
    act: 'document.unlink',
    entity: 'document',
    entityId: id,
    unitId: document.unitId,
    before: { targetId: link.targetId, kind: link.kind },
  });
  context.announce(`document:${id}`);
  context.announce(`document:${link.targetId}`);
  return getDocument(context, id);
}
