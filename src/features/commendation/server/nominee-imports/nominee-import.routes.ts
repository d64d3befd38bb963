import { z } from 'zod';
import { action, download, type Route, read, upload, write } from '../../../../platform/http/route.ts';
import { dossierParams } from '../dossiers/dossier.schema.ts';
import { beginImport, MAX_SHEET_BYTES } from './begin-import.ts';
import { chooseRow } from './choose-row.ts';
import { downloadTemplate } from './download-template.ts';
import { getImport } from './get-import.ts';
import { chooseRowBody, importParams, importViewSchema, listRowsQuery } from './nominee-import.schema.ts';
import { takeImport } from './take-import.ts';

const tag = 'dossier';
const one = { tag, access: 'dossier.write', params: importParams } as const;

/** Lists of nominees from Excel: read, looked at, taken. */
export const nomineeImportRoutes: readonly Route[] = [
  upload({
    tag,
    path: '/api/dossiers/:dossierId/imports',
    summary: 'Read a sheet of nominees; nothing is on the list yet',
    access: 'dossier.write',
    params: dossierParams,
    maxBytes: MAX_SHEET_BYTES,
    response: z.object({ importId: z.uuid() }),
    status: 201,
    run: (context, { params, file }) => beginImport(context, params.dossierId, file),
  }),
  download({
    tag,
    path: '/api/nominee-template',
    summary: 'An empty sheet for a list of nominees',
    access: 'dossier.write',
    run: () => downloadTemplate(),
  }),
  read({
    ...one,
    path: '/api/nominee-imports/:importId',
    summary: 'What was found in a sheet of nominees',
    query: listRowsQuery,
    response: importViewSchema,
    run: (context, { params, query }) => getImport(context, params.importId, query),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/nominee-imports/:importId/choices',
    summary: 'Say whom a doubtful row means',
    body: chooseRowBody,
    response: z.object({ ok: z.literal(true) }),
    run: (context, { params, body }) => chooseRow(context, params.importId, body),
  }),
  action({
    ...one,
    method: 'POST',
    path: '/api/nominee-imports/:importId/taking',
    summary: 'Put every row that is ready on the list',
    response: z.object({ taken: z.int() }),
    run: (context, { params }) => takeImport(context, params.importId),
  }),
];
