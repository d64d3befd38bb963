import { z } from 'zod';
import { download, type Route, read, upload, write } from '../../../platform/http/route.ts';
import { confirmAlias } from './imports/confirm-alias.ts';
import { createImport } from './imports/create-import.ts';
import { discardImport } from './imports/discard-import.ts';
import { downloadImport } from './imports/download-import.ts';
import { listImportUnits } from './imports/find-import-units.ts';
import { getImport } from './imports/get-import.ts';
import { confirmAliasBody, importUnitsSchema } from './imports/import-units.schema.ts';
import { listImports } from './imports/list-imports.ts';
import {
  createdImportSchema,
  discardImportBody,
  importListSchema,
  importParams,
  importViewSchema,
  listImportsQuery,
  readingSchema,
  savedImportSchema,
  saveImportBody,
  usedImportSchema,
  useImportBody,
} from './imports/plan-import.schema.ts';
import { readUpload } from './imports/read-upload.ts';
import { saveImport } from './imports/save-import.ts';
import { takeIntoUse } from './imports/use-import.ts';
import { MAX_PLAN_BYTES } from './read-plan.ts';

/** Plans on paper: read, corrected, taken into use. All of it is for those who may write plans. */
export const planImportRoutes: Route[] = [
  upload({
    path: '/api/plan-readings',
    tag: 'plan',
    summary:
      'Read a plan (.docx, .pdf with a text layer, .txt, .md) and answer what was recognised; nothing is kept',
    access: 'plan.write',
    maxBytes: MAX_PLAN_BYTES,
    response: readingSchema,
    run: async ({ settings }, { file }) => (await readUpload(file.bytes, settings)).plan,
  }),
  upload({
    path: '/api/plan-imports',
    tag: 'plan',
    summary: 'Import a plan on paper: read it, keep the file, open a draft; fields unitId, ifEarlier',
    access: 'plan.write',
    maxBytes: MAX_PLAN_BYTES,
    response: createdImportSchema,
    status: 201,
    run: (context, { file }) => createImport(context, file),
  }),
  read({
    path: '/api/plan-imports',
    tag: 'plan',
    summary: 'Imports of the units where I may write plans',
    access: 'plan.write',
    query: listImportsQuery,
    response: importListSchema,
    run: (context, { query }) => listImports(context, query),
  }),
  read({
    path: '/api/plan-imports/:importId',
    tag: 'plan',
    summary: 'An import: the document as read, the recognised plan, its doubts',
    access: 'plan.write',
    params: importParams,
    response: importViewSchema,
    run: (context, { params }) => getImport(context, params.importId),
  }),
  download({
    path: '/api/plan-imports/:importId/file',
    tag: 'plan',
    summary: 'The uploaded file',
    access: 'plan.write',
    params: importParams,
    run: (context, { params }) => downloadImport(context, params.importId),
  }),
  write({
    method: 'PUT',
    path: '/api/plan-imports/:importId',
    tag: 'plan',
    summary: 'Keep the corrected plan of an import; its doubts are found anew',
    access: 'plan.write',
    params: importParams,
    body: saveImportBody,
    response: savedImportSchema,
    run: (context, { params, body }) => saveImport(context, params.importId, body),
  }),
  write({
    method: 'DELETE',
    path: '/api/plan-imports/:importId',
    tag: 'plan',
    summary: 'Discard an import',
    access: 'plan.write',
    params: importParams,
    body: discardImportBody,
    response: z.object({ id: z.uuid(), state: z.literal('discarded') }),
    run: (context, { params, body }) => discardImport(context, params.importId, body),
  }),
  read({
    path: '/api/plan-imports/:importId/units',
    tag: 'plan',
    summary: 'Which units the bodies named in an import mean',
    access: 'plan.write',
    params: importParams,
    response: importUnitsSchema,
    run: (context, { params }) => listImportUnits(context, params.importId),
  }),
  write({
    method: 'POST',
    path: '/api/plan-imports/:importId/aliases',
    tag: 'plan',
    summary: 'Say which units some words mean; remembered for papers of the same body',
    access: 'plan.write',
    params: importParams,
    body: confirmAliasBody,
    response: importUnitsSchema,
    run: (context, { params, body }) => confirmAlias(context, params.importId, body),
  }),
  write({
    method: 'POST',
    path: '/api/plan-imports/:importId/use',
    tag: 'plan',
    summary: 'Take an import into use: makes the plan and everything in it',
    access: 'plan.write',
    params: importParams,
    body: useImportBody,
    response: usedImportSchema,
    status: 201,
    run: (context, { params, body }) => takeIntoUse(context, params.importId, body),
  }),
];
