import { action, download, type Route, read, upload, write } from '../../../../platform/http/route.ts';
import { MAX_BACKGROUND_BYTES } from '../../model/certificates/layout.ts';
import { decisionParams } from '../decision.schema.ts';
import { downloadBackground, removeBackground, setBackground } from './background.ts';
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
import { previewCertificate, previewFirst } from './preview-certificate.ts';
import { downloadPrint, printCertificates } from './print-certificates.ts';
import { reissue } from './reissue.ts';
import {
  createTemplateBody,
  doneSchema,
  listTemplatesQuery,
  previewBody,
  previewSchema,
  templateListSchema,
  templateParams,
  templateVersionBody,
  templateViewSchema,
  updateTemplateBody,
} from './template.schema.ts';
import { templateSheet } from './template-sheet.ts';
import { createTemplate, deleteTemplate, getTemplate, listTemplates, updateTemplate } from './templates.ts';

const tag = 'certificate';
const reading = { tag, access: 'decision.read' } as const;
const writing = { tag, access: 'decision.write' } as const;
const ofDecision = { params: decisionParams } as const;
const ofTemplate = { params: templateParams, response: templateViewSchema } as const;

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
  read({
    ...reading,
    path: '/api/certificate-templates',
    summary: 'How offices print their certificates',
    query: listTemplatesQuery,
    response: templateListSchema,
    run: (context, { query }) => listTemplates(context, query.unit),
  }),
  download({
    ...reading,
    path: '/api/certificate-templates.xlsx',
    summary: 'Certificate templates as .xlsx',
    query: listTemplatesQuery,
    run: (context, { query }) => templateSheet(context, query.unit),
  }),
  write({
    ...writing,
    method: 'POST',
    path: '/api/certificate-templates',
    summary: 'Make a template of certificates',
    body: createTemplateBody,
    response: templateViewSchema,
    status: 201,
    run: (context, { body }) => createTemplate(context, body),
  }),
  read({
    ...reading,
    ...ofTemplate,
    path: '/api/certificate-templates/:templateId',
    summary: 'A template of certificates',
    run: (context, { params }) => getTemplate(context, params.templateId),
  }),
  write({
    ...writing,
    ...ofTemplate,
    method: 'PATCH',
    path: '/api/certificate-templates/:templateId',
    summary: 'Change a template of certificates',
    body: updateTemplateBody,
    run: (context, { params, body }) => updateTemplate(context, params.templateId, body),
  }),
  write({
    ...writing,
    method: 'POST',
    path: '/api/certificate-templates/:templateId/deletion',
    summary: 'Delete a template; what was printed with it stays',
    params: templateParams,
    body: templateVersionBody,
    response: doneSchema,
    run: (context, { params, body }) => deleteTemplate(context, params.templateId, body.version),
  }),
  upload({
    ...writing,
    ...ofTemplate,
    path: '/api/certificate-templates/:templateId/background',
    summary: 'The background picture of a template; `version` beside the file',
    maxBytes: MAX_BACKGROUND_BYTES,
    status: 201,
    run: (context, { params, file }) => setBackground(context, params.templateId, file),
  }),
  download({
    ...reading,
    path: '/api/certificate-templates/:templateId/background',
    summary: 'The background picture of a template, to look at',
    params: templateParams,
    run: (context, { params }) => downloadBackground(context, params.templateId),
  }),
  write({
    ...writing,
    ...ofTemplate,
    method: 'POST',
    path: '/api/certificate-templates/:templateId/background-removal',
    summary: 'Take the background picture away',
    body: templateVersionBody,
    run: (context, { params, body }) => removeBackground(context, params.templateId, body.version),
  }),
  action({
    ...reading,
    method: 'POST',
    path: '/api/certificate-preview',
    summary: 'A layout with made-up names as a picture; nothing is kept',
    body: previewBody,
    response: previewSchema,
    run: (context, { body }) => previewCertificate(context, body),
  }),
];
