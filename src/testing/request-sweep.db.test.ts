import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Credentials } from './build.ts';
import { fileForm } from './multipart.ts';
import { type ApiRoute, apiRoutes } from './sweep/api-routes.ts';
import { addressOf, assertError, isPublic, keyIn, queryOf, sampleAt, send, sweep } from './sweep/send.ts';
import { type SweepWorld, sweepWorld } from './sweep/sweep-world.ts';

let world: SweepWorld;
let routes: ApiRoute[];

before(async () => {
  world = await sweepWorld();
  routes = await apiRoutes(world.app);
});
after(() => world.app.close());

const writes = () => routes.filter(({ method }) => method !== 'GET');
const closed = () => routes.filter((route) => !isPublic(route));

/** Sends what `route` asks for, on the samples. */
const sendSample = (route: ApiRoute, by: Credentials, headers: Record<string, string> = {}) => {
  const keyOf = keyIn(world);
  const url = addressOf(route, sampleAt(world)) + queryOf(route, keyOf);
  return send(world, route, { by, url, keyOf, headers });
};

describe('access tokens', () => {
  test('one that was made for other things is refused everywhere', async () => {
    const by = await world.app.build.token(world.owner.accountId, ['other:read', 'other:write']);
    await sweep(closed(), async (route) => assertError(await sendSample(route, by), 'token-scope-missing'));
  });

  test('one that was made for reading changes nothing', async () => {
    const scopes = [...new Set(routes.map(({ tag }) => `${tag}:read`))];
    const by = await world.app.build.token(world.owner.accountId, scopes);
    await sweep(
      writes().filter((route) => !isPublic(route)),
      async (route) => assertError(await sendSample(route, by), 'token-scope-missing'),
    );
  });

  test('none makes accounts, tokens or delegations, or changes how somebody signs in', async () => {
    const scopes = [...new Set(routes.flatMap(({ tag }) => [`${tag}:read`, `${tag}:write`]))];
    const by = await world.app.build.token(world.owner.accountId, scopes);
    const ownAccount = closed().filter(
      ({ method, path }) =>
        path.startsWith('/api/me/') || (method === 'POST' && path === '/api/accounts') || /reset-/.test(path),
    );
    await sweep(ownAccount, async (route) => assertError(await sendSample(route, by), 'token-scope-missing'));
  });
});

describe('a change that another site makes the browser send', () => {
  const OTHER_SITES: [string, (headers: Record<string, string>) => Record<string, string>][] = [
    ['without the header of our pages', ({ 'x-so-vang': _, ...rest }) => rest],
    ['with a foreign origin', (headers) => ({ ...headers, origin: 'https://elsewhere.example' })],
    ['with an origin that is none', (headers) => ({ ...headers, origin: 'null' })],
    ['marked by the browser', (headers) => ({ ...headers, 'sec-fetch-site': 'cross-site' })],
    ['from a sister domain', (headers) => ({ ...headers, 'sec-fetch-site': 'same-site' })],
  ];
  for (const [name, spoil] of OTHER_SITES) {
    test(`${name} is refused on every write`, async () => {
      const by = { ...world.owner, headers: spoil(world.owner.headers) };
      await sweep(writes(), async (route) => assertError(await sendSample(route, by), 'cross-site-request'));
    });
  }

  test('is refused on the public writes for somebody who is not signed in as well', async () => {
    const by = { accountId: '', headers: { origin: 'https://elsewhere.example' } };
    await sweep(writes().filter(isPublic), async (route) =>
      assertError(await sendSample(route, by), 'cross-site-request'),
    );
  });
});

describe('malformed requests', () => {
  const MALFORMED = [
    'x',
    '0',
    '-1',
    '%00',
    "' or 1=1 --",
    '../../etc/passwd',
    '00000000-0000-0000-0000-00000000000g',
    'a'.repeat(150),
    'a'.repeat(250),
  ];
  for (const key of MALFORMED) {
    test(`the key ${JSON.stringify(key.slice(0, 40))} names nothing`, async () => {
      const keyed = closed().filter(({ path }) => path.includes('{') && path !== '/api/calendar/{year}');
      await sweep(keyed, async (route) => {
        const keyOf = keyIn(world);
        const url = addressOf(route, () => key) + queryOf(route, keyOf);
        assertError(await send(world, route, { by: world.owner, url, keyOf }), 'not-found');
      });
    });
  }

  test('a year that is none names nothing', async () => {
    for (const year of ['x', '0', '99999', '-1', '2026.5', 'a'.repeat(250)]) {
      const response = await world.app.request('GET', `/api/calendar/${year}`, world.owner);
      assertError(response, 'not-found');
    }
  });

  test('a body that is no JSON is refused with words', async () => {
    await sweep(
      writes().filter(({ body }) => body !== null),
      async (route) => {
        for (const payload of ['{', 'null', '[]', '"x"', '{"__proto__":{"a":1}}']) {
          const response = await world.app.server.inject({
            method: route.method,
            url: addressOf(route, sampleAt(world)),
            headers: { ...world.owner.headers, 'content-type': 'application/json' },
            payload,
          });
          assert.ok(response.statusCode < 500, `${payload}: ${response.body}`);
          if (response.statusCode >= 400)
            assertError(response, 'invalid-input', 'not-found', 'sign-in-failed', 'step-not-allowed');
        }
      },
    );
  });

  test('a body that is too large is refused before it is read', async () => {
    const payload = JSON.stringify({ text: 'a'.repeat(3 * 1024 * 1024) });
    await sweep(
      writes().filter(({ body }) => body !== null),
      async (route) => {
        const response = await world.app.server.inject({
          method: route.method,
          url: addressOf(route, sampleAt(world)),
          headers: { ...world.owner.headers, 'content-type': 'application/json' },
          payload,
        });
        assertError(response, 'too-large');
      },
    );
  });

  test('a file that is too large is refused', async () => {
    const { body: payload, headers } = fileForm('to.txt', Buffer.alloc(31 * 1024 * 1024, 'a'));
    await sweep(
      routes.filter(({ isUpload }) => isUpload),
      async (route) => {
        const url = addressOf(route, sampleAt(world)) + queryOf(route, keyIn(world));
        const response = await world.app.server.inject({
          method: 'POST',
          url,
          headers: { ...world.owner.headers, ...headers },
          payload,
        });
        assertError(response, 'too-large');
      },
    );
  });
});
