import type { Generated, JSONColumnType } from 'kysely';

/** The tables of the platform itself; every feature adds its own with `db.withTables<…>()`. Columns are snake_case in SQL. */
export interface PlatformTables {
  auditEntry: AuditEntryTable;
  auditHead: { onlyRow: boolean; seq: number; hash: string };
  auditSeal: { day: string; seq: number; hash: string; at: Date };
  idempotencyKey: IdempotencyKeyTable;
  storedFile: StoredFileTable;
  outgoingMail: OutgoingMailTable;
}

export interface AuditEntryTable {
  seq: number;
  at: Date;
  accountId: string | null;
  actorName: string;
  act: string;
  entity: string;
  entityId: string;
  unitId: string | null;
  before: JSONColumnType<Record<string, unknown>> | null;
  after: JSONColumnType<Record<string, unknown>> | null;
  reason: string | null;
  requestId: string | null;
  previousHash: string;
  hash: string;
}

interface IdempotencyKeyTable {
  accountId: string;
  key: string;
  fingerprint: string;
  status: number | null;
  response: string | null;
  createdAt: Generated<Date>;
}

export interface StoredFileTable {
  id: string;
  sha256: string;
  name: string;
  mediaType: string;
  size: number;
  uploadedBy: string | null;
  uploadedAt: Date;
}

export interface OutgoingMailTable {
  id: string;
  recipient: string;
  accountId: string | null;
  subject: string;
  body: string;
  kind: string;
  createdAt: Date;
  sentAt: Date | null;
  attempts: Generated<number>;
  lastError: string | null;
}
