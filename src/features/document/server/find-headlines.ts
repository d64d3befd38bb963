import { sql } from 'kysely';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { readable } from './document.store.ts';

export interface DocumentHeadline {
  id: string;
  number: string | null;
  symbol: string | null;
  /** ISO day. */
  signedOn: string | null;
  subject: string;
  /** Whether it was issued or received and still counts. */
  out: boolean;
  /** Whether `actor` may open it. */
  readable: boolean;
}

/** Number and subject of documents that others point to, in the order of their days, and which of them `actor` may open. */
export async function findHeadlines(
  db: Db | Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<DocumentHeadline[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<DocumentHeadline>`select d.id, d.number, d.symbol, d.signed_on, d.subject,
      d.state in ('issued', 'received') as out, ${readable(actor)} as readable
    from document d join unit_now du on du.unit_id = d.unit_id
    where d.id = any(${[...ids]}::uuid[]) order by d.signed_on, d.id`.execute(db);
  return rows;
}
