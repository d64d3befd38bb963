import { download, type Route, read, write } from '../../../../platform/http/route.ts';
import { DOCUMENT_FORMATS } from '../../../document/server/index.ts';
import { doneSchema } from '../certificates/template.schema.ts';
import {
  addToCeremonyBody,
  ceremonyDecisionsSchema,
  ceremonyLineParams,
  ceremonyLineSchema,
  ceremonyLinesSchema,
  ceremonyListSchema,
  ceremonyParams,
  ceremonyVersionBody,
  ceremonyViewSchema,
  createCeremonyBody,
  listCeremoniesQuery,
  listCeremonyLinesQuery,
  moveCeremonyLineBody,
  orderCeremonyBody,
  presentersBody,
  updateCeremonyBody,
  updateCeremonyLineBody,
} from './ceremony.schema.ts';
import { ceremonyLineSheet, ceremonySheet } from './ceremony-sheet.ts';
import { namePresenters, removeCeremonyLine, updateCeremonyLine } from './change-lines.ts';
import { exportCeremonyDocument } from './export-ceremony.ts';
import { getCeremony, listCeremonies, listCeremonyDecisions, listCeremonyLines } from './list-ceremonies.ts';
import { moveCeremonyLine, orderCeremony } from './order-lines.ts';
import { addToCeremony, createCeremony, deleteCeremony, updateCeremony } from './plan-ceremony.ts';

const tag = 'ceremony';
const reading = { tag, access: 'decision.read' } as const;
const writing = { tag, access: 'decision.write' } as const;
const one = { params: ceremonyParams, response: ceremonyViewSchema } as const;
const ofLine = { params: ceremonyLineParams, response: ceremonyViewSchema } as const;

/** Ceremonies: who receives what from whom, in which order, and whether it was handed over. */
export const ceremonyRoutes: readonly Route[] = [
  read({
    ...reading,
    path: '/api/ceremonies',
    summary: 'List ceremonies',
    query: listCeremoniesQuery,
    response: ceremonyListSchema,
    run: (context, { query }) => listCeremonies(context, query),
  }),
  download({
    ...reading,
    path: '/api/ceremonies.xlsx',
    summary: 'The ceremonies of the list as .xlsx',
    query: listCeremoniesQuery,
    run: (context, { query }) => ceremonySheet(context, query),
  }),
  write({
    ...writing,
    method: 'POST',
    path: '/api/ceremonies',
    summary: 'Plan a ceremony of decisions in effect',
    body: createCeremonyBody,
    response: ceremonyViewSchema,
    status: 201,
    run: (context, { body }) => createCeremony(context, body),
  }),
  read({
    ...writing,
    path: '/api/ceremony-decisions',
    summary: 'Decisions whose honours are in no ceremony yet',
    response: ceremonyDecisionsSchema,
    run: (context) => listCeremonyDecisions(context),
  }),
  read({
    ...reading,
    ...one,
    path: '/api/ceremonies/:ceremonyId',
    summary: 'A ceremony with its sums',
    run: (context, { params }) => getCeremony(context, params.ceremonyId),
  }),
  write({
    ...writing,
    ...one,
    method: 'PATCH',
    path: '/api/ceremonies/:ceremonyId',
    summary: 'Change title, time or place',
    body: updateCeremonyBody,
    run: (context, { params, body }) => updateCeremony(context, params.ceremonyId, body),
  }),
  write({
    ...writing,
    method: 'POST',
    path: '/api/ceremonies/:ceremonyId/deletion',
    summary: 'Delete a ceremony at which nothing was handed over',
    params: ceremonyParams,
    body: ceremonyVersionBody,
    response: doneSchema,
    run: (context, { params, body }) => deleteCeremony(context, params.ceremonyId, body.version),
  }),
  write({
    ...writing,
    ...one,
    method: 'POST',
    path: '/api/ceremonies/:ceremonyId/decisions',
    summary: 'Add whom further decisions honour',
    body: addToCeremonyBody,
    run: (context, { params, body }) => addToCeremony(context, params.ceremonyId, body),
  }),
  read({
    ...reading,
    path: '/api/ceremonies/:ceremonyId/lines',
    summary: 'Who receives what from whom, in order',
    params: ceremonyParams,
    query: listCeremonyLinesQuery,
    response: ceremonyLinesSchema,
    run: (context, { params, query }) => listCeremonyLines(context, params.ceremonyId, query),
  }),
  download({
    ...reading,
    path: '/api/ceremonies/:ceremonyId/lines.xlsx',
    summary: 'Who receives what from whom as .xlsx',
    params: ceremonyParams,
    query: listCeremonyLinesQuery,
    run: (context, { params, query }) => ceremonyLineSheet(context, params.ceremonyId, query),
  }),
  write({
    ...writing,
    ...one,
    method: 'POST',
    path: '/api/ceremonies/:ceremonyId/order',
    summary: 'Put all lines in order at once',
    body: orderCeremonyBody,
    run: (context, { params, body }) => orderCeremony(context, params.ceremonyId, body),
  }),
  write({
    ...writing,
    ...one,
    method: 'POST',
    path: '/api/ceremonies/:ceremonyId/presenters',
    summary: 'Name who hands over, to many at once',
    body: presentersBody,
    run: (context, { params, body }) => namePresenters(context, params.ceremonyId, body),
  }),
  ...DOCUMENT_FORMATS.map((format) =>
    download({
      ...reading,
      path: `/api/ceremonies/:ceremonyId/list.${format}`,
      summary: `Who receives what from whom as an official document, .${format}`,
      params: ceremonyParams,
      run: (context, { params }) => exportCeremonyDocument(context, params.ceremonyId, format),
    }),
  ),
  write({
    ...writing,
    method: 'PATCH',
    path: '/api/ceremony-lines/:ceremonyLineId',
    summary: 'Record presenter, presence or hand-over of one line',
    params: ceremonyLineParams,
    body: updateCeremonyLineBody,
    response: ceremonyLineSchema,
    run: (context, { params, body }) => updateCeremonyLine(context, params.ceremonyLineId, body),
  }),
  write({
    ...writing,
    ...ofLine,
    method: 'POST',
    path: '/api/ceremony-lines/:ceremonyLineId/move',
    summary: 'Move a line behind another',
    body: moveCeremonyLineBody,
    run: (context, { params, body }) => moveCeremonyLine(context, params.ceremonyLineId, body),
  }),
  write({
    ...writing,
    ...ofLine,
    method: 'POST',
    path: '/api/ceremony-lines/:ceremonyLineId/removal',
    summary: 'Take a line out of a ceremony',
    body: ceremonyVersionBody,
    run: (context, { params, body }) => removeCeremonyLine(context, params.ceremonyLineId, body.version),
  }),
];
