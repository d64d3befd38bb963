import { download, type Route, read, write } from '../../../../platform/http/route.ts';
import { addFundEntry, reverseFundEntry } from './add-entry.ts';
import { exportFund } from './export-fund.ts';
import {
  addEntryBody,
  entryListSchema,
  entryParams,
  fundQuery,
  fundSchema,
  listEntriesQuery,
  reverseBody,
} from './fund.schema.ts';
import { getFund, listFundEntries } from './get-fund.ts';

const tag = 'fund';

/** The commendation fund: its sums, its lines, which are only added, and the file for accounting. */
export const fundRoutes: readonly Route[] = [
  read({
    tag,
    path: '/api/funds',
    summary: 'The fund of a unit in a year: sources, planned, spent, returned, what is left',
    access: 'fund.read',
    query: fundQuery,
    response: fundSchema,
    run: (context, { query }) => getFund(context, query),
  }),
  read({
    tag,
    path: '/api/fund-entries',
    summary: 'The lines of a fund',
    access: 'fund.read',
    query: listEntriesQuery,
    response: entryListSchema,
    run: (context, { query }) => listFundEntries(context, query),
  }),
  write({
    tag,
    method: 'POST',
    path: '/api/fund-entries',
    summary: 'Note a source of the fund or what is set aside',
    access: 'fund.write',
    body: addEntryBody,
    response: fundSchema,
    status: 201,
    run: (context, { body }) => addFundEntry(context, body),
  }),
  write({
    tag,
    method: 'POST',
    path: '/api/fund-entries/:entryId/reversal',
    summary: 'Take a mistaken line back by one against it',
    access: 'fund.write',
    params: entryParams,
    body: reverseBody,
    response: fundSchema,
    run: (context, { params, body }) => reverseFundEntry(context, params.entryId, body.reason),
  }),
  download({
    tag,
    path: '/api/fund-export',
    summary: 'The fund of a unit in a year as .xlsx',
    access: 'fund.read',
    query: listEntriesQuery.pick({ unit: true, year: true }),
    run: (context, { query }) => exportFund(context, query),
  }),
];
