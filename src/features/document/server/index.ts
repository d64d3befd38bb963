/** What the server parts of other features may use of documents. */
export { DOCUMENT_FORMATS, type DocumentFormat, documentFile } from './document-file.ts';
export { type DocumentMove, onDocumentStep } from './document-source.ts';
export { findDocumentsOf } from './find-documents-of.ts';
export { type DocumentHeadline, findHeadlines } from './find-headlines.ts';
export { issueDocument, recordDocument } from './issue-document.ts';
export { refreshDocument } from './refresh-document.ts';
export { renderDocument } from './render-document.ts';
export { RENDER_MISSING } from './render-missing.job.ts';
