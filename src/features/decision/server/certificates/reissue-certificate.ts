import { sql } from 'kysely';
import type { Write } from '../../../../platform/db/unit-of-work.ts';
import { newId } from '../../../../platform/ids.ts';
import { certificateCode } from '../certificate-code.ts';

/**
 * Replaces the certificate of an honour by a new one with a code of its own; the public page of the old code says so from then on.
 * For what a correction changes, and for paper that was lost or spoilt. Whether the actor may is for the caller to ask; the caller's
 * audit entry says why.
 * @returns the id of the new certificate; null when the honour has none, as those typed from old registers
 */
export async function reissueCertificate(
  { db, clock }: Pick<Write, 'db' | 'clock'>,
  honourId: string,
): Promise<string | null> {
  const id = newId();
  const { rows } = await sql<{ lineId: string | null }>`update certificate set replaced_by = ${id}
    where honour_id = ${honourId} and replaced_by is null returning line_id`.execute(db);
  const [old] = rows;
  if (old === undefined) return null;
  await sql`insert into certificate (id, honour_id, line_id, code, created_at)
    values (${id}, ${honourId}, ${old.lineId}, ${certificateCode()}, ${clock.now()})`.execute(db);
  return id;
}
