import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newId } from '../../../platform/ids.ts';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';

let app: TestApplication;
let unitId: string;
let owner: Credentials;
before(async () => {
  app = await testApplication();
  unitId = await app.build.unit();
});
after(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-11-21T09:00:00+07:00');
  owner = await app.build.signedIn('auditor', unitId);
});

const make = (by: Credentials | null, body: object = {}) =>
  app.request('POST', '/api/me/tokens', by, {
    name: 'Báo cáo',
    scopes: ['audit:read', 'me:read'],
    lastDay: '2026-12-31',
    ...body,
  });
const bearer = (token: string): Credentials => ({
  accountId: '',
  headers: { authorization: `Bearer ${token}` },
});

test('tokens ask for sign-in, and no token makes or lists another', async () => {
  assertProblem(await app.request('GET', '/api/me/tokens'), 'sign-in-required');
  assertProblem(await make(null), 'sign-in-required');
  assertProblem(await app.request('DELETE', `/api/me/tokens/${newId()}`), 'sign-in-required');
  const token = await app.build.token(owner.accountId, ['me:read', 'me:write']);
  assertProblem(await make(token), 'token-scope-missing');
  assertProblem(await app.request('GET', '/api/me/tokens', token), 'token-scope-missing');
});

test('a token is shown once, kept as a hash, and does what its scopes and its owner’s roles permit', async () => {
  const { id, token } = (await make(owner)).json();
  assert.match(token, /^sv_[\w-]{43}$/);
  const as = bearer(token);
  assert.equal((await app.request('GET', '/api/audit', as)).statusCode, 200);
  assert.equal((await app.request('GET', '/api/me', as)).json().account.id, owner.accountId);
  assertProblem(await app.request('GET', '/api/notifications', as), 'token-scope-missing');
  const clerk = await app.build.signedIn('unit-clerk', unitId);
  assertProblem(
    await app.request('GET', '/api/audit', bearer((await make(clerk)).json().token)),
    'not-found',
  );

  const listed = await app.request('GET', '/api/me/tokens', owner);
  assert.ok(!listed.body.includes(token));
  assert.deepEqual(
    listed.json().items.map((item: { id: string; state: string }) => [item.id, item.state]),
    [[id, 'valid']],
  );
  assert.equal(listed.json().items[0].lastUsedAt, '2026-11-21T02:00:00.000Z');
  const { rows } = await app.owner.query(
    'select row_to_json(t)::text as row from access_token t union all select row_to_json(e)::text from audit_entry e',
  );
  assert.ok(rows.every(({ row }) => !row.includes(token)));
});

test('a write with a token needs no header of our pages', async () => {
  const { token } = (await make(owner, { scopes: ['notification:write'] })).json();
  assert.equal((await app.request('POST', '/api/notifications/read-all', bearer(token))).statusCode, 200);
});

test('scopes come from a closed list, which the answer tells', async () => {
  const { scopes } = (await app.request('GET', '/api/me/tokens', owner)).json();
  assert.ok(
    ['account:read', 'account:write', 'audit:read', 'me:read', 'plan:read', 'unit:read'].every((scope) =>
      scopes.includes(scope),
    ),
  );
  assert.ok(['session:write', 'first-run:read', 'me:other'].every((scope) => !scopes.includes(scope)));
  const refused = assertProblem(
    await make(owner, { scopes: ['audit:read', 'audit:write'] }),
    'invalid-input',
  );
  assert.deepEqual(refused.errors, [{ path: 'scopes', message: 'Không có phạm vi: audit:write.' }]);
  assertProblem(await make(owner, { scopes: [] }), 'invalid-input');
});

test('it works to the end of its last day in Hà Nội, a year at most', async () => {
  const { token } = (await make(owner, { lastDay: '2026-11-22' })).json();
  app.clock.set('2026-11-22T23:59:59+07:00');
  assert.equal((await app.request('GET', '/api/me', bearer(token))).statusCode, 200);
  app.clock.set('2026-11-23T00:00:00+07:00');
  assertProblem(await app.request('GET', '/api/me', bearer(token)), 'sign-in-required');
  const again = await app.build.session(owner.accountId);
  assertProblem(await make(again, { lastDay: '2026-11-22' }), 'invalid-input');
  assertProblem(await make(again, { lastDay: '2027-11-26' }), 'invalid-input');
});

test('a revoked token is useless at once; nobody else can revoke it', async () => {
  const { id, token } = (await make(owner)).json();
  const stranger = await app.build.signedIn('administrator', unitId);
  assertProblem(await app.request('DELETE', `/api/me/tokens/${id}`, stranger), 'not-found');
  assert.equal((await app.request('DELETE', `/api/me/tokens/${id}`, owner)).statusCode, 200);
  assertProblem(await app.request('GET', '/api/me', bearer(token)), 'sign-in-required');
  assertProblem(await app.request('DELETE', `/api/me/tokens/${id}`, owner), 'not-found');
});
