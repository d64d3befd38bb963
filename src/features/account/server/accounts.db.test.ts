import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newId } from '../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { loginOf, setPassword, signIn } from './test-sign-in.ts';

let app: TestApplication;
let province: string;
let commune: string;
let other: string;
/** Administrators of the province, of the commune and of another commune. */
let top: Credentials;
let admin: Credentials;
let foreign: Credentials;
/** A clerk of the commune. */
let clerk: string;
before(async () => {
  app = await testApplication();
  province = await app.build.unit({ name: 'UBND tỉnh' });
  commune = await app.build.unit({ name: 'Xã An Phú', parentId: province });
  other = await app.build.unit({ name: 'Xã Bình Hòa', parentId: province });
  top = await app.build.signedIn('administrator', province);
  admin = await app.build.signedIn('administrator', commune);
  foreign = await app.build.signedIn('administrator', other);
});
after(() => app.close());
beforeEach(async () => {
  clerk = await app.build.account({ roles: [{ role: 'unit-clerk', unitId: commune }] });
});

const get = async (id: string, by: Credentials) =>
  (await app.request('GET', `/api/accounts/${id}`, by)).json();
const post = (id: string, verb: string, by: Credentials | null, body: object = {}) =>
  app.request('POST', `/api/accounts/${id}/${verb}`, by, body);
const actsOf = async (id: string) => {
  const { rows } = await app.owner.query(
    'select act, unit_id, reason from audit_entry where entity_id = $1 order by seq',
    [id],
  );
  return rows;
};
const person = (login: string) => ({ login, name: 'Trần Thị Hoa', role: 'unit-clerk', unitId: commune });

const CHANGES: [string, string, object][] = [
  ['POST', '', { login: 'x', name: 'x', role: 'unit-clerk', unitId: newId() }],
  ['PATCH', '/:id', { version: 1, name: 'Khác', email: null, personId: null }],
  ['POST', '/:id/disable', {}],
  ['POST', '/:id/enable', {}],
  ['POST', '/:id/roles', { role: 'unit-head', unitId: newId() }],
  ['POST', `/:id/roles/${newId()}/revoke`, {}],
  ['POST', '/:id/reset-password', {}],
  ['POST', '/:id/reset-second-factor', {}],
];
for (const [method, path, body] of CHANGES) {
  test(`${method} /api/accounts${path}: a stranger is asked to sign in; a clerk, an auditor and a foreign administrator find nothing`, async () => {
    const url = `/api/accounts${path.replace(':id', clerk)}`;
    const send = (by: Credentials | null) => app.request(method as 'POST', url, by, body);
    assertProblem(await send(null), 'sign-in-required');
    assertProblem(await send(await app.build.session(clerk)), 'not-found');
    assertProblem(await send(await app.build.signedIn('auditor', province)), 'not-found');
    if (path === '') return;
    const there = await send(foreign);
    assertProblem(there, 'not-found');
    const nowhere = await app.request(
      method as 'POST',
      `/api/accounts${path.replace(':id', newId())}`,
      foreign,
      body,
    );
    assertIndistinguishable(there, nowhere);
  });
}

test('GET /api/accounts asks for sign-in, is hidden from clerks, and shows an administrator the own subtree', async () => {
  assertProblem(await app.request('GET', '/api/accounts'), 'sign-in-required');
  assertProblem(await app.request('GET', '/api/accounts', await app.build.session(clerk)), 'not-found');
  const seen = async (by: Credentials) => {
    const { items } = (await app.request('GET', '/api/accounts?size=200', by)).json();
    return items.map((item: { id: string }) => item.id) as string[];
  };
  assert.ok((await seen(top)).includes(clerk) && (await seen(admin)).includes(clerk));
  assert.ok(!(await seen(foreign)).includes(clerk));
  assert.ok(!(await seen(admin)).includes(top.accountId));
  assertProblem(await app.request('GET', `/api/accounts/${clerk}`, foreign), 'not-found');
});

test('the list is searched without diacritics, filtered, sorted and paged', async () => {
  const unit = await app.build.unit({ name: 'Xã Lọc', parentId: province });
  for (const [login, name] of [
    ['zz.dao', 'Đào Văn Ánh'],
    ['yy.bui', 'Bùi Thị Ước'],
    ['xx.an', 'An 100%'],
  ] as const) {
    await app.build.account({ login, name, roles: [{ role: 'editor', unitId: unit }] });
  }
  const disabled = await app.build.account({ name: 'Cũ', roles: [{ role: 'inspector', unitId: unit }] });
  await app.owner.query('update account set disabled_at = now() where id = $1', [disabled]);
  const names = async (query: string) => {
    const body = (await app.request('GET', `/api/accounts?unitId=${unit}&${query}`, top)).json();
    return body.items.map((item: { name: string }) => item.name) as string[];
  };
  assert.deepEqual(await names(''), ['An 100%', 'Bùi Thị Ước', 'Cũ', 'Đào Văn Ánh']);
  assert.deepEqual(await names('sort=-login&role=editor'), ['Đào Văn Ánh', 'Bùi Thị Ước', 'An 100%']);
  assert.deepEqual(await names('q=dao%20van%20anh'), ['Đào Văn Ánh']);
  assert.deepEqual(await names('q=YY.BUI'), ['Bùi Thị Ước']);
  assert.deepEqual(await names('q=100%25'), ['An 100%']);
  assert.deepEqual(await names('q=%25'), ['An 100%']);
  assert.deepEqual(await names('q=_'), []);
  assert.deepEqual(await names('state=disabled'), ['Cũ']);
  assert.deepEqual(await names('role=editor&page=2&size=2'), ['Đào Văn Ánh']);
  assertProblem(await app.request('GET', '/api/accounts?size=201', top), 'invalid-input');
});

test('an account is made with a role and a temporary password that lets its owner do nothing but change it', async () => {
  const response = await app.request('POST', '/api/accounts', admin, {
    ...person('hoa.tt'),
    email: 'hoa@example.vn',
  });
  assert.equal(response.statusCode, 201, response.body);
  const { id, temporaryPassword } = response.json();
  assert.match(temporaryPassword, /^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/);
  const signed = await signIn(app, { login: 'hoa.tt', password: temporaryPassword });
  assert.deepEqual(signed.json(), { accountId: id, mustChangePassword: true });
  const view = await get(id, admin);
  assert.equal(view.assignments[0].role, 'unit-clerk');
  assert.equal(view.assignments[0].validFrom, '2026-11-21');
  assert.deepEqual(view.assignments[0].allowed, ['revoke']);
  assert.deepEqual(
    (await actsOf(id)).map(({ act, unit_id }) => [act, unit_id]),
    [
      ['account.assign-role', commune],
      ['account.create', commune],
      ['session.start', null],
    ],
  );
  const { rows } = await app.owner.query(
    "select count(*) from idempotency_key where response like '%temporaryPassword%'",
  );
  assert.equal(rows[0].count, '0');
});

test('a taken name, a unit out of reach or ended, a malformed name and a person from elsewhere are refused', async () => {
  const make = (body: object) => app.request('POST', '/api/accounts', admin, body);
  const taken = { ...person(await loginOf(app, clerk)) };
  assertProblem(await make(taken), 'already-exists');
  assertProblem(await make({ ...person('hoa.1'), unitId: other }), 'not-found');
  assertProblem(await make({ ...person('hoa.1'), unitId: province }), 'not-found');
  const ended = await app.build.unit({ parentId: commune, validTo: '2025-07-01' });
  assertProblem(await make({ ...person('hoa.1'), unitId: ended }), 'invalid-input');
  assertProblem(await make(person('Hoa Trần')), 'invalid-input');
  const elsewhere = await app.build.person({ unitId: other });
  assertProblem(await make({ ...person('hoa.1'), personId: elsewhere }), 'invalid-input');
  assertProblem(await make({ ...person('hoa.1'), validTo: '2026-11-21' }), 'invalid-input');
});

test('a change is based on a version and audited with before and after; a stale one shows what is', async () => {
  const change = (version: number, name: string) =>
    app.request('PATCH', `/api/accounts/${clerk}`, admin, { version, name, email: '', personId: null });
  assert.deepEqual((await change(1, 'Tên mới')).json(), { version: 2 });
  const stale = assertProblem(await change(1, 'Tên khác'), 'stale-version');
  assert.deepEqual(stale.current, { name: 'Tên mới', email: null, personId: null, version: 2 });
  const { rows } = await app.owner.query(
    "select before, after from audit_entry where entity_id = $1 and act = 'account.update'",
    [clerk],
  );
  assert.equal(rows[0].after.name, 'Tên mới');
});

test('a person may be tied who has a position where one administers', async () => {
  const here = await app.build.person({ unitId: commune, fullName: 'Lê Ở Đây' });
  const body = { version: 1, name: 'x', email: null, personId: here };
  assert.equal((await app.request('PATCH', `/api/accounts/${clerk}`, admin, body)).statusCode, 200);
  assert.equal((await get(clerk, admin)).personName, 'Lê Ở Đây');
});

test('roles are given and taken at units one administers, once at a time', async () => {
  const give = (by: Credentials, body: object) => post(clerk, 'roles', by, body);
  const given = await give(admin, { role: 'unit-head', unitId: commune, reason: 'Bổ nhiệm' });
  assert.equal(given.statusCode, 201, given.body);
  assertProblem(await give(admin, { role: 'unit-head', unitId: commune }), 'already-exists');
  assertProblem(await give(admin, { role: 'unit-head', unitId: province }), 'not-found');
  assertProblem(await give(foreign, { role: 'unit-head', unitId: other }), 'not-found');
  assert.equal((await give(top, { role: 'unit-head', unitId: province })).statusCode, 201);

  const url = `roles/${given.json().id}/revoke`;
  assertProblem(await post(clerk, url, foreign), 'not-found');
  assert.equal((await post(clerk, url, admin, { reason: 'Nghỉ' })).statusCode, 200);
  assertProblem(await post(clerk, url, admin), 'not-found');
  assert.deepEqual(
    (await actsOf(clerk)).map(({ act, reason }) => [act, reason]),
    [
      ['account.assign-role', 'Bổ nhiệm'],
      ['account.assign-role', null],
      ['account.revoke-role', 'Nghỉ'],
    ],
  );
});

test('two requests at once give a role once', async () => {
  const both = await Promise.all(
    [1, 2].map(() => post(clerk, 'roles', admin, { role: 'editor', unitId: commune })),
  );
  assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [201, 409]);
});

test('who also holds a role outside is not managed from inside: no reset, no disabling, no renaming', async () => {
  await post(clerk, 'roles', top, { role: 'council-member', unitId: province });
  assert.deepEqual((await get(clerk, admin)).allowed, ['assign-role']);
  for (const verb of ['reset-password', 'reset-second-factor', 'disable']) {
    assertProblem(await post(clerk, verb, admin), 'step-not-allowed');
  }
  const rename = { version: 1, name: 'x', email: null, personId: null };
  assertProblem(await app.request('PATCH', `/api/accounts/${clerk}`, admin, rename), 'step-not-allowed');
  assert.equal((await post(clerk, 'disable', top)).statusCode, 200);
});

test('a role given here to a stranger of higher standing gives no hold on the account', async () => {
  await post(top.accountId, 'roles', top, { role: 'inspector', unitId: commune });
  assertProblem(await post(top.accountId, 'reset-password', admin), 'step-not-allowed');
});

test('disabling ends sessions, tokens and what was lent at once, and can be undone', async () => {
  const session = await app.build.session(clerk);
  const token = await app.build.token(clerk, ['me:read']);
  assert.equal((await post(clerk, 'disable', admin, { reason: 'Nghỉ việc' })).statusCode, 200);
  assertProblem(await app.request('GET', '/api/me', session), 'sign-in-required');
  assertProblem(await app.request('GET', '/api/me', token), 'sign-in-required');
  assert.deepEqual(assertProblem(await post(clerk, 'disable', admin), 'step-not-allowed').allowed, [
    'enable',
  ]);
  assert.equal((await post(clerk, 'enable', admin)).statusCode, 200);
  assertProblem(await app.request('GET', '/api/me', session), 'sign-in-required');
  assert.equal((await app.request('GET', '/api/me', token)).statusCode, 200);
  assertProblem(await post(admin.accountId, 'disable', admin), 'step-not-allowed');
});

test('a reset password is temporary, ends sessions and tokens, and is not for oneself', async () => {
  await setPassword(app, clerk);
  const session = await app.build.session(clerk);
  const token = await app.build.token(clerk, ['me:read']);
  const { temporaryPassword } = (await post(clerk, 'reset-password', admin)).json();
  assertProblem(await app.request('GET', '/api/me', session), 'sign-in-required');
  assertProblem(await app.request('GET', '/api/me', token), 'sign-in-required');
  const login = await loginOf(app, clerk);
  assertProblem(await signIn(app, { login }), 'sign-in-failed');
  assert.equal((await signIn(app, { login, password: temporaryPassword })).json().mustChangePassword, true);
  assertProblem(await post(admin.accountId, 'reset-password', admin), 'step-not-allowed');
  const withToken = await app.build.token(admin.accountId, ['account:write']);
  assertProblem(await post(clerk, 'reset-password', withToken), 'token-scope-missing');
});

test('a lost second factor is reset', async () => {
  assertProblem(await post(clerk, 'reset-second-factor', admin), 'step-not-allowed');
  await setPassword(app, clerk);
  await app.owner.query("update account set totp_secret = 'v1.x' where id = $1", [clerk]);
  const login = await loginOf(app, clerk);
  assertProblem(await signIn(app, { login }), 'second-factor-required');
  // A key file that is not the one of this database is no riddle to its users.
  assert.match((await signIn(app, { login, code: '123456' })).json().detail, /không đọc được khóa/);
  assert.ok((await get(clerk, admin)).allowed.includes('reset-second-factor'));
  assert.equal((await post(clerk, 'reset-second-factor', admin)).statusCode, 200);
  assert.equal((await signIn(app, { login })).statusCode, 200);
});
