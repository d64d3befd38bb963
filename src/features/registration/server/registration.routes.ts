import { download, type Route, read, upload, write } from '../../../platform/http/route.ts';
import { importView, MAX_IMPORT_BYTES } from '../../organisation/server/index.ts';
import { createSheet } from './create-sheet.ts';
import { exportRegistrations, registrationTemplate } from './export-registrations.ts';
import { getSheet } from './get-sheet.ts';
import { importRegistrations } from './import-registrations.ts';
import { findRegistrable, listRegistrations } from './list-registrations.ts';
import { listSheets } from './list-sheets.ts';
import {
  addRegistrationsBody,
  createSheetBody,
  findSubjectsQuery,
  importRegistrationsQuery,
  listRegistrationsQuery,
  listSheetsQuery,
  registrationListSchema,
  registrationParams,
  sheetListSchema,
  sheetParams,
  sheetStepBody,
  sheetViewSchema,
  subjectChoicesSchema,
  updateRegistrationBody,
  updateSheetBody,
} from './registration.schema.ts';
import { addRegistrations, removeRegistration, updateRegistration } from './registrations.ts';
import { sheetListSheet } from './sheet-list-sheet.ts';
import { stepSheet } from './step-sheet.ts';
import { updateSheet } from './update-sheet.ts';

const tag = 'registration';
const one = { tag, params: sheetParams, response: sheetViewSchema } as const;
const row = { tag, params: registrationParams, response: sheetViewSchema } as const;

/** Registration of titles and awards for a year. */
export const registrationRoutes: readonly Route[] = [
  read({
    path: '/api/registration-sheets',
    tag,
    summary: 'List registration sheets',
    access: 'registration.read',
    query: listSheetsQuery,
    response: sheetListSchema,
    run: (context, { query }) => listSheets(context, query),
  }),
  download({
    path: '/api/registration-sheets.xlsx',
    tag,
    summary: 'The registration sheets of the list as .xlsx',
    access: 'registration.read',
    query: listSheetsQuery,
    run: (context, { query }) => sheetListSheet(context, query),
  }),
  write({
    method: 'POST',
    path: '/api/registration-sheets',
    tag,
    summary: 'Begin the registration of a unit for a year',
    access: 'registration.write',
    body: createSheetBody,
    response: sheetViewSchema,
    status: 201,
    run: (context, { body }) => createSheet(context, body),
  }),
  read({
    ...one,
    path: '/api/registration-sheets/:sheetId',
    summary: 'A sheet: state, counts, days, awards to choose from, what may be done',
    access: 'registration.read',
    run: (context, { params }) => getSheet(context, params.sheetId),
  }),
  write({
    ...one,
    method: 'PATCH',
    path: '/api/registration-sheets/:sheetId',
    summary: 'Change the models and themes of a sheet',
    access: 'registration.write',
    body: updateSheetBody,
    run: (context, { params, body }) => updateSheet(context, params.sheetId, body),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/registration-sheets/:sheetId/steps',
    summary: 'Submit, approve or return a sheet',
    access: 'registration.write',
    body: sheetStepBody,
    run: (context, { params, body }) => stepSheet(context, params.sheetId, body),
  }),
  read({
    tag,
    path: '/api/registration-sheets/:sheetId/registrations',
    summary: 'What a sheet registers',
    access: 'registration.read',
    params: sheetParams,
    query: listRegistrationsQuery,
    response: registrationListSchema,
    run: (context, { params, query }) => listRegistrations(context, params.sheetId, query),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/registration-sheets/:sheetId/registrations',
    summary: 'Add people, collectives or households with an award each',
    access: 'registration.write',
    body: addRegistrationsBody,
    status: 201,
    run: (context, { params, body }) => addRegistrations(context, params.sheetId, body),
  }),
  read({
    tag,
    path: '/api/registration-sheets/:sheetId/subjects',
    summary: 'Find who may be registered, without diacritics',
    access: 'registration.write',
    params: sheetParams,
    query: findSubjectsQuery,
    response: subjectChoicesSchema,
    run: (context, { params, query }) => findRegistrable(context, params.sheetId, query),
  }),
  write({
    ...row,
    method: 'PATCH',
    path: '/api/registrations/:registrationId',
    summary: 'Change award or content of a registration',
    access: 'registration.write',
    body: updateRegistrationBody,
    run: (context, { params, body }) => updateRegistration(context, params.registrationId, body),
  }),
  write({
    ...row,
    method: 'DELETE',
    path: '/api/registrations/:registrationId',
    summary: 'Take a registration off its sheet',
    access: 'registration.write',
    run: (context, { params }) => removeRegistration(context, params.registrationId),
  }),
  download({
    tag,
    path: '/api/registration-sheets/:sheetId/export.xlsx',
    summary: 'What a sheet registers as .xlsx',
    access: 'registration.read',
    params: sheetParams,
    run: (context, { params }) => exportRegistrations(context, params.sheetId),
  }),
  download({
    tag,
    path: '/api/registration-template.xlsx',
    summary: 'The template for importing registrations',
    access: 'registration.write',
    run: registrationTemplate,
  }),
  upload({
    tag,
    path: '/api/registration-sheets/:sheetId/import',
    summary: 'Preview an .xlsx file of registrations, or add what was previewed',
    access: 'registration.write',
    params: sheetParams,
    query: importRegistrationsQuery,
    response: importView,
    maxBytes: MAX_IMPORT_BYTES,
    run: (context, { params, query, file }) => importRegistrations(context, params.sheetId, query, file),
  }),
];
