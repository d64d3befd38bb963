import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { SESSION_COOKIE } from '../../src/features/account/server/authenticate.ts';
import { hashSecret } from '../../src/features/account/server/secret-hash.ts';
import { newId, newSecret } from '../../src/platform/ids.ts';
import { findRunningPostgres } from '../../src/platform/postgres/start-embedded-postgres.ts';
import { ended, type FaultTarget, type Inspection, postmasterOf } from './target.ts';

/** The real application with its demo workspace on `dataDir`; each write makes a person with a position over the API. */
export function applicationTarget(dataDir: string, port: number): FaultTarget {
  const logFile = `${dataDir}.log`;
  const base = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let session: { cookie: string; unitId: string } | null = null;

  function running(): ChildProcess {
    if (child === null) throw new Error('not started');
    return child;
  }

  async function ready(): Promise<void> {
    for (;;) {
      if (running().exitCode !== null)
        throw new Error(
          `the application ended with ${running().exitCode}: ${readFileSync(logFile, 'utf8').slice(-2_000)}`,
        );
      const answer = await fetch(`${base}/readyz`, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
      if (answer?.ok) return;
      await delay(20);
    }
  }

  async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const database = await findRunningPostgres(dataDir);
    if (database === null) throw new Error('the database does not run');
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  return {
    async start() {
      const log = openSync(logFile, 'a');
      child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts')], {
        env: {
          ...process.env,
          DATA_DIR: dataDir,
          PORT: String(port),
          HOST: '127.0.0.1',
          DATABASE_URL: '',
          LOG_LEVEL: 'error',
        },
        stdio: ['ignore', log, log],
      });
      closeSync(log);
      await ready();
      session ??= await asOwner(signIn);
    },
    pids: () => ({ application: running().pid ?? 0, database: postmasterOf(dataDir) }),
    async write(key) {
      const answer = await fetch(`${base}/api/people`, {
        method: 'POST',
        signal: AbortSignal.timeout(30_000),
        headers: {
          'content-type': 'application/json',
          'x-so-vang': '1',
          'idempotency-key': key,
          cookie: session?.cookie ?? '',
        },
        body: JSON.stringify({
          fullName: key,
          position: { unitId: session?.unitId, title: 'Chuyên viên', validFrom: '2026-01-01' },
        }),
      }).catch(() => null);
      if (answer === null) return false;
      const text = await answer.text().catch(() => null);
      if (text !== null && answer.ok) return true;
      if (answer.status >= 400 && answer.status < 500)
        throw new Error(`POST /api/people: ${answer.status} ${text}`);
      return false;
    },
    recovered: ready,
    gone: () => ended(running()),
    async stop() {
      if (child === null) return;
      child.kill('SIGTERM');
      await ended(child);
    },
    inspect: () => asOwner(inspect),
  };
}

/** A session of somebody of the standing office, whose role reaches over a whole subtree. */
async function signIn(client: pg.Client): Promise<{ cookie: string; unitId: string }> {
  const { rows } = await client.query<{ account: string; unit: string }>(
    "select account_id as account, unit_id as unit from role_assignment where role = 'standing-office' order by id limit 1",
  );
  const [found] = rows;
  if (found === undefined) throw new Error('the demo has no account of the standing office');
  const secret = newSecret();
  await client.query(
    `insert into login_session (id, account_id, token_hash, created_at, last_seen_at, expires_at, address, device)
     values ($1, $2, $3, now(), now(), now() + interval '12 hours', '127.0.0.1', 'fault rounds')`,
    [newId(), found.account, hashSecret(secret)],
  );
  return { cookie: `${SESSION_COOKIE}=${secret}`, unitId: found.unit };
}

/** Each person must have the position and the audit entry that were written with it, and the audit trail be unbroken. */
async function inspect(client: pg.Client): Promise<Inspection> {
  const { rows } = await client.query<{ key: string; positions: number; entries: number }>(`
    select p.full_name as key, (select count(*)::int from position where person_id = p.id) as positions,
      (select count(*)::int from audit_entry e where e.entity = 'person' and e.entity_id = p.id::text) as entries
    from person p where p.full_name like 'fault-%'`);
  const isWhole = ({ positions, entries }: { positions: number; entries: number }) =>
    positions === 1 && entries >= 1;
  const broken = await client.query<{ seq: string }>(`
    select seq from (select seq, previous_hash, lag(hash, 1, '') over (order by seq) as before, lag(seq, 1, 0::bigint) over (order by seq) as last
      from audit_entry) e where previous_hash <> before or seq <> last + 1`);
  return {
    whole: rows.filter(isWhole).map(({ key }) => key),
    half: [
      ...rows
        .filter((row) => !isWhole(row))
        .map(({ key, positions, entries }) => `${key}: ${positions} positions, ${entries} audit entries`),
      ...broken.rows.map(({ seq }) => `audit entry ${seq} does not follow the one before`),
    ],
  };
}
