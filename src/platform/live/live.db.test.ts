import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Credentials } from '../../testing/build.ts';
import { type TestApplication, testApplication } from '../../testing/test-application.ts';

let app: TestApplication;
let me: Credentials;
let port: number;

before(async () => {
  app = await testApplication();
  me = await app.build.signedIn('unit-clerk', await app.build.unit());
  await app.server.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.server.address() as AddressInfo).port;
});
after(() => app.close());

async function open(topics: string, by: Credentials | null, age?: number): Promise<IncomingMessage> {
  const path = `/api/live?topics=${topics}${age === undefined ? '' : `&age=${age}`}`;
  const request = httpRequest({ port, path, headers: by?.headers ?? {} });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.setEncoding('utf8');
  return response;
}

/** Three heartbeats pass. */
const later = () => app.clock.set(new Date(app.clock.now().getTime() + 60_000).toISOString());

/** Reads the stream until `event` comes. @returns what was read */
async function readUntil(stream: IncomingMessage, event: string): Promise<string> {
  let text = '';
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.includes(event)) return text;
  }
  throw new Error(`the stream ended without ${event}: ${text}`);
}

test('asks for sign-in', async () => {
  assert.equal((await open(`account:${me.accountId}`, null)).statusCode, 401);
});

test('a topic of somebody else, and one that does not exist, are not found', async () => {
  const other = await app.build.account();
  assert.equal((await open(`account:${other}`, me)).statusCode, 404);
  for (const none of ['nothing:1', 'constructor:1', 'unit:1', `constructor:${other}`, `nothing:${other}`])
    assert.equal((await open(none, me)).statusCode, 404, none);
});

test('an announcement reaches an open page after the commit, and only the topics it follows', async () => {
  const stream = await open(`account:${me.accountId}`, me);
  await readUntil(stream, 'event: ready');
  const client = await app.pool.connect();
  await client.query('begin');
  await client.query("select pg_notify('so_vang_live', 'account:somebody-else')");
  await client.query("select pg_notify('so_vang_live', $1)", [`account:${me.accountId}`]);
  await client.query('commit');
  client.release();
  const text = await readUntil(stream, 'event: changed');
  assert.ok(text.includes(me.accountId) && !text.includes('somebody-else'));
  stream.destroy();
});

test('what changed between reading and following is told at once, what changed before is not', async () => {
  const own = `account:${me.accountId}`;
  const earlier = await open(own, me);
  await readUntil(earlier, 'event: ready');
  await app.owner.query("select pg_notify('so_vang_live', $1)", [own]);
  await readUntil(earlier, 'event: changed');
  earlier.destroy();
  const since = await open(own, me, 60_000);
  await readUntil(since, 'event: changed');
  since.destroy();
  const fresh = await open(own, me, 0);
  assert.ok(!(await readUntil(fresh, 'event: ready')).includes('changed'));
  fresh.destroy();
});

test('when the database connection is lost, pages are told to look again once it is back', async () => {
  const stream = await open(`account:${me.accountId}`, me);
  await readUntil(stream, 'event: ready');
  await app.owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen so_vang_live'",
  );
  const text = await readUntil(stream, 'event: changed');
  assert.ok(text.includes(me.accountId));
  stream.destroy();
});

test('a page that leaves is forgotten', async () => {
  const untilForgotten = async () => {
    while (app.hub.size() > 0) await new Promise(setImmediate);
  };
  await untilForgotten();
  const stream = await open(`account:${me.accountId}`, me);
  await readUntil(stream, 'event: ready');
  assert.equal(app.hub.size(), 1);
  stream.destroy();
  await untilForgotten();
});

test('a page that leaves before it is known what it may follow is never listened for', async () => {
  const untilWaiting = async () => {
    const waiting = `select from pg_locks where relation = 'login_session'::regclass and not granted`;
    while ((await app.owner.query(waiting)).rowCount === 0) await new Promise(setImmediate);
  };
  const blocker = await app.owner.connect();
  await blocker.query('begin; lock table login_session in access exclusive mode');
  const early = httpRequest({ port, path: `/api/live?topics=account:${me.accountId}`, headers: me.headers });
  early.on('error', () => undefined);
  early.end();
  await untilWaiting();
  await new Promise((resolve) => early.once('close', resolve).destroy());
  await blocker.query('commit');
  blocker.release();
  const stream = await open(`account:${me.accountId}`, me);
  await readUntil(stream, 'event: ready');
  assert.equal(app.hub.size(), 1);
  stream.destroy();
});

test('who was signed out, disabled or lost the role hears nothing more of what was open', async () => {
  const unitId = await app.build.unit();
  const withdrawn: [string, (by: Credentials) => Promise<unknown>][] = [
    ['signed out', (by) => app.request('DELETE', '/api/session', by)],
    [
      'disabled',
      (by) => app.owner.query('update account set disabled_at = now() where id = $1', [by.accountId]),
    ],
    [
      'without a role',
      (by) => app.owner.query('delete from role_assignment where account_id = $1', [by.accountId]),
    ],
  ];
  for (const [how, withdraw] of withdrawn) {
    const by = await app.build.signedIn('unit-clerk', unitId);
    const stream = await open(`unit:${unitId}`, by);
    await readUntil(stream, 'event: ready');
    await withdraw(by);
    later();
    await app.owner.query("select pg_notify('so_vang_live', $1)", [`unit:${unitId}`]);
    let rest = '';
    for await (const chunk of stream) rest += chunk;
    assert.equal(rest, '', how);
  }
  const stays = await app.build.signedIn('unit-clerk', unitId);
  const stream = await open(`unit:${unitId}`, stays);
  await readUntil(stream, 'event: ready');
  later();
  await app.owner.query("select pg_notify('so_vang_live', $1)", [`unit:${unitId}`]);
  await readUntil(stream, 'event: changed');
  stream.destroy();
});
