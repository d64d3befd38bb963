import type { Generated } from 'kysely';
import type { Subject } from '../../../law/awards/index.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { SheetRound, SheetState } from '../model/sheet-life.ts';

type RegistrationTables = {
  registrationSheet: {
    id: string;
    unitId: string;
    year: number;
    round: SheetRound;
    state: Generated<SheetState>;
    theme: string | null;
    returnReason: string | null;
    submittedAt: Date | null;
    approvedAt: Date | null;
    approvedBy: string | null;
    version: Generated<number>;
    createdBy: string;
    createdAt: Date;
    updatedAt: Date;
  };
  registration: {
    id: string;
    sheetId: string;
    position: number;
    subject: Subject;
    personId: string | null;
    collectiveId: string | null;
    householdId: string | null;
    subjectName: string;
    subjectDetail: string | null;
    award: string;
    content: string | null;
    version: Generated<number>;
  };
};

/** The query builder with the tables of registrations. */
export const registrationTables = (db: Db) => db.withTables<RegistrationTables>();
