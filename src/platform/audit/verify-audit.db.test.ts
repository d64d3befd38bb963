import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { SYSTEM } from '../auth/actor.ts';
import { fixedClock } from '../clock.ts';
import { readSettings } from '../config/settings.ts';
import { createDb, createPool, type Db } from '../db/database.ts';
import { guardPool } from '../db/guard-pool.ts';
import { type TestDatabase, testDatabase } from '../db/test-database.ts';
import { write } from '../db/unit-of-work.ts';
import { sealAudit } from './seal-audit.ts';
import { readSeals } from './seal-file.ts';
import { verifyAudit } from './verify-audit.ts';

let database: TestDatabase;
let owner: pg.Pool;
let pool: pg.Pool;
let db: Db;
let folder: string;
let clock: ReturnType<typeof fixedClock>;
before(async () => {
  database = await testDatabase();
  owner = guardPool(new pg.Pool({ connectionString: database.url, max: 2 }));
  pool = createPool({ connectionString: database.url, appRole: database.appRole, max: 4 });
  db = createDb(pool);
});
after(async () => {
  await Promise.all([pool.end(), owner.end()]);
  await database.drop();
});
beforeEach(async () => {
  clock = fixedClock('2026-11-21T09:00:00+07:00');
  folder = await mkdtemp(join(tmpdir(), 'so-vang-audit-'));
  await tamper("delete from audit_entry; delete from audit_seal; update audit_head set seq = 0, hash = ''");
});
afterEach(() => rm(folder, { recursive: true }));

/** Changes the trail as the owner of the tables could. */
async function tamper(statements: string) {
  await owner.query(
    `begin; alter table audit_entry disable trigger user; ${statements}; alter table audit_entry enable trigger user; commit`,
  );
}

async function record(count: number) {
  for (let i = 0; i < count; i++) {
    await write({ db, actor: SYSTEM, clock }, async ({ audit }) => {
      audit({
        act: 'test.change',
        entity: 'test',
        entityId: `${i}`,
        before: { i: i - 1 },
        after: { i, chữ: 'Đ' },
        reason: 'vì sao',
      });
    });
  }
}

const broken = async (fileSeals = [] as Parameters<typeof verifyAudit>[1]) =>
  (await verifyAudit(db, fileSeals)).firstBroken;

const seal = () =>
  sealAudit.run(
    {
      db,
      clock,
      settings: readSettings({ DATA_DIR: folder }),
      log: { info: () => undefined, error: () => undefined },
    },
    {},
  );

test('an empty trail and an untouched one are whole', async () => {
  assert.deepEqual(await verifyAudit(db), { ok: true, entries: 0, seals: 0 });
  await record(12);
  assert.deepEqual(await verifyAudit(db), { ok: true, entries: 12, seals: 0 });
});

test('the application itself can neither change nor remove an entry, nor write one past the chain', async () => {
  await record(1);
  for (const statement of [
    "update audit_entry set reason = 'khác'",
    'delete from audit_entry',
    'truncate audit_entry',
    "update audit_head set hash = ''",
    'delete from audit_seal',
    "insert into audit_entry select seq + 1, at, account_id, actor_name, act, entity, entity_id, unit_id, before, after, reason, request_id, hash, 'x' from audit_entry",
  ]) {
    await assert.rejects(pool.query(statement), /permission denied|append-only/, statement);
  }
  await assert.rejects(owner.query("update audit_entry set reason = 'khác'"), /append-only/);
});

for (const change of [
  "act = 'test.other'",
  "actor_name = 'Người khác'",
  "before = '{}'",
  "after = jsonb_set(after, '{i}', '99')",
  'reason = null',
  "at = at + interval '1 second'",
  "unit_id = '00000000-0000-0000-0000-000000000001'",
]) {
  test(`a changed entry is found: ${change}`, async () => {
    await record(6);
    await tamper(`update audit_entry set ${change} where seq = 4`);
    assert.deepEqual(await broken(), { seq: 4, what: 'changed' });
  });
}

test('a changed entry whose own hash was made anew breaks the chain after it', async () => {
  await record(6);
  await tamper(`update audit_entry set reason = 'khác' where seq = 4;
    update audit_entry set hash = audit_hash(seq, at, account_id, actor_name, act, entity, entity_id, unit_id, before, after, reason,
      request_id, previous_hash) where seq = 4`);
  assert.deepEqual(await broken(), { seq: 5, what: 'out-of-order' });
});

test('removed entries are found: in between, at the beginning, at the end, all of them', async () => {
  await record(6);
  await tamper('create table kept as select * from audit_entry');
  for (const [where, fault] of [
    ['seq = 3', { seq: 4, what: 'removed' }],
    ['seq = 1', { seq: 2, what: 'removed' }],
    ['seq >= 5', { seq: 5, what: 'tail' }],
    ['true', { seq: 1, what: 'tail' }],
  ] as const) {
    await tamper(`delete from audit_entry where ${where}`);
    assert.deepEqual(await broken(), fault, where);
    await tamper('delete from audit_entry; insert into audit_entry select * from kept');
  }
  await tamper('drop table kept');
});

test('a removed entry whose gap was closed by counting anew is found', async () => {
  await record(6);
  await tamper(
    'delete from audit_entry where seq = 3; update audit_entry set seq = seq - 1 where seq > 3; update audit_head set seq = 5',
  );
  assert.deepEqual(await broken(), { seq: 3, what: 'changed' });
});

test('two entries that changed places are found', async () => {
  await record(6);
  await tamper(`update audit_entry set seq = -1 where seq = 3; update audit_entry set seq = 3 where seq = 4;
    update audit_entry set seq = 4 where seq = -1`);
  assert.deepEqual(await broken(), { seq: 3, what: 'changed' });
});

test('yesterday is sealed once, in the database and in the file, and stays whole', async () => {
  await record(3);
  await seal();
  assert.deepEqual((await readSeals(folder)).seals, []);
  clock.set('2026-11-22T00:10:00+07:00');
  await record(1);
  await seal();
  await seal();
  const { seals } = await readSeals(folder);
  assert.equal(seals.length, 1);
  assert.equal(seals[0]?.day, '2026-11-21');
  assert.equal(seals[0]?.seq, 3);
  assert.deepEqual(await verifyAudit(db, seals), { ok: true, entries: 4, seals: 1 });
});

test('a crash between file and database leaves one line and then one row', async () => {
  await record(3);
  clock.set('2026-11-22T08:00:00+07:00');
  await seal();
  await tamper('delete from audit_seal');
  await seal();
  assert.equal((await readFile(join(folder, 'audit-seals.jsonl'), 'utf8')).split('\n').length, 2);
  assert.equal((await verifyAudit(db, (await readSeals(folder)).seals)).ok, true);
});

test('a trail written anew from the beginning, hashes and all, contradicts its seals', async () => {
  await record(3);
  clock.set('2026-11-22T08:00:00+07:00');
  await seal();
  const { seals } = await readSeals(folder);
  await tamper("delete from audit_entry; update audit_head set seq = 0, hash = ''");
  await record(4);
  assert.deepEqual(await broken(seals), { seq: 3, what: 'seal' });
  await tamper('delete from audit_seal');
  assert.deepEqual(await broken(seals), { seq: 3, what: 'seal' });
  assert.equal(await broken(), undefined);
});

test('a seal removed from the database is missed by the file', async () => {
  await record(3);
  clock.set('2026-11-22T08:00:00+07:00');
  await seal();
  const { seals } = await readSeals(folder);
  await tamper('delete from audit_seal');
  assert.deepEqual(await broken(seals), { seq: 3, what: 'seal-missing' });
});

test('a seal file with a line that is not one says which; a last line cut off by a crash does not matter', async () => {
  const line = JSON.stringify({ day: '2026-11-20', seq: 1, hash: 'a' });
  await writeFile(join(folder, 'audit-seals.jsonl'), `${line}\nnot json\n{"day":"2026-1`);
  const { seals, unreadable } = await readSeals(folder);
  assert.deepEqual([seals.length, unreadable], [1, [2]]);
});

test('writes at the same moment make one line of entries', async () => {
  await Promise.all(Array.from({ length: 20 }, () => record(2)));
  assert.deepEqual(await verifyAudit(db), { ok: true, entries: 40, seals: 0 });
});
