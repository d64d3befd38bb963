import { action, download, type Route, read, write } from '../../../../platform/http/route.ts';
import { dossierParams, dossierViewSchema } from './dossier.schema.ts';
import { forwardDossiers } from './forward-dossiers.ts';
import { forwardOutside } from './forward-outside.ts';
import { listSubmissions } from './list-submissions.ts';
import {
  forwardBody,
  forwardedOnPaperSchema,
  forwardOnPaperBody,
  resultBody,
  submissionListSchema,
  submissionsQuery,
} from './submission.schema.ts';
import { submissionSheet } from './submission-sheet.ts';
import { takeResult } from './take-result.ts';

const tag = 'dossier';
const one = { tag, params: dossierParams, response: dossierViewSchema } as const;

/** Dossiers going upward, and what comes of it. */
export const submissionRoutes: readonly Route[] = [
  read({
    tag,
    path: '/api/dossier-submissions',
    summary: 'Dossiers that wait to go upward, or for the result from above',
    access: 'dossier.appraise',
    query: submissionsQuery,
    response: submissionListSchema,
    run: (context, { query }) => listSubmissions(context, query),
  }),
  download({
    tag,
    path: '/api/dossier-submissions.xlsx',
    summary: 'What waits to go upward, or for its result, as .xlsx',
    access: 'dossier.appraise',
    query: submissionsQuery,
    run: (context, { query }) => submissionSheet(context, query),
  }),
  action({
    tag,
    method: 'POST',
    path: '/api/dossier-submissions/on-paper',
    summary:
      'Send dossiers upward to an authority outside: by a letter that went out, or that is drafted with its list',
    access: 'dossier.appraise',
    body: forwardOnPaperBody,
    response: forwardedOnPaperSchema,
    run: (context, { body }) => forwardOutside(context, body),
  }),
  write({
    tag,
    method: 'POST',
    path: '/api/dossier-submissions',
    summary: 'Carry what passed in dossiers upward as one dossier of the body that received them',
    access: 'dossier.appraise',
    body: forwardBody,
    response: dossierViewSchema,
    status: 201,
    run: (context, { body }) => forwardDossiers(context, body),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/dossiers/:dossierId/result',
    summary: 'Enter the result of a dossier that went upward on paper',
    access: 'dossier.appraise',
    body: resultBody,
    run: (context, { params, body }) => takeResult(context, params.dossierId, body),
  }),
];
