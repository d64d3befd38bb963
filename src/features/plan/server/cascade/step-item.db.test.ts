import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { fileForm } from '../../../../testing/multipart.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { DemandItemView, MyDemandListView } from './demand-item.schema.ts';
import { itemOf, makeDemand } from './test-cascade.ts';

let world: PlanWorld;
let plan: string;
let neighbour: string;
let neighbourClerk: Credentials;

before(async () => {
  world = await planWorld();
  plan = await world.plan();
  neighbour = await world.app.build.unit({ name: 'Xã Láng Giềng', parentId: world.province });
  neighbourClerk = await world.app.build.signedIn('unit-clerk', neighbour);
});
after(() => world.close());

const read = (id: string, by: Credentials | null = world.clerk) =>
  world.app.request('GET', `/api/demand-items/${id}`, by);
const step = (id: string, input: object, by: Credentials | null = world.clerk) =>
  world.app.request('POST', `/api/demand-items/${id}/steps`, by, input);
const attach = (id: string, by: Credentials, bytes = Buffer.from('Báo cáo')) => {
  const form = fileForm('bao-cao.txt', bytes);
  return world.app.request('POST', `/api/demand-items/${id}/files`, by, form.body, form.headers);
};
const fresh = async (dueDay = '2026-11-15') => {
  const demand = await makeDemand(world, plan, { dueDay });
  return (await itemOf(world, demand.id, world.commune)).id;
};

test('asks for sign-in', async () => {
  const id = newId();
  for (const [method, path] of [
    ['GET', `demand-items/${id}`],
    ['POST', `demand-items/${id}/steps`],
    ['POST', `demand-items/${id}/files`],
    ['GET', `demand-items/${id}/files/${id}`],
    ['DELETE', `demand-items/${id}/files/${id}`],
    ['GET', 'my-demands'],
  ] as const)
    assertProblem(await world.app.request(method, `/api/${path}`, null, {}), 'sign-in-required');
});

test('a neighbour and a stranger cannot tell an item from none', async () => {
  const id = await fresh();
  const input = { step: 'send', version: 1, sentOn: '2026-11-20', reference: '12/BC-UBND' };
  for (const by of [neighbourClerk, world.foreign]) {
    assertIndistinguishable(await read(id, by), await read(newId(), by));
    assertIndistinguishable(await step(id, input, by), await step(newId(), input, by));
    assertIndistinguishable(await attach(id, by), await attach(newId(), by));
  }
});

test('wants evidence and a day that has been; what is sent after the day is late', async () => {
  const id = await fresh();
  const bare = assertProblem(await step(id, { step: 'send', version: 1 }), 'invalid-input');
  assert.deepEqual(
    (bare.errors as { path: string }[]).map(({ path }) => path),
    ['sentOn', 'reference'],
  );
  const ahead = { step: 'send', version: 1, sentOn: '2026-11-22', reference: 'x' };
  assertProblem(await step(id, ahead), 'invalid-input');
  const sent = (
    await step(id, { step: 'send', version: 1, sentOn: '2026-11-16', reference: '12/BC-UBND' })
  ).json() as DemandItemView;
  assert.deepEqual([sent.status, sent.sentBy !== null, sent.version], ['sent-late', true, 2]);
  assert.deepEqual(sent.allowed, ['withdraw', 'attach']);
  assertProblem(await step(id, { ...ahead, sentOn: '2026-11-20' }), 'step-not-allowed');
  assertProblem(await step(id, { step: 'withdraw', version: 1, reason: 'Nhầm' }), 'stale-version');
});

test('a file is evidence enough; the office returns what was sent, and the unit is told why', async () => {
  const id = await fresh('2026-11-30');
  assertProblem(await attach(id, world.clerk, Buffer.alloc(0)), 'invalid-input');
  const attached = (await attach(id, world.clerk)).json() as DemandItemView;
  const file = attached.evidence[0];
  assert.equal(file?.name, 'bao-cao.txt');
  const path = `/api/demand-items/${id}/files/${file?.id}`;
  assert.equal((await world.app.request('GET', path, world.office)).body, 'Báo cáo');
  assertProblem(await world.app.request('GET', path, neighbourClerk), 'not-found');
  const sent = (await step(id, { step: 'send', version: 1, sentOn: '2026-11-20' })).json() as DemandItemView;
  assert.equal(sent.status, 'sent');
  assertProblem(await step(id, { step: 'return', version: 2, reason: 'x' }), 'step-not-allowed');
  assertProblem(await step(id, { step: 'return', version: 2 }, world.office), 'invalid-input');
  const returned = (
    await step(id, { step: 'return', version: 2, reason: 'Thiếu phụ lục' }, world.office)
  ).json() as DemandItemView;
  assert.deepEqual(
    [returned.status, returned.returnReason, returned.evidence.length],
    ['not-yet', 'Thiếu phụ lục', 1],
  );
  const { rows } = await world.app.owner.query(
    `select params from notification where kind = 'demand-returned' and account_id = $1`,
    [world.clerk.accountId],
  );
  assert.equal(rows[0].params.reason, 'Thiếu phụ lục');
  const gone = await world.app.request('DELETE', path, world.clerk, {});
  assert.equal((gone.json() as DemandItemView).evidence.length, 0);
  assertProblem(await world.app.request('GET', path, world.clerk), 'not-found');
});

test('the office exempts with a reason and takes it back; the unit cannot', async () => {
  const id = await fresh();
  assertProblem(await step(id, { step: 'exempt', version: 1, reason: 'x' }), 'step-not-allowed');
  const exempt = (
    await step(id, { step: 'exempt', version: 1, reason: 'Mới sáp nhập' }, world.office)
  ).json() as DemandItemView;
  assert.deepEqual([exempt.status, exempt.allowed], ['exempt', ['require']]);
  const again = (await step(id, { step: 'require', version: 2 }, world.office)).json() as DemandItemView;
  assert.equal(again.status, 'late');
});

test('names an own plan in force as what was sent, not one of another unit or year', async () => {
  const id = await fresh();
  const own = await world.plan({ unitId: world.commune });
  const draft = await world.plan({ unitId: world.commune, state: 'draft' });
  const send = (planId: string) => step(id, { step: 'send', version: 1, sentOn: '2026-11-10', planId });
  for (const wrong of [plan, draft, newId()]) assertProblem(await send(wrong), 'invalid-input');
  const sent = (await send(own)).json() as DemandItemView;
  assert.deepEqual([sent.status, sent.planId, sent.planTitle !== null], ['sent', own, true]);
});

test('the home list holds what the own units still have to send, the earliest first', async () => {
  const list = async (by: Credentials, query = '') =>
    (await world.app.request('GET', `/api/my-demands${query}`, by)).json() as MyDemandListView;
  const mine = await list(neighbourClerk);
  assert.ok(mine.total >= 5);
  assert.ok(mine.items.every(({ unitName }) => unitName === 'Xã Láng Giềng'));
  assert.deepEqual(
    mine.items.map(({ dueDay }) => dueDay),
    mine.items.map(({ dueDay }) => dueDay).sort(),
  );
  assert.equal(mine.late, mine.items.filter(({ status }) => status === 'late').length);
  assert.equal((await list(world.foreign)).total, 0);
  assert.equal((await list(world.office)).total, 0, 'the office itself has nothing to send');
  const all = await list(world.clerk, '?open=false');
  assert.ok(all.total > (await list(world.clerk)).total);
  assert.equal((await list(world.clerk, '?q=so%20ket&size=1')).items.length, 1);
});
