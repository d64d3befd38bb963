import { download, type Route, read, upload, write } from '../../../../platform/http/route.ts';
import { listAlikeRows } from './alike-rows.ts';
import { beginTaking } from './begin-taking.ts';
import { createImport } from './create-import.ts';
import { decideMany } from './decide-many.ts';
import { decideRow } from './decide-row.ts';
import { getDoubts } from './get-doubts.ts';
import { getImportView } from './get-import.ts';
import {
  alikeRowsSchema,
  createdImportSchema,
  decideManyBody,
  decideRowBody,
  doubtsSchema,
  importListSchema,
  importParams,
  importRowParams,
  importViewSchema,
  listImportsQuery,
  listRowsQuery,
  mapColumnsBody,
  sheetRowsSchema,
  stepBody,
  undoBody,
} from './import.schema.ts';
import { importListSheet } from './import-list-sheet.ts';
import { downloadImportTemplate } from './import-template.ts';
import { downloadLeftOver } from './left-over-rows.ts';
import { listImports } from './list-imports.ts';
import { listRows } from './list-rows.ts';
import { discardImport, mapAgain, mapColumns } from './map-columns.ts';
import { MAX_IMPORT_BYTES } from './sheet-limits.ts';
import { undoImport } from './undo-import.ts';

const shared = { tag: 'honour', access: 'honour.import' } as const;
const one = { ...shared, params: importParams } as const;
const view = { response: importViewSchema } as const;

/** Taking honours of the past in from Excel. */
export const importRoutes: readonly Route[] = [
  read({
    ...shared,
    path: '/api/honour-imports',
    summary: 'List imports of past honours',
    query: listImportsQuery,
    response: importListSchema,
    run: (context, { query }) => listImports(context, query),
  }),
  download({
    ...shared,
    path: '/api/honour-imports.xlsx',
    summary: 'The imports of the list as .xlsx',
    query: listImportsQuery,
    run: (context, { query }) => importListSheet(context, query),
  }),
  upload({
    ...shared,
    path: '/api/honour-imports',
    summary: 'Send a sheet of past honours of a unit and those below it',
    maxBytes: MAX_IMPORT_BYTES,
    response: createdImportSchema,
    status: 201,
    run: (context, { file }) => createImport(context, file),
  }),
  download({
    ...shared,
    path: '/api/honour-import-template.xlsx',
    summary: 'A sheet to fill in',
    run: downloadImportTemplate,
  }),
  read({
    ...one,
    ...view,
    path: '/api/honour-imports/:importId',
    summary: 'An import with how far it is',
    run: (context, { params }) => getImportView(context, params.importId),
  }),
  write({
    ...one,
    ...view,
    method: 'PUT',
    path: '/api/honour-imports/:importId/mapping',
    summary: 'Say what the columns mean, and begin to read',
    body: mapColumnsBody,
    run: (context, { params, body }) => mapColumns(context, params.importId, body),
  }),
  write({
    ...one,
    ...view,
    method: 'POST',
    path: '/api/honour-imports/:importId/mapping-again',
    summary: 'Back to the columns; what was decided of the rows is forgotten',
    body: stepBody,
    run: (context, { params, body }) => mapAgain(context, params.importId, body),
  }),
  read({
    ...one,
    path: '/api/honour-imports/:importId/rows',
    summary: 'The rows of the sheet with what was recognised',
    query: listRowsQuery,
    response: sheetRowsSchema,
    run: (context, { params, query }) => listRows(context, params.importId, query),
  }),
  read({
    ...one,
    path: '/api/honour-imports/:importId/rows/:row/alike',
    params: importRowParams,
    summary: 'New people of the sheet who are called as in a row',
    response: alikeRowsSchema,
    run: (context, { params }) => listAlikeRows(context, params.importId, params.row),
  }),
  read({
    ...one,
    path: '/api/honour-imports/:importId/doubts',
    summary: 'What is to be decided, where one decision serves many rows',
    response: doubtsSchema,
    run: (context, { params }) => getDoubts(context, params.importId),
  }),
  write({
    ...one,
    ...view,
    method: 'POST',
    path: '/api/honour-imports/:importId/row-decisions',
    summary: 'Decide about one row',
    body: decideRowBody,
    run: (context, { params, body }) => decideRow(context, params.importId, body),
  }),
  write({
    ...one,
    ...view,
    method: 'POST',
    path: '/api/honour-imports/:importId/decisions',
    summary: 'Decide about all rows with the same doubt',
    body: decideManyBody,
    run: (context, { params, body }) => decideMany(context, params.importId, body),
  }),
  write({
    ...one,
    ...view,
    method: 'POST',
    path: '/api/honour-imports/:importId/taking',
    summary: 'Write the rows that are ready into the golden book',
    body: stepBody,
    run: (context, { params, body }) => beginTaking(context, params.importId, body),
  }),
  write({
    ...one,
    ...view,
    method: 'POST',
    path: '/api/honour-imports/:importId/undoing',
    summary: 'Take everything it wrote out of the golden book again',
    body: undoBody,
    run: (context, { params, body }) => undoImport(context, params.importId, body),
  }),
  write({
    ...one,
    ...view,
    method: 'POST',
    path: '/api/honour-imports/:importId/discarding',
    summary: 'Give an import up before it is taken',
    body: stepBody,
    run: (context, { params, body }) => discardImport(context, params.importId, body),
  }),
  download({
    ...one,
    path: '/api/honour-imports/:importId/left-over.xlsx',
    summary: 'The rows that were not taken, with the reasons',
    run: (context, { params }) => downloadLeftOver(context, params.importId),
  }),
];
