import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import { assertIndistinguishable } from '../../testing/assert-problem.ts';
import { type Actor, ANONYMOUS } from '../auth/actor.ts';
import { systemClock } from '../clock.ts';
import { readSettings } from '../config/settings.ts';
import { createDb, createPool } from '../db/database.ts';
import { type TestDatabase, testDatabase } from '../db/test-database.ts';
import { createFileStore } from '../files/file-store.ts';
import { createLogger } from '../log/logger.ts';
import { download, type Route, read, upload, write } from './route.ts';
import { createServer } from './server.ts';

const OFFICER: Actor = {
  ...ANONYMOUS,
  accountId: '01900000-0000-7000-8000-000000000001',
  name: 'Nguyễn Thị Thử',
  sessionId: 's',
  grants: [{ role: 'clerk', unitId: 'u', path: 'a', acts: new Set(['thing.write', 'thing.read']) }],
};

let runs = 0;
const body = z.object({ name: z.string().min(2) });
const answer = z.object({ n: z.int(), name: z.string().nullable() });
const base = { tag: 'thing', summary: 'x', access: 'thing.write' as const, response: answer };

const routes: Route[] = [
  read({
    ...base,
    path: '/api/things/:id',
    access: 'thing.read',
    params: z.object({ id: z.uuid() }),
    run: async () => ({ n: 1, name: null }),
  }),
  read({
    ...base,
    path: '/api/words/:word',
    access: 'thing.read',
    params: z.object({ word: z.string() }),
    run: async (_context, { params }) => ({ n: 1, name: params.word }),
  }),
  read({ ...base, path: '/api/closed', access: 'thing.never', run: async () => ({ n: 1, name: null }) }),
  write({
    ...base,
    method: 'POST',
    path: '/api/things',
    status: 201,
    body,
    async run({ db, audit }, input) {
      runs += 1;
      audit({
        act: 'thing.create',
        entity: 'thing',
        entityId: String(runs),
        after: { name: input.body.name },
      });
      if (input.body.name === 'sql') await sql`select 'không phải ngày'::date`.execute(db);
      if (input.body.name === 'full database')
        await sql`do $$ begin raise exception using errcode = 'disk_full'; end $$`.execute(db);
      if (input.body.name === 'full folder') await writeFile('/dev/full', 'x');
      if (input.body.name === 'fail') throw new Error('Nguyễn Văn Bí Mật');
      return { n: runs, name: input.body.name };
    },
  }),
  upload({
    ...base,
    path: '/api/files',
    maxBytes: 1000,
    run: async (_context, { file }) => ({ n: file.bytes.length, name: file.name }),
  }),
  download({
    path: '/api/file',
    tag: 'thing',
    summary: 'x',
    access: 'thing.read',
    run: async () => ({ name: 'Kế hoạch.txt', mediaType: 'text/plain', body: Buffer.from('ok') }),
  }),
];

let database: TestDatabase;
let pool: pg.Pool;
let server: FastifyInstance;
let folder: string;
let actor: Actor | null = OFFICER;
const logged: string[] = [];

before(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'sv-http-'));
  pool = createPool({ connectionString: database.url, appRole: database.appRole, max: 12 });
  server = await createServer({
    services: {
      db: createDb(pool),
      clock: systemClock,
      files: createFileStore(folder),
      settings: readSettings({ DATA_DIR: folder }),
    },
    routes,
    authenticate: async () => actor,
    logger: createLogger('info', { write: (line) => logged.push(line) }),
    version: 'test',
    isReady: async () => true,
  });
});
after(async () => {
  await server.close();
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  actor = OFFICER;
});

const post = (payload: unknown, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url: '/api/things',
    payload: payload as object,
    headers: { 'x-so-vang': '1', ...headers },
  });

describe('who may call', () => {
  test('a stranger is asked to sign in, before anything he sent is looked at', async () => {
    actor = null;
    const response = await post('{ not json', { 'content-type': 'application/json' });
    assert.equal(response.statusCode, 401);
    assert.equal(response.json().code, 'sign-in-required');
  });

  test('a forbidden route looks like one that does not exist', async () => {
    const forbidden = await server.inject('/api/closed');
    const missing = await server.inject('/api/missing');
    assert.equal(forbidden.statusCode, 404);
    assertIndistinguishable(forbidden, missing);
  });

  test('a malformed key names nothing', async () => {
    const response = await server.inject('/api/things/1');
    assert.equal(response.json().code, 'not-found');
  });

  test('a token needs the scope of the tag and the kind of access', async () => {
    actor = { ...OFFICER, sessionId: null, tokenScopes: ['thing:read'] };
    assert.equal((await server.inject('/api/things/0190aaaa-0000-7000-8000-000000000001')).statusCode, 200);
    assert.equal((await post({ name: 'an' })).json().code, 'token-scope-missing');
  });

  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://example.org', host: 'localhost' },
    { origin: 'null', host: 'localhost' },
  ]) {
    test(`another site cannot write with our cookie: ${JSON.stringify(headers)}`, async () => {
      assert.equal(
        (await post({ name: 'an' }, headers as unknown as Record<string, string>)).json().code,
        'cross-site-request',
      );
    });
  }

  test('a form of another site, which cannot send our header, is refused', async () => {
    const response = await server.inject({ method: 'POST', url: '/api/things', payload: { name: 'an' } });
    assert.equal(response.json().code, 'cross-site-request');
  });
});

describe('input and errors', () => {
  test('each wrong field is named, in the language asked for', async () => {
    const vietnamese = (await post({ name: 'x' })).json();
    assert.equal(vietnamese.code, 'invalid-input');
    assert.equal(vietnamese.errors[0].path, 'name');
    const english = (await post({ name: 'x' }, { 'accept-language': 'en' })).json();
    assert.notEqual(english.errors[0].message, vietnamese.errors[0].message);
  });

  test('a link, which has no header of our pages, is answered in the language of their cookie', async () => {
    const titleOf = async (headers: Record<string, string>) =>
      (await server.inject({ url: '/api/things/x', headers })).json().title;
    const [vi, en] = [await titleOf({}), await titleOf({ 'accept-language': 'en' })];
    assert.notEqual(vi, en);
    const page = { cookie: 'so-vang.language=vi', 'accept-language': 'en' };
    assert.equal(await titleOf(page), vi);
    assert.equal(await titleOf({ cookie: 'so-vang.language=en', 'accept-language': 'vi' }), en);
    assert.equal(await titleOf({ ...page, 'x-so-vang': '1' }), en, 'the page itself says what it shows');
  });

  test('an unforeseen error keeps its message in the log, under the id that the user sees', async () => {
    const response = await post({ name: 'fail' });
    assert.equal(response.statusCode, 500);
    assert.ok(!response.body.includes('Bí Mật'));
    const { requestId } = response.json();
    assert.equal(response.headers['x-request-id'], requestId);
    assert.ok(logged.some((line) => line.includes(requestId) && line.includes('Bí Mật')));
  });

  test('every answer tells the browser what to refuse, also that to an address that is none', async () => {
    for (const url of ['/api/%ff', `/api/${'a'.repeat(5_000)}`, '/nowhere', '/healthz', '/api/closed']) {
      const { headers } = await server.inject({ method: 'GET', url });
      assert.match(
        String(headers['content-security-policy']),
        /script-src 'self'.*frame-ancestors 'none'/,
        url,
      );
      assert.equal(headers['x-content-type-options'], 'nosniff', url);
    }
  });

  for (const name of ['full database', 'full folder']) {
    test(`${name}: the person reads that the disk is full and nothing was saved`, async () => {
      const response = await post({ name });
      assert.deepEqual([response.statusCode, response.json().code], [507, 'disk-full']);
      assert.match(response.json().detail, /hết chỗ trên đĩa/);
      assert.ok(logged.some((line) => line.includes(response.json().requestId)));
    });
  }

  test('values in messages of the database do not reach the log', async () => {
    await post({ name: 'sql' });
    assert.ok(!logged.some((line) => line.includes('không phải ngày')));
  });

  test('an upload above the limit is refused, one below it is read whole', async () => {
    const send = (size: number) => {
      const form = new FormData();
      form.append('file', new Blob(['x'.repeat(size)]), 'Kế hoạch.txt');
      const request = new Request('http://localhost', { method: 'POST', body: form });
      return request.arrayBuffer().then((payload) =>
        server.inject({
          method: 'POST',
          url: '/api/files',
          payload: Buffer.from(payload),
          headers: { 'x-so-vang': '1', 'content-type': request.headers.get('content-type') ?? '' },
        }),
      );
    };
    assert.deepEqual((await send(500)).json(), { n: 500, name: 'Kế hoạch.txt' });
    assert.equal((await send(1001)).json().code, 'too-large');
  });

  test('what no database can keep is wrong input in a body, and names nothing in an address', async () => {
    const response = await server.inject({
      method: 'POST',
      url: '/api/things',
      payload: { name: 'a\u0000b' },
      headers: { 'x-so-vang': '1' },
    });
    assert.deepEqual([response.statusCode, response.json().errors?.[0]?.path], [422, 'name']);
    assert.equal((await server.inject('/api/words/a%00b')).statusCode, 404);
  });

  test('a file keeps its Vietnamese name', async () => {
    const response = await server.inject('/api/file');
    assert.equal(
      response.headers['content-disposition'],
      `attachment; filename*=UTF-8''${encodeURIComponent('Kế hoạch.txt')}`,
    );
  });
});

describe('a repeated write', () => {
  test('acts once and answers the same, also when sent 20 times at once', async () => {
    const before = runs;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post({ name: 'một' }, { 'idempotency-key': 'key-00001' })),
    );
    assert.equal(runs, before + 1);
    assert.ok(answers.every((response) => response.statusCode === 201));
    assert.equal(new Set(answers.map((response) => response.body)).size, 1);
    const { rows } = await pool.query(
      "select count(*)::int as n from audit_entry where after ->> 'name' = 'một'",
    );
    assert.equal(rows[0].n, 1);
  });

  test('has the answer of its own key and account, whatever was answered since', async () => {
    const keyed = async (name: string, key: string) =>
      (await post({ name }, { 'idempotency-key': key })).json();
    const one = await keyed('ba', 'key-00003');
    const two = await keyed('bốn', 'key-00004');
    actor = { ...OFFICER, accountId: '01900000-0000-7000-8000-000000000002' };
    const foreign = await keyed('năm', 'key-00003');
    assert.equal(foreign.name, 'năm');
    assert.deepEqual(await keyed('năm', 'key-00003'), foreign);
    actor = OFFICER;
    assert.deepEqual([await keyed('ba', 'key-00003'), await keyed('bốn', 'key-00004')], [one, two]);
  });

  for (const [length, status] of [
    [7, 422],
    [8, 201],
    [200, 201],
    [201, 422],
  ] as const) {
    test(`takes a key of ${length} characters: ${status}`, async () => {
      const headers = { 'idempotency-key': 'k'.repeat(length) };
      assert.equal((await post({ name: 'khóa' }, headers)).statusCode, status);
    });
  }

  test('with another body is refused', async () => {
    assert.equal(
      (await post({ name: 'hai' }, { 'idempotency-key': 'key-00001' })).json().code,
      'idempotency-key-reused',
    );
  });

  test('after a failure may be tried again under the same key', async () => {
    await post({ name: 'fail' }, { 'idempotency-key': 'key-00002' });
    const { rows } = await pool.query("select 1 from idempotency_key where key = 'key-00002'");
    assert.equal(rows.length, 0);
  });
});

describe('what a write leaves behind', () => {
  test('nothing when it fails: no row, no audit entry', async () => {
    const { rows: entries } = await pool.query("select 1 from audit_entry where after ->> 'name' = 'fail'");
    assert.equal(entries.length, 0);
  });

  test('an audit entry that the application itself can neither change nor remove', async () => {
    if (database.appRole === null) return;
    await assert.rejects(pool.query("update audit_entry set act = 'x'"), /permission denied/);
    await assert.rejects(pool.query('delete from audit_entry'), /permission denied/);
    await assert.rejects(
      pool.query(
        "insert into audit_entry (seq, at, actor_name, act, entity, entity_id, previous_hash, hash) values (99, now(), '', '', '', '', '', '')",
      ),
      /permission denied/,
    );
  });
});
