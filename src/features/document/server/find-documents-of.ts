import { sql } from 'kysely';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { DocumentState } from '../model/document-lifecycle.ts';
import { readable } from './document.store.ts';

export interface DocumentBrief {
  id: string;
  kind: string;
  state: DocumentState;
  number: string | null;
  symbol: string | null;
  /** ISO day. */
  signedOn: string | null;
  subject: string;
}

/** The documents made of an object of another feature that `actor` may read, newest first. */
export async function findDocumentsOf(
  db: Db,
  actor: Actor,
  { entity, entityId }: { entity: string; entityId: string },
): Promise<DocumentBrief[]> {
  const { rows } =
    await sql<DocumentBrief>`select d.id, d.kind, d.state, d.number, d.symbol, d.signed_on, d.subject
    from document d join unit_now du on du.unit_id = d.unit_id
    where d.source_entity = ${entity} and d.source_id = ${entityId} and ${readable(actor)}
    order by d.created_at desc, d.id desc limit 100`.execute(db);
  return rows;
}
