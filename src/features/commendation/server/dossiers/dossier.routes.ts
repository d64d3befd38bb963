import { type Route, read, write } from '../../../../platform/http/route.ts';
import { createDossier } from './create-dossier.ts';
import {
  createDossierBody,
  dossierListSchema,
  dossierParams,
  dossierStepBody,
  dossierVersionParams,
  dossierVersionSchema,
  dossierViewSchema,
  listDossiersQuery,
  updateDossierBody,
} from './dossier.schema.ts';
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
];
