import type { ColumnType, Generated } from 'kysely';
import type { Subject } from '../../../law/awards/award.ts';
import type { Basis } from '../../../law/awards/facts.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { HonourStatus } from '../model/honour-life.ts';

/** A jsonb column: read as `T`, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

/** One of the three links is set: see `model/subject.ts`. */
interface SubjectColumns {
  subject: Subject;
  personId: string | null;
  collectiveId: string | null;
  householdId: string | null;
}

/** A fact about a person or a collective. */
interface MeritColumns {
  id: string;
  personId: string | null;
  collectiveId: string | null;
  unitId: string;
  version: Generated<number>;
  createdAt: Date;
}

interface PeriodColumns {
  id: string;
  personId: string;
  validFrom: string;
  validTo: string | null;
  version: Generated<number>;
  createdAt: Date;
}

export type HonourTables = {
  household: {
    id: string;
    unitId: string;
    headName: string;
    address: string | null;
    version: Generated<number>;
    createdAt: Generated<Date>;
    search: Generated<string>;
  };
  honour: SubjectColumns & {
    id: string;
    subjectName: string;
    subjectDetail: string | null;
    unitId: string;
    award: string;
    basis: Basis;
    year: number;
    yearFrom: number | null;
    decisionNumber: string | null;
    decidedOn: string;
    authority: string;
    decisionId: string | null;
    nominationId: string | null;
    bonusFactor: number | null;
    bonus: number | null;
    certificate: string | null;
    scanFileId: string | null;
    note: string | null;
    status: Generated<HonourStatus>;
    source: Generated<'typed' | 'import' | 'decision'>;
    importId: string | null;
    version: Generated<number>;
    createdBy: string | null;
    createdAt: Date;
    search: Generated<string>;
    terms: Generated<string>;
  };
  honourChange: {
    id: string;
    honourId: string;
    kind: 'correction' | 'revocation' | 'restoration' | 're-issue';
    decisionNumber: string | null;
    decidedOn: string;
    authority: string | null;
    reason: string;
    before: Json<Record<string, unknown>>;
    after: Json<Record<string, unknown>>;
    byAccount: string;
    at: Date;
  };
  evaluation: MeritColumns & { year: number; grade: string; basis: string | null };
  initiativeRecognition: Omit<MeritColumns, 'personId' | 'collectiveId'> & {
    personId: string;
    kind: string;
    title: string;
    scope: string;
    year: number;
    recognisedOn: string | null;
    decisionNumber: string | null;
    recognisedBy: string | null;
  };
  initiativeUse: { initiativeId: string; award: string; year: number };
  discipline: MeritColumns & {
    level: string;
    decidedOn: string;
    endedOn: string | null;
    decisionNumber: string | null;
  };
  openCase: MeritColumns & {
    openedOn: string;
    closedOn: string | null;
    kind: 'discipline' | 'investigation' | 'inspection' | 'complaint' | 'press';
    note: string | null;
  };
  servicePeriod: PeriodColumns & { field: string };
  leavePeriod: PeriodColumns & { kind: 'maternity' | 'study' | 'sick' | 'other' };
};

/** The query builder with this feature's tables. */
export const honourTables = (db: Db) => db.withTables<HonourTables>();
