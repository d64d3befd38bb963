import { action, download, type Route, read, upload, write } from '../../../../platform/http/route.ts';
import { MAX_BACKGROUND_BYTES } from '../../model/certificates/layout.ts';
import { downloadBackground, removeBackground, setBackground } from './background.ts';
import { previewCertificate } from './preview-certificate.ts';
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
const ofTemplate = { params: templateParams, response: templateViewSchema } as const;

/** Templates of certificates: their layout, their background, a look at them. */
export const certificateTemplateRoutes: readonly Route[] = [
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
