import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newId } from '../../../platform/ids.ts';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';

let app: TestApplication;
let province: string;
let commune: string;
let head: Credentials;
let deputy: Credentials;
let assignmentId: string;
before(async () => {
  app = await testApplication();
  province = await app.build.unit({ name: 'UBND tỉnh' });
  commune = await app.build.unit({ name: 'Xã An Phú', parentId: province });
});
after(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-11-21T09:00:00+07:00');
  head = await app.build.signedIn('auditor', province);
  deputy = await app.build.signedIn('editor', commune, { name: 'Nguyễn Phó' });
  assignmentId = (await list(head)).own[0].assignmentId;
});

const list = async (by: Credentials) => (await app.request('GET', '/api/me/delegations', by)).json();
const lend = (by: Credentials | null, body: object = {}) =>
  app.request('POST', '/api/me/delegations', by, {
    assignmentId,
    accountId: deputy.accountId,
    validTo: '2026-12-01',
    reason: 'Đi công tác',
    ...body,
  });
const rolesOf = async (by: Credentials) => (await app.request('GET', '/api/me', by)).json().roles;

test('lending asks for sign-in and is not for access tokens', async () => {
  assertProblem(await app.request('GET', '/api/me/delegations'), 'sign-in-required');
  assertProblem(await lend(null), 'sign-in-required');
  assertProblem(await app.request('DELETE', `/api/me/delegations/${newId()}`), 'sign-in-required');
  assertProblem(await lend(await app.build.token(head.accountId, ['me:write'])), 'token-scope-missing');
});

test('a lent role counts from its first to its last day and no longer', async () => {
  const response = await lend(head, { validFrom: '2026-11-23' });
  assert.equal(response.statusCode, 201, response.body);
  const borrowed = async () =>
    (await rolesOf(await app.build.session(deputy.accountId))).filter(
      (role: { delegated: boolean }) => role.delegated,
    );
  assert.deepEqual(await borrowed(), []);
  app.clock.set('2026-11-23T00:00:00+07:00');
  assert.equal((await borrowed())[0].role, 'auditor');
  app.clock.set('2026-11-30T23:59:00+07:00');
  assert.equal((await borrowed()).length, 1);
  app.clock.set('2026-12-01T00:00:00+07:00');
  assert.deepEqual(await borrowed(), []);
});

test('both see it, the borrower is told, and it is audited at the unit', async () => {
  const { id } = (await lend(head)).json();
  const lent = (await list(head)).lent[0];
  assert.deepEqual(
    [lent.id, lent.borrowerName, lent.state, lent.allowed],
    [id, 'Nguyễn Phó', 'in-force', ['revoke']],
  );
  assert.equal((await list(deputy)).borrowed[0].id, id);
  const { items } = (await app.request('GET', '/api/notifications', deputy)).json();
  assert.match(
    items[0].text.vi,
    /ủy quyền cho bạn vai trò “Kiểm toán.*từ 21\/11\/2026 đến hết 30\/11\/2026\./,
  );
  const { rows } = await app.owner.query(
    'select act, unit_id, reason from audit_entry where entity_id = $1',
    [id],
  );
  assert.deepEqual(rows, [{ act: 'delegation.create', unit_id: province, reason: 'Đi công tác' }]);
});

test('it can be lent at a unit below, and reaches no further', async () => {
  await lend(head, { unitId: commune });
  const [role] = (await rolesOf(deputy)).filter((one: { delegated: boolean }) => one.delegated);
  assert.equal(role.unitId, commune);
});

test('either ends it, others cannot, and the other one is told', async () => {
  const first = (await lend(head)).json().id;
  const end = (id: string, by: Credentials) => app.request('DELETE', `/api/me/delegations/${id}`, by);
  assertProblem(await end(first, await app.build.signedIn('administrator', province)), 'not-found');
  assert.equal((await end(first, head)).statusCode, 200);
  assert.ok((await rolesOf(deputy)).every((role: { delegated: boolean }) => !role.delegated));
  assertProblem(await end(first, head), 'not-found');
  const second = (await lend(head)).json().id;
  assert.equal((await end(second, deputy)).statusCode, 200);
  const { items } = (await app.request('GET', '/api/notifications', head)).json();
  assert.match(items[0].text.vi, /đã được chấm dứt/);
});

test('what is not one’s own, out of reach or breaks a rule is refused', async () => {
  const stranger = await app.build.signedIn('editor', await app.build.unit());
  assertProblem(await lend(deputy), 'not-found');
  assertProblem(await lend(head, { assignmentId: newId() }), 'not-found');
  assertProblem(await lend(head, { accountId: stranger.accountId }), 'not-found');
  assertProblem(await lend(head, { unitId: newId() }), 'not-found');
  assertProblem(await lend(head, { unitId: await app.build.unit() }), 'invalid-input');
  assertProblem(await lend(head, { accountId: head.accountId }), 'invalid-input');
  assertProblem(await lend(head, { validTo: '2026-11-21' }), 'invalid-input');
  assertProblem(await lend(head, { reason: '' }), 'invalid-input');
});

test('a borrowed role cannot be lent on', async () => {
  await lend(head);
  const { rows } = await app.owner.query(
    'select id from role_assignment where account_id = $1 and delegated_from is not null',
    [deputy.accountId],
  );
  assert.ok(
    (await list(deputy)).own.every((own: { assignmentId: string }) => own.assignmentId !== rows[0].id),
  );
  assertProblem(await lend(deputy, { assignmentId: rows[0].id, accountId: head.accountId }), 'invalid-input');
});

test('it ends with the role it was lent from, and with the lender’s account', async () => {
  await lend(head);
  const borrowed = async () => (await rolesOf(deputy)).some((role: { delegated: boolean }) => role.delegated);
  assert.equal(await borrowed(), true);
  await app.owner.query('update account set disabled_at = now() where id = $1', [head.accountId]);
  assert.equal(await borrowed(), false);
  await app.owner.query('update account set disabled_at = null where id = $1', [head.accountId]);
  assert.equal(await borrowed(), true);
  await app.owner.query('update role_assignment set revoked_at = now() where id = $1', [assignmentId]);
  assert.equal(await borrowed(), false);
});

test('a lent administrator sees accounts, yet cannot make the role permanent', async () => {
  const chief = await app.build.signedIn('administrator', province);
  const { own } = await list(chief);
  await lend(chief, { assignmentId: own[0].assignmentId });
  assert.equal((await app.request('GET', '/api/accounts', deputy)).statusCode, 200);
  const grant = { role: 'administrator', unitId: province };
  assertProblem(
    await app.request('POST', `/api/accounts/${deputy.accountId}/roles`, deputy, grant),
    'not-found',
  );
});

test('people and units are offered by search, only where the role reaches', async () => {
  const find = async (what: string, q: string, by = head) =>
    app.request('GET', `/api/me/delegations/${what}?assignmentId=${assignmentId}&q=${q}`, by);
  const people = (await find('borrowers', 'nguyen%20pho')).json().items;
  assert.ok(people.some((one: { id: string }) => one.id === deputy.accountId));
  assert.ok(people.every((one: { id: string }) => one.id !== head.accountId));
  assert.deepEqual((await find('units', 'an%20phu')).json().items, [{ id: commune, name: 'Xã An Phú' }]);
  assertProblem(await find('borrowers', '', deputy), 'not-found');
  assertProblem(await find('units', '', deputy), 'not-found');
});
