import { z } from 'zod';
import { download, type Route, read, write } from '../../../../platform/http/route.ts';
import { addNominations } from './add-nominations.ts';
import { explainNominations, removeNomination, updateNomination } from './change-nomination.ts';
import { dossierParams } from './dossier.schema.ts';
import { lawSchema } from './dossier-law.schema.ts';
import { findNominations } from './find-nominations.ts';
import { findNominees, getDossierLaw, getNomineeFacts } from './find-nominees.ts';
import { foundNominationSheet } from './found-nomination-sheet.ts';
import { getNomination } from './get-nomination.ts';
import { listNominations } from './list-nominations.ts';
import {
  factsQuery,
  factsSchema,
  findNominationsQuery,
  foundNominationsSchema,
  listNominationsQuery,
  nominationListSchema,
  nominationParams,
  nominationSchema,
  subjectListSchema,
  subjectsQuery,
} from './nomination.schema.ts';
import {
  addedSchema,
  addNominationsBody,
  explainBody,
  updateNominationBody,
} from './nomination-input.schema.ts';
import { nominationSheet } from './nomination-sheet.ts';

const tag = 'dossier';
const inDossier = { tag, params: dossierParams } as const;
const one = { tag, params: nominationParams } as const;

/** The nominees of dossiers: finding, adding, changing, explaining. */
export const nominationRoutes: readonly Route[] = [
  read({
    tag,
    path: '/api/nominations',
    summary: 'Nominees of all dossiers one may see, by name',
    access: 'dossier.read',
    query: findNominationsQuery,
    response: foundNominationsSchema,
    run: (context, { query }) => findNominations(context, query),
  }),
  download({
    tag,
    path: '/api/nominations.xlsx',
    summary: 'The nominees found by name as .xlsx',
    access: 'dossier.read',
    query: findNominationsQuery,
    run: (context, { query }) => foundNominationSheet(context, query),
  }),
  read({
    ...inDossier,
    path: '/api/dossiers/:dossierId/nominations',
    summary: 'The nominees of a dossier with their verdicts',
    access: 'dossier.read',
    query: listNominationsQuery,
    response: nominationListSchema,
    run: (context, { params, query }) => listNominations(context, params.dossierId, query),
  }),
  download({
    ...inDossier,
    path: '/api/dossiers/:dossierId/nominations.xlsx',
    summary: 'The nominees of a dossier as .xlsx',
    access: 'dossier.read',
    query: listNominationsQuery,
    run: (context, { params, query }) => nominationSheet(context, params.dossierId, query),
  }),
  write({
    ...inDossier,
    method: 'POST',
    path: '/api/dossiers/:dossierId/nominations',
    summary: 'Add nominees, who are judged at once',
    access: 'dossier.write',
    body: addNominationsBody,
    response: addedSchema,
    status: 201,
    run: (context, { params, body }) => addNominations(context, params.dossierId, body),
  }),
  write({
    ...inDossier,
    method: 'POST',
    path: '/api/dossiers/:dossierId/explanations',
    summary: 'One written reason for several nominees that are not eligible',
    access: 'dossier.write',
    body: explainBody,
    response: z.object({ count: z.int() }),
    run: (context, { params, body }) => explainNominations(context, params.dossierId, body),
  }),
  read({
    ...inDossier,
    path: '/api/dossiers/:dossierId/subjects',
    summary: 'Find people, units and households of the unit to propose',
    access: 'dossier.write',
    query: subjectsQuery,
    response: subjectListSchema,
    run: (context, { params, query }) => findNominees(context, params.dossierId, query),
  }),
  read({
    ...inDossier,
    path: '/api/dossiers/:dossierId/facts',
    summary: 'What is known of somebody of the unit, for the engine in the browser',
    access: 'dossier.write',
    query: factsQuery,
    response: factsSchema,
    run: (context, { params, query }) => getNomineeFacts(context, params.dossierId, query),
  }),
  read({
    ...inDossier,
    path: '/api/dossiers/:dossierId/law',
    summary: 'Awards and report forms that count for a dossier',
    access: 'dossier.read',
    response: lawSchema,
    run: (context, { params }) => getDossierLaw(context, params.dossierId),
  }),
  read({
    ...one,
    path: '/api/nominations/:nominationId',
    summary: 'One nominee',
    access: 'dossier.read',
    response: nominationSchema,
    run: (context, { params }) => getNomination(context, params.nominationId),
  }),
  write({
    ...one,
    method: 'PATCH',
    path: '/api/nominations/:nominationId',
    summary: 'Change award, years, summary, report, marks or the written reason',
    access: 'dossier.write',
    body: updateNominationBody,
    response: nominationSchema,
    run: (context, { params, body }) => updateNomination(context, params.nominationId, body),
  }),
  write({
    ...one,
    method: 'DELETE',
    path: '/api/nominations/:nominationId',
    summary: 'Take a nominee off the list',
    access: 'dossier.write',
    response: z.object({ ok: z.literal(true) }),
    run: (context, { params }) => removeNomination(context, params.nominationId),
  }),
];
