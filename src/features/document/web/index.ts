/** What pages of other features may use of documents. */
export { documentLabel, searchDocumentsInForce } from './document-queries.ts';
