import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../platform/ids.ts';
import { assertIndistinguishable } from './assert-problem.ts';
import type { Credentials } from './build.ts';
import { type ApiRoute, apiRoutes, nameOf } from './sweep/api-routes.ts';
import { sampleOf } from './sweep/sample-body.ts';
import {
  addressOf,
  assertError,
  isPublic,
  keyIn,
  PUBLIC,
  queryOf,
  sampleAt,
  send,
  sweep,
  unknownAt,
  unknownLike,
} from './sweep/send.ts';
import { type SweepWorld, sweepWorld } from './sweep/sweep-world.ts';

/** The same for everybody who is signed in: nobody's object. */
const COMMON = ['GET /api/calendar/{year}', 'GET /api/awards/{awardId}'];

let world: SweepWorld;
let routes: ApiRoute[];

before(async () => {
  world = await sweepWorld();
  routes = await apiRoutes(world.app);
});
after(() => world.app.close());

const withKeys = () =>
  routes.filter((route) => route.path.includes('{') && !isPublic(route) && !COMMON.includes(nameOf(route)));
const withoutKeys = () => routes.filter((route) => !route.path.includes('{') && !isPublic(route));

/** The same request twice: with keys of objects that are there, and with keys of none. */
async function bothWays(route: ApiRoute, by: Credentials | null) {
  const keyOf = keyIn(world);
  const found = addressOf(route, sampleAt(world)) + queryOf(route, keyOf);
  const nothing = unknownLike(world);
  const missing = addressOf(route, unknownAt) + queryOf(route, nothing);
  return {
    toObject: await send(world, route, { by, url: found, keyOf }),
    toNothing: await send(world, route, { by, url: missing, keyOf: nothing }),
  };
}

test('the public routes are those that are meant to be', () => {
  const found = routes.filter(({ access }) => access === 'public').map(nameOf);
  assert.deepEqual(found.sort(), [...PUBLIC].sort());
  assert.ok(routes.length > 80, `only ${routes.length} routes were found`);
});

test('the samples are real: who may do everything in A reads each of them', async () => {
  const readable = withKeys().filter(({ method }) => method === 'GET');
  await sweep(readable, async (route) => {
    const url = addressOf(route, sampleAt(world)) + queryOf(route, keyIn(world));
    const response = await send(world, route, { by: world.owner, url, keyOf: keyIn(world) });
    assert.equal(response.statusCode, 200, response.body.slice(0, 300));
  });
});

describe('somebody who is not signed in is asked to, whether the object exists or not', () => {
  const spoil = async (statement: string, kind: 'session' | 'token' = 'session'): Promise<Credentials> => {
    const { app } = world;
    const id = await app.build.account({ roles: [{ role: 'administrator' }] });
    const by = kind === 'token' ? await app.build.token(id, ['plan:read']) : await app.build.session(id);
    await app.owner.query(statement, [id, new Date(app.clock.now().getTime() - 60_000)]);
    return by;
  };
  const endSessions = 'update login_session set ended_at = $2 where account_id = $1';
  const disable = 'update account set disabled_at = $2 where id = $1';
  const cookie = `so_vang_session=${'x'.repeat(43)}`;

  const strangers: [string, () => Promise<Credentials | null>][] = [
    ['a stranger', async () => null],
    ['an unknown session', async () => ({ accountId: '', headers: { cookie, 'x-so-vang': '1' } })],
    ['an expired session', () => spoil('update login_session set expires_at = $2 where account_id = $1')],
    ['a session that ended', () => spoil(endSessions)],
    ['a disabled account', () => spoil(disable)],
    ['a token of a disabled account', () => spoil(disable, 'token')],
    [
      'an expired token',
      () => spoil('update access_token set expires_at = $2 where account_id = $1', 'token'),
    ],
    [
      'a revoked token',
      () => spoil('update access_token set revoked_at = $2 where account_id = $1', 'token'),
    ],
  ];
  for (const [name, make] of strangers) {
    test(name, async () => {
      const by = await make();
      await sweep([...withKeys(), ...withoutKeys()], async (route) => {
        const { toObject, toNothing } = await bothWays(route, by);
        assertError(toObject, 'sign-in-required');
        assertIndistinguishable(toObject, toNothing);
      });
    });
  }
});

for (const who of ['clerkOfB', 'everyRoleAtB'] as const) {
  describe(`${who}, somebody of a foreign unit`, () => {
    test('cannot tell an object of A from one that does not exist', async () => {
      await sweep(withKeys(), async (route) => {
        const { toObject, toNothing } = await bothWays(route, world[who]);
        assertError(toObject, 'not-found');
        assertIndistinguishable(toObject, toNothing);
      });
    });

    test('gets nothing done with keys of A in a body or a query, and learns nothing', async () => {
      const keyOf = keyIn(world);
      const namesObjects = ({ body, keysInQuery }: ApiRoute) => {
        const fields: string[] = [...keysInQuery];
        if (body !== null) sampleOf(body, (field) => String(fields.push(field)));
        return fields.length > 0;
      };
      await sweep(withoutKeys().filter(namesObjects), async (route) => {
        if (route.body !== null) sampleOf(route.body, keyOf);
        const { toObject, toNothing } = await bothWays(route, world[who]);
        if (toObject.statusCode >= 400) {
          assertError(toObject, 'not-found', 'invalid-input');
          assertIndistinguishable(toObject, toNothing);
        } else {
          assert.equal(route.method, 'GET', `was done: ${toObject.body}`);
          if (!route.path.endsWith('.xlsx')) assert.deepEqual(toObject.json(), toNothing.json());
        }
      });
    });

    test('finds nothing of A in any list', async () => {
      const samples = Object.entries(world.samples).filter(([path]) => !COMMON.includes(`GET ${path}`));
      const all = [...samples.map(([, key]) => key), ...Object.values(world.keys)];
      const ofA = [...new Set(all)].filter((key) => key.length > 8);
      const lists = withoutKeys().filter(({ method, path }) => method === 'GET' && path !== '/api/live');
      await sweep(lists, async (route) => {
        const needed = route.query.some(({ required }) => required);
        const url = route.path + (needed ? queryOf(route, newId) : '');
        const response = await send(world, route, { by: world[who], url, keyOf: newId });
        assert.ok(response.statusCode < 500, response.body);
        for (const key of ofA)
          assert.ok(!response.body.includes(key), `tells of ${key}: ${response.body.slice(0, 500)}`);
      });
    });
  });
}

test('who may do everything in A is never told that an object of A does not exist', async () => {
  const isLast = ({ method, path }: ApiRoute) => method === 'DELETE' || /end|disable|revoke/.test(path);
  const depth = ({ path }: ApiRoute) => path.split('/').length;
  const order = (one: ApiRoute, other: ApiRoute) =>
    Number(isLast(one)) - Number(isLast(other)) || depth(other) - depth(one);
  const writes = withKeys().filter(({ method }) => method !== 'GET');
  await sweep(writes.sort(order), async (route) => {
    const keyOf = keyIn(world);
    const url = addressOf(route, sampleAt(world)) + queryOf(route, keyOf);
    const response = await send(world, route, { by: world.owner, url, keyOf });
    assert.notEqual(response.statusCode, 404, response.body);
    assert.ok(response.statusCode < 500, response.body);
  });
});
