import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chooser } from '../../../testing/dice.ts';
import { roleHolders } from '../../../testing/role-holders.ts';
import { ROLES, type Role } from '../../account/index.ts';
import { type DecisionWorld, decisionWorld } from './test-decision.ts';

const SEED = 20_261_125;
const ROUNDS = 240;
const STATES = ['draft', 'numbered', 'signed', 'effective', 'cancelled'] as const;
const VERBS = ['read', 'edit', 'add lines', 'number', 'give up'] as const;

/** Who reads the decisions of a unit; only the standing office of the deciding unit, or above it, drafts. */
const READ: readonly Role[] = [
  'standing-office',
  'unit-clerk',
  'unit-head',
  'council-chair',
  'auditor',
  'inspector',
];

let world: DecisionWorld;
before(async () => {
  world = await decisionWorld();
});
after(() => world.close());

test(`role × verb × unit × state of a decision at random (seed ${SEED})`, async () => {
  const pick = chooser(SEED);
  const { app, province, commune } = world;
  const places = { province, commune, foreign: await app.build.unit({ name: 'Tỉnh Đồi Cao' }) };
  const holder = roleHolders(app);
  const draft = await world.draft(2);
  // One that is given up names nobody any more, and what names nobody gets no number.
  const toGiveUp = await world.draft(1);
  const seen = { done: 0, refused: 0, hidden: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const [verb, state] = [pick(VERBS), pick(['draft', 'draft', ...STATES] as const)];
    const role = pick([...Array<Role>(24).fill('standing-office'), ...READ, ...ROLES]);
    const place = pick(['province', 'province', 'province', 'province', 'commune', 'foreign'] as const);
    const { id } = verb === 'give up' ? toGiveUp : draft;
    const url = `/api/decisions/${id}`;
    const { rows } = await app.owner.query<{ version: number }>(
      `update decision set state = $2, number = null, symbol = null, document_id = null, reason = null
       where id = $1 returning version`,
      [id, state],
    );
    const version = rows[0]?.version;
    const by = await holder(role, places[place]);
    const ask = () => {
      if (verb === 'read') return app.request('GET', url, by);
      if (verb === 'edit') return app.request('PATCH', url, by, { version, title: 'Thử quyền' });
      if (verb === 'add lines') return app.request('POST', `${url}/lines`, by, { version });
      if (verb === 'number') return app.request('POST', `${url}/number`, by, { version, day: '2026-11-21' });
      return app.request('POST', `${url}/cancellation`, by, { version, reason: 'Thử quyền' });
    };
    const { statusCode, body } = await ask();
    const about = `round ${round}: ${role} at ${place} ${verb} in ${state}: ${statusCode} ${body.slice(0, 200)}`;
    const drafts = place === 'province' && role === 'standing-office';
    const sees = verb === 'read' ? place === 'province' && READ.includes(role) : drafts;
    const expected = !sees ? 404 : verb === 'read' || state === 'draft' ? 200 : 409;
    assert.equal(statusCode, expected, about);
    seen[expected === 200 ? 'done' : expected === 404 ? 'hidden' : 'refused'] += 1;
  }
  assert.ok(
    Object.values(seen).every((count) => count > 20),
    JSON.stringify(seen),
  );
});
