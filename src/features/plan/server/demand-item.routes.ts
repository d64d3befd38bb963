import { download, type Route, read, upload, write } from '../../../platform/http/route.ts';
import { MAX_EVIDENCE_BYTES } from './attach-file.ts';
import {
  demandFileParams,
  demandItemParams,
  itemSchema,
  itemStepBody,
  myDemandListSchema,
  myDemandsQuery,
} from './cascade/demand-item.schema.ts';
import { getItem } from './cascade/get-item.ts';
import { attachItemFile, detachItemFile, downloadItemFile } from './cascade/item-files.ts';
import { listMyDemands } from './cascade/list-items.ts';
import { myDemandSheet } from './cascade/my-demand-sheet.ts';
import { stepItem } from './cascade/step-item.ts';

const tag = 'plan';
const answering = { tag, access: 'task.progress', params: demandItemParams, response: itemSchema } as const;

/** What one unit owes by a demand, and what it sends. */
export const demandItemRoutes: readonly Route[] = [
  read({
    tag,
    access: 'plan.read',
    path: '/api/my-demands',
    summary: 'What my units have to send',
    query: myDemandsQuery,
    response: myDemandListSchema,
    run: (context, { query }) => listMyDemands(context, query),
  }),
  download({
    tag,
    access: 'plan.read',
    path: '/api/my-demands.xlsx',
    summary: 'The same as .xlsx',
    query: myDemandsQuery,
    run: (context, { query }) => myDemandSheet(context, query),
  }),
  read({
    tag,
    access: 'plan.read',
    path: '/api/demand-items/:itemId',
    summary: 'One unit’s part of a demand, with its evidence',
    params: demandItemParams,
    response: itemSchema,
    run: (context, { params }) => getItem(context, params.itemId),
  }),
  write({
    ...answering,
    method: 'POST',
    path: '/api/demand-items/:itemId/steps',
    summary: 'Mark as sent, withdraw, return, exempt, require again',
    body: itemStepBody,
    run: (context, { params, body }) => stepItem(context, params.itemId, body),
  }),
  upload({
    ...answering,
    path: '/api/demand-items/:itemId/files',
    summary: 'Attach a file as evidence, up to 20 MB',
    maxBytes: MAX_EVIDENCE_BYTES,
    run: (context, { params, file }) => context.write((tx) => attachItemFile(tx, params.itemId, file)),
  }),
  download({
    tag,
    access: 'plan.read',
    path: '/api/demand-items/:itemId/files/:fileId',
    summary: 'An evidence file',
    params: demandFileParams,
    run: (context, { params }) => downloadItemFile(context, params.itemId, params.fileId),
  }),
  write({
    ...answering,
    method: 'DELETE',
    path: '/api/demand-items/:itemId/files/:fileId',
    summary: 'Take an evidence file off',
    params: demandFileParams,
    run: (context, { params }) => detachItemFile(context, params.itemId, params.fileId),
  }),
];
