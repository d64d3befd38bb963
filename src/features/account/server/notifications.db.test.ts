import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { SYSTEM } from '../../../platform/auth/actor.ts';
import { write } from '../../../platform/db/unit-of-work.ts';
import { newId } from '../../../platform/ids.ts';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { findAccountsOfPeople } from './find-accounts.ts';
import { findHolders } from './find-holders.ts';
import { notify } from './notify.ts';

let app: TestApplication;
let unitId: string;
let reader: Credentials;
before(async () => {
  app = await testApplication();
  unitId = await app.build.unit();
});
after(() => app.close());
beforeEach(async () => {
  reader = await app.build.signedIn('unit-clerk', unitId);
});

const tell = (accountIds: string[], dedupKey: string, announced: string[] = []) =>
  write({ db: app.db, actor: SYSTEM, clock: app.clock }, async (tx) =>
    notify(
      { ...tx, announce: (topic) => announced.push(topic) },
      accountIds.map((accountId) => ({
        accountId,
        kind: 'role-assigned',
        params: { role: 'editor', unitName: 'Xã “An Phú”' },
        link: '/ca-nhan',
        dedupKey,
      })),
    ),
  );

test('notifications ask for sign-in', async () => {
  assertProblem(await app.request('GET', '/api/notifications'), 'sign-in-required');
  assertProblem(await app.request('POST', '/api/notifications/read-all'), 'sign-in-required');
  assertProblem(await app.request('POST', `/api/notifications/${newId()}/read`), 'sign-in-required');
});

test('an account is told once under the same key, and its open pages hear of it', async () => {
  const other = await app.build.account();
  const announced: string[] = [];
  assert.equal(await tell([reader.accountId, other], 'k1', announced), 2);
  assert.equal(await tell([reader.accountId, other], 'k1', announced), 0);
  assert.deepEqual(announced.sort(), [`account:${reader.accountId}`, `account:${other}`].sort());
  const { items, total, unread } = (await app.request('GET', '/api/notifications', reader)).json();
  assert.deepEqual([total, unread], [1, 1]);
  assert.equal(items[0].text.vi, 'Bạn được giao vai trò “Biên tập viên” tại Xã “An Phú”.');
  assert.equal((await app.request('GET', '/api/me', reader)).json().unread, 1);
});

test('one marks the own as read, one by one and all; others find nothing', async () => {
  for (const key of ['a', 'b', 'c']) await tell([reader.accountId], key);
  const { items } = (await app.request('GET', '/api/notifications', reader)).json();
  const stranger = await app.build.signedIn('administrator', unitId);
  const read = (by: Credentials) => app.request('POST', `/api/notifications/${items[0].id}/read`, by);
  assertProblem(await read(stranger), 'not-found');
  assert.equal((await read(reader)).statusCode, 200);
  assert.equal((await read(reader)).statusCode, 200);
  const unread = (await app.request('GET', '/api/notifications?unread=true&size=1', reader)).json();
  assert.deepEqual([unread.items.length, unread.total], [1, 2]);
  assert.deepEqual((await app.request('POST', '/api/notifications/read-all', reader)).json(), { read: 2 });
  assert.equal((await app.request('GET', '/api/me', reader)).json().unread, 0);
});

test('one follows the own topic only', async () => {
  const stranger = await app.build.account();
  assertProblem(await app.request('GET', `/api/live?topics=account:${stranger}`, reader), 'not-found');
});

test('accounts are found by role at a unit, also with a lent role, not when ended, planned or disabled', async () => {
  const here = await app.build.unit();
  const wanted = await app.build.account({
    email: 'a@example.vn',
    roles: [{ role: 'unit-head', unitId: here }],
  });
  await app.build.account({ roles: [{ role: 'unit-head', unitId: here, validTo: '2026-11-21' }] });
  await app.build.account({ roles: [{ role: 'unit-head', unitId: here, validFrom: '2026-11-22' }] });
  await app.build.account({ roles: [{ role: 'editor', unitId: here }] });
  const disabled = await app.build.account({ roles: [{ role: 'unit-head', unitId: here }] });
  await app.owner.query('update account set disabled_at = now() where id = $1', [disabled]);
  const found = await findHolders(app.db, '2026-11-21', [here], ['unit-head', 'unit-clerk']);
  assert.deepEqual(found, [{ accountId: wanted, unitId: here }]);
  assert.deepEqual(await findHolders(app.db, '2026-11-21', [], ['unit-head']), []);
});

test('accounts are found by person', async () => {
  const personId = await app.build.person();
  const accountId = await app.build.account({ personId });
  assert.deepEqual(await findAccountsOfPeople(app.db, [personId, newId()]), [{ accountId, personId }]);
});
