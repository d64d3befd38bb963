import type { ColumnType, Generated } from 'kysely';
import type { Db } from '../../../../platform/db/database.ts';
import type { DemandKind } from '../../model/cascade/demand-status.ts';
import type { SuperiorState } from '../../model/cascade/superior-change.ts';

type Json<T> = ColumnType<T, string, string>;

export type CascadeTables = {
  superiorLink: {
    taskId: string;
    superiorTaskId: string | null;
    superiorDutyId: string | null;
    seenVersion: number | null;
    seen: Json<SuperiorState>;
    declined: Json<SuperiorState> | null;
    declineReason: string | null;
    answeredBy: string | null;
    answeredAt: Date | null;
  };
  demand: {
    id: string;
    planId: string;
    dutyId: string | null;
    taskId: string | null;
    kind: DemandKind;
    title: string;
    dueDay: string;
    year: number;
    state: Generated<'open' | 'cancelled'>;
    version: Generated<number>;
    createdBy: string | null;
    createdAt: Date;
    updatedAt: Date;
  };
  demandItem: {
    id: string;
    demandId: string;
    unitId: string;
    sentOn: string | null;
    sentBy: string | null;
    sentAt: Date | null;
    reference: string | null;
    planId: string | null;
    returnReason: string | null;
    exemptReason: string | null;
    version: Generated<number>;
    updatedAt: Date;
  };
  demandFile: { itemId: string; fileId: string; addedBy: string; addedAt: Date; removedAt: Date | null };
  unitFollow: {
    id: string;
    councilUnitId: string;
    accountId: string;
    unitId: string;
    validFrom: string;
    validTo: string | null;
    version: Generated<number>;
    createdBy: string | null;
    createdAt: Date;
  };
};

/** The query builder with the tables of the cascade. */
export const cascadeTables = (db: Db) => db.withTables<CascadeTables>();
