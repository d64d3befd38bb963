import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from '../../../../documents/xlsx/read-xlsx.ts';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { FollowedUnitsView, FollowListView } from './follow.schema.ts';
import { makeDemand } from './test-cascade.ts';

let world: PlanWorld;
let member: Credentials;
let other: string;

before(async () => {
  world = await planWorld();
  member = await world.app.build.signedIn('council-member', world.province, { name: 'Ủy viên Một' });
  other = await world.app.build.unit({ name: 'Xã Đồi Chè', parentId: world.province });
});
after(() => world.close());

const list = (by: Credentials | null, unit = world.province, query = '') =>
  world.app.request('GET', `/api/follows?unit=${unit}${query}`, by);
const assign = (by: Credentials | null, input: object = {}) =>
  world.app.request('POST', '/api/follows', by, {
    councilUnitId: world.province,
    accountId: member.accountId,
    unitIds: [world.commune],
    validFrom: '2026-01-01',
    lastDay: '2026-12-31',
    ...input,
  });
const end = (id: string, by: Credentials | null, lastDay = '2026-11-20', version = 1) =>
  world.app.request('POST', `/api/follows/${id}/end`, by, { version, lastDay });
const followed = async (by = member) =>
  (await world.app.request('GET', '/api/followed-units', by)).json() as FollowedUnitsView;

test('asks for sign-in', async () => {
  assertProblem(await list(null), 'sign-in-required');
  assertProblem(await assign(null), 'sign-in-required');
  assertProblem(await end(newId(), null), 'sign-in-required');
  for (const path of ['/api/followed-units', '/api/followed-units.xlsx'])
    assertProblem(await world.app.request('GET', path, null), 'sign-in-required');
});

test('only the standing office assigns; elsewhere the council cannot be told from none', async () => {
  assertProblem(await assign(world.clerk), 'not-found');
  assertProblem(await assign(member), 'not-found');
  const foreign = await world.app.build.signedIn('standing-office', world.foreignProvince);
  assertIndistinguishable(await assign(foreign), await assign(foreign, { councilUnitId: newId() }));
  assertIndistinguishable(await list(foreign), await list(foreign, newId()));
  assertIndistinguishable(await list(world.clerk), await list(world.clerk, newId()));
});

test('refuses one who is no member, units elsewhere, and a term that ends before it begins', async () => {
  assertProblem(await assign(world.office, { accountId: world.clerk.accountId }), 'invalid-input');
  assertProblem(await assign(world.office, { unitIds: [world.foreignProvince] }), 'invalid-input');
  assertProblem(await assign(world.office, { lastDay: '2025-12-31' }), 'invalid-input');
});

test('a member sees how the units of his term stand; assigned again nothing doubles', async () => {
  const plan = await world.plan();
  await world.task(plan, { deadline: 'Trước ngày 11/11/2026', units: [world.commune] });
  await world.task(plan, { deadline: 'Trước ngày 25/11/2026', units: [world.commune] });
  await world.task(plan, {
    deadline: 'Tháng 3/2026',
    units: [world.commune],
    state: 'done',
    doneOn: '2026-03-20',
  });
  await makeDemand(world, plan);
  await makeDemand(world, plan, { dueDay: '2026-12-20' });
  assert.deepEqual((await followed()).items, []);
  assert.deepEqual((await assign(world.office, { unitIds: [world.commune, other] })).json(), {
    added: 2,
    there: 0,
  });
  assert.deepEqual((await assign(world.office)).json(), { added: 0, there: 1 });
  const { items } = await followed();
  assert.deepEqual(
    items.map(({ name }) => name),
    ['Xã Bến Gỗ', 'Xã Đồi Chè'],
  );
  assert.deepEqual(items[0]?.tasks, { total: 3, done: 1, late: 1, dueSoon: 1 });
  assert.deepEqual(items[0]?.demands, { total: 2, sent: 0, late: 1, notYet: 1 });
  assert.equal(items[0]?.lastDay, '2026-12-31');
  assert.deepEqual((await followed(world.clerk)).items, []);
});

test('the office sees who follows what, ends a term, and the member sees the unit no more', async () => {
  const view = (await list(world.office)).json() as FollowListView;
  assert.equal(view.total, 2);
  assert.deepEqual(
    view.members.map(({ name, units }) => [name, units]),
    [['Ủy viên Một', 2]],
  );
  const row = view.items.find(({ unitId }) => unitId === other);
  assert.ok(row !== undefined);
  assert.deepEqual([row.lastDay, row.inForce, row.allowed], ['2026-12-31', true, ['end']]);
  assertIndistinguishable(await end(row.id, world.clerk), await end(newId(), world.clerk));
  assertProblem(await end(row.id, world.office, '2026-11-20', 7), 'stale-version');
  assert.equal((await end(row.id, world.office)).statusCode, 200);
  assert.deepEqual(
    (await followed()).items.map(({ unitId }) => unitId),
    [world.commune],
  );
  assert.equal(((await list(world.office)).json() as FollowListView).total, 1);
  assert.equal(
    ((await list(world.office, world.province, '&current=false')).json() as FollowListView).total,
    2,
  );
  assert.equal(((await list(world.office, world.province, '&q=ben%20go')).json() as FollowListView).total, 1);
});

test('both lists go to Excel: what is followed with its counts, who follows with what holds and what is over', async () => {
  const rowsOf = async (path: string, by: Credentials) => {
    const sheet = await world.app.request('GET', path, by);
    const rows = await readXlsx(sheet.rawPayload, { maxRows: 100 });
    return rows.slice(1).map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString() : cell)));
  };
  const lastDay = '2026-12-31T00:00:00.000Z';
  assert.deepEqual(await rowsOf('/api/followed-units.xlsx', member), [
    ['Xã Bến Gỗ', lastDay, 3, 1, 1, 1, 2, 0, 1, 1],
  ]);
  assert.deepEqual(await rowsOf('/api/followed-units.xlsx', world.clerk), []);
  const begin = '2026-01-01T00:00:00.000Z';
  assert.deepEqual(await rowsOf(`/api/follows.xlsx?unit=${world.province}&current=false`, world.office), [
    ['Xã Bến Gỗ', 'Ủy viên Một', begin, lastDay, 'Đang theo dõi'],
    ['Xã Đồi Chè', 'Ủy viên Một', begin, '2026-11-20T00:00:00.000Z', 'Đã kết thúc'],
  ]);
});

test('who lost the role on the council sees nothing more', async () => {
  await world.app.owner.query('update role_assignment set valid_to = $2 where account_id = $1', [
    member.accountId,
    '2026-11-21',
  ]);
  assert.deepEqual((await world.app.request('GET', '/api/followed-units', member)).json().items ?? [], []);
});
