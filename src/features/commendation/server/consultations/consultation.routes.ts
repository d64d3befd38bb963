import { action, download, type Route, read, upload, write } from '../../../../platform/http/route.ts';
import { MAX_FILE_BYTES } from '../dossiers/dossier-files.ts';
import { answerConsultation } from './answer-consultation.ts';
import { attachAnswer, downloadAnswer } from './answer-file.ts';
import { answerSheet } from './answer-sheet.ts';
import { askAgencies } from './ask-agencies.ts';
import {
  agencyParams,
  answerBody,
  answerListSchema,
  askBody,
  consultationListSchema,
  consultationParams,
  consultationViewSchema,
  extendBody,
  listAnswersQuery,
  listConsultationsQuery,
  remindBody,
  remindedSchema,
  withdrawBody,
} from './consultation.schema.ts';
import { consultationSheet } from './consultation-sheet.ts';
import { extendLimit } from './extend-limit.ts';
import { getConsultation } from './get-consultation.ts';
import { listAnswers } from './list-answers.ts';
import { listConsultations } from './list-consultations.ts';
import { remindAgencies } from './remind-agencies.ts';
import { withdrawConsultation } from './withdraw-consultation.ts';

const tag = 'consultation';
const one = { tag, params: consultationParams, response: consultationViewSchema } as const;
const agency = { tag, params: agencyParams, response: consultationViewSchema } as const;

/** Opinions of agencies: asking, answering, reminding. */
export const consultationRoutes: readonly Route[] = [
  read({
    path: '/api/consultations',
    tag,
    summary: 'List requests for opinions, asked by the reader’s body or of his agency',
    access: 'consultation.read',
    query: listConsultationsQuery,
    response: consultationListSchema,
    run: (context, { query }) => listConsultations(context, query),
  }),
  download({
    path: '/api/consultations.xlsx',
    tag,
    summary: 'The requests for opinions of the list as .xlsx',
    access: 'consultation.read',
    query: listConsultationsQuery,
    run: (context, { query }) => consultationSheet(context, query),
  }),
  action({
    method: 'POST',
    path: '/api/consultations',
    tag,
    summary: 'Ask agencies for their opinion on nominees, with the letter as a draft in the library',
    access: 'consultation.write',
    body: askBody,
    response: consultationViewSchema,
    status: 201,
    run: (context, { body }) => askAgencies(context, body),
  }),
  write({
    method: 'POST',
    path: '/api/consultation-reminders',
    tag,
    summary: 'Remind the agencies that have not answered',
    access: 'consultation.write',
    body: remindBody,
    response: remindedSchema,
    run: (context, { body }) => remindAgencies(context, body),
  }),
  read({
    ...one,
    path: '/api/consultations/:consultationId',
    summary: 'A request for opinions: limit, rule for silence, how its agencies stand',
    access: 'consultation.read',
    run: (context, { params }) => getConsultation(context, params.consultationId),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/consultations/:consultationId/withdrawal',
    summary: 'Take a request for opinions back',
    access: 'consultation.write',
    body: withdrawBody,
    run: (context, { params, body }) => withdrawConsultation(context, params.consultationId, body),
  }),
  read({
    tag,
    path: '/api/consultations/:consultationId/nominees',
    summary: 'The nominees that were asked about, with the opinions on each',
    access: 'consultation.read',
    params: consultationParams,
    query: listAnswersQuery,
    response: answerListSchema,
    run: (context, { params, query }) => listAnswers(context, params.consultationId, query),
  }),
  download({
    tag,
    path: '/api/consultations/:consultationId/nominees.xlsx',
    summary: 'The nominees with the opinions on each as .xlsx',
    access: 'consultation.read',
    params: consultationParams,
    query: listAnswersQuery,
    run: (context, { params, query }) => answerSheet(context, params.consultationId, query),
  }),
  write({
    ...agency,
    method: 'PUT',
    path: '/api/consultations/:consultationId/agencies/:agencyId/answer',
    summary: 'Answer for an agency, or record its answer from a paper',
    access: 'consultation.read',
    body: answerBody,
    run: (context, { params, body }) => answerConsultation(context, params, body),
  }),
  write({
    ...agency,
    method: 'POST',
    path: '/api/consultations/:consultationId/agencies/:agencyId/extension',
    summary: 'Give one agency more time',
    access: 'consultation.write',
    body: extendBody,
    run: (context, { params, body }) => extendLimit(context, params, body),
  }),
  upload({
    ...agency,
    path: '/api/consultations/:consultationId/agencies/:agencyId/file',
    summary: 'Keep the paper of an answer',
    access: 'consultation.read',
    maxBytes: MAX_FILE_BYTES,
    status: 201,
    run: (context, { params, file }) => attachAnswer(context, params, file),
  }),
  download({
    tag,
    path: '/api/consultations/:consultationId/agencies/:agencyId/file',
    summary: 'The paper of an answer',
    access: 'consultation.read',
    params: agencyParams,
    run: (context, { params }) => downloadAnswer(context, params),
  }),
];
