import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { cookiesOf, loginOf, pass, sessionOf, setPassword, signIn } from './test-sign-in.ts';

let app: TestApplication;
let accountId: string;
let login: string;
before(async () => {
  app = await testApplication();
});
after(() => app.close());
beforeEach(async () => {
  await app.owner.query('delete from sign_in_throttle');
  accountId = await app.build.account();
  await setPassword(app, accountId);
  login = await loginOf(app, accountId);
});

const me = (session: string) => app.server.inject({ url: '/api/me', cookies: { so_vang_session: session } });

test('the right password opens a session, whatever the capitals of the name', async () => {
  const response = await signIn(app, { login: ` ${login.toUpperCase()} ` });
  assert.equal(response.statusCode, 200);
  assert.deepEqual(response.json(), { accountId, mustChangePassword: false });
  assert.equal((await me(sessionOf(response))).json().account.id, accountId);
});

test('the cookie cannot be read by scripts nor sent by other sites, and outlives no browser', async () => {
  const response = await signIn(app, { login });
  const session = response.cookies.find(({ name }) => name === 'so_vang_session');
  assert.equal(session?.httpOnly, true);
  assert.equal(session?.sameSite, 'Lax');
  assert.equal(session?.path, '/');
  assert.equal(session?.secure, undefined);
  assert.equal(session?.maxAge, undefined);
  assert.ok((session?.value.length ?? 0) >= 43);
});

test('over HTTPS the cookies demand it', async () => {
  const secure = await testApplication({ PUBLIC_URL: 'https://so-vang.example' });
  try {
    const id = await secure.build.account();
    await setPassword(secure, id);
    const { cookies } = await signIn(secure, { login: await loginOf(secure, id) });
    assert.deepEqual(
      cookies.map(({ name, secure, httpOnly }) => ({ name, secure, httpOnly })),
      [
        { name: 'so_vang_session', secure: true, httpOnly: true },
        { name: 'so_vang_device', secure: true, httpOnly: true },
      ],
    );
  } finally {
    await secure.close();
  }
});

test('a wrong password, an unknown name and a disabled account cannot be told apart', async () => {
  const disabled = await app.build.account();
  await setPassword(app, disabled);
  await app.owner.query('update account set disabled_at = now() where id = $1', [disabled]);
  const wrong = await signIn(app, { login, password: 'không phải mật khẩu' });
  assertProblem(wrong, 'sign-in-failed');
  assertIndistinguishable(wrong, await signIn(app, { login: 'khong-co-ai' }));
  assertIndistinguishable(wrong, await signIn(app, { login: await loginOf(app, disabled) }));
  assert.deepEqual(wrong.cookies, []);
});

test('a session planted before the sign-in is not taken over (fixation), and one that was open ends', async () => {
  const planted = 'x'.repeat(43);
  const first = await signIn(app, { login, cookies: { so_vang_session: planted } });
  assert.notEqual(sessionOf(first), planted);
  assert.equal((await me(planted)).statusCode, 401);

  const second = await signIn(app, { login, cookies: cookiesOf(first) });
  assert.notEqual(sessionOf(second), sessionOf(first));
  assert.equal((await me(sessionOf(first))).statusCode, 401);
  assert.equal((await me(sessionOf(second))).statusCode, 200);
});

test('another site cannot sign a browser in', async () => {
  const payload = { login, password: 'x' };
  const bare = await app.server.inject({ method: 'POST', url: '/api/session', payload });
  assertProblem(bare, 'cross-site-request');
  assertProblem(
    await signIn(app, { login, headers: { origin: 'https://evil.example' } }),
    'cross-site-request',
  );
  assertProblem(
    await signIn(app, { login, headers: { 'sec-fetch-site': 'cross-site' } }),
    'cross-site-request',
  );
});

test('a session ends after 12 hours without use, and after 30 days of use', async () => {
  const idle = sessionOf(await signIn(app, { login }));
  pass(app, 12 * 3_600_000 - 1000);
  assert.equal((await me(idle)).statusCode, 200);
  pass(app, 12 * 3_600_000);
  assertProblem(await me(idle), 'sign-in-required');

  const used = sessionOf(await signIn(app, { login }));
  for (let halfDay = 0; halfDay < 65; halfDay++) {
    pass(app, 11 * 3_600_000);
    assert.equal((await me(used)).statusCode, 200, `after ${halfDay} uses`);
  }
  pass(app, 11 * 3_600_000);
  assertProblem(await me(used), 'sign-in-required');
});

test('signing out ends the session and takes the cookie back, also twice', async () => {
  const session = sessionOf(await signIn(app, { login }));
  const signOut = () =>
    app.server.inject({
      method: 'DELETE',
      url: '/api/session',
      cookies: { so_vang_session: session },
      headers: { 'x-so-vang': '1' },
    });
  const response = await signOut();
  assert.equal(response.statusCode, 200);
  assert.equal(response.cookies[0]?.value, '');
  assertProblem(await me(session), 'sign-in-required');
  assert.equal((await signOut()).statusCode, 200);
});

test('the sign-in is audited, and neither password nor address nor name reaches the log', async () => {
  await signIn(app, { login, address: '203.0.113.77' });
  await signIn(app, { login, address: '203.0.113.77', password: 'sai bét nhè' });
  const { rows } = await app.owner.query(
    "select act, account_id from audit_entry where entity_id = $1 and act = 'session.start'",
    [accountId],
  );
  assert.deepEqual(rows, [{ act: 'session.start', account_id: accountId }]);
  assert.doesNotMatch(app.logLines.join('\n'), new RegExp(`203\\.0\\.113\\.77|sai bét|${login}`));
});

test('a temporary password lets one do nothing but change it', async () => {
  await app.owner.query('update account set must_change_password = true where id = $1', [accountId]);
  const response = await signIn(app, { login });
  assert.equal(response.json().mustChangePassword, true);
  const cookies = { so_vang_session: sessionOf(response) };
  assert.equal(
    (await app.server.inject({ url: '/api/me', cookies })).json().account.mustChangePassword,
    true,
  );
  assertProblem(await app.server.inject({ url: '/api/me/sessions', cookies }), 'password-change-required');
  const token = await app.build.token(accountId, ['plan:read']);
  assertProblem(await app.request('GET', '/api/me/sessions', token), 'password-change-required');
});

test('a password that is changed, or an account that is disabled, while it is checked opens no session', async () => {
  for (const change of ["password_hash = 'another'", 'disabled_at = now()']) {
    await setPassword(app, accountId);
    const blocker = await app.owner.connect();
    await blocker.query(`begin`);
    await blocker.query(`update account set ${change} where id = $1`, [accountId]);
    const entering = signIn(app, { login });
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await app.owner.query(waiting)).rowCount === 0) await new Promise(setImmediate);
    await blocker.query('commit');
    blocker.release();
    assertProblem(await entering, 'sign-in-failed');
  }
  const open = 'select from login_session where account_id = $1 and ended_at is null';
  assert.equal((await app.owner.query(open, [accountId])).rowCount, 0);
});

test('behind a proxy a caller is who the proxy saw, whatever the caller claims to be', async () => {
  const proxied = await testApplication({ TRUST_PROXY: 'true' });
  try {
    const id = await proxied.build.account();
    await setPassword(proxied, id);
    const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' };
    assert.equal((await signIn(proxied, { login: await loginOf(proxied, id), headers })).statusCode, 200);
    const { rows } = await proxied.owner.query('select host(address::inet) as address from login_session');
    assert.deepEqual(rows, [{ address: '203.0.113.7' }]);
  } finally {
    await proxied.close();
  }
});
