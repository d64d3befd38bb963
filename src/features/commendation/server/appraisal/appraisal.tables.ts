import type { ColumnType } from 'kysely';
import type { VerdictOutcome } from '../../../../law/awards/index.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { Checklist, Outcome } from '../../model/appraisal/outcomes.ts';
import type { VerdictBrief } from '../../model/nomination.ts';

type AppraisalTables = {
  appraisal: {
    nominationId: string;
    checklist: ColumnType<Checklist, string | undefined, string>;
    findings: string | null;
    outcome: Outcome | null;
    award: string | null;
    reason: string | null;
    awardVerdict: VerdictOutcome | null;
    awardVerdictDetail: ColumnType<VerdictBrief | null, string | null, string | null>;
    nominationVersion: number | null;
    appraisedBy: string;
    updatedAt: Date;
    version: ColumnType<number, number | undefined, unknown>;
  };
};

/** The query builder with the table of appraisals. */
export const appraisalTables = (db: Db) => db.withTables<AppraisalTables>();
