import { action, download, type Route, read, upload } from '../../../platform/http/route.ts';
import { addFile, MAX_DOCUMENT_BYTES } from './add-file.ts';
import {
  documentFileParams,
  documentParams,
  documentViewSchema,
  downloadQuery,
  previewSchema,
  signatureListSchema,
} from './document.schema.ts';
import { signRemotelyBody } from './document-input.schema.ts';
import { downloadFile } from './download-file.ts';
import { getPreview } from './get-preview.ts';
import { renderAgain } from './render-document.ts';
import { listSignatures, MAX_P12_BYTES, signDocument, signRemotely } from './sign-document.ts';

const tag = 'document';
const one = { tag, params: documentParams } as const;
const reading = { ...one, access: 'document.read' } as const;

/** The files of a document: versions, renderings, signatures. */
export const documentFileRoutes: readonly Route[] = [
  read({
    ...reading,
    path: '/api/documents/:documentId/preview',
    summary: 'A document to look at: HTML from its tree, or the words of its file',
    response: previewSchema,
    run: (context, { params }) => getPreview(context, params.documentId),
  }),
  upload({
    ...one,
    path: '/api/documents/:documentId/files',
    summary: 'Add a version, the scan of the signed paper, or an attachment (field `role`)',
    access: 'document.write',
    maxBytes: MAX_DOCUMENT_BYTES,
    response: documentViewSchema,
    status: 201,
    run: (context, { params, file }) => addFile(context, params.documentId, file),
  }),
  download({
    tag,
    path: '/api/documents/:documentId/files/:fileId',
    summary: 'A file of a document; who takes it is remembered as a reader',
    access: 'document.read',
    params: documentFileParams,
    query: downloadQuery,
    run: (context, { params, query }) =>
      downloadFile(context, params.documentId, params.fileId, query.inline === true),
  }),
  read({
    tag,
    path: '/api/documents/:documentId/files/:fileId/signatures',
    summary: 'The signatures in a file, verified anew',
    access: 'document.read',
    params: documentFileParams,
    response: signatureListSchema,
    run: (context, { params }) => listSignatures(context, params.documentId, params.fileId),
  }),
  action({
    ...one,
    method: 'POST',
    path: '/api/documents/:documentId/renderings',
    summary: 'Render the files of a document again from its words',
    access: 'document.write',
    response: documentViewSchema,
    run: (context, { params }) => renderAgain(context, params.documentId),
  }),
  upload({
    ...one,
    path: '/api/documents/:documentId/signature',
    summary:
      'Sign the newest PDF with a .p12 that is not kept (fields `sha256`, `passphrase`, `reason`, `location`)',
    access: 'document.sign',
    sessionOnly: true,
    maxBytes: MAX_P12_BYTES,
    response: documentViewSchema,
    run: (context, { params, file }) => signDocument(context, params.documentId, file),
  }),
  action({
    ...one,
    method: 'POST',
    path: '/api/documents/:documentId/remote-signature',
    summary: 'Sign the newest PDF through the remote signing service',
    access: 'document.sign',
    sessionOnly: true,
    body: signRemotelyBody,
    response: documentViewSchema,
    run: (context, { params, body }) => signRemotely(context, params.documentId, body),
  }),
];
