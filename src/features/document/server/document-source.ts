import type { WriteContext } from '../../../platform/http/context.ts';
import type { DocumentStep } from '../model/document-lifecycle.ts';

/** A step that a document has just taken, for the feature that its words come from. */
export interface DocumentMove {
  documentId: string;
  /** Key of the object that the document was made of. */
  sourceId: string;
  step: DocumentStep;
  number: string | null;
  symbol: string | null;
  /** Day of the document, ISO. */
  signedOn: string | null;
  reason: string | null;
}

type Listener = (write: WriteContext, move: DocumentMove) => Promise<void>;
const listeners = new Map<string, Listener>();

/**
 * Lets a feature hear of the steps of documents made from its objects (`source.entity`), in the same transaction, so that a plan is in
 * force when its document is issued. What the listener throws undoes the step. Called once where the feature is put together.
 */
export function onDocumentStep(entity: string, listener: Listener): void {
  listeners.set(entity, listener);
}

/** Tells the feature of the document's source, if there is one. */
export async function tellSource(
  write: WriteContext,
  document: { id: string; sourceEntity: string | null; sourceId: string | null },
  move: Omit<DocumentMove, 'documentId' | 'sourceId'>,
): Promise<void> {
  if (document.sourceEntity === null || document.sourceId === null) return;
  await listeners.get(document.sourceEntity)?.(write, {
    documentId: document.id,
    sourceId: document.sourceId,
    ...move,
  });
}
