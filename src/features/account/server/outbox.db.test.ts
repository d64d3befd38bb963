import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SYSTEM } from '../../../platform/auth/actor.ts';
import { write } from '../../../platform/db/unit-of-work.ts';
import { newId } from '../../../platform/ids.ts';
import { queueMails } from '../../../platform/mail/queue-mail.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';

let app: TestApplication;
let province: string;
let commune: string;
let clerk: string;
before(async () => {
  app = await testApplication();
  province = await app.build.unit();
  commune = await app.build.unit({ parentId: province });
  clerk = await app.build.account({ roles: [{ role: 'unit-clerk', unitId: commune }] });
  const mail = (subject: string, accountId: string | null) => ({
    recipient: 'a@example.vn',
    accountId,
    subject,
    body: `Nội dung ${subject}`,
    kind: 'test',
  });
  await write({ db: app.db, actor: SYSTEM, clock: app.clock }, (tx) =>
    queueMails(tx, [
      mail('Nhắc việc quá hạn', clerk),
      mail('Tổng hợp ngày', clerk),
      mail('Không của ai', null),
    ]),
  );
  await app.owner.query("update outgoing_mail set sent_at = now() where subject = 'Tổng hợp ngày'");
});
after(() => app.close());

test('the outbox asks for sign-in and is for administrators and auditors', async () => {
  for (const path of ['/api/outbox', `/api/outbox/${newId()}`]) {
    assertProblem(await app.request('GET', path), 'sign-in-required');
    assertProblem(
      await app.request('GET', path, await app.build.signedIn('unit-head', province)),
      'not-found',
    );
  }
});

test('each reads the mails to accounts of the own subtree; the top also those to nobody', async () => {
  const subjects = async (by: Parameters<typeof app.request>[2], query = '') =>
    (await app.request('GET', `/api/outbox${query}`, by))
      .json()
      .items.map((item: { subject: string }) => item.subject)
      .sort();
  const top = await app.build.signedIn('administrator', province);
  const here = await app.build.signedIn('auditor', commune);
  const foreign = await app.build.signedIn('administrator', await app.build.unit({ parentId: province }));
  assert.deepEqual(await subjects(top), ['Không của ai', 'Nhắc việc quá hạn', 'Tổng hợp ngày']);
  assert.deepEqual(await subjects(here), ['Nhắc việc quá hạn', 'Tổng hợp ngày']);
  assert.deepEqual(await subjects(foreign), []);
  assert.deepEqual(await subjects(here, '?q=nhac%20viec'), ['Nhắc việc quá hạn']);
  assert.deepEqual(await subjects(here, '?state=sent'), ['Tổng hợp ngày']);

  const { items } = (await app.request('GET', '/api/outbox?state=unsent', here)).json();
  assert.equal(items[0].state, 'kept');
  assert.equal(
    (await app.request('GET', `/api/outbox/${items[0].id}`, here)).json().body,
    'Nội dung Nhắc việc quá hạn',
  );
  const hidden = await app.request('GET', `/api/outbox/${items[0].id}`, foreign);
  assertProblem(hidden, 'not-found');
  assertIndistinguishable(hidden, await app.request('GET', `/api/outbox/${newId()}`, foreign));
});
