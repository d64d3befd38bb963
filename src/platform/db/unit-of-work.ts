import { sql } from 'kysely';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { Actor } from '../auth/actor.ts';
import type { Clock } from '../clock.ts';
import type { Db, Tx } from './database.ts';

/** What a use case that changes something works with. Everything told to it is written in the one transaction. */
export interface Write {
  db: Tx;
  actor: Actor;
  clock: Clock;
  /** Adds an entry to the audit trail. */
  audit(entry: AuditEntry): void;
  /** Tells open pages that `topic` (such as `plan:<id>`) changed; they hear it after the commit. */
  announce(topic: string): void;
  /** Queues a job; `key` makes later ones with the same key replace earlier ones that have not run. */
  job(name: string, payload?: object, options?: { key?: string; runAt?: Date }): void;
}

export interface WriteOptions {
  db: Db;
  actor: Actor;
  clock: Clock;
  requestId?: string | null;
}

/**
 * Runs `work` in one transaction and writes its audit entries, announcements and jobs with it: all or nothing.
 * Entries are written last, since the end of the trail is locked from then until the commit.
 */
export async function write<T>(
  { db, actor, clock, requestId = null }: WriteOptions,
  work: (write: Write) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const entries: AuditEntry[] = [];
    const topics = new Set<string>();
    const jobs: { name: string; payload: object; key: string | null; runAt: Date | null }[] = [];
    const result = await work({
      db: tx,
      actor,
      clock,
      audit: (entry) => entries.push(entry),
      announce: (topic) => topics.add(topic),
      job: (name, payload = {}, options = {}) =>
        jobs.push({ name, payload, key: options.key ?? null, runAt: options.runAt ?? null }),
    });
    for (const { name, payload, key, runAt } of jobs) {
      await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, run_at := ${runAt}, job_key := ${key})`.execute(
        tx,
      );
    }
    for (const topic of topics) await sql`select pg_notify('so_vang_live', ${topic})`.execute(tx);
    if (entries.length > 0) await appendAudit(tx, entries, { actor, clock, requestId });
    return result;
  });
}

async function appendAudit(
  tx: Tx,
  entries: AuditEntry[],
  by: { actor: Actor; clock: Clock; requestId: string | null },
): Promise<void> {
  const at = by.clock.now().toISOString();
  const rows = entries.map((entry) => ({
    at,
    account_id: by.actor.accountId,
    actor_name: by.actor.name,
    act: entry.act,
    entity: entry.entity,
    entity_id: entry.entityId,
    unit_id: entry.unitId ?? null,
    before: entry.before ?? null,
    after: entry.after ?? null,
    reason: entry.reason ?? null,
    request_id: by.requestId,
  }));
  await sql`select audit_append(${JSON.stringify(rows)}::jsonb)`.execute(tx);
}
