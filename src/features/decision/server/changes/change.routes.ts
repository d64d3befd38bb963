import { type Route, write } from '../../../../platform/http/route.ts';
import { decisionLineParams, decisionParams, decisionViewSchema } from '../decision.schema.ts';
import { createChangeBody, lineChangeBody } from './change.schema.ts';
import { changeLine } from './change-line.ts';
import { createChange } from './create-change.ts';

const tag = 'decision';

/** Decisions that correct or revoke what a decision granted. */
export const changeRoutes: readonly Route[] = [
  write({
    tag,
    method: 'POST',
    path: '/api/decisions/:decisionId/changes',
    summary: 'Draft a decision that corrects or revokes honours of this one',
    access: 'decision.write',
    params: decisionParams,
    body: createChangeBody,
    response: decisionViewSchema,
    status: 201,
    run: (context, { params, body }) => createChange(context, params.decisionId, body),
  }),
  write({
    tag,
    method: 'PUT',
    path: '/api/decision-lines/:lineId/change',
    summary: 'Say what a line of a draft correction puts right',
    access: 'decision.write',
    params: decisionLineParams,
    body: lineChangeBody,
    response: decisionViewSchema,
    run: (context, { params, body }) => changeLine(context, params.lineId, body),
  }),
];
