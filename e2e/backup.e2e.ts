import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Checksums, checksums } from '../src/platform/backup/checksums.ts';
import { guardPool } from '../src/platform/db/guard-pool.ts';
import { createFileStore } from '../src/platform/files/file-store.ts';
import { openEmbeddedPostgres } from '../src/platform/postgres/start-embedded-postgres.ts';
import { PASSWORD, startApplication } from './support/application.ts';

const run = promisify(execFile);
const CLI = join(import.meta.dirname, '../src/cli.ts');
const WRITERS = 3;
/** So many writes before the backup begins, and so many more before the load ends. */
const ENOUGH = 25;

const folder = mkdtempSync('/tmp/so-vang-e2e-backup-');
// Open to others: otherwise root keeps the cluster elsewhere, where nothing removes it.
chmodSync(folder, 0o755);
after(() => rmSync(folder, { recursive: true, force: true }));

const soVang = (dataDir: string, ...args: string[]) =>
  run(process.execPath, [CLI, ...args], { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' } });

/** Somebody who writes without pause: people with positions, and evidence files. */
async function signedIn(address: string) {
  const headers = { 'x-so-vang': '1' };
  const session = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'thuongtruc', password: PASSWORD }),
  });
  assert.equal(session.status, 200);
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const json = async <T>(path: string): Promise<T> =>
    (await fetch(address + path, { headers: { cookie } })).json() as Promise<T>;
  const me = await json<{ roles: { unitId: string }[] }>('/api/me');
  const tasks = await json<{ items: { id: string }[] }>('/api/tasks?scope=subtree');
  return {
    async person(name: string): Promise<void> {
      const answer = await fetch(`${address}/api/people`, {
        method: 'POST',
        headers: { ...headers, cookie, 'content-type': 'application/json' },
        body: JSON.stringify({
          fullName: name,
          position: { unitId: me.roles[0]?.unitId, title: 'Chuyên viên', validFrom: '2026-01-01' },
        }),
      });
      assert.equal(answer.status, 201, await answer.text());
    },
    async file(bytes: Buffer<ArrayBuffer>): Promise<void> {
      const body = new FormData();
      body.append('file', new Blob([bytes]), 'minh-chung.txt');
      const answer = await fetch(`${address}/api/tasks/${tasks.items[0]?.id}/files`, {
        method: 'POST',
        headers: { ...headers, cookie },
        body,
      });
      assert.ok(answer.ok, await answer.text());
    },
  };
}

test('a backup taken while the application is written to is of one moment, and comes back whole in an empty place', async () => {
  const [from, to] = [join(folder, 'nguon'), join(folder, 'khoi-phuc')];
  const out = join(folder, 'sao-luu.tar.gz');
  const source = await startApplication({ DATA_DIR: from });
  const people: string[] = [];
  const files: string[] = [];
  let before = { people: 0, files: 0 };
  let during = 0;
  try {
    const writer = await signedIn(source.address);
    const progress = new EventEmitter();
    let over = false;
    const work = [
      ...Array.from({ length: WRITERS }, async (_, lane) => {
        for (let n = 1; !over; n += 1) {
          const name = `Người ghi ${lane}.${n}`;
          await writer.person(name);
          people.push(name);
          progress.emit('write');
        }
      }),
      (async () => {
        while (!over) {
          const bytes = Buffer.from(randomBytes(10_000).toString('hex'));
          await writer.file(bytes);
          files.push(createHash('sha256').update(bytes).digest('hex'));
          progress.emit('write');
        }
      })(),
    ];
    const written = async (count: number) => {
      while (people.length < count || files.length < count / WRITERS)
        await Promise.race([once(progress, 'write'), ...work]);
    };
    await written(ENOUGH);
    before = { people: people.length, files: files.length };
    await soVang(from, 'backup', '--out', out);
    during = people.length + files.length - before.people - before.files;
    await written(people.length + ENOUGH);
    over = true;
    await Promise.all(work);
  } finally {
    await source.stop();
  }
  assert.ok(during > 0, 'nothing was written while the backup was taken');

  await soVang(to, 'restore', '--from', out);
  const told = JSON.parse((await run('tar', ['-xzOf', out, 'checksums.json'])).stdout) as Checksums;
  const database = await openEmbeddedPostgres({ dataDir: to, log: () => undefined });
  const owner = guardPool(new pg.Pool({ connectionString: database.url }));
  try {
    assert.deepEqual(await checksums(owner, join(to, 'files')), told);
    const { rows } = await owner.query<{ name: string; positions: number; entries: number }>(`
      select p.full_name as name, (select count(*)::int from position where person_id = p.id) as positions,
        (select count(*)::int from audit_entry e where e.entity = 'person' and e.entity_id = p.id::text) as entries
      from person p where p.full_name like 'Người ghi %'`);
    const half = rows.filter(({ positions, entries }) => positions !== 1 || entries < 1);
    assert.deepEqual(half, []);
    const there = new Set(rows.map(({ name }) => name));
    assert.deepEqual(
      people.slice(0, before.people).filter((name) => !there.has(name)),
      [],
    );
    assert.ok(there.size < people.length, 'what was written after the backup cannot be in it');

    const stored = await owner.query<{ sha256: string }>('select sha256 from stored_file');
    const keys = new Set(stored.rows.map(({ sha256 }) => sha256));
    assert.deepEqual(
      files.slice(0, before.files).filter((sha256) => !keys.has(sha256)),
      [],
    );
    const store = createFileStore(join(to, 'files'));
    for (const key of keys)
      assert.equal(
        createHash('sha256')
          .update(await store.get(key))
          .digest('hex'),
        key,
      );
    console.log(
      `${during} writes during the backup; ${Object.keys(told.tables).length} tables and ${told.files.count} files equal`,
    );
  } finally {
    await owner.end();
    await database.stop();
  }
  assert.match((await soVang(to, 'audit', 'verify', '--json')).stdout, /"ok":true/);

  const restored = await startApplication({ DATA_DIR: to });
  try {
    await (await signedIn(restored.address)).person('Người ghi sau khôi phục');
  } finally {
    await restored.stop();
  }
});
