import { z } from 'zod';
import { action, download, type Route, read } from '../../../platform/http/route.ts';
import { DOCUMENT_FORMATS, documentFile } from '../../document/server/index.ts';
import { draftLetter, fileLetter } from './cascade/demand-letter.ts';
import { daySchema, planParams } from './plan.schema.ts';
import { getPlanReport, getUnitReport } from './reports/get-report.ts';
import {
  filedReportSchema,
  planReportBody,
  planReportQuery,
  reportSchema,
  unitReportBody,
  unitReportParams,
  unitReportQuery,
} from './reports/report.schema.ts';
import { fileReport, reportDocument } from './reports/report-document.ts';
import { reportXlsx } from './reports/report-xlsx.ts';

const tag = 'plan';
const ofPlan = { tag, access: 'plan.read', params: planParams, query: planReportQuery } as const;
const ofUnit = { tag, access: 'plan.read', params: unitReportParams, query: unitReportQuery } as const;
const filing = { method: 'POST', tag, response: filedReportSchema, status: 201 } as const;
const letterQuery = z.object({
  demand: z.uuid().optional().describe('About one demand only'),
  answerBy: daySchema.optional().describe('By when the late units shall send at last'),
});
const letter = { tag, access: 'task.remind', params: planParams, query: letterQuery } as const;

/** Progress reports of plans and units, and the letter that reminds late units: as figures, files, and drafts in the library. */
export const reportRoutes: readonly Route[] = [
  read({
    ...ofPlan,
    path: '/api/plans/:planId/report',
    summary: 'Progress of a plan in a month, quarter, half, nine months or year',
    response: reportSchema,
    run: (context, { params, query }) => getPlanReport(context, params.planId, query),
  }),
  download({
    ...ofPlan,
    path: '/api/plans/:planId/report.xlsx',
    summary: 'The same as .xlsx',
    run: async (context, { params, query }) =>
      reportXlsx(await getPlanReport(context, params.planId, query), context.language),
  }),
  ...DOCUMENT_FORMATS.map((format) =>
    download({
      ...ofPlan,
      path: `/api/plans/:planId/report.${format}`,
      summary: `The same as an official report, .${format}`,
      run: async (context, { params, query }) => {
        const report = await getPlanReport(context, params.planId, query);
        return documentFile(await reportDocument(context.db, report), reportName(report), format, context);
      },
    }),
  ),
  action({
    ...filing,
    access: 'plan.write',
    path: '/api/plans/:planId/report-documents',
    summary: 'File the official report in the library, as a draft',
    params: planParams,
    body: planReportBody,
    run: async (context, { params, body }) =>
      fileReport(context, await getPlanReport(context, params.planId, body)),
  }),
  read({
    ...ofUnit,
    path: '/api/units/:unitId/plan-report',
    summary: 'Progress of all plans in force of a unit and those below it',
    response: reportSchema,
    run: (context, { params, query }) => getUnitReport(context, params.unitId, query),
  }),
  download({
    ...ofUnit,
    path: '/api/units/:unitId/plan-report.xlsx',
    summary: 'The same as .xlsx',
    run: async (context, { params, query }) =>
      reportXlsx(await getUnitReport(context, params.unitId, query), context.language),
  }),
  ...DOCUMENT_FORMATS.map((format) =>
    download({
      ...ofUnit,
      path: `/api/units/:unitId/plan-report.${format}`,
      summary: `The same as an official report, .${format}`,
      run: async (context, { params, query }) => {
        const report = await getUnitReport(context, params.unitId, query);
        return documentFile(await reportDocument(context.db, report), reportName(report), format, context);
      },
    }),
  ),
  action({
    ...filing,
    access: 'plan.write',
    path: '/api/units/:unitId/plan-report-documents',
    summary: 'File the official report in the library, as a draft',
    params: unitReportParams,
    body: unitReportBody,
    run: async (context, { params, body }) =>
      fileReport(context, await getUnitReport(context, params.unitId, body)),
  }),
  ...DOCUMENT_FORMATS.map((format) =>
    download({
      ...letter,
      path: `/api/plans/:planId/demand-letter.${format}`,
      summary: `The letter that reminds units with something late, as .${format}`,
      run: async (context, { params, query }) => {
        const { official } = await draftLetter(context, params.planId, query);
        return documentFile(official, 'cong-van-don-doc', format, context);
      },
    }),
  ),
  action({
    ...filing,
    access: 'task.remind',
    path: '/api/plans/:planId/demand-letters',
    summary: 'File the letter in the library, as a draft addressed to the late units',
    params: planParams,
    body: letterQuery,
    run: (context, { params, body }) => fileLetter(context, params.planId, body),
  }),
];

const reportName = ({ from, to }: { from: string; to: string }) => `bao-cao-tien-do-${from}-${to}`;
