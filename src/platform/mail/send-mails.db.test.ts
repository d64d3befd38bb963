import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { type MailServer, type Manners, startMailServer } from '../../testing/mail-server.ts';
import { type TestApplication, testApplication } from '../../testing/test-application.ts';
import { SYSTEM } from '../auth/actor.ts';
import { write } from '../db/unit-of-work.ts';
import { queueMails } from './queue-mail.ts';
import { MAX_ATTEMPTS } from './send-mails.ts';

let app: TestApplication;
let server: MailServer | null = null;
before(async () => {
  app = await testApplication();
});
beforeEach(async () => {
  await app.owner.query('delete from outgoing_mail');
  app.clock.set('2026-11-21T07:30:00+07:00');
});
after(() => app.close());

const leave = async () => {
  await server?.close();
  server = null;
};
afterEach(leave);
const reach = async (manners?: Manners) => {
  await leave();
  server = await startMailServer(manners);
  app.settings.SMTP_URL = server.url;
  return server;
};
const queue = (...recipients: string[]) =>
  write({ db: app.db, clock: app.clock, actor: SYSTEM }, (tx) =>
    queueMails(
      tx,
      recipients.map((recipient) => ({
        recipient,
        accountId: null,
        subject: 'Việc đến hạn',
        body: 'Kính gửi',
        kind: 'digest',
      })),
    ),
  );
const run = () => app.runJob('send-mails');
const outbox = async () => {
  const administrator = await app.build.signedIn('administrator', await app.build.unit());
  const { items } = (await app.request('GET', '/api/outbox', administrator)).json();
  return Object.fromEntries(
    items.map((item: Record<string, unknown>) => [
      item.recipient,
      [item.state, item.attempts, item.lastError],
    ]),
  );
};
const later = (minutes: number) =>
  app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000).toISOString());

test('each mail goes once, though two runs come at the same time', async () => {
  const { taken } = await reach();
  await queue('a@xa.example', 'b@xa.example', 'c@xa.example');
  await Promise.all([run(), run(), run()]);
  await run();
  assert.deepEqual(taken.toSorted(), ['a@xa.example', 'b@xa.example', 'c@xa.example']);
  assert.deepEqual((await outbox())['a@xa.example'], ['sent', 1, null]);
});

test('a server that is away or lets us not in costs no attempt, however long; the outbox says why', async () => {
  await reach();
  await leave();
  await queue('a@xa.example');
  for (let i = 0; i < MAX_ATTEMPTS + 2; i += 1) await run();
  const [state, attempts, error] = (await outbox())['a@xa.example'];
  assert.deepEqual([state, attempts], ['waiting', 0]);
  assert.match(error, /ECONNREFUSED/);

  await reach({ auth: '535 5.7.8 wrong password' });
  for (let i = 0; i < MAX_ATTEMPTS + 2; i += 1) await run();
  assert.match((await outbox())['a@xa.example'][2], /535/);

  const { taken } = await reach();
  await run();
  assert.deepEqual(taken, ['a@xa.example']);
  assert.deepEqual((await outbox())['a@xa.example'], ['sent', 1, null]);
});

test('a refused recipient holds up nobody, is tried again over two days and then given up', async () => {
  const { taken } = await reach({ recipients: { 'a@xa.example': '550 no such user' } });
  await queue('a@xa.example', 'b@xa.example');
  await run();
  await run();
  assert.deepEqual(taken, ['b@xa.example']);
  assert.equal((await outbox())['a@xa.example'][1], 1, 'not again at once');
  for (let hour = 0; hour < 48; hour += 1) {
    later(60);
    await run();
  }
  const [state, attempts, error] = (await outbox())['a@xa.example'];
  assert.deepEqual([state, attempts], ['failed', MAX_ATTEMPTS]);
  assert.match(error, /550/);
  later(6_000);
  await run();
  assert.equal((await outbox())['a@xa.example'][1], MAX_ATTEMPTS);
});

test('a recipient whose server asks for patience gets the mail later', async () => {
  await reach({ recipients: { 'a@xa.example': '450 greylisted' } });
  await queue('a@xa.example');
  await run();
  const { taken } = await reach();
  later(5);
  await run();
  assert.deepEqual(taken, ['a@xa.example']);
});

test('without a server mails are kept', async () => {
  delete app.settings.SMTP_URL;
  await queue('a@xa.example');
  await run();
  assert.deepEqual((await outbox())['a@xa.example'], ['kept', 0, null]);
});
