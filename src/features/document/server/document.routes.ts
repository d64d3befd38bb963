import { action, download, type Route, read, write } from '../../../platform/http/route.ts';
import { createDocument } from './create-document.ts';
import {
  documentLinkParams,
  documentListSchema,
  documentParams,
  documentViewSchema,
  listDocumentsQuery,
  okSchema,
  readersSchema,
} from './document.schema.ts';
import {
  createDocumentBody,
  createLinkBody,
  documentStepBody,
  numberDocumentBody,
  updateDocumentBody,
} from './document-input.schema.ts';
import { documentSheet } from './document-sheet.ts';
import { getDocument } from './get-document.ts';
import { createLink, removeLink } from './links.ts';
import { listDocuments } from './list-documents.ts';
import { numberDocument } from './number-document.ts';
import { confirmReading, listReaders, openDocument } from './reading.ts';
import { stepDocument } from './step-document.ts';
import { updateDocument } from './update-document.ts';

const tag = 'document';
const one = { tag, params: documentParams } as const;
const reading = { ...one, access: 'document.read' } as const;

/** Official documents: the library, their files, their life. */
export const documentRoutes: readonly Route[] = [
  read({
    path: '/api/documents',
    tag,
    summary: 'List documents issued and received',
    access: 'document.read',
    query: listDocumentsQuery,
    response: documentListSchema,
    run: (context, { query }) => listDocuments(context, query),
  }),
  download({
    path: '/api/documents.xlsx',
    tag,
    summary: 'The documents of the list as .xlsx',
    access: 'document.read',
    query: listDocumentsQuery,
    run: (context, { query }) => documentSheet(context, query),
  }),
  write({
    method: 'POST',
    path: '/api/documents',
    tag,
    summary: 'Record a received document, or a draft of one to issue',
    access: 'document.write',
    body: createDocumentBody,
    response: documentViewSchema,
    status: 201,
    run: (context, { body }) => createDocument(context, body),
  }),
  read({
    ...reading,
    path: '/api/documents/:documentId',
    summary: 'A document: head, versions, links, what may be done',
    response: documentViewSchema,
    run: (context, { params }) => getDocument(context, params.documentId),
  }),
  write({
    ...one,
    method: 'PATCH',
    path: '/api/documents/:documentId',
    summary: 'Change a document, as far as its state leaves it open',
    access: 'document.write',
    body: updateDocumentBody,
    response: documentViewSchema,
    run: (context, { params, body }) => updateDocument(context, params.documentId, body),
  }),
  action({
    ...one,
    method: 'POST',
    path: '/api/documents/:documentId/number',
    summary: 'Give a draft its number in the register',
    access: 'document.number',
    body: numberDocumentBody,
    response: documentViewSchema,
    run: (context, { params, body }) => numberDocument(context, params.documentId, body),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/documents/:documentId/steps',
    summary: 'Issue a signed document, or withdraw one',
    access: 'document.read',
    body: documentStepBody,
    response: documentViewSchema,
    run: (context, { params, body }) => stepDocument(context, params.documentId, body),
  }),
  write({
    ...reading,
    method: 'POST',
    path: '/api/documents/:documentId/opening',
    summary: 'Remember that this person has opened a document',
    response: okSchema,
    run: (context, { params }) => openDocument(context, params.documentId),
  }),
  write({
    ...reading,
    method: 'POST',
    path: '/api/documents/:documentId/confirmation',
    summary: 'Confirm having read a document',
    response: documentViewSchema,
    run: (context, { params }) => confirmReading(context, params.documentId),
  }),
  read({
    ...reading,
    path: '/api/documents/:documentId/readers',
    summary: 'Who has opened and confirmed a document',
    response: readersSchema,
    run: (context, { params }) => listReaders(context, params.documentId),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/documents/:documentId/links',
    summary: 'Say that a document replaces, amends or rests on another',
    access: 'document.write',
    body: createLinkBody,
    response: documentViewSchema,
    status: 201,
    run: (context, { params, body }) => createLink(context, params.documentId, body),
  }),
  write({
    tag,
    method: 'DELETE',
    path: '/api/documents/:documentId/links/:linkId',
    summary: 'Take a link away',
    access: 'document.write',
    params: documentLinkParams,
    response: documentViewSchema,
    run: (context, { params }) => removeLink(context, params.documentId, params.linkId),
  }),
];
