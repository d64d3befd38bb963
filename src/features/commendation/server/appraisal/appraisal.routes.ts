import { download, type Route, read, write } from '../../../../platform/http/route.ts';
import { dossierParams, dossierViewSchema } from '../dossiers/dossier.schema.ts';
import { nominationParams } from '../dossiers/nomination.schema.ts';
import { agreeToNominees, listAgreeable } from './agree.ts';
import {
  agreeableSchema,
  agreeBody,
  agreedSchema,
  appraisalListSchema,
  appraisalQuery,
  appraisalSchema,
  assignBody,
  listAppraisalsQuery,
  listQueueQuery,
  queueSchema,
  saveAppraisalBody,
  savedSchema,
} from './appraisal.schema.ts';
import { appraisalSheet } from './appraisal-sheet.ts';
import { assignAppraisal } from './assign.ts';
import { getAppraisal } from './get-appraisal.ts';
import { listAppraisals } from './list-appraisals.ts';
import { listQueue } from './list-queue.ts';
import { queueSheet } from './queue-sheet.ts';
import { saveAppraisal } from './save-appraisal.ts';

const common = { tag: 'appraisal', access: 'dossier.appraise' } as const;

/** Appraisal: the queue, whose work a dossier is, what was found of each nominee. */
export const appraisalRoutes: readonly Route[] = [
  read({
    ...common,
    path: '/api/appraisals',
    summary: 'Dossiers that wait for the appraisal or are in it, by due day',
    query: listQueueQuery,
    response: queueSchema,
    run: (context, { query }) => listQueue(context, query),
  }),
  download({
    ...common,
    path: '/api/appraisals.xlsx',
    summary: 'The queue of the appraisal as .xlsx',
    query: listQueueQuery,
    run: (context, { query }) => queueSheet(context, query),
  }),
  read({
    ...common,
    path: '/api/dossiers/:dossierId/appraisals',
    summary: 'The nominees of a dossier with the outcome of their appraisal, and whose work it is',
    params: dossierParams,
    query: listAppraisalsQuery,
    response: appraisalListSchema,
    run: (context, { params, query }) => listAppraisals(context, params.dossierId, query),
  }),
  download({
    ...common,
    path: '/api/dossiers/:dossierId/appraisals.xlsx',
    summary: 'The nominees of a dossier with the outcome of their appraisal as .xlsx',
    params: dossierParams,
    query: listAppraisalsQuery,
    run: (context, { params, query }) => appraisalSheet(context, params.dossierId, query),
  }),
  write({
    ...common,
    method: 'POST',
    path: '/api/dossiers/:dossierId/assignment',
    summary: 'Give the appraisal of a dossier to a colleague, or take it over',
    params: dossierParams,
    body: assignBody,
    response: dossierViewSchema,
    run: (context, { params, body }) => assignAppraisal(context, params.dossierId, body),
  }),
  read({
    ...common,
    path: '/api/dossiers/:dossierId/agreeable',
    summary: 'Eligible nominees of whom nothing is open',
    params: dossierParams,
    response: agreeableSchema,
    run: (context, { params }) => listAgreeable(context, params.dossierId),
  }),
  write({
    ...common,
    method: 'POST',
    path: '/api/dossiers/:dossierId/agreements',
    summary: 'Agree to several eligible nominees at once',
    params: dossierParams,
    body: agreeBody,
    response: agreedSchema,
    run: (context, { params, body }) => agreeToNominees(context, params.dossierId, body),
  }),
  read({
    ...common,
    path: '/api/nominations/:nominationId/appraisal',
    summary: 'One nominee for the appraisal: verdict, checklist, findings, outcome, earlier honours',
    params: nominationParams,
    query: appraisalQuery,
    response: appraisalSchema,
    run: (context, { params, query }) => getAppraisal(context, params.nominationId, query),
  }),
  write({
    ...common,
    method: 'PUT',
    path: '/api/nominations/:nominationId/appraisal',
    summary: 'Keep ticks, findings and outcome of one nominee',
    params: nominationParams,
    body: saveAppraisalBody,
    response: savedSchema,
    run: (context, { params, body }) => saveAppraisal(context, params.nominationId, body),
  }),
];
