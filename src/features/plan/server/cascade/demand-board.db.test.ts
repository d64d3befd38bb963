import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { BoardView } from './demand-board.schema.ts';
import type { ItemListView } from './demand-item.schema.ts';
import { itemOf, makeDemand } from './test-cascade.ts';

let world: PlanWorld;
let plan: string;
let first: string;
let second: string;

before(async () => {
  world = await planWorld();
  plan = await world.plan();
  for (const name of ['Xã An Bình', 'Xã Đông Hải', 'Xã Cù Lao'])
    await world.app.build.unit({ name, parentId: world.province });
  first = (await makeDemand(world, plan, { dueDay: '2026-11-15' })).id;
  second = (await makeDemand(world, plan, { dueDay: '2026-12-15', title: 'Đăng ký thi đua năm sau' })).id;
  const { id } = await itemOf(world, first, world.commune);
  await world.app.request('POST', `/api/demand-items/${id}/steps`, world.clerk, {
    step: 'send',
    version: 1,
    sentOn: '2026-11-14',
    reference: '1/BC-UBND',
  });
});
after(() => world.close());

const board = (by: Credentials | null = world.office, query = '', planId = plan) =>
  world.app.request('GET', `/api/plans/${planId}/demand-board${query}`, by);
const view = async (query = '', by = world.office) => (await board(by, query)).json() as BoardView;
const items = (by: Credentials | null, query = '', id = first) =>
  world.app.request('GET', `/api/demands/${id}/items${query}`, by);

test('asks for sign-in', async () => {
  assertProblem(await board(null), 'sign-in-required');
  assertProblem(await items(null), 'sign-in-required');
  assertProblem(await world.app.request('GET', `/api/demands/${first}`, null), 'sign-in-required');
});

test('a foreign clerk cannot tell board and demand from none', async () => {
  assertIndistinguishable(await board(world.foreign), await board(world.foreign, '', newId()));
  assertIndistinguishable(await items(world.foreign), await items(world.foreign, '', newId()));
});

test('a commune sees its own row, not its neighbours’', async () => {
  const own = await view('', world.clerk);
  assert.deepEqual(
    own.items.map(({ unitId }) => unitId),
    [world.commune],
  );
  assert.equal(own.demands[0]?.counts.total, 1);
  assert.deepEqual(own.allowed, []);
  const list = (await items(world.clerk)).json() as ItemListView;
  assert.deepEqual(
    list.items.map(({ unitId }) => unitId),
    [world.commune],
  );
});

test('units × demands with what each owes, in the order of the alphabet', async () => {
  const all = await view();
  assert.deepEqual(
    all.items.map(({ name }) => name),
    ['Xã An Bình', 'Xã Bến Gỗ', 'Xã Cù Lao', 'Xã Đông Hải'],
  );
  assert.deepEqual(
    all.demands.map(({ id, counts }) => [id, counts.sent, counts.late, counts['not-yet'], counts.total]),
    [
      [first, 1, 3, 0, 4],
      [second, 0, 0, 4, 4],
    ],
  );
  assert.deepEqual(
    all.items.map(({ late, cells }) => [late, cells.length]),
    [
      [1, 2],
      [0, 2],
      [1, 2],
      [1, 2],
    ],
  );
  assert.equal(all.lateUnits, 3);
  assert.deepEqual(all.allowed, ['create', 'remind']);
});

test('filters, searches, sorts and pages', async () => {
  assert.deepEqual(
    (await view('?status=sent')).items.map(({ name }) => name),
    ['Xã Bến Gỗ'],
  );
  assert.equal((await view(`?status=late&demand=${second}`)).total, 0);
  assert.deepEqual(
    (await view('?q=dong')).items.map(({ name }) => name),
    ['Xã Đông Hải'],
  );
  assert.equal((await view('?kind=school')).total, 0);
  const page = await view('?size=1&page=2&sort=-late');
  assert.deepEqual([page.total, page.items.length, page.items[0]?.name], [4, 1, 'Xã Cù Lao']);
  const late = (await items(world.office, '?status=late&sort=-name')).json() as ItemListView;
  assert.deepEqual(
    late.items.map(({ unitName }) => unitName),
    ['Xã Đông Hải', 'Xã Cù Lao', 'Xã An Bình'],
  );
  assert.deepEqual([late.total, late.byStatus.sent], [3, 1]);
});
