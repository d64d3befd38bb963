import type { ColumnType, Generated } from 'kysely';
import type { Subject, VerdictOutcome } from '../../../law/awards/index.ts';
import type { Basis } from '../../../law/procedures/index.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { DossierState } from '../model/dossier-life.ts';
import type { NominationState, OwnMeeting, VerdictBrief } from '../model/nomination.ts';
import type { RoundKind } from '../model/round.ts';
import type { RoundState } from '../model/round-life.ts';

/** A jsonb column: read as `T`, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;

export type CommendationTables = {
  round: {
    id: string;
    unitId: string;
    kind: RoundKind;
    year: number;
    ordinal: Generated<number>;
    name: string;
    basis: Basis;
    opensOn: string;
    closesOn: string;
    senderKinds: Generated<string[]>;
    taskId: string | null;
    meetingId: string | null;
    state: Generated<RoundState>;
    version: Generated<number>;
    createdAt: Date;
    search: Generated<string>;
  };
  roundCutoff: { roundId: string; unitKind: string; day: string };
  roundAdmission: {
    roundId: string;
    unitId: string;
    day: string;
    reason: string;
    admittedBy: string;
    admittedAt: Date;
  };
  dossier: {
    id: string;
    roundId: string;
    unitId: string;
    receiverId: string;
    code: string | null;
    procedure: string | null;
    state: Generated<DossierState>;
    title: string;
    year: number;
    summary: string | null;
    letterNumber: string | null;
    letterDate: string | null;
    ownMeeting: JsonOrNull<OwnMeeting>;
    sentAt: Date | null;
    receivedOn: string | null;
    dueOn: string | null;
    stoppedOn: string | null;
    lateReason: string | null;
    admittedBy: string | null;
    assignedTo: string | null;
    outsideSubmissionId: string | null;
    originId: string | null;
    documentId: string | null;
    nomineeCount: Generated<number>;
    negativeCount: Generated<number>;
    version: Generated<number>;
    createdBy: string;
    createdAt: Date;
    updatedAt: Date;
    search: Generated<string>;
  };
  nomination: {
    id: string;
    dossierId: string;
    position: number;
    subject: Subject;
    personId: string | null;
    collectiveId: string | null;
    householdId: string | null;
    subjectName: string;
    subjectDetail: string | null;
    unitId: string;
    award: string;
    year: number;
    yearFrom: number | null;
    summary: string | null;
    report: ColumnType<Record<string, string>, string | undefined, string>;
    isLeader: Generated<boolean>;
    directWorker: Generated<boolean>;
    smallCollective: Generated<boolean>;
    gender: 'male' | 'female' | null;
    verdict: VerdictOutcome | null;
    verdictDetail: JsonOrNull<VerdictBrief>;
    verdictOn: string | null;
    overrideReason: string | null;
    state: Generated<NominationState>;
    finalAward: string | null;
    originId: string | null;
    version: Generated<number>;
    search: Generated<string>;
  };
  dossierVersion: {
    dossierId: string;
    number: number;
    content: Json<object>;
    sha256: string;
    sentBy: string;
    sentAt: Date;
  };
  dossierStep: {
    id: string;
    dossierId: string;
    step: string;
    fromState: string;
    toState: string;
    accountId: string | null;
    actorName: string;
    reason: string | null;
    onDay: string;
    at: Date;
  };
  dossierFile: {
    dossierId: string;
    nominationId: string | null;
    fileId: string;
    kind: 'evidence' | 'minutes' | 'report' | 'letter' | 'other';
    addedBy: string;
    addedAt: Date;
    removedAt: Date | null;
  };
  nomineeImport: {
    id: string;
    dossierId: string;
    fileId: string;
    fileName: string;
    award: string | null;
    state: Generated<'preview' | 'taking' | 'taken' | 'discarded'>;
    rowCount: number;
    doneRows: Generated<number>;
    createdBy: string;
    createdAt: Date;
  };
};

/** The query builder with the tables of rounds, dossiers and nominations; appraisal and opinions keep their own beside their code. */
export const commendationTables = (db: Db) => db.withTables<CommendationTables>();
