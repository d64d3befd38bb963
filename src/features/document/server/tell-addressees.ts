import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { findHolders, notify } from '../../account/server/index.ts';
import { documentCode } from '../model/document-words.ts';

interface Told {
  id: string;
  number: string | null;
  symbol: string | null;
  issuer: string;
  subject: string;
}

/** Tells those who answer for the addressed units of a document that it is there to be read; nobody is told twice. */
export async function tellAddressees(write: WriteContext, document: Told): Promise<void> {
  await tell(write, document, 'document-issued', {
    code: documentCode(document) ?? '',
    issuer: document.issuer,
    subject: document.subject,
  });
}

/** Tells the same people that a document no longer counts, and why. */
export async function tellWithdrawn(write: WriteContext, document: Told, reason: string): Promise<void> {
  await tell(write, document, 'document-withdrawn', { code: documentCode(document) ?? '', reason });
}

async function tell(
  write: WriteContext,
  document: Told,
  kind: string,
  params: Record<string, string>,
): Promise<void> {
  const { rows } = await sql<{ unitId: string }>`select unit_id from document_addressee
    where document_id = ${document.id}`.execute(write.db);
  const units = rows.map(({ unitId }) => unitId);
  const holders = await findHolders(write.db, today(write.clock), units, ['unit-clerk', 'unit-head']);
  const accounts = [...new Set(holders.map(({ accountId }) => accountId))];
  await notify(
    write,
    accounts.map((accountId) => ({
      accountId,
      kind,
      params,
      link: `/van-ban/${document.id}`,
      dedupKey: `${kind}:${document.id}`,
    })),
  );
}
