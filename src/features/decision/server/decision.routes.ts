import { action, download, type Route, read, write } from '../../../platform/http/route.ts';
import { addLines, cancelDecision, moveLine, removeLine, updateDecision } from './change-decision.ts';
import { createDecision } from './create-decision.ts';
import {
  cancelDecisionBody,
  createDecisionBody,
  decidableRoundsSchema,
  decisionLineParams,
  decisionLinesSchema,
  decisionListSchema,
  decisionParams,
  decisionPreviewSchema,
  decisionViewSchema,
  listDecisionsQuery,
  listLinesQuery,
  moveLineBody,
  numberDecisionBody,
  updateDecisionBody,
  versionBody,
} from './decision.schema.ts';
import { numberDecision, previewDecision } from './decision-document.ts';
import { decisionSheet } from './decision-sheet.ts';
import { getDecision } from './get-decision.ts';
import { lineSheet } from './line-sheet.ts';
import { listDecidableRounds, listDecisions, listLines } from './list-decisions.ts';

const tag = 'decision';
const one = { tag, params: decisionParams, response: decisionViewSchema } as const;
const ofLine = { tag, params: decisionLineParams, response: decisionViewSchema } as const;

/** Commendation decisions: drafting from what passed, order, preview, number. */
export const decisionRoutes: readonly Route[] = [
  read({
    path: '/api/decisions',
    tag,
    summary: 'List commendation decisions',
    access: 'decision.read',
    query: listDecisionsQuery,
    response: decisionListSchema,
    run: (context, { query }) => listDecisions(context, query),
  }),
  download({
    path: '/api/decisions.xlsx',
    tag,
    summary: 'The decisions of the list as .xlsx',
    access: 'decision.read',
    query: listDecisionsQuery,
    run: (context, { query }) => decisionSheet(context, query),
  }),
  write({
    method: 'POST',
    path: '/api/decisions',
    tag,
    summary: 'Draft a decision of what passed in a round',
    access: 'decision.write',
    body: createDecisionBody,
    response: decisionViewSchema,
    status: 201,
    run: (context, { body }) => createDecision(context, body),
  }),
  read({
    path: '/api/decidable-rounds',
    tag,
    summary: 'Rounds in which somebody waits for a decision',
    access: 'decision.write',
    response: decidableRoundsSchema,
    run: (context) => listDecidableRounds(context),
  }),
  read({
    ...one,
    path: '/api/decisions/:decisionId',
    summary: 'A decision: words, sums by award, what may be done',
    access: 'decision.read',
    run: (context, { params }) => getDecision(context, params.decisionId),
  }),
  write({
    ...one,
    method: 'PATCH',
    path: '/api/decisions/:decisionId',
    summary: 'Change the words or the day of a draft',
    access: 'decision.write',
    body: updateDecisionBody,
    run: (context, { params, body }) => updateDecision(context, params.decisionId, body),
  }),
  read({
    tag,
    path: '/api/decisions/:decisionId/lines',
    summary: 'Whom a decision names, in order',
    access: 'decision.read',
    params: decisionParams,
    query: listLinesQuery,
    response: decisionLinesSchema,
    run: (context, { params, query }) => listLines(context, params.decisionId, query),
  }),
  download({
    tag,
    path: '/api/decisions/:decisionId/lines.xlsx',
    summary: 'Whom a decision names, in order, as .xlsx',
    access: 'decision.read',
    params: decisionParams,
    query: listLinesQuery,
    run: (context, { params, query }) => lineSheet(context, params.decisionId, query),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/decisions/:decisionId/lines',
    summary: 'Add what has passed since the draft was made',
    access: 'decision.write',
    body: versionBody,
    run: (context, { params, body }) => addLines(context, params.decisionId, body.version),
  }),
  write({
    ...ofLine,
    method: 'POST',
    path: '/api/decision-lines/:lineId/removal',
    summary: 'Take a line out of a draft',
    access: 'decision.write',
    body: versionBody,
    run: (context, { params, body }) => removeLine(context, params.lineId, body.version),
  }),
  write({
    ...ofLine,
    method: 'PATCH',
    path: '/api/decision-lines/:lineId',
    summary: 'Move a line of a draft within its group',
    access: 'decision.write',
    body: moveLineBody,
    run: (context, { params, body }) => moveLine(context, params.lineId, body),
  }),
  read({
    tag,
    path: '/api/decisions/:decisionId/preview',
    summary: 'A decision as it would be printed',
    access: 'decision.read',
    params: decisionParams,
    response: decisionPreviewSchema,
    run: (context, { params }) => previewDecision(context, params.decisionId),
  }),
  action({
    ...one,
    method: 'POST',
    path: '/api/decisions/:decisionId/number',
    summary: 'Give a draft its number and file its document',
    access: 'decision.write',
    body: numberDecisionBody,
    run: (context, { params, body }) => numberDecision(context, params.decisionId, body),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/decisions/:decisionId/cancellation',
    summary: 'Give a draft up',
    access: 'decision.write',
    body: cancelDecisionBody,
    run: (context, { params, body }) => cancelDecision(context, params.decisionId, body),
  }),
];
