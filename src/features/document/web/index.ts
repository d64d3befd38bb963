/** What pages of other features may use of documents. */
export { documentLabel, searchDocuments } from './document-queries.ts';
