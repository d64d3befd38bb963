import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { AddresseesView, DemandView } from './demand.schema.ts';
import { itemOf, makeDemand } from './test-cascade.ts';

let world: PlanWorld;
let plan: string;
let department: string;
let school: string;
let division: string;

before(async () => {
  world = await planWorld();
  plan = await world.plan();
  const { build } = world.app;
  department = await build.unit({ name: 'Sở Nội vụ', kind: 'department', parentId: world.province });
  division = await build.unit({ name: 'Phòng Văn hóa xã', kind: 'department', parentId: world.commune });
  school = await build.unit({ name: 'Trường Tiểu học Bến Gỗ', kind: 'school', parentId: world.commune });
});
after(() => world.close());

const addressees = (groups: string, by = world.office, planId = plan) =>
  world.app.request('GET', `/api/plans/${planId}/addressees?groups=${groups}`, by);
const body = {
  title: 'Báo cáo năm',
  kind: 'document',
  dueDay: '2026-12-10',
  groups: [{ kind: 'commune', reach: 'direct' }],
};
const create = (by = world.office, input: object = {}, planId = plan) =>
  world.app.request('POST', `/api/plans/${planId}/demands`, by, { ...body, ...input });

test('asks for sign-in', async () => {
  const demand = newId();
  for (const [method, path] of [
    ['GET', `plans/${plan}/addressees`],
    ['POST', `plans/${plan}/demands`],
    ['GET', `demands/${demand}`],
    ['PATCH', `demands/${demand}`],
    ['POST', `demands/${demand}/cancel`],
  ] as const)
    assertProblem(await world.app.request(method, `/api/${path}`, null, {}), 'sign-in-required');
});

test('a clerk below makes none for the plan above, and a foreign office cannot tell it from none', async () => {
  assertProblem(await create(world.clerk), 'step-not-allowed');
  assertProblem(await addressees('commune.direct', world.clerk), 'not-found');
  const foreign = await world.app.build.signedIn('standing-office', world.foreignProvince);
  assertIndistinguishable(await create(foreign), await create(foreign, {}, newId()));
  assertIndistinguishable(await addressees('', foreign), await addressees('', foreign, newId()));
});

test('shows whom each group would address before it goes out', async () => {
  const view = (await addressees('commune.direct,school.all')).json() as AddresseesView;
  assert.deepEqual(
    new Map(view.groups.map(({ kind, direct, all }) => [kind, [direct, all]])),
    new Map([
      ['commune', [1, 1]],
      ['department', [1, 2]],
      ['school', [0, 1]],
    ]),
  );
  assert.deepEqual(
    view.items.map(({ unitId, reachable }) => [unitId, reachable]),
    [
      [school, true],
      [world.commune, true],
    ],
  );
  const departments = (await addressees('department.direct')).json() as AddresseesView;
  assert.deepEqual(
    departments.items.map(({ unitId, reachable }) => [unitId, reachable]),
    [[department, false]],
    'nobody but the demanding office answers for it',
  );
});

test('addresses groups and named units, without those left out, and tells each once', async () => {
  await world.app.owner.query('delete from notification');
  const response = await create(world.office, {
    groups: [
      { kind: 'commune', reach: 'direct' },
      { kind: 'department', reach: 'all' },
    ],
    unitIds: [school],
    without: [division],
  });
  assert.equal(response.statusCode, 201, response.body);
  const demand = response.json() as DemandView;
  assert.equal(demand.counts.total, 3);
  assert.equal(demand.counts['not-yet'], 3);
  const { rows } = await world.app.owner.query('select account_id, kind, link from notification');
  assert.deepEqual(
    rows.map((row) => [row.account_id, row.kind]),
    [
      [world.clerk.accountId, 'demand-new'],
      [world.clerk.accountId, 'demand-new'],
    ],
    'for the commune and for its school',
  );
  const audit = await world.app.owner.query(
    `select after from audit_entry where act = 'demand.create' and entity_id = $1`,
    [demand.id],
  );
  assert.equal(audit.rows[0].after.units, 3);
});

test('refuses no unit, units elsewhere, duties of other plans, and a plan that is not in force', async () => {
  assertProblem(
    await create(world.office, { groups: [{ kind: 'school', reach: 'direct' }] }),
    'invalid-input',
  );
  assertProblem(await create(world.office, { unitIds: [world.foreignProvince] }), 'invalid-input');
  assertProblem(await create(world.office, { unitIds: [world.province] }), 'invalid-input');
  assertProblem(await create(world.office, { dutyId: newId() }), 'invalid-input');
  const draft = await world.plan({ state: 'draft' });
  assertProblem(await create(world.office, {}, draft), 'step-not-allowed');
});

test('own plans in force count as sent on their day of signing; later ones when they are issued', async () => {
  const other = await world.app.build.unit({ name: 'Xã Đồi Chè', parentId: world.province });
  const clerk = await world.app.build.signedIn('unit-head', other);
  const own = await world.plan({ unitId: world.commune });
  const demand = await makeDemand(world, plan, {
    kind: 'own-plan',
    title: 'Kế hoạch năm của đơn vị',
    dueDay: '2026-01-10',
  });
  const there = await itemOf(world, demand.id, world.commune);
  assert.deepEqual([there.status, there.sentOn, there.planId], ['sent', '2026-01-05', own]);
  assert.equal((await itemOf(world, demand.id, other)).status, 'late');

  const late = await world.plan({ unitId: other, state: 'approved' });
  await world.task(late);
  const step = await world.app.request('POST', `/api/plans/${late}/steps`, clerk, {
    step: 'issue',
    version: 1,
    number: '7',
    symbol: 'KH-UBND',
    signedOn: '2026-11-20',
  });
  assert.equal(step.statusCode, 200, step.body);
  const sent = await itemOf(world, demand.id, other);
  assert.deepEqual([sent.status, sent.sentOn, sent.planId], ['sent-late', '2026-11-21', late]);
});

test('a later day makes what is late not yet due; a stale version is refused; a cancelled demand is over', async () => {
  const demand = await makeDemand(world, plan);
  const change = (input: object, by = world.office) =>
    world.app.request('PATCH', `/api/demands/${demand.id}`, by, input);
  assert.equal((await itemOf(world, demand.id, world.commune)).status, 'late');
  const changed = (
    await change({ version: 1, dueDay: '2026-11-30', addUnitIds: [department] })
  ).json() as DemandView;
  assert.deepEqual([changed.counts.late, changed.counts.total, changed.version], [0, 3, 2]);
  assertProblem(await change({ version: 1, title: 'Khác' }), 'stale-version');
  assertProblem(await change({ version: 2, title: 'Khác' }, world.clerk), 'step-not-allowed');
  const cancel = (by = world.office, id = demand.id) =>
    world.app.request('POST', `/api/demands/${id}/cancel`, by, {
      version: 2,
      reason: 'Đã gộp vào báo cáo năm',
    });
  assertIndistinguishable(await cancel(world.foreign), await cancel(world.foreign, newId()));
  const cancelled = (await cancel()).json() as DemandView;
  assert.deepEqual([cancelled.state, cancelled.allowed], ['cancelled', []]);
  assertProblem(await change({ version: 3, title: 'Khác' }), 'step-not-allowed');
});
