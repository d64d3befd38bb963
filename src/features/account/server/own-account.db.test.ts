import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { loginOf, PASSWORD, setPassword, signIn } from './test-sign-in.ts';

let app: TestApplication;
let unitId: string;
let owner: Credentials;
before(async () => {
  app = await testApplication();
  unitId = await app.build.unit({ name: 'UBND tỉnh' });
});
after(() => app.close());
beforeEach(async () => {
  owner = await app.build.signedIn('unit-clerk', unitId);
  await setPassword(app, owner.accountId);
});

const change = (currentPassword: string, newPassword: string, by: Credentials | null = owner) =>
  app.request('POST', '/api/me/password', by, { currentPassword, newPassword });

test('every own page asks for sign-in', async () => {
  for (const path of ['/api/me', '/api/me/sessions']) {
    assertProblem(await app.request('GET', path), 'sign-in-required');
  }
  assertProblem(await change(PASSWORD, 'sáng nay trời đổ mưa', null), 'sign-in-required');
  assertProblem(await app.request('PUT', '/api/me/language', null, { language: 'en' }), 'sign-in-required');
  assertProblem(await app.request('DELETE', `/api/me/sessions/${owner.accountId}`), 'sign-in-required');
});

test('GET /api/me tells roles with their units, acts and language', async () => {
  const me = (await app.request('GET', '/api/me', owner)).json();
  assert.deepEqual(me.roles, [
    { role: 'unit-clerk', unitId, unitName: 'UBND tỉnh', path: unitId.replaceAll('-', ''), delegated: false },
  ]);
  assert.ok(me.acts.includes('unit.read') && !me.acts.includes('account.write'));
  assert.equal((await app.request('PUT', '/api/me/language', owner, { language: 'en' })).statusCode, 200);
  assert.equal((await app.request('GET', '/api/me', owner)).json().account.language, 'en');
});

test('the password is changed with the old one, ends other sessions and is audited without any word of it', async () => {
  const elsewhere = await app.build.session(owner.accountId);
  const wrong = assertProblem(await change('sai bét nhè', 'sáng nay trời đổ mưa'), 'invalid-input');
  assert.deepEqual(wrong.errors, [{ path: 'currentPassword', message: 'Mật khẩu hiện tại không đúng.' }]);
  const response = await change(PASSWORD, 'sáng nay trời đổ mưa');
  assert.deepEqual(response.json(), { endedSessions: 1 });
  assertProblem(await app.request('GET', '/api/me', elsewhere), 'sign-in-required');
  assert.equal((await app.request('GET', '/api/me', owner)).statusCode, 200);
  const login = await loginOf(app, owner.accountId);
  assert.equal((await signIn(app, { login, password: 'sáng nay trời đổ mưa' })).statusCode, 200);
  assertProblem(await signIn(app, { login }), 'sign-in-failed');
  const { rows } = await app.owner.query(
    "select unit_id, before, after from audit_entry where act = 'account.change-password' and entity_id = $1",
    [owner.accountId],
  );
  assert.deepEqual(rows, [{ unit_id: unitId, before: null, after: null }]);
});

test('a new password that is short, common, like the name or the old one is refused with the reason', async () => {
  const login = await loginOf(app, owner.accountId);
  for (const [password, words] of [
    ['ngắn', /ít nhất 10 ký tự/],
    ['matkhau2026', /quá dễ đoán/],
    [`${login}2026`, /giống tên đăng nhập/],
    [PASSWORD, /khác mật khẩu hiện tại/],
  ] as const) {
    const [error] = assertProblem(await change(PASSWORD, password), 'invalid-input').errors as {
      path: string;
      message: string;
    }[];
    assert.equal(error?.path, 'newPassword');
    assert.match(error?.message ?? '', words);
  }
});

test('guessing the password at an open session is stopped', async () => {
  for (let i = 0; i < 10; i++)
    assertProblem(await change('sai bét nhè', 'sáng nay trời đổ mưa'), 'invalid-input');
  assertProblem(await change(PASSWORD, 'sáng nay trời đổ mưa'), 'too-many-requests');
});

test('a temporary password is over once it is changed', async () => {
  await app.owner.query('update account set must_change_password = true where id = $1', [owner.accountId]);
  assertProblem(await app.request('GET', '/api/me/sessions', owner), 'password-change-required');
  assert.equal((await change(PASSWORD, 'sáng nay trời đổ mưa')).statusCode, 200);
  assert.equal((await app.request('GET', '/api/me/sessions', owner)).statusCode, 200);
});

test('one sees and ends the own sessions, and nobody else can', async () => {
  const second = await app.build.session(owner.accountId);
  await app.build.session(owner.accountId);
  const { items } = (await app.request('GET', '/api/me/sessions', second)).json();
  assert.equal(items.length, 3);
  assert.deepEqual(items.filter((item: { current: boolean }) => item.current).length, 1);
  const current = items.find((item: { current: boolean }) => item.current);

  const stranger = await app.build.signedIn('administrator', unitId);
  assertProblem(await app.request('DELETE', `/api/me/sessions/${current.id}`, stranger), 'not-found');
  assert.equal((await app.request('DELETE', `/api/me/sessions/${current.id}`, owner)).statusCode, 200);
  assertProblem(await app.request('GET', '/api/me', second), 'sign-in-required');
  assertProblem(await app.request('DELETE', `/api/me/sessions/${current.id}`, owner), 'not-found');
  assert.deepEqual((await app.request('POST', '/api/me/sessions/end-others', owner)).json(), { ended: 1 });
});
