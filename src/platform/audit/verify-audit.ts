import { sql } from 'kysely';
import type { Db, Tx } from '../db/database.ts';
import type { Seal } from './seal-file.ts';

/** What is wrong at an entry of the trail. */
export type AuditFault =
  /** The entry's content is not the one its hash was made of. */
  | 'changed'
  /** Entries before this one are missing. */
  | 'removed'
  /** The entry does not follow the one before it: reordered, put in between, or its predecessor was replaced. */
  | 'out-of-order'
  /** Entries at the end are missing, or were added without the head knowing. */
  | 'tail'
  /** The entry differs from the one that was sealed at the end of a day: the trail was written anew. */
  | 'seal'
  /** A day's seal stands in the file and no longer in the database, or is another one there. */
  | 'seal-missing';

export interface AuditVerdict {
  ok: boolean;
  /** How many entries were looked at. */
  entries: number;
  seals: number;
  firstBroken?: { seq: number; what: AuditFault };
}

const BATCH = 10_000;

/**
 * Proves that the trail is whole: every entry's hash is made of its content and of the hash before it, none is missing in between, the last
 * one is the head, and those that were sealed at the end of a day are still the same.
 * Reads one snapshot, so the application may go on writing meanwhile.
 * @param fileSeals the lines of `audit-seals.jsonl`, which are compared with the database
 */
export function verifyAudit(db: Db, fileSeals: readonly Seal[] = []): Promise<AuditVerdict> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const chain = await verifyChain(tx);
      const seals = await tx.selectFrom('auditSeal').select(['day', 'seq', 'hash']).orderBy('day').execute();
      const firstBroken = chain.broken ?? (await findWrongSeal(tx, seals, fileSeals));
      return {
        ok: firstBroken === undefined,
        entries: chain.entries,
        seals: seals.length,
        ...(firstBroken !== undefined && { firstBroken }),
      };
    });
}

type Broken = { seq: number; what: AuditFault };

async function verifyChain(tx: Tx): Promise<{ entries: number; broken?: Broken }> {
  let last = { seq: 0, hash: '' };
  for (;;) {
    const { rows } = await sql<{
      entries: number;
      lastSeq: number;
      lastHash: string;
      seq: number | null;
      what: AuditFault | null;
    }>`
      with batch as (
        select *, lag(seq, 1, ${last.seq}::bigint) over w as seq_before, lag(hash, 1, ${last.hash}::text) over w as hash_before
        from (select * from audit_entry where seq > ${last.seq} order by seq limit ${BATCH}) e window w as (order by seq)
      ), judged as (
        select seq, case
          when seq <> seq_before + 1 then 'removed'
          when hash <> audit_hash(seq, at, account_id, actor_name, act, entity, entity_id, unit_id, before, after, reason, request_id,
            previous_hash) then 'changed'
          when previous_hash <> hash_before then 'out-of-order'
        end as what from batch
      ), first_broken as (select seq, what from judged where what is not null order by seq limit 1)
      select count(*) as entries, max(b.seq) as last_seq, (array_agg(b.hash order by b.seq desc))[1] as last_hash,
        (select seq from first_broken) as seq, (select what from first_broken) as what
      from batch b`.execute(tx);
    const [batch] = rows;
    if (batch === undefined || batch.entries === 0) break;
    if (batch.seq !== null && batch.what !== null) {
      return { entries: last.seq + batch.entries, broken: { seq: batch.seq, what: batch.what } };
    }
    last = { seq: batch.lastSeq, hash: batch.lastHash };
  }
  const head = await tx.selectFrom('auditHead').select(['seq', 'hash']).executeTakeFirst();
  const whole = head !== undefined && head.seq === last.seq && head.hash === last.hash;
  return { entries: last.seq, ...(!whole && { broken: { seq: last.seq + 1, what: 'tail' as const } }) };
}

async function findWrongSeal(
  tx: Tx,
  kept: readonly Seal[],
  inFile: readonly Seal[],
): Promise<Broken | undefined> {
  const { rows } = await sql<{ seq: number }>`
    select s.seq from jsonb_to_recordset(${JSON.stringify([...kept, ...inFile])}::jsonb) as s(seq bigint, hash text)
    left join audit_entry e on e.seq = s.seq where e.hash is distinct from s.hash order by s.seq limit 1`.execute(
    tx,
  );
  if (rows[0] !== undefined) return { seq: rows[0].seq, what: 'seal' };
  const days = new Map(kept.map((seal) => [seal.day, seal]));
  const missing = inFile.find((seal) => days.get(seal.day)?.hash !== seal.hash);
  return missing === undefined ? undefined : { seq: missing.seq, what: 'seal-missing' };
}
