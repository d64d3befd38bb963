import type { ColumnType, Generated } from 'kysely';
import type { Signature } from '../../../documents/official/official-document.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { DecisionState } from '../model/decision-life.ts';
import type { DecisionKind } from '../model/line-change.ts';

/** A jsonb column: read as `T`, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

type DecisionTables = {
  decision: {
    id: string;
    unitId: string;
    roundId: string | null;
    kind: DecisionKind;
    authority: string;
    title: string;
    legalBases: Json<string[]>;
    articles: Json<string[]>;
    recipients: Json<string[]>;
    signer: Json<Signature>;
    place: string | null;
    number: string | null;
    symbol: string | null;
    decidedOn: string;
    state: Generated<DecisionState>;
    documentId: string | null;
    correctsId: string | null;
    reopens: Generated<boolean>;
    reason: string | null;
    lineCount: Generated<number>;
    bonusTotal: Generated<number>;
    version: Generated<number>;
    createdBy: string;
    createdAt: Date;
    updatedAt: Date;
  };
};

/** The query builder with the table of decisions. */
export const decisionTables = (db: Db) => db.withTables<DecisionTables>();
