import { z } from 'zod';
import { action, download, type Route, read, upload, write } from '../../../../platform/http/route.ts';
import { createDossier } from './create-dossier.ts';
import {
  dossierFileParams,
  dossierListSchema,
  dossierParams,
  dossierVersionParams,
  dossierVersionSchema,
  dossierViewSchema,
  listDossiersQuery,
} from './dossier.schema.ts';
import {
  attachDossierFile,
  detachDossierFile,
  downloadDossierFile,
  MAX_FILE_BYTES,
} from './dossier-files.ts';
import { createDossierBody, dossierStepBody, updateDossierBody } from './dossier-input.schema.ts';
import { downloadReceipt, draftLetter } from './dossier-papers.ts';
import { dossierSheet } from './dossier-sheet.ts';
import { getDossierVersion } from './dossier-versions.ts';
import { getDossier } from './get-dossier.ts';
import { listDossiers } from './list-dossiers.ts';
import { takeStep } from './take-step.ts';
import { updateDossier } from './update-dossier.ts';

const tag = 'dossier';
const one = { tag, params: dossierParams, response: dossierViewSchema } as const;

/** Dossiers: the list, one with its task list, its life. */
export const dossierRoutes: readonly Route[] = [
  read({
    path: '/api/dossiers',
    tag,
    summary: 'List dossiers sent and received',
    access: 'dossier.read',
    query: listDossiersQuery,
    response: dossierListSchema,
    run: (context, { query }) => listDossiers(context, query),
  }),
  download({
    path: '/api/dossiers.xlsx',
    tag,
    summary: 'The dossiers of the list as .xlsx',
    access: 'dossier.read',
    query: listDossiersQuery,
    run: (context, { query }) => dossierSheet(context, query),
  }),
  write({
    method: 'POST',
    path: '/api/dossiers',
    tag,
    summary: 'Begin the dossier of a unit for a round',
    access: 'dossier.write',
    body: createDossierBody,
    response: dossierViewSchema,
    status: 201,
    run: (context, { body }) => createDossier(context, body),
  }),
  read({
    ...one,
    path: '/api/dossiers/:dossierId',
    summary: 'A dossier: task list, law, history, what may be done',
    access: 'dossier.read',
    run: (context, { params }) => getDossier(context, params.dossierId),
  }),
  write({
    ...one,
    method: 'PATCH',
    path: '/api/dossiers/:dossierId',
    summary: 'Change general facts or the record of the own meeting, as far as the state leaves them open',
    access: 'dossier.write',
    body: updateDossierBody,
    run: (context, { params, body }) => updateDossier(context, params.dossierId, body),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/dossiers/:dossierId/steps',
    summary: 'Take a step in the life of a dossier',
    access: 'dossier.read',
    body: dossierStepBody,
    run: (context, { params, body }) => takeStep(context, params.dossierId, body),
  }),
  read({
    tag,
    path: '/api/dossiers/:dossierId/versions/:number',
    summary: 'A dossier exactly as it was sent',
    access: 'dossier.read',
    params: dossierVersionParams,
    response: dossierVersionSchema,
    run: (context, { params }) => getDossierVersion(context, params.dossierId, params.number),
  }),
  upload({
    ...one,
    path: '/api/dossiers/:dossierId/files',
    summary: 'Add a file to a dossier or to one of its nominees (fields `kind`, `nominationId`)',
    access: 'dossier.write',
    maxBytes: MAX_FILE_BYTES,
    status: 201,
    run: (context, { params, file }) => attachDossierFile(context, params.dossierId, file),
  }),
  download({
    tag,
    path: '/api/dossiers/:dossierId/files/:fileId',
    summary: 'A file of a dossier',
    access: 'dossier.read',
    params: dossierFileParams,
    run: (context, { params }) => downloadDossierFile(context, params.dossierId, params.fileId),
  }),
  write({
    tag,
    method: 'DELETE',
    path: '/api/dossiers/:dossierId/files/:fileId',
    summary: 'Take a file off a dossier',
    access: 'dossier.write',
    params: dossierFileParams,
    response: dossierViewSchema,
    run: (context, { params }) => detachDossierFile(context, params.dossierId, params.fileId),
  }),
  download({
    tag,
    path: '/api/dossiers/:dossierId/receipt',
    summary: 'The receipt as PDF',
    access: 'dossier.read',
    params: dossierParams,
    run: (context, { params }) => downloadReceipt(context, params.dossierId),
  }),
  action({
    tag,
    method: 'POST',
    path: '/api/dossiers/:dossierId/letter',
    summary: 'Draft the submission letter with its list in the library of the unit',
    access: 'dossier.write',
    params: dossierParams,
    response: z.object({ documentId: z.uuid() }),
    status: 201,
    run: (context, { params }) => draftLetter(context, params.dossierId),
  }),
];
