import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chooser } from '../../../testing/dice.ts';
import { roleHolders } from '../../../testing/role-holders.ts';
import { ROLES, type Role } from '../../account/index.ts';
import { type DocumentWorld, documentWorld } from './test-document.ts';

const SEED = 20_261_126;
const ROUNDS = 260;
const STATES = ['draft', 'numbered', 'signed', 'issued', 'withdrawn'] as const;
const VERBS = ['read', 'edit', 'issue', 'withdraw'] as const;

/** Whoever works at the unit or above it reads its documents; these make them, send them out and withdraw them. */
const MAKE: readonly Role[] = ['standing-office', 'unit-clerk', 'unit-head'];
/** The states in which each verb is possible. */
const OPEN: Readonly<Record<(typeof VERBS)[number], readonly string[]>> = {
  read: STATES,
  edit: ['draft'],
  issue: ['signed'],
  withdraw: ['draft', 'numbered', 'signed', 'issued'],
};

let world: DocumentWorld;
before(async () => {
  world = await documentWorld();
});
after(() => world.close());

test(`role × verb × unit × state of a document at random (seed ${SEED}), made known to the units below or not`, async () => {
  const pick = chooser(SEED);
  const { app, province, commune, otherCommune, foreignProvince } = world;
  const places = { province, commune, otherCommune, foreignProvince };
  const holder = roleHolders(app);
  const { id } = await world.make({ unitId: commune }, world.clerk);
  const url = `/api/documents/${id}`;
  const seen = { done: 0, refused: 0, hidden: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const [verb, state] = [pick(VERBS), pick(STATES)];
    const role = pick([...MAKE, ...MAKE, ...ROLES]);
    const place = pick([
      'commune',
      'province',
      'commune',
      'province',
      'otherCommune',
      'foreignProvince',
    ] as const);
    const { rows } = await app.owner.query<{ version: number }>(
      'update document set state = $2, withdrawn_reason = null where id = $1 returning version',
      [id, state],
    );
    const version = rows[0]?.version;
    const by = await holder(role, places[place]);
    const ask = () => {
      if (verb === 'read') return app.request('GET', url, by);
      if (verb === 'edit') return app.request('PATCH', url, by, { version, subject: `Thử quyền ${round}` });
      return app.request('POST', `${url}/steps`, by, { step: verb, version, reason: 'Thử quyền' });
    };
    const { statusCode, body } = await ask();
    const about = `round ${round}: ${role} at ${place} ${verb} in ${state}: ${statusCode} ${body.slice(0, 200)}`;
    const sees = place === 'commune' || place === 'province';
    const makes = verb === 'read' || MAKE.includes(role);
    const may = sees && makes && OPEN[verb].includes(state);
    // Who writes nowhere does not even find the route that changes words.
    const finds = sees && (verb !== 'edit' || makes);
    const expected = may ? 200 : finds ? 409 : 404;
    assert.equal(statusCode, expected, about);
    seen[may ? 'done' : finds ? 'refused' : 'hidden'] += 1;
  }
  assert.ok(
    Object.values(seen).every((count) => count > 25),
    JSON.stringify(seen),
  );
});
