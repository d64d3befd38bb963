import { download, type Route, upload, write } from '../../../platform/http/route.ts';
import { attachFile, MAX_EVIDENCE_BYTES } from './attach-file.ts';
import { detachFile } from './detach-file.ts';
import { downloadTaskFile } from './download-task-file.ts';
import { taskDocumentParams, taskFileParams, taskParams, taskViewSchema } from './task.schema.ts';
import { attachDocument, detachDocument } from './task-documents.ts';
import { taskDocumentBody } from './task-input.schema.ts';

const tag = 'plan';
/** Where exactly an act is permitted is decided in the use case; a person assigned to a task need hold no writing role. */
const reporting = { tag, access: 'plan.read', response: taskViewSchema } as const;

/** What shows that a task was done: files, and documents of the library. */
export const taskEvidenceRoutes: readonly Route[] = [
  upload({
    ...reporting,
    path: '/api/tasks/:taskId/files',
    summary: 'Attach an evidence file, up to 20 MB',
    params: taskParams,
    maxBytes: MAX_EVIDENCE_BYTES,
    run: (context, { params, file }) => context.write((tx) => attachFile(tx, params.taskId, file)),
  }),
  download({
    path: '/api/tasks/:taskId/files/:fileId',
    tag,
    summary: 'An evidence file',
    access: 'plan.read',
    params: taskFileParams,
    run: (context, { params }) => downloadTaskFile(context, params.taskId, params.fileId),
  }),
  write({
    ...reporting,
    method: 'DELETE',
    path: '/api/tasks/:taskId/files/:fileId',
    summary: 'Take an evidence file off a task',
    params: taskFileParams,
    run: (context, { params }) => detachFile(context, params.taskId, params.fileId),
  }),
  write({
    ...reporting,
    method: 'POST',
    path: '/api/tasks/:taskId/documents',
    summary: 'Name a document of the library as evidence of a task',
    params: taskParams,
    body: taskDocumentBody,
    run: (context, { params, body }) => attachDocument(context, params.taskId, body.documentId),
  }),
  write({
    ...reporting,
    method: 'DELETE',
    path: '/api/tasks/:taskId/documents/:documentId',
    summary: 'Take a document off the evidence of a task',
    params: taskDocumentParams,
    run: (context, { params }) => detachDocument(context, params.taskId, params.documentId),
  }),
];
