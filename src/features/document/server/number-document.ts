import type { ActionContext } from '../../../platform/http/context.ts';
import { writeOnce } from '../../../platform/http/write-once.ts';
import type { IssuedKind } from '../model/document-kinds.ts';
import type { DocumentView } from './document.schema.ts';
import { findOfficial, lockFor } from './document.store.ts';
import type { NumberDocument } from './document-input.schema.ts';
import { getDocument } from './get-document.ts';
import { putNumber } from './issue-document.ts';
import { renderDocument } from './render-document.ts';
import { moveOn } from './step-document.ts';
import { takeNumber } from './take-number.ts';

/**
 * Gives a draft its number, the next of its sequence or a reserved one; a document made from a tree is rendered again with it.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`
 */
export async function numberDocument(
  context: ActionContext,
  id: string,
  { version, day, body, reservedId }: NumberDocument,
): Promise<DocumentView> {
  const { generated } = await writeOnce(context, 200, async (write) => {
    const { db, actor } = write;
    const document = await lockFor(db, actor, id, 'number', version);
    const taken = await takeNumber(write, {
      documentId: id,
      unitId: document.unitId,
      body: body ?? document.body,
      kind: document.kind as IssuedKind,
      day,
      subject: document.subject,
      ...(reservedId !== undefined && { reservedId }),
    });
    await putNumber(write, id, {
      ...taken,
      day,
      body: body ?? document.body,
      official: await findOfficial(db, id),
    });
    await moveOn(write, document, 'number', { number: taken.number, symbol: taken.symbol, signedOn: day });
    return { generated: document.generated };
  });
  if (generated) await renderDocument(context, id);
  return getDocument(context, id);
}
