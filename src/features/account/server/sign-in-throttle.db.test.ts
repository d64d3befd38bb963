import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { assertProblem } from '../../../testing/assert-problem.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { cookiesOf, deviceOf, loginOf, pass, setPassword, signIn } from './test-sign-in.ts';

const MINUTE = 60_000;
const WRONG = 'không phải mật khẩu này';

let app: TestApplication;
let login: string;
before(async () => {
  app = await testApplication();
});
after(() => app.close());
beforeEach(async () => {
  await app.owner.query('delete from sign_in_throttle');
  const accountId = await app.build.account();
  await setPassword(app, accountId);
  login = await loginOf(app, accountId);
});

async function fail(times: number, options: { login?: string; address?: string; device?: string } = {}) {
  for (let i = 0; i < times; i++) {
    const cookies = options.device === undefined ? undefined : { so_vang_device: options.device };
    const response = await signIn(app, { login, password: WRONG, ...options, cookies });
    assertProblem(response, 'sign-in-failed');
  }
}

/** Fails so often, each time from another address. */
async function failFromEverywhere(times: number) {
  for (let i = 0; i < times; i++) await fail(1, { address: `10.1.${i}.1` });
}

test('five failures pause that address for that account, longer each time, also for the right password', async () => {
  await fail(5);
  const refused = await signIn(app, { login });
  assert.equal(assertProblem(refused, 'too-many-requests').retryAfter, 60);
  assert.equal(refused.headers['retry-after'], '60');
  assert.match(refused.json().detail, /đợi 1 phút/);

  pass(app, MINUTE);
  await fail(1);
  assert.equal((await signIn(app, { login })).headers['retry-after'], '120');
  pass(app, 2 * MINUTE);
  assert.equal((await signIn(app, { login })).statusCode, 200);
  await fail(4);
});

test('guesses sent all at once do not slip past the limit', async () => {
  const guesses = await Promise.all(
    Array.from({ length: 20 }, () => signIn(app, { login, password: WRONG })),
  );
  const codes = guesses.map((response) => response.json().code);
  assert.equal(codes.filter((code) => code === 'sign-in-failed').length, 5);
  assert.equal(codes.filter((code) => code === 'too-many-requests').length, 15);
});

test('failures are counted although the sign-in they belong to is rolled back; only hashes are kept', async () => {
  await fail(1, { address: '203.0.113.9' });
  const { rows } = await app.owner.query('select key, failures from sign_in_throttle order by key');
  assert.equal(rows.length, 3);
  assert.ok(rows.every(({ key, failures }) => /^[0-9a-f]{64}$/.test(key) && failures === 1));
});

test('other people at other addresses, and other accounts, are not held up', async () => {
  await fail(5);
  assert.equal((await signIn(app, { login, address: '10.0.0.2' })).statusCode, 200);
});

test('one address trying account after account is stopped at fifty, for a quarter of an hour', async () => {
  for (let i = 0; i < 50; i++) await fail(1, { login: `nguoi-${i}`, address: '198.51.100.1' });
  assertProblem(await signIn(app, { login, address: '198.51.100.1' }), 'too-many-requests');
  pass(app, 15 * MINUTE);
  assert.equal((await signIn(app, { login, address: '198.51.100.1' })).statusCode, 200);
});

test('many addresses trying one account are stopped at thirty an hour, and nobody stays locked out', async () => {
  const known = cookiesOf(await signIn(app, { login, address: '10.0.0.9' }));
  await failFromEverywhere(30);
  assertProblem(await signIn(app, { login, address: '10.0.0.8' }), 'too-many-requests');
  // The owner's own browser gets in all the while, from wherever it is.
  const owner = await signIn(app, { login, address: '10.0.0.7', cookies: known });
  assert.equal(owner.statusCode, 200);
  // And with the hour over, so does the right password from a new browser.
  pass(app, 60 * MINUTE);
  assert.equal((await signIn(app, { login, address: '10.0.0.8' })).statusCode, 200);
});

test('whoever tries on while refused does not make the wait longer for others', async () => {
  await failFromEverywhere(30);
  pass(app, 59 * MINUTE);
  for (let i = 0; i < 5; i++) {
    assertProblem(await signIn(app, { login, password: WRONG, address: `10.2.${i}.1` }), 'too-many-requests');
  }
  pass(app, MINUTE);
  assert.equal((await signIn(app, { login, address: '10.0.0.8' })).statusCode, 200);
});

test('a known browser is counted by itself: behind one office address a colleague cannot pause it', async () => {
  const office = '192.0.2.1';
  const device = deviceOf(await signIn(app, { login, address: office }));
  await fail(5, { address: office });
  assertProblem(await signIn(app, { login, address: office }), 'too-many-requests');
  assert.equal(
    (await signIn(app, { login, address: office, cookies: { so_vang_device: device } })).statusCode,
    200,
  );
  await fail(5, { address: office, device });
  const paused = await signIn(app, { login, address: office, cookies: { so_vang_device: device } });
  assertProblem(paused, 'too-many-requests');
});

test('a device cookie of one account, or made up, counts as unknown for another account', async () => {
  const device = deviceOf(await signIn(app, { login }));
  const other = await app.build.account();
  await setPassword(app, other);
  const otherLogin = await loginOf(app, other);
  await fail(5, { login: otherLogin, device });
  const made = await signIn(app, { login: otherLogin, cookies: { so_vang_device: 'y'.repeat(43) } });
  assertProblem(made, 'too-many-requests');
  const fresh = await signIn(app, {
    login,
    address: '10.9.9.9',
    cookies: { so_vang_device: 'y'.repeat(43) },
  });
  assert.notEqual(deviceOf(fresh), 'y'.repeat(43));
});
