import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { BUSY } from '../../../../testing/busy.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { BoardView } from './demand-board.schema.ts';
import type { DemandReminderPreview, SentDemandReminders } from './demand-reminder.schema.ts';
import { makeDemand } from './test-cascade.ts';

const UNITS = 200;
const DEMANDS = 5;

let world: PlanWorld;
let plan: string;
let orphan: string;
let demandIds: string[];

before(async () => {
  world = await planWorld();
  plan = await world.plan();
  const { build, owner } = world.app;
  for (let n = 1; n < UNITS; n += 1) {
    const unit = await build.unit({ name: `Xã số ${n}`, parentId: world.province });
    await build.account({ email: `xa${n}@xa.example`, roles: [{ role: 'unit-clerk', unitId: unit }] });
  }
  orphan = await build.unit({ name: 'Xã Không Người', parentId: world.province });
  demandIds = [];
  for (let n = 1; n <= DEMANDS; n += 1)
    demandIds.push((await makeDemand(world, plan, { title: `Báo cáo chuyên đề ${n}` })).id);
  await owner.query('delete from notification');
});
after(() => world.close());

const preview = (by: Credentials | null = world.office, planId = plan, query = '') =>
  world.app.request('GET', `/api/plans/${planId}/demand-reminder-preview${query}`, by);
const remind = (by: Credentials | null = world.office, body: object = { units: 'late' }, planId = plan) =>
  world.app.request('POST', `/api/plans/${planId}/demand-reminders`, by, body);
const told = async () =>
  (
    await world.app.owner.query<{
      account_id: string;
      urgent: boolean;
      params: { count: number; titles: string[] };
    }>(`select account_id, urgent, params from notification where kind = 'demand-reminded'`)
  ).rows;

test('asks for sign-in', async () => {
  assertProblem(await preview(null), 'sign-in-required');
  assertProblem(await remind(null), 'sign-in-required');
});

test('a clerk below may not remind, and a foreign office cannot tell the plan from none', async () => {
  assertProblem(await remind(world.clerk), 'not-found');
  const foreign = await world.app.build.signedIn('standing-office', world.foreignProvince);
  assertIndistinguishable(await remind(foreign), await remind(foreign, undefined, newId()));
  assertIndistinguishable(await preview(foreign), await preview(foreign, newId()));
});

test('shows number and list before, of one demand or of all', async () => {
  const all = (await preview()).json() as DemandReminderPreview;
  assert.equal(all.units.length, UNITS + 1);
  assert.ok(all.units.every(({ items }) => items.length === DEMANDS && items[0]?.days === 6));
  assert.equal(all.units.find(({ unitId }) => unitId === orphan)?.accounts, 0);
  const one = (await preview(world.office, plan, `?demand=${demandIds[0]}`)).json() as DemandReminderPreview;
  assert.ok(one.units.every(({ items }) => items.length === 1));
});

test('reminds 200 units of five demands in one act: each gets one message that names all it owes', async () => {
  const began = performance.now();
  const sent = (
    await remind(world.office, { units: 'late', message: 'Gửi trong tuần' })
  ).json() as SentDemandReminders;
  const took = performance.now() - began;
  assert.equal(sent.sent, UNITS);
  assert.equal(sent.results.length, UNITS + 1);
  assert.deepEqual(
    sent.results.filter(({ result }) => result !== 'sent').map(({ unitId, result }) => [unitId, result]),
    [[orphan, 'nobody']],
  );
  const messages = await told();
  assert.equal(messages.length, UNITS);
  assert.equal(new Set(messages.map(({ account_id }) => account_id)).size, UNITS);
  assert.ok(messages.every(({ urgent, params }) => urgent && params.count === DEMANDS));
  assert.ok(took < BUSY * 2_000, `${Math.round(took)} ms`);
});

test('sent again, or for one demand, on the same day it reaches nobody twice', async () => {
  const again = (await remind()).json() as SentDemandReminders;
  assert.equal(again.sent, 0);
  assert.ok(again.results.every(({ result }) => result === 'already-reminded' || result === 'nobody'));
  const [one] = demandIds;
  await remind(world.office, { units: [world.commune, orphan], demand: one });
  assert.equal((await told()).length, UNITS);
});

test('each is mailed once', async () => {
  await world.app.runJob('mail-notifications');
  await world.app.runJob('mail-notifications');
  const { rows } = await world.app.owner.query(
    `select recipient, count(*)::int as n from outgoing_mail group by recipient`,
  );
  assert.equal(rows.length, UNITS - 1, 'the clerk of the first commune has no address');
  assert.ok(rows.every(({ n }) => n === 1));
});

test('the board of 200 units and five demands is quick', async () => {
  const times: number[] = [];
  for (let n = 0; n < 40; n += 1) {
    const began = performance.now();
    const response = await world.app.request('GET', `/api/plans/${plan}/demand-board?size=200`, world.office);
    times.push(performance.now() - began);
    assert.equal((response.json() as BoardView).items.length, 200);
  }
  const p95 = times.sort((a, b) => a - b)[37] ?? 0;
  // The bar of 50 ms is measured by the bench; here only what would be another order is caught.
  assert.ok(p95 < 400, `${Math.round(p95)} ms`);
  if (process.env.SHOW_TIMES)
    console.log(`board p95 ${p95.toFixed(1)} ms, median ${times[20]?.toFixed(1)} ms`);
});

test('the next day a unit may be reminded again', async () => {
  world.app.clock.set('2026-11-22T09:00:00+07:00');
  const office = await world.app.build.session(world.office.accountId);
  const next = (await remind(office, { units: [world.commune] })).json() as SentDemandReminders;
  assert.deepEqual(
    next.results.map(({ unitId, result }) => [unitId, result]),
    [[world.commune, 'sent']],
  );
});
