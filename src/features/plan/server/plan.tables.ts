import type { ColumnType, Generated } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { DeadlineKind } from '../model/deadline.ts';
import type { PlanState } from '../model/plan-states.ts';
import type { TaskPart } from '../model/task-part.ts';
import type { TaskState } from '../model/task-states.ts';

/** A jsonb column: read as `T`, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;
type JsonList<T> = ColumnType<T[], string | undefined, string>;

interface DeadlineColumns {
  deadlineText: Generated<string>;
  deadlineKind: DeadlineKind;
  dateFrom: string | null;
  dateTo: string | null;
  exclusive: Generated<boolean>;
  dueDay: string | null;
  lateFrom: string | null;
}

export type PlanTables = {
  plan: {
    id: string;
    unitId: string;
    year: number;
    title: string;
    issuer: string | null;
    number: string | null;
    symbol: string | null;
    place: string | null;
    signedOn: string | null;
    state: Generated<PlanState>;
    superior: string | null;
    opening: JsonList<string>;
    annexes: JsonList<unknown>;
    legalBases: JsonList<unknown>;
    signer: Json<unknown> | null;
    recipients: JsonList<string>;
    outline: JsonList<unknown>;
    movements: JsonList<unknown>;
    doubts: JsonList<unknown>;
    sourceFileId: string | null;
    reminderDays: Generated<number[]>;
    superiorPlanId: string | null;
    previousPlanId: string | null;
    version: Generated<number>;
    createdBy: string | null;
    createdAt: Date;
    updatedAt: Date;
    search: Generated<string>;
  };
  task: DeadlineColumns & {
    id: string;
    planId: string;
    annex: number;
    position: number;
    number: Generated<string>;
    section: Generated<string>;
    parentId: string | null;
    content: string;
    lead: Generated<string>;
    implementer: Generated<string>;
    coordinator: Generated<string>;
    adviser: Generated<string>;
    state: Generated<TaskState>;
    progress: Generated<number>;
    doneOn: string | null;
    blockedReason: string | null;
    lateReason: string | null;
    others: ColumnType<Record<string, string>, string | undefined, string>;
    version: Generated<number>;
    updatedAt: Date;
    search: Generated<string>;
  };
  taskUnit: { taskId: string; unitId: string; part: TaskPart };
  taskPerson: { taskId: string; personId: string };
  milestone: {
    id: string;
    taskId: string;
    position: number;
    actor: string | null;
    text: string;
    dueOn: string;
    exclusive: Generated<boolean>;
    lateFrom: string;
    unitId: string | null;
    doneOn: string | null;
    version: Generated<number>;
  };
  councilSession: {
    id: string;
    planId: string;
    taskId: string;
    ordinal: number;
    agenda: JsonList<string>;
    plannedFrom: string | null;
    plannedTo: string | null;
  };
  duty: DeadlineColumns & {
    id: string;
    planId: string;
    position: number;
    text: string;
    actor: string | null;
  };
  taskNote: {
    id: string;
    taskId: string;
    accountId: string;
    authorName: string;
    writtenAt: Date;
    text: string;
    progress: number | null;
  };
  taskFile: { taskId: string; fileId: string; addedBy: string; addedAt: Date; removedAt: Date | null };
  planImport: {
    id: string;
    unitId: string;
    accountId: string;
    fileId: string;
    fileSha256: string;
    fileName: string;
    state: Generated<'open' | 'used' | 'discarded'>;
    recognised: Json<unknown>;
    source: Json<unknown>;
    planId: string | null;
    version: Generated<number>;
    createdAt: Date;
    updatedAt: Date;
  };
  savedView: { id: string; accountId: string; page: string; name: string; query: string };
  calendarFeed: {
    id: string;
    accountId: string;
    planId: string | null;
    secretHash: Buffer;
    createdAt: Date;
    revokedAt: Date | null;
  };
  reminder: {
    id: string;
    taskId: string | null;
    milestoneId: string | null;
    kind: string;
    onDay: string;
    sentAt: Date;
  };
};

/** The query builder with this feature's tables. */
export const planTables = (db: Db) => db.withTables<PlanTables>();
