export { ISSUED_KINDS, type IssuedKind } from './model/document-kinds.ts';
export type { DocumentState, DocumentStep } from './model/document-lifecycle.ts';
export { DOCUMENT_STATE_WORDS, documentCode } from './model/document-words.ts';
