import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';
import type { DossierListView } from './dossier.schema.ts';

let world: CommendationWorld;
before(async () => {
  world = await commendationWorld();
});
after(() => world.close());

describe('GET /api/dossiers', () => {
  test('asks for sign-in', async () => {
    assertProblem(await world.app.request('GET', '/api/dossiers'), 'sign-in-required');
  });

  test('a draft is seen at its unit and above it, not beside it', async () => {
    const { id } = await world.make();
    const list = async (by: CommendationWorld['clerk'], query = '') =>
      (await world.app.request('GET', `/api/dossiers${query}`, by)).json() as DossierListView;
    const own = await list(world.clerk);
    assert.deepEqual(
      own.items.map((item) => item.id),
      [id],
    );
    assert.equal(own.byState.draft, 1);
    assert.equal((await list(world.otherClerk)).total, 0);
    assert.equal((await list(world.foreign)).total, 0);
    assert.equal((await list(world.auditor)).total, 1);
    assert.equal((await list(world.office, '?side=receiver')).total, 0, 'not sent, so not received');
    assert.equal((await list(world.clerk, '?q=khen+2031')).total, 0, 'each word must be there');
    assert.equal((await list(world.clerk, '?q=khen+thuong')).total, 1, 'without diacritics');
    assert.equal((await list(world.clerk, '?state=sent')).total, 0);
  });
});

describe('POST /api/dossiers', () => {
  const send = (by: CommendationWorld['clerk'] | null, body: object) =>
    world.app.request('POST', '/api/dossiers', by, {
      roundId: world.round,
      unitId: world.commune,
      title: 'Hồ sơ thử',
      ...body,
    });

  test('asks for sign-in', async () => {
    assertProblem(await send(null, {}), 'sign-in-required');
  });

  test('a clerk of another unit sees what he would see for a unit that is not there', async () => {
    assertIndistinguishable(
      await send(world.otherClerk, {}),
      await send(world.otherClerk, { unitId: newId() }),
    );
    assertIndistinguishable(await send(world.foreign, {}), await send(world.foreign, { roundId: newId() }));
    assertProblem(await send(world.auditor, {}), 'not-found');
  });

  test('a round that is closed takes no new dossier', async () => {
    const roundId = await world.makeRound({ state: 'closed', ordinal: 9 });
    assertProblem(await send(world.clerk, { roundId }), 'step-not-allowed');
  });
});

describe('PATCH /api/dossiers/:id', () => {
  test('asks for sign-in', async () => {
    assertProblem(await world.app.request('PATCH', `/api/dossiers/${newId()}`, null, {}), 'sign-in-required');
  });

  test('changes what is given, refuses a stale version and a foreign clerk', async () => {
    const { id, version } = await world.make();
    const patch = (by: CommendationWorld['clerk'], body: object, key = id) =>
      world.app.request('PATCH', `/api/dossiers/${key}`, by, body);
    const changed = await patch(world.clerk, {
      version,
      letterNumber: '12/TTr-UBND',
      letterDate: '2026-11-20',
    });
    assert.equal(changed.json().letterNumber, '12/TTr-UBND');
    assert.equal(changed.json().parts[0].state, 'done');
    assertProblem(await patch(world.clerk, { version, title: 'Khác' }), 'stale-version');
    assertIndistinguishable(
      await patch(world.otherClerk, { version, title: 'Khác' }),
      await patch(world.otherClerk, { version, title: 'Khác' }, newId()),
    );
    const odd = { heldOn: '2026-11-18', chair: 'Chủ tịch', members: 5, present: 6, inFavour: 4, note: null };
    assertProblem(await patch(world.clerk, { version: version + 1, ownMeeting: odd }), 'invalid-input');
  });
});
