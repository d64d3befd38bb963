import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { codeAt, loginOf, PASSWORD, pass, setPassword, signIn } from './test-sign-in.ts';

let app: TestApplication;
let owner: Credentials;
let login: string;
before(async () => {
  app = await testApplication();
});
after(() => app.close());
beforeEach(async () => {
  await app.owner.query('delete from sign_in_throttle');
  owner = await app.build.session(await app.build.account());
  await setPassword(app, owner.accountId);
  login = await loginOf(app, owner.accountId);
});

const begin = (password = PASSWORD) => app.request('POST', '/api/me/second-factor', owner, { password });

/** Turns the second factor on. */
async function turnOn(): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { setup, secret } = (await begin()).json();
  const answer = await app.request('POST', '/api/me/second-factor/confirm', owner, {
    setup,
    code: codeAt(app, secret),
  });
  assert.equal(answer.statusCode, 200, answer.body);
  return { secret, recoveryCodes: answer.json().recoveryCodes };
}

for (const path of ['', '/confirm', '/disable', '/recovery-codes']) {
  test(`POST /api/me/second-factor${path} asks for sign-in, and is not for access tokens`, async () => {
    assertProblem(await app.request('POST', `/api/me/second-factor${path}`, null, {}), 'sign-in-required');
    const token = await app.build.token(owner.accountId, ['me:write']);
    assertProblem(
      await app.request('POST', `/api/me/second-factor${path}`, token, {}),
      'token-scope-missing',
    );
  });
}

test('it is set up with the password, a QR code and a first code, and is off until that code came', async () => {
  const setup = (await begin()).json();
  assert.match(setup.uri, /^otpauth:\/\/totp\/S%E1%BB%95%20V%C3%A0ng:/);
  assert.match(setup.qr, /^data:image\/svg\+xml/);
  const wrong = await app.request('POST', '/api/me/second-factor/confirm', owner, {
    setup: setup.setup,
    code: '000000',
  });
  assert.deepEqual(assertProblem(wrong, 'invalid-input').errors, [
    { path: 'code', message: 'Mã không đúng. Hãy kiểm tra giờ của điện thoại rồi nhập mã đang hiện.' },
  ]);
  assert.equal((await signIn(app, { login })).statusCode, 200);
});

test('a wrong password does not begin it; a setup of another account or of an hour ago does not end it', async () => {
  assert.equal(
    (assertProblem(await begin('sai bét nhè'), 'invalid-input').errors as { path: string }[])[0]?.path,
    'password',
  );
  const { setup, secret } = (await begin()).json();
  const stranger = await app.build.session(await app.build.account());
  const body = { setup, code: codeAt(app, secret) };
  assertProblem(await app.request('POST', '/api/me/second-factor/confirm', stranger, body), 'invalid-input');
  pass(app, 3_600_000);
  const late = { setup, code: codeAt(app, secret) };
  assertProblem(await app.request('POST', '/api/me/second-factor/confirm', owner, late), 'invalid-input');
});

test('with it on, the password alone is not enough', async () => {
  const { secret } = await turnOn();
  pass(app, 60_000);
  assertProblem(await signIn(app, { login }), 'second-factor-required');
  assertProblem(await signIn(app, { login, code: '000000' }), 'sign-in-failed');
  assert.equal((await signIn(app, { login, code: codeAt(app, secret) })).statusCode, 200);
});

test('a code works once: neither again, nor an earlier one after it, nor the one used for the setup', async () => {
  const { secret } = await turnOn();
  assertProblem(await signIn(app, { login, code: codeAt(app, secret) }), 'sign-in-failed');
  pass(app, 90_000);
  const code = codeAt(app, secret);
  assert.equal((await signIn(app, { login, code })).statusCode, 200);
  assertProblem(await signIn(app, { login, code }), 'sign-in-failed');
  assertProblem(await signIn(app, { login, code: codeAt(app, secret, -1) }), 'sign-in-failed');
});

test('of two sign-ins with one code at the same moment one gets in', async () => {
  const { secret } = await turnOn();
  pass(app, 90_000);
  const code = codeAt(app, secret);
  const both = await Promise.all([
    signIn(app, { login, code }),
    signIn(app, { login, code, address: '10.0.0.2' }),
  ]);
  assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [200, 401]);
});

test('a code of the steps beside is taken, one further away is not', async () => {
  const { secret } = await turnOn();
  pass(app, 300_000);
  assertProblem(await signIn(app, { login, code: codeAt(app, secret, -2) }), 'sign-in-failed');
  assertProblem(await signIn(app, { login, code: codeAt(app, secret, 2) }), 'sign-in-failed');
  assert.equal((await signIn(app, { login, code: codeAt(app, secret, -1) })).statusCode, 200);
});

test('asking for the code costs no attempt, guessing codes is paused like guessing passwords', async () => {
  await turnOn();
  for (let i = 0; i < 12; i++) assertProblem(await signIn(app, { login }), 'second-factor-required');
  for (let i = 0; i < 5; i++) assertProblem(await signIn(app, { login, code: '000000' }), 'sign-in-failed');
  assertProblem(await signIn(app, { login, code: '000000' }), 'too-many-requests');
});

test('each of ten recovery codes works once, however it is typed, and its owner is told', async () => {
  const { recoveryCodes } = await turnOn();
  assert.equal(new Set(recoveryCodes).size, 10);
  const [first = '', second = ''] = recoveryCodes;
  assert.equal((await signIn(app, { login, code: first })).statusCode, 200);
  assertProblem(await signIn(app, { login, code: first }), 'sign-in-failed');
  assert.equal(
    (await signIn(app, { login, code: ` ${second.toUpperCase().replace('-', ' ')}` })).statusCode,
    200,
  );
  const me = (await app.request('GET', '/api/me', owner)).json();
  assert.equal(me.account.recoveryCodesLeft, 8);
  assert.equal(me.unread, 2);
});

test('the database holds neither the secret nor the codes', async () => {
  const { secret, recoveryCodes } = await turnOn();
  const { rows } = await app.owner.query('select row_to_json(a)::text as row from account a where id = $1', [
    owner.accountId,
  ]);
  assert.ok(!rows[0].row.includes(secret));
  for (const code of recoveryCodes)
    assert.ok(!rows[0].row.includes(code.replace('-', '')) && !rows[0].row.includes(code));
  const { rows: keys } = await app.owner.query(
    "select response from idempotency_key where response like '%recovery%'",
  );
  assert.deepEqual(keys, []);
});

test('it is turned off, and its codes are renewed, with password and code only', async () => {
  const { secret, recoveryCodes } = await turnOn();
  pass(app, 60_000);
  const send = (path: string, body: object) =>
    app.request('POST', `/api/me/second-factor/${path}`, owner, body);
  assertProblem(
    await send('disable', { password: 'sai bét nhè', code: codeAt(app, secret) }),
    'invalid-input',
  );
  assertProblem(await send('disable', { password: PASSWORD, code: '000000' }), 'invalid-input');
  assertProblem(await send('recovery-codes', { password: PASSWORD, code: '000000' }), 'invalid-input');

  const renewed = await send('recovery-codes', { password: PASSWORD, code: codeAt(app, secret) });
  assert.equal(renewed.json().recoveryCodes.length, 10);
  assertProblem(await signIn(app, { login, code: recoveryCodes[0] }), 'sign-in-failed');
  assert.equal((await signIn(app, { login, code: renewed.json().recoveryCodes[0] })).statusCode, 200);

  assert.equal(
    (await send('disable', { password: PASSWORD, code: renewed.json().recoveryCodes[1] })).statusCode,
    200,
  );
  assert.equal((await signIn(app, { login })).statusCode, 200);
  const { rows } = await app.owner.query('select act from audit_entry where entity_id = $1 order by seq', [
    owner.accountId,
  ]);
  const acts = rows.map(({ act }) => act).filter((act) => act !== 'session.start');
  assert.deepEqual(acts, [
    'account.enable-second-factor',
    'account.renew-recovery-codes',
    'account.disable-second-factor',
  ]);
});

test('turning it on ends the other sessions', async () => {
  const elsewhere = await app.build.session(owner.accountId);
  await turnOn();
  assertProblem(await app.request('GET', '/api/me', elsewhere), 'sign-in-required');
  assert.equal((await app.request('GET', '/api/me', owner)).statusCode, 200);
});
