import { MAX_TEMPLATE_BYTES } from '../../../documents/template/fill-template.ts';
import { download, type Route, read, upload, write } from '../../../platform/http/route.ts';
import { okSchema } from './document.schema.ts';
import { exportRegister } from './export-register.ts';
import { listRegister } from './list-register.ts';
import { createSeries, listSeries, updateSeries } from './number-series.ts';
import {
  cancelNumberBody,
  createSeriesBody,
  listRegisterQuery,
  listSeriesQuery,
  numberParams,
  registerListSchema,
  reserveBody,
  reservedSchema,
  seriesListSchema,
  seriesParams,
  seriesSchema,
  updateSeriesBody,
} from './register.schema.ts';
import { cancelNumber, reserveNumbers } from './reserve-numbers.ts';
import { templateListSchema, templateParams, templateSchema } from './template.schema.ts';
import { addTemplate, downloadSample, downloadTemplate, listTemplates, retireTemplate } from './templates.ts';

const tag = 'document';

/** The register of document numbers, its sequences, and office templates. */
export const registerRoutes: readonly Route[] = [
  read({
    path: '/api/register',
    tag,
    summary: 'The register of outgoing documents: every number and what became of it',
    access: 'document.read',
    query: listRegisterQuery,
    response: registerListSchema,
    run: (context, { query }) => listRegister(context, query),
  }),
  download({
    path: '/api/register.xlsx',
    tag,
    summary: 'The register as a spreadsheet',
    access: 'document.read',
    query: listRegisterQuery,
    run: (context, { query }) => exportRegister(context, query),
  }),
  write({
    method: 'POST',
    path: '/api/register/:numberId/cancellation',
    tag,
    summary: 'Cancel a reserved number for good',
    access: 'document.number',
    params: numberParams,
    body: cancelNumberBody,
    response: okSchema,
    run: (context, { params, body }) => cancelNumber(context, params.numberId, body),
  }),
  read({
    path: '/api/number-series',
    tag,
    summary: 'The number sequences of units',
    access: 'document.read',
    query: listSeriesQuery,
    response: seriesListSchema,
    run: (context, { query }) => listSeries(context, query),
  }),
  write({
    method: 'POST',
    path: '/api/number-series',
    tag,
    summary: 'Set up a number sequence for a year',
    access: 'document.configure',
    body: createSeriesBody,
    response: seriesSchema,
    status: 201,
    run: (context, { body }) => createSeries(context, body),
  }),
  write({
    method: 'PATCH',
    path: '/api/number-series/:seriesId',
    tag,
    summary: 'Change how the numbers to come look, or where they begin',
    access: 'document.configure',
    params: seriesParams,
    body: updateSeriesBody,
    response: seriesSchema,
    run: (context, { params, body }) => updateSeries(context, params.seriesId, body),
  }),
  write({
    method: 'POST',
    path: '/api/number-series/:seriesId/reservations',
    tag,
    summary: 'Reserve the next numbers of a sequence',
    access: 'document.number',
    params: seriesParams,
    body: reserveBody,
    response: reservedSchema,
    status: 201,
    run: (context, { params, body }) => reserveNumbers(context, params.seriesId, body),
  }),
  read({
    path: '/api/document-templates',
    tag,
    summary: 'Office templates, and the placeholders that may stand in one',
    access: 'document.read',
    response: templateListSchema,
    run: (context) => listTemplates(context),
  }),
  upload({
    path: '/api/document-templates',
    tag,
    summary: 'Take an office’s own .docx into use (fields `unitId`, `kind`, `name`)',
    access: 'document.configure',
    maxBytes: MAX_TEMPLATE_BYTES,
    response: templateSchema,
    status: 201,
    run: (context, { file }) => addTemplate(context, file),
  }),
  download({
    path: '/api/document-templates/sample.docx',
    tag,
    summary: 'A template to begin with',
    access: 'document.read',
    run: () => downloadSample(),
  }),
  download({
    path: '/api/document-templates/:templateId/file',
    tag,
    summary: 'The file of a template',
    access: 'document.read',
    params: templateParams,
    run: (context, { params }) => downloadTemplate(context, params.templateId),
  }),
  write({
    method: 'DELETE',
    path: '/api/document-templates/:templateId',
    tag,
    summary: 'Put a template out of use',
    access: 'document.configure',
    params: templateParams,
    response: templateSchema,
    run: (context, { params }) => retireTemplate(context, params.templateId),
  }),
];
