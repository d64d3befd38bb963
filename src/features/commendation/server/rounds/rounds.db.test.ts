import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';
import type { RoundListView, RoundView, SenderListView } from './round.schema.ts';

let world: CommendationWorld;
before(async () => {
  world = await commendationWorld();
});
after(() => world.close());

let ordinal = 20;
const body = (more: object = {}) => ({
  unitId: world.province,
  kind: 'thematic',
  year: 2026,
  ordinal: ++ordinal,
  name: 'Khen thưởng chuyên đề chuyển đổi số',
  basis: 'chuyen-de',
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  ...more,
});
const send = (method: 'GET' | 'POST' | 'PATCH', url: string, by: Credentials | null, content?: object) =>
  world.app.request(method, url, by, content);
const make = (more: object = {}) => world.post<RoundView>('/api/rounds', world.office, body(more));
const senders = async (id: string, by = world.office, query = '') =>
  (await send('GET', `/api/rounds/${id}/senders${query}`, by)).json() as SenderListView;

describe('POST /api/rounds', () => {
  test('asks for sign-in', async () => {
    assertProblem(await send('POST', '/api/rounds', null, body()), 'sign-in-required');
  });

  test('only the standing office of the body makes one; others see what they would see for no unit', async () => {
    for (const by of [world.clerk, world.head, world.auditor])
      assertProblem(await send('POST', '/api/rounds', by, body()), 'not-found');
    const otherOffice = await world.app.build.signedIn('standing-office', world.foreignProvince);
    assertIndistinguishable(
      await send('POST', '/api/rounds', otherOffice, body()),
      await send('POST', '/api/rounds', otherOffice, body({ unitId: newId() })),
    );
  });

  test('refuses days that do not fit, a kind twice, an ordinal that is taken, links of others', async () => {
    const odd = {
      closesOn: '2026-10-01',
      cutoffs: [
        { unitKind: 'commune', day: '2026-11-15' },
        { unitKind: 'commune', day: '2026-10-02' },
      ],
    };
    const refused = assertProblem(
      await send('POST', '/api/rounds', world.office, body(odd)),
      'invalid-input',
    );
    assert.deepEqual(
      (refused as unknown as { errors: { path: string }[] }).errors.map(({ path }) => path),
      ['closesOn', 'cutoffs.1.day', 'cutoffs.1.unitKind'],
    );
    const { ordinal: taken } = await make();
    assertProblem(await send('POST', '/api/rounds', world.office, body({ ordinal: taken })), 'invalid-input');
    assertProblem(
      await send('POST', '/api/rounds', world.office, body({ taskId: newId() })),
      'invalid-input',
    );
    assertProblem(
      await send('POST', '/api/rounds', world.office, body({ meetingId: newId() })),
      'invalid-input',
    );
  });

  test('is linked with a task of the body’s plan', async () => {
    const plan = await world.post<{ id: string }>('/api/plans', world.office, {
      unitId: world.province,
      year: 2026,
      title: 'Kế hoạch công tác năm 2026',
    });
    const task = await world.post<{ id: string }>(`/api/plans/${plan.id}/tasks`, world.office, {
      content: 'Xét khen thưởng chuyên đề',
    });
    const links = await send(
      'GET',
      `/api/round-links?unit=${world.province}&kind=task&q=xet+khen`,
      world.office,
    );
    assert.deepEqual(links.json().items, [{ id: task.id, label: '2026 · Xét khen thưởng chuyên đề' }]);
    assertProblem(
      await send('GET', `/api/round-links?unit=${world.province}&kind=task`, world.clerk),
      'not-found',
    );
    const round = await make({ taskId: task.id });
    assert.deepEqual(round.task, { id: task.id, planId: plan.id, label: 'Xét khen thưởng chuyên đề' });
  });
});

describe('GET /api/rounds', () => {
  test('asks for sign-in', async () => {
    assertProblem(await send('GET', '/api/rounds', null), 'sign-in-required');
  });

  test('a unit below sees the rounds above it with its own last day; another province sees none', async () => {
    const { id } = await make({ cutoffs: [{ unitKind: 'commune', day: '2026-11-18' }], state: 'open' });
    const list = async (by: Credentials, query: string) =>
      (await send('GET', `/api/rounds?size=200${query}`, by)).json() as RoundListView;
    const own = (await list(world.clerk, `&sender=${world.commune}`)).items.find((row) => row.id === id);
    assert.equal(own?.closesOn, '2026-11-18');
    assert.equal((await list(world.clerk, '')).items.find((row) => row.id === id)?.closesOn, '2026-11-30');
    assert.equal((await list(world.foreign, '')).total, 0);
    assert.equal((await list(world.clerk, `&sender=${world.foreignProvince}`)).total, 0);
    assert.equal((await list(world.clerk, '&q=chuyen+doi+so&state=planned')).byState.closed, 0);
    assert.equal((await list(world.clerk, '')).mayCreate, false);
    assertIndistinguishable(
      await send('GET', `/api/rounds/${id}`, world.foreign),
      await send('GET', `/api/rounds/${newId()}`, world.foreign),
    );
  });
});

describe('PATCH /api/rounds/:id and its steps', () => {
  test('asks for sign-in', async () => {
    assertProblem(await send('PATCH', `/api/rounds/${newId()}`, null, {}), 'sign-in-required');
  });

  test('changes what is given; refuses a stale version, a clerk, a closed round', async () => {
    const { id, version } = await make();
    const patch = (by: Credentials, content: object, key = id) =>
      send('PATCH', `/api/rounds/${key}`, by, content);
    const changed = (
      await patch(world.office, { version, closesOn: '2026-12-05', senderKinds: ['commune'] })
    ).json() as RoundView;
    assert.deepEqual([changed.closesOn, changed.senderKinds], ['2026-12-05', ['commune']]);
    assertProblem(await patch(world.office, { version, name: 'Khác' }), 'stale-version');
    assertIndistinguishable(
      await patch(world.clerk, { version: 2, name: 'Khác' }),
      await patch(world.clerk, { version: 2, name: 'Khác' }, newId()),
    );
    const step = (content: object) => send('POST', `/api/rounds/${id}/steps`, world.office, content);
    assertProblem(await step({ step: 'close', version: 2 }), 'step-not-allowed');
    assert.equal((await step({ step: 'open', version: 2 })).json().state, 'open');
    assert.deepEqual((await step({ step: 'close', version: 3 })).json().allowed, ['reopen', 'council']);
    assertProblem(await patch(world.office, { version: 4, name: 'Khác' }), 'step-not-allowed');
    assertProblem(await step({ step: 'reopen', version: 4 }), 'invalid-input');
    assert.equal((await step({ step: 'reopen', version: 4, reason: 'Bổ sung' })).json().state, 'open');
  });

  test('opening tells the units that are expected to send', async () => {
    const { id, version } = await make({ cutoffs: [{ unitKind: 'commune', day: '2026-11-25' }] });
    await world.post(`/api/rounds/${id}/steps`, world.office, { step: 'open', version });
    const { rows } = await world.app.owner.query<{ account_id: string; params: { day: string } }>(
      `select account_id, params from notification where kind = 'round-open' and link = $1`,
      [`/dot-xet/${id}`],
    );
    assert.deepEqual(
      rows.map((row) => row.account_id).sort(),
      [world.clerk.accountId, world.head.accountId, world.otherClerk.accountId].sort(),
    );
    assert.equal(rows[0]?.params.day, '2026-11-25');
  });
});

describe('the board of senders', () => {
  test('asks for sign-in', async () => {
    assertProblem(await send('GET', `/api/rounds/${newId()}/senders`, null), 'sign-in-required');
  });

  test('in preparation, sent, overdue; a unit let in sends late; a clerk sees only his own', async () => {
    const { id } = await make({ state: 'open', cutoffs: [{ unitKind: 'commune', day: '2026-11-22' }] });
    const states = async (by = world.office, query = '') =>
      Object.fromEntries((await senders(id, by, query)).items.map((row) => [row.unitId, row.state]));
    assert.deepEqual(await states(), { [world.commune]: 'not-yet', [world.otherCommune]: 'not-yet' });
    assert.deepEqual(await states(world.clerk), { [world.commune]: 'not-yet' });
    const dossier = await world.complete();
    await world.app.owner.query('update dossier set round_id = $1 where id = $2', [id, dossier.id]);
    assert.equal((await states())[world.commune], 'preparing');
    await world.step(dossier.id, 'send');
    assert.equal((await states())[world.commune], 'sent');

    // Two days on: sessions end sooner than that, so the days go back instead of the clock going on.
    await world.app.owner.query(`update round_cutoff set day = '2026-11-20' where round_id = $1`, [id]);
    await world.app.owner.query(`update dossier set sent_at = '2026-11-20T23:30:00+07:00' where id = $1`, [
      dossier.id,
    ]);
    const overdue = await senders(id, world.office, '?state=overdue');
    assert.deepEqual(
      overdue.items.map(({ unitId, day }) => [unitId, day]),
      [[world.otherCommune, '2026-11-20']],
    );
    const admit = (by: Credentials, content: object, key = id) =>
      send('POST', `/api/rounds/${key}/admissions`, by, content);
    const late = { unitId: world.otherCommune, day: '2026-11-27', reason: 'Bão số 12 làm mất điện' };
    assertProblem(await admit(world.otherClerk, late), 'not-found');
    assertProblem(await admit(world.office, { ...late, day: '2026-11-20' }), 'invalid-input');
    assertIndistinguishable(
      await admit(world.office, { ...late, unitId: world.foreignProvince }),
      await admit(world.office, { ...late, unitId: newId() }),
    );
    const view = (await admit(world.office, late)).json() as RoundView;
    assert.equal(view.senders['not-yet'], 1);
    const [row] = (await senders(id, world.otherClerk)).items;
    assert.deepEqual(row?.admitted, { day: '2026-11-27', reason: 'Bão số 12 làm mất điện' });
    const own = await world.make({ roundId: id, unitId: world.otherCommune }, world.otherClerk);
    assert.equal(own.closesOn, '2026-11-27', 'the dossier counts by the day of the admission');

    await world.app.owner.query(`update dossier set sent_at = $2, state = 'sent' where id = $1`, [
      own.id,
      world.app.clock.now(),
    ]);
    const after = (await send('GET', `/api/rounds/${id}`, world.office)).json() as RoundView;
    assert.deepEqual([after.senders.sent, after.senders['sent-late'], after.dossiers.sent], [1, 1, 2]);
    assert.equal(after.nominees, 1);
  });
});
