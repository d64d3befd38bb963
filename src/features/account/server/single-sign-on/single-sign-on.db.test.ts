import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { generateSecret } from 'otplib';
import { assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import {
  CLIENT,
  startIdentityProvider,
  type TestIdentityProvider,
  visitProvider,
} from '../../../../testing/identity-provider.ts';
import { type TestApplication, testApplication } from '../../../../testing/test-application.ts';
import { createKeyBox } from '../key-box.ts';
import { totpPurpose } from '../second-factor.ts';
import { codeAt, cookiesOf, loginOf, PASSWORD, pass, sessionOf, setPassword } from '../test-sign-in.ts';

const PUBLIC_URL = 'https://so-vang.example';
const USERS = {
  an: { preferredUsername: 'Le.An', email: 'an@so-vang.example', emailVerified: true },
  binh: {
    preferredUsername: 'tran.binh',
    email: 'binh@so-vang.example',
    emailVerified: false,
  },
  chi: {},
};

let provider: TestIdentityProvider;
/** Links by hand only, by the user's name, and by the mail address. */
let app: TestApplication;
before(async () => {
  provider = await startIdentityProvider(USERS, [`${PUBLIC_URL}/dang-nhap/tro-lai`]);
  app = await withProvider();
});
after(() => Promise.all([app.close(), provider.stop()]));

const withProvider = (settings: Record<string, string> = {}) =>
  testApplication({
    PUBLIC_URL,
    OIDC_ISSUER: provider.issuer,
    OIDC_NAME: 'Cổng của tỉnh',
    ...CLIENT,
    ...settings,
  });

type Cookies = Record<string, string>;
const post = (to: TestApplication, url: string, payload: object, cookies: Cookies = {}, headers = {}) =>
  to.server.inject({ method: 'POST', url, payload, cookies, headers: { 'x-so-vang': '1', ...headers } });

/** A sign-in up to the way back. */
async function visit(to: TestApplication, login: string, act: 'agree' | 'cancel' = 'agree') {
  const begun = await post(to, '/api/single-sign-on', { next: '/ke-hoach' });
  assert.equal(begun.statusCode, 200, begun.body);
  const query = await visitProvider(begun.json().url, login, act);
  const finish = (change: { query?: string; cookies?: Cookies; headers?: object } = {}) =>
    post(
      to,
      '/api/single-sign-on/return',
      { query: change.query ?? query },
      change.cookies ?? cookiesOf(begun),
      change.headers,
    );
  return { query, cookies: cookiesOf(begun), finish };
}

/** Links `by` with the provider's user `login`. */
async function link(
  to: TestApplication,
  by: Credentials,
  login: string,
  session = by,
): Promise<LightMyRequestResponse> {
  const begun = await to.request('POST', '/api/me/single-sign-on', by, { password: PASSWORD });
  assert.equal(begun.statusCode, 200, begun.body);
  const query = await visitProvider(begun.json().url, login);
  return to.request(
    'POST',
    '/api/single-sign-on/return',
    session,
    { query },
    {
      cookie: `${session.headers.cookie}; so_vang_visit=${cookiesOf(begun).so_vang_visit}`,
    },
  );
}

async function person(to: TestApplication, change: { login?: string } = {}) {
  const accountId = await to.build.account({ roles: [] });
  if (change.login !== undefined)
    await to.owner.query('update account set login = $2 where id = $1', [accountId, change.login]);
  await setPassword(to, accountId);
  return { accountId, by: await to.build.session(accountId) };
}

const whoIs = async (to: TestApplication, response: LightMyRequestResponse) =>
  (await to.server.inject({ url: '/api/me', cookies: { so_vang_session: sessionOf(response) } })).json();

const acts = async (to: TestApplication, accountId: string) =>
  (
    await to.owner.query<{ act: string }>('select act from audit_entry where entity_id = $1 order by seq', [
      accountId,
    ])
  ).rows.map(({ act }) => act);

test('asks for sign-in where the own account is meant', async () => {
  for (const [method, url] of [
    ['GET', '/api/me/single-sign-on'],
    ['POST', '/api/me/single-sign-on'],
    ['POST', '/api/me/single-sign-on/unlink'],
  ] as const)
    assertProblem(
      await app.request(method, url, null, { password: PASSWORD }, { 'x-so-vang': '1' }),
      'sign-in-required',
    );
});

test('without a provider nothing of it is there', async () => {
  const plain = await testApplication();
  try {
    assert.deepEqual((await plain.request('GET', '/api/single-sign-on')).json(), { name: null });
    assertProblem(await post(plain, '/api/single-sign-on', {}), 'not-found');
    assertProblem(await post(plain, '/api/single-sign-on/return', { query: 'code=1&state=2' }), 'not-found');
    const { by } = await person(plain);
    assertProblem(
      await plain.request('POST', '/api/me/single-sign-on', by, { password: PASSWORD }),
      'not-found',
    );
  } finally {
    await plain.close();
  }
});

describe('linked in the profile', () => {
  test('whoever is linked signs in, and reaches the page they wanted', async () => {
    assert.deepEqual((await app.request('GET', '/api/single-sign-on')).json(), { name: 'Cổng của tỉnh' });
    const { accountId, by } = await person(app);
    const stranger = await (await visit(app, 'an')).finish();
    assert.match(String(assertProblem(stranger, 'sign-in-failed').detail), /liên kết ở trang Cá nhân/);

    assert.deepEqual((await link(app, by, 'an')).json(), { state: 'linked', next: '/ca-nhan?xem=mot-lan' });
    const own = (await app.request('GET', '/api/me/single-sign-on', by)).json();
    assert.equal(own.linkedAt, app.clock.now().toISOString());
    assert.equal(own.lastUsedAt, null);

    const entered = await (await visit(app, 'an')).finish();
    assert.deepEqual(entered.json(), { state: 'entered', next: '/ke-hoach' });
    assert.equal((await whoIs(app, entered)).account.id, accountId);
    assert.deepEqual((await acts(app, accountId)).slice(-2), [
      'account.link-identity',
      'session.start-single-sign-on',
    ]);
    assert.notEqual((await app.request('GET', '/api/me/single-sign-on', by)).json().lastUsedAt, null);
  });

  test('linking needs the password, the same session, and an identity nobody else has', async () => {
    const first = await person(app);
    const second = await person(app);
    const wrong = await app.request('POST', '/api/me/single-sign-on', first.by, { password: 'sai rồi nhé' });
    assertProblem(wrong, 'invalid-input');
    assertProblem(await link(app, first.by, 'binh', second.by), 'sign-in-failed');
    assert.equal((await link(app, first.by, 'binh')).json().state, 'linked');
    assert.equal((await link(app, first.by, 'binh')).json().state, 'linked', 'the same again is no fault');
    assertProblem(await link(app, second.by, 'binh'), 'already-exists');
    assertProblem(await link(app, first.by, 'chi'), 'already-exists');
  });

  test('untied by oneself with the password, or by an administrator’s reset, it lets nobody in', async () => {
    const { by } = await person(app);
    await link(app, by, 'chi');
    assertProblem(
      await app.request('POST', '/api/me/single-sign-on/unlink', by, { password: 'sai rồi nhé' }),
      'invalid-input',
    );
    assert.equal(
      (await app.request('POST', '/api/me/single-sign-on/unlink', by, { password: PASSWORD })).statusCode,
      200,
    );
    assertProblem(
      await app.request('POST', '/api/me/single-sign-on/unlink', by, { password: PASSWORD }),
      'step-not-allowed',
    );
    assertProblem(await (await visit(app, 'chi')).finish(), 'sign-in-failed');

    const unitId = await app.build.unit();
    const clerk = await app.build.account({ roles: [{ role: 'unit-clerk', unitId }] });
    await setPassword(app, clerk);
    const administrator = await app.build.signedIn('administrator', unitId);
    await link(app, await app.build.session(clerk), 'chi');
    const reset = await app.request('POST', `/api/accounts/${clerk}/reset-password`, administrator, {});
    assert.equal(reset.statusCode, 200, reset.body);
    assertProblem(await (await visit(app, 'chi')).finish(), 'sign-in-failed');
  });

  test('a disabled account stays out', async () => {
    const { accountId, by } = await person(app);
    await link(app, by, 'chi');
    await app.owner.query('update account set disabled_at = now() where id = $1', [accountId]);
    assertProblem(await (await visit(app, 'chi')).finish(), 'sign-in-failed');
    await app.owner.query('delete from account_identity where account_id = $1', [accountId]);
  });
});

describe('the way back', () => {
  test('is only for the browser that set out, as it was sent, once, in time, from our own page', async () => {
    const { by } = await person(app);
    await link(app, by, 'chi');
    const { query, cookies, finish } = await visit(app, 'chi');
    const other = await visit(app, 'chi');
    assertProblem(await finish({ cookies: {} }), 'sign-in-failed');
    assertProblem(
      await finish({ cookies: { so_vang_visit: `${cookies.so_vang_visit}x` } }),
      'sign-in-failed',
    );
    assertProblem(await finish({ cookies: other.cookies }), 'sign-in-failed');
    assertProblem(await finish({ query: query.replace(/code=[^&]+/, 'code=made-up') }), 'sign-in-failed');
    assertProblem(await finish({ headers: { 'sec-fetch-site': 'cross-site' } }), 'cross-site-request');
    assert.equal((await finish()).json().state, 'entered');
    assertProblem(await finish(), 'sign-in-failed');

    const late = await visit(app, 'chi');
    pass(app, 11 * 60_000);
    assertProblem(await late.finish(), 'sign-in-failed');
    const cancelled = await visit(app, 'chi', 'cancel');
    assert.match(cancelled.query, /error=access_denied/);
    assertProblem(await cancelled.finish(), 'sign-in-failed');
    assert.ok(app.logLines.some((line) => line.includes('OAUTH_AUTHORIZATION_RESPONSE_ERROR access_denied')));
    assert.ok(!app.logLines.some((line) => line.includes('"chi"') || line.includes('so-vang.example')));
  });

  test('a provider that cannot be reached is said so, and is asked again later', async () => {
    const lost = await withProvider({ OIDC_ISSUER: 'http://127.0.0.1:9' });
    try {
      const problem = assertProblem(await post(lost, '/api/single-sign-on', {}), 'unavailable');
      assert.match(String(problem.detail), /bằng mật khẩu/);
    } finally {
      await lost.close();
    }
  });
});

test('an account with a second factor of its own must pass it as well; wrong codes are counted', async () => {
  const two = await withProvider();
  try {
    const { accountId, by } = await person(two);
    await link(two, by, 'an');
    const secret = generateSecret();
    const sealed = await createKeyBox(two.settings).seal(secret, totpPurpose(accountId));
    await two.owner.query('update account set totp_secret = $2 where id = $1', [accountId, sealed]);
    const returned = await (await visit(two, 'an')).finish();
    assert.equal(returned.json().state, 'code-needed');
    assert.equal(sessionOf(returned), '');
    const enter = (code: string) => post(two, '/api/single-sign-on/code', { code }, cookiesOf(returned));
    assertProblem(
      await post(two, '/api/single-sign-on/code', { code: codeAt(two, secret) }),
      'sign-in-failed',
    );
    assertProblem(await enter('000000'), 'sign-in-failed');
    const entered = await enter(codeAt(two, secret));
    assert.deepEqual(entered.json(), { state: 'entered', next: '/ke-hoach' });
    assert.equal((await whoIs(two, entered)).account.id, accountId);
    assertProblem(await enter(codeAt(two, secret)), 'sign-in-failed');
    for (let i = 0; i < 4; i += 1) await enter('000000');
    assertProblem(await enter('000000'), 'too-many-requests');
  } finally {
    await two.close();
  }
});

describe('by a claim the operator trusts', () => {
  test('the sign-in name links at the first visit, and the subject counts from then on', async () => {
    const named = await withProvider({ OIDC_LOGIN_CLAIM: 'preferred_username' });
    try {
      const { accountId } = await person(named, { login: 'le.an' });
      await named.owner.query('update account set must_change_password = true where id = $1', [accountId]);
      const entered = await (await visit(named, 'an')).finish();
      assert.equal(entered.json().state, 'entered', entered.body);
      const me = await whoIs(named, entered);
      assert.equal(me.account.id, accountId);
      assert.equal(
        me.account.mustChangePassword,
        false,
        'a temporary password is not asked of who never types it',
      );
      assert.deepEqual(await acts(named, accountId), [
        'account.link-identity',
        'session.start-single-sign-on',
      ]);
      // Renamed here, another takes the old name: the subject still is the first one.
      await named.owner.query(`update account set login = 'doi.ten' where id = $1`, [accountId]);
      await person(named, { login: 'le.an' });
      assert.equal((await whoIs(named, await (await visit(named, 'an')).finish())).account.id, accountId);
      assertProblem(await (await visit(named, 'chi')).finish(), 'sign-in-failed');
      // Disabled, it does not let its owner slip into the other by the name.
      await named.owner.query('update account set disabled_at = now() where id = $1', [accountId]);
      assertProblem(await (await visit(named, 'an')).finish(), 'sign-in-failed');
    } finally {
      await named.close();
    }
  });

  test('a mail address counts only when the provider has verified it', async () => {
    const mailed = await withProvider({ OIDC_LOGIN_CLAIM: 'email' });
    try {
      const an = await person(mailed, { login: 'an@so-vang.example' });
      const binh = await person(mailed, { login: 'binh@so-vang.example' });
      assert.equal(
        (await whoIs(mailed, await (await visit(mailed, 'an')).finish())).account.id,
        an.accountId,
      );
      assertProblem(await (await visit(mailed, 'binh')).finish(), 'sign-in-failed');
      assert.deepEqual(await acts(mailed, binh.accountId), []);
      assert.equal(await loginOf(mailed, binh.accountId), 'binh@so-vang.example');
    } finally {
      await mailed.close();
    }
  });
});
