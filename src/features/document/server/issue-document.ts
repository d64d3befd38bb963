import { sql } from 'kysely';
import type { OfficialDocument } from '../../../documents/official/official-document.ts';
import type { ActionContext, WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { NumberDoubt } from '../model/number-rules.ts';
import { documentTables } from './document.tables.ts';
import { setText } from './document-files.store.ts';
import { officialText } from './official-text.ts';
import { renderDocument } from './render-document.ts';
import { moveOn } from './step-document.ts';
import { takeNumber } from './take-number.ts';

/** What making a document needs of an `action` or `upload` route's context. */
export type DocumentContext = Pick<ActionContext, 'db' | 'files' | 'write'>;

export interface NewDocument {
  /** The unit that issues it and keeps it in its library. */
  unitId: string;
  official: OfficialDocument;
  /** The object it is made of, such as `{ entity: 'plan', entityId }`; its feature may listen with `onDocumentStep`. */
  source: { entity: string; entityId: string } | null;
  /** Units it is sent to: they read it once it is issued and are asked to confirm. */
  addresseeIds?: readonly string[];
  /** Whether all units below may read it once it is issued. */
  published?: boolean;
  /** First and last day in force, ISO. */
  validFrom?: string | null;
  validTo?: string | null;
  /**
   * Takes a number at once, with the day of the document (ISO) and, where the body has its own sequence, its short name; without it
   * the document stays a draft and gets its number on its own page.
   */
  number?: { day: string; body?: string };
}

export interface MadeDocument {
  documentId: string;
  number: string | null;
  symbol: string | null;
  doubts: NumberDoubt[];
}

/**
 * Makes an official document from its tree: the record (with its number, when asked for) in one transaction, then its DOCX and PDF
 * outside of it. Signing and sending out follow on the document's page (`/van-ban/<id>`). Asks for no right: the caller does.
 * Should the process die in between, the page offers to render again.
 */
export async function issueDocument(context: DocumentContext, input: NewDocument): Promise<MadeDocument> {
  const made = await context.write((write) => recordDocument(write, input));
  await renderDocument(context, made.documentId);
  return made;
}

/** The part of `issueDocument` that runs in the caller's own transaction; `renderDocument` follows after its commit. */
export async function recordDocument(write: WriteContext, input: NewDocument): Promise<MadeDocument> {
  const { unitId, official, source, number } = input;
  const documentId = newId();
  const now = write.clock.now();
  await documentTables(write.db)
    .insertInto('document')
    .values({
      id: documentId,
      unitId,
      direction: 'issued',
      kind: official.kind,
      state: 'draft',
      body: number?.body ?? '',
      number: null,
      symbol: null,
      issuer: official.head.issuer,
      signer: official.signatures.at(-1)?.name ?? null,
      signedOn: null,
      receivedOn: null,
      subject: official.subject,
      validFrom: input.validFrom ?? null,
      validTo: input.validTo ?? null,
      published: input.published ?? false,
      sourceEntity: source?.entity ?? null,
      sourceId: source?.entityId ?? null,
      official: JSON.stringify(official),
      textState: 'ready',
      withdrawnReason: null,
      createdBy: write.actor.accountId,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  await setText(write.db, documentId, officialText(official));
  const addressees = [...new Set(input.addresseeIds ?? [])].map((id) => ({ documentId, unitId: id }));
  if (addressees.length > 0)
    await documentTables(write.db).insertInto('documentAddressee').values(addressees).execute();
  write.audit({
    act: 'document.create',
    entity: 'document',
    entityId: documentId,
    unitId,
    after: { kind: official.kind, subject: official.subject, source },
  });
  if (number === undefined) return { documentId, number: null, symbol: null, doubts: [] };
  const taken = await takeNumber(write, {
    documentId,
    unitId,
    kind: official.kind,
    subject: official.subject,
    ...number,
  });
  await putNumber(write, documentId, { ...taken, day: number.day, official });
  const draft = {
    id: documentId,
    unitId,
    state: 'draft',
    number: null,
    symbol: null,
    signedOn: null,
  } as const;
  const sourceOf = { sourceEntity: source?.entity ?? null, sourceId: source?.entityId ?? null };
  await moveOn(write, { ...draft, ...sourceOf }, 'number', {
    number: taken.number,
    symbol: taken.symbol,
    signedOn: number.day,
  });
  return { documentId, number: taken.number, symbol: taken.symbol, doubts: taken.doubts };
}

/** Writes a number just taken into the document and, where there is one, into the head of its tree. */
export async function putNumber(
  { db, clock }: Pick<WriteContext, 'db' | 'clock'>,
  documentId: string,
  taken: { number: string; symbol: string; day: string; body?: string; official: OfficialDocument | null },
): Promise<void> {
  const { number, symbol, day, body, official } = taken;
  const numbered =
    official === null ? null : { ...official, head: { ...official.head, number, symbol, date: day } };
  await documentTables(db)
    .updateTable('document')
    .set({
      number,
      symbol,
      signedOn: day,
      ...(body !== undefined && { body }),
      official: numbered === null ? null : JSON.stringify(numbered),
      rendered: false,
      version: sql<number>`version + 1`,
      updatedAt: clock.now(),
    })
    .where('id', '=', documentId)
    .execute();
}
