import { z } from 'zod';
import { action, download, type Route, read, write } from '../../../platform/http/route.ts';
import { DOCUMENT_FORMATS } from '../../document/server/index.ts';
import {
  composePlanBody,
  composeSourcesQuery,
  composeSourcesSchema,
  issuePlanBody,
  previewSchema,
} from './document/compose.schema.ts';
import { composePlan } from './document/compose-plan.ts';
import { exportPlan, previewPlan } from './document/export-plan.ts';
import { issuePlan } from './document/issue-plan.ts';
import { listComposeSources } from './document/list-compose-sources.ts';
import { planParams, planViewSchema } from './plan.schema.ts';

const tag = 'plan';
const reading = { tag, access: 'plan.read', params: planParams } as const;

/** Plans as documents: composing, looking at them, files, issuing. */
export const planTextRoutes: readonly Route[] = [
  read({
    path: '/api/plans/compose-sources',
    tag,
    summary: 'Plans whose text a new plan of a unit may begin with',
    access: 'plan.write',
    query: composeSourcesQuery,
    response: composeSourcesSchema,
    run: (context, { query }) => listComposeSources(context, query.unitId),
  }),
  write({
    method: 'POST',
    path: '/api/plans/compose',
    tag,
    summary:
      'Make a plan whose text begins with usual parts, an earlier plan, or the headings of a plan above',
    access: 'plan.write',
    body: composePlanBody,
    response: planViewSchema,
    status: 201,
    run: (context, { body }) => composePlan(context, body),
  }),
  read({
    ...reading,
    path: '/api/plans/:planId/preview',
    summary: 'A plan as it stands on paper, as HTML',
    response: previewSchema,
    run: (context, { params }) => previewPlan(context, params.planId),
  }),
  ...DOCUMENT_FORMATS.map((format) =>
    download({
      ...reading,
      path: `/api/plans/:planId/document.${format}`,
      summary: format === 'docx' ? 'A plan as a Word document' : 'A plan as PDF/A',
      run: (context, { params }) => exportPlan(context, params.planId, format),
    }),
  ),
  action({
    method: 'POST',
    path: '/api/plans/:planId/issue',
    tag,
    summary: 'Issue a plan under the next number of the register and file its document in the library',
    access: 'plan.issue',
    params: planParams,
    body: issuePlanBody,
    response: z.object({ plan: planViewSchema, documentId: z.uuid() }),
    run: (context, { params, body }) => issuePlan(context, params.planId, body),
  }),
];
