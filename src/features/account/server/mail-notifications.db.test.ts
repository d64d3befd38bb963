import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { SYSTEM } from '../../../platform/auth/actor.ts';
import { write } from '../../../platform/db/unit-of-work.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { notify } from './notify.ts';

let app: TestApplication;
let accountId: string;
let count = 0;

before(async () => {
  app = await testApplication();
});
beforeEach(async () => {
  accountId = await app.build.account({ email: `mai-${count}@xa.example`, name: 'Lò Thị Mai' });
  app.clock.set('2026-11-21T07:30:00+07:00');
});
after(() => app.close());

const tell = (urgent = false, to = accountId) =>
  write({ db: app.db, clock: app.clock, actor: SYSTEM }, (tx) =>
    notify(tx, [
      {
        accountId: to,
        kind: 'role-lent-ended',
        params: { role: 'unit-clerk', unitName: `xã ${++count}` },
        link: '/ca-nhan',
        urgent,
        dedupKey: `k${count}`,
      },
    ]),
  );
const run = () => app.runJob('mail-notifications');
const mails = async (to = accountId): Promise<{ kind: string; body: string; recipient: string }[]> =>
  (
    await app.owner.query(
      'select kind, body, recipient from outgoing_mail where account_id = $1 order by created_at, id',
      [to],
    )
  ).rows;

test('sends one digest a day, however often it runs and however many nodes run it', async () => {
  await tell();
  await tell();
  await Promise.all([run(), run(), run()]);
  await run();
  const [one, ...others] = await mails();
  assert.deepEqual(others, []);
  assert.equal(one?.kind, 'digest');
  assert.match(one?.body ?? '', /1\. .*\n.*\n2\. /);
});

test('waits for the digest of the next day with what came after it, but not with what is urgent', async () => {
  await tell();
  await run();
  await tell();
  await run();
  assert.equal((await mails()).length, 1);
  await tell(true);
  await run();
  assert.deepEqual(
    (await mails()).map(({ kind }) => kind),
    ['digest', 'digest-urgent'],
  );
  app.clock.set('2026-11-22T07:29:00+07:00');
  await run();
  assert.equal((await mails()).length, 2);
  app.clock.set('2026-11-22T07:30:00+07:00');
  await run();
  await run();
  assert.deepEqual(
    (await mails()).map(({ kind }) => kind),
    ['digest', 'digest-urgent', 'digest'],
  );
});

test('is silent about what was read, and towards disabled accounts and those without an address', async () => {
  await tell();
  await app.owner.query('update notification set read_at = now() where account_id = $1', [accountId]);
  const without = await app.build.account();
  await tell(true, without);
  const disabled = await app.build.account({ email: 'cu@xa.example' });
  await tell(true, disabled);
  await app.owner.query('update account set disabled_at = now() where id = $1', [disabled]);
  await run();
  for (const id of [accountId, without, disabled]) assert.deepEqual(await mails(id), []);
});

test('speaks the language of its reader', async () => {
  await app.owner.query("update account set language = 'en' where id = $1", [accountId]);
  await tell(true);
  await run();
  assert.match((await mails())[0]?.body ?? '', /^Dear Lò Thị Mai,[\s\S]*was ended\./);
});
