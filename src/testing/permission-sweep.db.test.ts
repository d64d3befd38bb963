import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ROLES, type Role } from '../features/account/index.ts';
import { scopeWord } from '../features/account/model/scope-words.ts';
import type { Credentials } from './build.ts';
import { dice } from './dice.ts';
import { type ApiRoute, apiRoutes, nameOf } from './sweep/api-routes.ts';
import { addressOf, assertError, isPublic, keyIn, queryOf, sampleAt, send } from './sweep/send.ts';
import { type SweepWorld, sweepWorld } from './sweep/sweep-world.ts';

const SEED = 20_261_123;
const ROUNDS = 900;

/** What everybody who works with the application reads. */
const EVERYBODY = ['plan', 'document', 'unit', 'honour', 'round', 'award'].map((thing) => `${thing}.read`);
/** Who looks after the work of others, without a hand in it. */
const OVERSIGHT = ['dossier', 'registration', 'consultation', 'posting', 'decision', 'council'].map(
  (thing) => `${thing}.read`,
);
const PLANS = ['plan.write', 'plan.submit', 'task.progress'];
const PAPERS = ['document.write', 'document.number', 'document.issue'];
const PROPOSES = ['dossier.read', 'dossier.write', 'registration.read', 'registration.write'];

/** What each role is there for, as docs/glossary.md and the notes of the features say it: written once more, by hand. */
const DUTIES: Readonly<Record<Role, readonly string[]>> = {
  'standing-office': [
    ...[
      ...OVERSIGHT,
      ...PLANS,
      ...PAPERS,
      ...PROPOSES,
      'plan.issue',
      'plan.close',
      'task.remind',
      'follow.assign',
    ],
    ...['document.configure', 'honour.write', 'honour.revise', 'honour.import', 'merit.read', 'merit.write'],
    ...['round.write', 'dossier.receive', 'dossier.appraise', 'target-share.write', 'consultation.write'],
    ...['posting.write', 'council.write', 'council.preside', 'decision.write', 'fund.read', 'fund.write'],
    ...['award.configure', 'unit.write', 'person.read', 'person.write'],
  ],
  'unit-clerk': [
    ...[...PLANS, ...PAPERS, ...PROPOSES, 'honour.write', 'merit.read', 'merit.write', 'consultation.read'],
    ...['decision.read', 'person.read', 'person.write'],
  ],
  'unit-head': [
    ...[
      ...OVERSIGHT,
      ...PLANS,
      ...PAPERS,
      ...PROPOSES,
      'plan.approve',
      'plan.issue',
      'plan.close',
      'task.remind',
    ],
    ...['document.sign', 'document.configure', 'merit.read', 'dossier.approve', 'registration.approve'],
    ...['consultation.answer', 'fund.read', 'person.read'],
  ],
  'consulted-agency': ['consultation.read', 'consultation.answer'],
  'council-member': ['council.read'],
  'council-chair': [
    ...OVERSIGHT,
    'plan.approve',
    'plan.issue',
    'document.sign',
    'council.preside',
    'person.read',
  ],
  'cluster-leader': [],
  'initiative-council': [],
  editor: [],
  inspector: [...OVERSIGHT, 'fund.read'],
  administrator: [
    ...['unit.write', 'person.read', 'person.write', 'account.read', 'account.write', 'outbox.read'],
    ...['award.configure', 'target-share.write'],
  ],
  auditor: [...OVERSIGHT, 'fund.read', 'person.read', 'account.read', 'audit.read', 'outbox.read'],
};
const holds = (role: Role, act: string) => EVERYBODY.includes(act) || DUTIES[role].includes(act);

let world: SweepWorld;
let routes: ApiRoute[];
before(async () => {
  world = await sweepWorld();
  routes = await apiRoutes(world.app);
});
after(() => world.app.close());

test(`role × act × unit at random over all routes (seed ${SEED}): nobody acts beyond the duties of his role and his subtree`, async () => {
  const roll = dice(SEED);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const { rows } = await world.app.owner.query<{ name: string; id: string }>(
    'select name, unit_id as id from unit_now where name = any($1)',
    [['Tỉnh gốc', 'Xã B']],
  );
  const unit = (name: string) => rows.find((row) => row.name === name)?.id ?? '';
  const places = { own: world.keys.unitId ?? '', above: unit('Tỉnh gốc'), beside: unit('Xã B') };
  const people = new Map<string, Credentials>();
  const keyed = routes.filter(
    (route) =>
      route.path.includes('{') &&
      !isPublic(route) &&
      route.access.includes('.') &&
      nameOf(route) !== 'GET /api/awards/{awardId}',
  );
  const seen = { done: 0, 'no duty': 0, elsewhere: 0 };
  const faults: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const place = pick(Object.keys(places) as (keyof typeof places)[]);
    // Half of the time a role that holds the act, else nearly all would only be refused.
    const route = pick(keyed);
    const held = ROLES.filter((role) => holds(role, route.access));
    const role = roll(2) === 0 && held.length > 0 ? pick(held) : pick(ROLES);
    const key = `${role} ${place}`;
    const by = people.get(key) ?? (await world.app.build.signedIn(role, places[place]));
    people.set(key, by);
    const keyOf = keyIn(world);
    const may = holds(role, route.access);
    // What is really done would be gone for the rounds to come: permitted writes are the next test's.
    if (may && place !== 'beside' && route.method !== 'GET') continue;
    const url = addressOf(route, sampleAt(world)) + queryOf(route, keyOf);
    const response = await send(world, route, { by, url, keyOf });
    try {
      if (may && place !== 'beside') assert.equal(response.statusCode, 200, response.body.slice(0, 200));
      else assertError(response, 'not-found');
    } catch (error) {
      faults.push(
        `${round}: ${nameOf(route)} (${route.access}) by ${key}: ${response.statusCode} ${String(error).slice(0, 200)}`,
      );
    }
    seen[!may ? 'no duty' : place === 'beside' ? 'elsewhere' : 'done'] += 1;
  }
  assert.deepEqual(faults, []);
  assert.ok(
    Object.values(seen).every((count) => count > 60),
    JSON.stringify(seen),
  );
});

test('every route asks for an act that some role is there for, and none for one that nobody holds', () => {
  const acts = new Set(routes.flatMap(({ access }) => (access.includes('.') ? [access] : [])));
  const all = new Set([...EVERYBODY, ...Object.values(DUTIES).flat()]);
  assert.deepEqual(
    [...acts].filter((act) => !all.has(act)),
    [],
  );
});

test('every scope of an access token has words in both languages', () => {
  const tags = [...new Set(routes.filter((route) => !isPublic(route)).map(({ tag }) => tag))];
  assert.deepEqual(
    tags.filter((tag) => scopeWord(`${tag}:read`, 'vi') === `Đọc ${tag} (${tag}:read)`),
    [],
  );
});
