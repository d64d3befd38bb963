/** What the server parts of other features may use of documents. */
export { type DocumentMove, onDocumentStep } from './document-source.ts';
export { type DocumentBrief, findDocumentsOf } from './find-documents-of.ts';
export {
  type DocumentContext,
  issueDocument,
  type MadeDocument,
  type NewDocument,
  recordDocument,
} from './issue-document.ts';
export { refreshDocument } from './refresh-document.ts';
export { renderDocument } from './render-document.ts';
export { type NumberRequest, type TakenNumber, takeNumber } from './take-number.ts';
