import type { z } from 'zod';
import { recordedWho, termText } from '../../../law/awards/terms.ts';
import { versionField } from '../../../platform/http/fields.ts';
import { download, type Route, read, upload, write } from '../../../platform/http/route.ts';
import { nationalCatalogue } from '../../catalogue/server/index.ts';
import { COLLECTIVE_MERITS, MERIT_KINDS, type MeritKind } from '../model/merit-kinds.ts';
import { evaluationSheetQuery, evaluationSheetResult } from './evaluation-sheet.schema.ts';
import { exportEvaluations, importEvaluations, MAX_SHEET_BYTES } from './evaluation-sheet.ts';
import { getMerits } from './get-merits.ts';
import { personHonourParams, unitHonourParams } from './honour.schema.ts';
import {
  type AnyMerit,
  MERIT_TERM_LISTS,
  type MeritTermsView,
  meritBodies,
  meritParams,
  meritsSchema,
  meritTermsSchema,
  removeMeritBody,
} from './merit.schema.ts';
import { addMerit, changeMerit, removeMerit } from './merits.ts';

const tag = 'merit';

/** The facts of merit: grades, initiatives, discipline, open cases, service, leave, and what a person is. */
export const meritRoutes: readonly Route[] = [
  read({
    tag,
    path: '/api/merit-terms',
    summary: 'The words of the codes that merit records use',
    access: 'merit.read',
    response: meritTermsSchema,
    run: async ({ language }) => {
      const { terms } = nationalCatalogue();
      const options = MERIT_TERM_LISTS.map((list) => [
        list,
        (list === 'who' ? recordedWho(terms) : Object.keys(terms[list])).map((value) => ({
          value,
          label: termText(terms, list, value, language),
        })),
      ]);
      return Object.fromEntries(options) as MeritTermsView;
    },
  }),
  read({
    tag,
    path: '/api/people/:personId/merits',
    summary: 'The merit records of a person',
    access: 'merit.read',
    params: personHonourParams,
    response: meritsSchema,
    run: (context, { params }) => getMerits(context, { subject: 'individual', id: params.personId }),
  }),
  read({
    tag,
    path: '/api/units/:unitId/merits',
    summary: 'The merit records of a collective',
    access: 'merit.read',
    params: unitHonourParams,
    response: meritsSchema,
    run: (context, { params }) => getMerits(context, { subject: 'collective', id: params.unitId }),
  }),
  download({
    tag,
    path: '/api/units/:unitId/evaluation-sheet',
    summary: 'The grades of a year of the people of a unit as Excel, to fill in',
    access: 'merit.read',
    params: unitHonourParams,
    query: evaluationSheetQuery,
    run: (context, { params, query }) => exportEvaluations(context, params.unitId, query.year),
  }),
  upload({
    tag,
    path: '/api/units/:unitId/evaluation-sheet',
    summary: 'Look at a filled-in sheet of grades, or take it over (field `take`)',
    access: 'merit.write',
    maxBytes: MAX_SHEET_BYTES,
    params: unitHonourParams,
    response: evaluationSheetResult,
    run: (context, { params, file }) => importEvaluations(context, params.unitId, file),
  }),
  ...MERIT_KINDS.flatMap(routesOf),
];

function routesOf(kind: MeritKind): Route[] {
  // Which of the kinds it is, only the loop knows.
  const schema: z.ZodObject = meritBodies[kind];
  const body = schema as z.ZodType<AnyMerit>;
  const changed = schema.extend({ version: versionField }) as unknown as z.ZodType<
    AnyMerit & { version: number }
  >;
  const one = { tag, access: 'merit.write', response: meritsSchema, params: meritParams } as const;
  const adding = {
    tag,
    method: 'POST',
    access: 'merit.write',
    response: meritsSchema,
    status: 201,
    body,
  } as const;
  const routes = [
    write({
      ...adding,
      path: `/api/people/:personId/${kind}`,
      summary: `Record ${kind} of a person`,
      params: personHonourParams,
      run: (context, { params, body }) =>
        addMerit(context, kind, { subject: 'individual', id: params.personId }, body),
    }),
    write({
      ...one,
      method: 'PUT',
      path: `/api/${kind}/:meritId`,
      summary: `Change a record of ${kind}`,
      body: changed,
      run: (context, { params, body }) => changeMerit(context, kind, params.meritId, body),
    }),
    write({
      ...one,
      method: 'DELETE',
      path: `/api/${kind}/:meritId`,
      summary: `Remove a record of ${kind} that was entered by mistake`,
      body: removeMeritBody,
      run: (context, { params, body }) => removeMerit(context, kind, params.meritId, body),
    }),
  ];
  if (!COLLECTIVE_MERITS.some((each) => each === kind)) return routes;
  return [
    ...routes,
    write({
      ...adding,
      path: `/api/units/:unitId/${kind}`,
      summary: `Record ${kind} of a collective`,
      params: unitHonourParams,
      run: (context, { params, body }) =>
        addMerit(context, kind, { subject: 'collective', id: params.unitId }, body),
    }),
  ];
}
