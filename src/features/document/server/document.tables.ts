import type { ColumnType, Generated } from 'kysely';
import type { OfficialDocument } from '../../../documents/official/official-document.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { DocumentState } from '../model/document-lifecycle.ts';
import type { LinkKind } from '../model/document-links.ts';
import type { NumberState } from '../model/number-rules.ts';

/** A jsonb column: read as `T`, written as JSON text. */
type Json<T> = ColumnType<T | null, string | null, string | null>;

export type Direction = 'issued' | 'received';
/** What a file is in the life of the document. Only `draft`, `final`, `signed`, `scan` are versions of its words. */
export type FileRole = 'draft' | 'final' | 'signed' | 'scan' | 'attachment';
export type FileOrigin = 'upload' | 'rendering' | 'template' | 'signing';

/** Who signed a file, as its certificate says. */
export interface SignatureFacts {
  name: string;
  issuer: string;
  serial: string;
  /** ISO moment. */
  signedAt: string;
  reason: string;
  location: string;
}

export type DocumentTables = {
  document: {
    id: string;
    unitId: string;
    direction: Direction;
    kind: string;
    state: DocumentState;
    body: Generated<string>;
    number: string | null;
    symbol: string | null;
    issuer: string;
    signer: string | null;
    signedOn: string | null;
    receivedOn: string | null;
    subject: string;
    validFrom: string | null;
    validTo: string | null;
    published: Generated<boolean>;
    sourceEntity: string | null;
    sourceId: string | null;
    official: Json<OfficialDocument>;
    rendered: Generated<boolean>;
    textState: Generated<'none' | 'ready' | 'unreadable'>;
    withdrawnReason: string | null;
    version: Generated<number>;
    createdBy: string | null;
    createdAt: Date;
    updatedAt: Date;
    search: Generated<string>;
  };
  documentText: { documentId: string; text: string };
  documentFile: {
    id: string;
    documentId: string;
    ordinal: number;
    role: FileRole;
    fileId: string;
    sha256: string;
    madeBy: FileOrigin;
    signedFileId: string | null;
    signature: Json<SignatureFacts>;
    createdBy: string | null;
    createdAt: Date;
  };
  documentAddressee: { documentId: string; unitId: string };
  documentReader: {
    documentId: string;
    accountId: string;
    openedAt: Date;
    downloadedAt: Date | null;
    confirmedAt: Date | null;
  };
  documentLink: {
    id: string;
    documentId: string;
    targetId: string;
    kind: LinkKind;
    onDay: string;
    reason: string;
    createdBy: string | null;
    createdAt: Date;
  };
  numberSeries: {
    id: string;
    unitId: string;
    body: Generated<string>;
    kind: string | null;
    year: number;
    suffix: string;
    prefix: Generated<string>;
    start: Generated<number>;
    next: number;
    version: Generated<number>;
    updatedAt: Date;
  };
  registerNumber: {
    id: string;
    seriesId: string;
    n: number;
    kind: string;
    number: string;
    symbol: string;
    day: string;
    state: NumberState;
    documentId: string | null;
    subject: Generated<string>;
    reason: string | null;
    takenBy: string | null;
    takenAt: Date;
    version: Generated<number>;
  };
  documentTemplate: {
    id: string;
    unitId: string;
    kind: string;
    name: string;
    fileId: string;
    addedBy: string | null;
    addedAt: Date;
    retiredAt: Date | null;
  };
};

/** The query builder with this feature's tables. */
export const documentTables = (db: Db) => db.withTables<DocumentTables>();
