import { action, download, type Route, read, write } from '../../../../platform/http/route.ts';
import { decisionParams } from '../decision.schema.ts';
import {
  certificateDeskSchema,
  certificateListSchema,
  certificateParams,
  certificatePrintParams,
  firstPageQuery,
  firstPageSchema,
  listCertificatesQuery,
  printCertificatesBody,
  printedSchema,
  reissueBody,
  reissuedSchema,
} from './certificate.schema.ts';
import { certificateListSheet } from './certificate-list-sheet.ts';
import { getCertificateDesk, listCertificates } from './list-certificates.ts';
import { previewFirst } from './preview-certificate.ts';
import { downloadPrint, printCertificates } from './print-certificates.ts';
import { reissue } from './reissue.ts';

const tag = 'certificate';
const reading = { tag, access: 'decision.read' } as const;
const writing = { tag, access: 'decision.write' } as const;
const ofDecision = { params: decisionParams } as const;

/** Certificates of decisions: templates, preview, print, re-issue. */
export const certificateRoutes: readonly Route[] = [
  action({
    ...reading,
    ...ofDecision,
    method: 'GET',
    path: '/api/decisions/:decisionId/certificate-desk',
    summary: 'What printing the certificates of a decision needs to know',
    response: certificateDeskSchema,
    run: (context, { params }) => getCertificateDesk(context, params.decisionId),
  }),
  read({
    ...reading,
    ...ofDecision,
    path: '/api/decisions/:decisionId/certificates',
    summary: 'The certificates of a decision, in its order',
    query: listCertificatesQuery,
    response: certificateListSchema,
    run: (context, { params, query }) => listCertificates(context, params.decisionId, query),
  }),
  download({
    ...reading,
    ...ofDecision,
    path: '/api/decisions/:decisionId/certificates.xlsx',
    summary: 'The certificates of a decision as .xlsx',
    query: listCertificatesQuery,
    run: (context, { params, query }) => certificateListSheet(context, params.decisionId, query),
  }),
  action({
    ...reading,
    ...ofDecision,
    method: 'GET',
    path: '/api/decisions/:decisionId/certificate-preview',
    summary: 'One certificate of a decision as a picture',
    query: firstPageQuery,
    response: firstPageSchema,
    run: (context, { params, query }) => previewFirst(context, params.decisionId, query),
  }),
  action({
    ...writing,
    ...ofDecision,
    method: 'POST',
    path: '/api/decisions/:decisionId/certificate-prints',
    summary: 'Make one PDF of certificates and count them as printed',
    body: printCertificatesBody,
    response: printedSchema,
    status: 201,
    run: (context, { params, body }) => printCertificates(context, params.decisionId, body),
  }),
  download({
    ...reading,
    path: '/api/certificate-prints/:printId/file',
    summary: 'The PDF of a print, as it was made',
    params: certificatePrintParams,
    run: (context, { params }) => downloadPrint(context, params.printId),
  }),
  write({
    ...writing,
    method: 'POST',
    path: '/api/certificates/:certificateId/reissue',
    summary: 'Replace a certificate by a new one with a code of its own',
    params: certificateParams,
    body: reissueBody,
    response: reissuedSchema,
    status: 201,
    run: (context, { params, body }) => reissue(context, params.certificateId, body.reason),
  }),
];
