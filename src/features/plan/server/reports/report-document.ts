import { sql } from 'kysely';
import type { OfficialDocument } from '../../../../documents/official/official-document.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ActionContext } from '../../../../platform/http/context.ts';
import { issueDocument } from '../../../document/server/index.ts';
import { composeReport, type ReportHead } from './compose-report.ts';
import type { ReportView } from './report.schema.ts';

/** The official report of figures already read. */
export async function reportDocument(db: Db, report: ReportView): Promise<OfficialDocument> {
  return composeReport(report, await findHead(db, report));
}

/** Who reports: as the plan says it; for the plans of a subtree as the newest plan of the unit does. */
async function findHead(db: Db, { planId, unitId, unitName }: ReportView): Promise<ReportHead> {
  const { rows } =
    await sql<ReportHead>`select coalesce(issuer, ${unitName}) as issuer, superior, place, signer from plan
    where (${planId}::uuid is not null and id = ${planId})
      or (${planId}::uuid is null and unit_id = ${unitId} and state in ('issued', 'closed'))
    order by year desc, id limit 1`.execute(db);
  return rows[0] ?? { issuer: unitName, superior: null, place: null, signer: null };
}

/**
 * Files the report in the unit's library as a draft, to be numbered, signed and sent there.
 * @throws AppError `not-found` where the actor may not write for the unit
 */
export async function fileReport(
  context: ActionContext,
  report: ReportView,
): Promise<{ documentId: string }> {
  if (!report.allowed.includes('file')) throw new AppError('not-found');
  const { documentId } = await issueDocument(context, {
    unitId: report.unitId,
    official: await reportDocument(context.db, report),
    source:
      report.planId === null
        ? { entity: 'unit-report', entityId: report.unitId }
        : { entity: 'plan-report', entityId: report.planId },
  });
  return { documentId };
}
