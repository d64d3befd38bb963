import { download, type Route, read } from '../../../platform/http/route.ts';
import { auditActs, auditEntryParams, auditEntryView, auditList, auditQuery } from './audit.schema.ts';
import { auditSheet } from './audit-sheet.ts';
import { findAuditActs, getAuditEntry } from './get-audit-entry.ts';
import { listAudit } from './list-audit.ts';

const audit = { tag: 'audit', access: 'audit.read' } as const;

/** The audit trail, for reading only. */
export function auditRoutes(): Route[] {
  return [
    read({
      ...audit,
      path: '/api/audit',
      summary: 'Who did what, newest first',
      query: auditQuery,
      response: auditList,
      run: (context, { query }) => listAudit(context, query),
    }),
    download({
      ...audit,
      path: '/api/audit.xlsx',
      summary: 'The entries of the list as .xlsx',
      query: auditQuery,
      run: (context, { query }) => auditSheet(context, query),
    }),
    read({
      ...audit,
      path: '/api/audit/acts',
      summary: 'Acts and kinds of things that stand in the trail',
      response: auditActs,
      run: findAuditActs,
    }),
    read({
      ...audit,
      path: '/api/audit/:seq',
      summary: 'One entry with before and after',
      params: auditEntryParams,
      response: auditEntryView,
      run: (context, { params }) => getAuditEntry(context, params.seq),
    }),
  ];
}
