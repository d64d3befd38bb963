import { download, type Route, read } from '../../../../platform/http/route.ts';
import { compare } from './compare.ts';
import {
  comparedListSchema,
  comparedQuery,
  comparisonFileQuery,
  comparisonQuery,
  comparisonSchema,
} from './comparison.schema.ts';
import { exportComparison } from './export-comparison.ts';
import { listCompared } from './list-compared.ts';

const common = { tag: 'registration', access: 'registration.read' } as const;

/** What was registered, proposed and granted, side by side. */
export const comparisonRoutes: readonly Route[] = [
  read({
    ...common,
    path: '/api/registration-comparison',
    summary: 'Registered, proposed and granted in a year, by unit or by award',
    query: comparisonQuery,
    response: comparisonSchema,
    run: (context, { query }) => compare(context, query),
  }),
  read({
    ...common,
    path: '/api/registration-comparison/subjects',
    summary: 'Who was registered, proposed or granted for what, and how far each came',
    query: comparedQuery,
    response: comparedListSchema,
    run: (context, { query }) => listCompared(context, query),
  }),
  download({
    ...common,
    path: '/api/registration-comparison.xlsx',
    summary: 'The comparison as .xlsx',
    query: comparisonFileQuery,
    run: (context, { query }) => exportComparison(context, query),
  }),
];
