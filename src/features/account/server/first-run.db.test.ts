import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertProblem } from '../../../testing/assert-problem.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { createKeyBox } from './key-box.ts';
import { firstRunNotice, isSetupCodeNeeded } from './setup-code.ts';
import { sessionOf, signIn } from './test-sign-in.ts';

const BODY = {
  unit: { name: 'UBND xã An Phú', kind: 'commune' },
  administrator: { login: 'quan.tri', name: 'Lê Quản Trị', password: 'con mèo ăn bún chả' },
};
const send = (app: TestApplication, body: object, headers: Record<string, string> = { 'x-so-vang': '1' }) =>
  app.server.inject({ method: 'POST', url: '/api/first-run', headers, payload: body });

let app: TestApplication;
before(async () => {
  app = await testApplication();
});
after(() => app.close());

test('an empty installation is set up once, even by several at the same moment', async () => {
  assert.deepEqual((await app.request('GET', '/api/first-run')).json(), {
    needed: true,
    setupCodeNeeded: false,
  });
  assertProblem(await send(app, BODY, {}), 'cross-site-request');
  const weak = { ...BODY, administrator: { ...BODY.administrator, password: 'matkhau2026' } };
  const [error] = assertProblem(await send(app, weak), 'invalid-input').errors as { path: string }[];
  assert.equal(error?.path, 'administrator.password');

  const attempts = await Promise.all(Array.from({ length: 5 }, () => send(app, BODY)));
  assert.deepEqual(attempts.map(({ statusCode }) => statusCode).sort(), [201, 404, 404, 404, 404]);
  const { rows } = await app.owner.query(
    'select (select count(*) from account) as accounts, (select count(*) from unit) as units',
  );
  assert.deepEqual(rows, [{ accounts: '1', units: '1' }]);
  assert.deepEqual((await app.request('GET', '/api/first-run')).json().needed, false);
  assertProblem(await send(app, BODY), 'not-found');

  const session = sessionOf(await signIn(app, { login: 'quan.tri' }));
  const me = (await app.server.inject({ url: '/api/me', cookies: { so_vang_session: session } })).json();
  assert.deepEqual(
    me.roles.map((role: { role: string; unitName: string }) => [role.role, role.unitName]),
    [['administrator', 'UBND xã An Phú']],
  );
});

test('beyond the machine itself the code on the server’s console is needed', async () => {
  const reachable = await testApplication({ HOST: '0.0.0.0' });
  try {
    const code = await firstRunNotice(reachable.db, reachable.settings, createKeyBox(reachable.settings));
    assert.match(code ?? '', /^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    assert.equal((await reachable.request('GET', '/api/first-run')).json().setupCodeNeeded, true);
    assertProblem(await send(reachable, BODY), 'invalid-input');
    for (let i = 0; i < 19; i++)
      assertProblem(await send(reachable, { ...BODY, setupCode: 'AAAA-AAAA-AAAA' }), 'invalid-input');
    assertProblem(await send(reachable, { ...BODY, setupCode: code }), 'too-many-requests');
    reachable.clock.set('2026-11-21T10:00:00+07:00');
    const done = await send(reachable, { ...BODY, setupCode: code?.toLowerCase().replaceAll('-', ' ') });
    assert.equal(done.statusCode, 201, done.body);
    assert.equal(
      await firstRunNotice(reachable.db, reachable.settings, createKeyBox(reachable.settings)),
      null,
    );
  } finally {
    await reachable.close();
  }
});

test('only a server for its own machine needs no code', () => {
  const settings = { HOST: '127.0.0.1', TRUST_PROXY: 0, PUBLIC_URL: undefined };
  assert.equal(isSetupCodeNeeded(settings), false);
  assert.equal(isSetupCodeNeeded({ ...settings, HOST: 'localhost' }), false);
  assert.equal(isSetupCodeNeeded({ ...settings, HOST: '::' }), true);
  assert.equal(isSetupCodeNeeded({ ...settings, HOST: '127.0.0.1.example' }), true);
  assert.equal(isSetupCodeNeeded({ ...settings, TRUST_PROXY: 1 }), true);
  assert.equal(isSetupCodeNeeded({ ...settings, PUBLIC_URL: 'https://so-vang.example' }), true);
});
