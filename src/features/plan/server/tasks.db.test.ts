import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertProblem } from '../../../testing/assert-problem.ts';
import { type PlanWorld, planWorld } from './test-plan.ts';

let world: PlanWorld;
before(async () => {
  world = await planWorld();
});
after(() => world.close());

const numbers = async (planId: string, query = '') =>
  (await world.app.request('GET', `/api/plans/${planId}/tasks?${query}`, world.office))
    .json()
    .items.map((task: { content: string }) => task.content);
const history = async (taskId: string): Promise<{ act: string; reason: string | null }[]> =>
  (await world.app.request('GET', `/api/tasks/${taskId}/history`, world.office)).json().items;
const add = (planId: string, body: object, by = world.office) =>
  world.app.request('POST', `/api/plans/${planId}/tasks`, by, body);
const patch = (taskId: string, body: object, by = world.office) =>
  world.app.request('PATCH', `/api/tasks/${taskId}`, by, body);

test('asks for sign-in', async () => {
  assertProblem(await world.app.request('GET', '/api/tasks'), 'sign-in-required');
});

test('a new task: its deadline is read from its words', async () => {
  const planId = await world.plan({ state: 'draft' });
  const answer = await add(planId, {
    content: 'Tổng kết công tác',
    number: '1',
    section: 'Quý IV',
    deadlineText: 'Tháng 12/2026 (đơn vị gửi hồ sơ trước 05/12/2026)',
  });
  assert.equal(answer.statusCode, 201);
  const task = answer.json();
  assert.deepEqual(
    [task.deadlineKind, task.dueDay, task.lateFrom, task.status],
    ['month', '2026-12-31', '2027-01-01', 'not-started'],
  );
  assert.deepEqual(
    task.milestones.map((milestone: { dueDay: string; late: boolean }) => [milestone.dueDay, milestone.late]),
    [['2026-12-04', false]],
  );
  assert.deepEqual(task.allowed, ['edit', 'remove', 'assign']);
  assert.equal((await history(task.id))[0]?.act, 'task.create');
});

test('rows keep their order: added after one, moved, removed', async () => {
  const planId = await world.plan({ state: 'draft' });
  const [a, b] = [(await add(planId, { content: 'A' })).json(), (await add(planId, { content: 'B' })).json()];
  await add(planId, { content: 'A2', afterId: a.id });
  assert.deepEqual(await numbers(planId), ['A', 'A2', 'B']);
  const move = (body: object) => world.app.request('PUT', `/api/tasks/${b.id}/position`, world.office, body);
  assert.equal((await move({ version: 1, annex: 1, afterId: null })).statusCode, 200);
  assert.deepEqual(await numbers(planId), ['B', 'A', 'A2']);
  await move({ version: 2, annex: 2, afterId: null });
  assert.deepEqual(await numbers(planId, 'annex=2'), ['B']);
  assertProblem(await move({ version: 3, annex: 1, afterId: b.id }), 'invalid-input');
  assert.equal(
    (await world.app.request('DELETE', `/api/tasks/${a.id}`, world.office, { version: 1 })).statusCode,
    200,
  );
  assert.deepEqual(await numbers(planId), ['A2', 'B']);
});

test('a task with sub-tasks is not removed, and a sub-task hangs only in its own plan', async () => {
  const planId = await world.plan({ state: 'draft' });
  const parent = (await add(planId, { content: 'Lớn' })).json();
  await add(planId, { content: 'Nhỏ', parentId: parent.id });
  assertProblem(
    await world.app.request('DELETE', `/api/tasks/${parent.id}`, world.office, { version: 1 }),
    'step-not-allowed',
  );
  const elsewhere = await world.plan({ state: 'draft' });
  assertProblem(await add(elsewhere, { content: 'Lạc', parentId: parent.id }), 'invalid-input');
});

test('many adding rows at once: all of them, in one order', async () => {
  const planId = await world.plan({ state: 'draft' });
  await Promise.all(Array.from({ length: 8 }, (_, n) => add(planId, { content: `Việc ${n}` })));
  const { rows } = await world.app.owner.query(
    'select position from task where plan_id = $1 order by position',
    [planId],
  );
  assert.deepEqual(
    rows.map(({ position }) => position),
    [1, 2, 3, 4, 5, 6, 7, 8],
  );
});

test('new words of a deadline are read again: its own milestones are exchanged, others stay', async () => {
  const planId = await world.plan({ state: 'draft' });
  const task = (
    await add(planId, { content: 'X', deadlineText: 'Tháng 12/2026 (đơn vị gửi hồ sơ trước 05/12/2026)' })
  ).json();
  const own = { text: 'Họp thống nhất', dueOn: '2026-12-10' };
  assert.equal(
    (await world.app.request('POST', `/api/tasks/${task.id}/milestones`, world.office, own)).statusCode,
    201,
  );
  const changed = (
    await patch(task.id, { version: 1, deadlineText: 'Tháng 11/2026 (đơn vị gửi hồ sơ trước 07/11/2026)' })
  ).json();
  assert.equal(changed.dueDay, '2026-11-30');
  assert.deepEqual(changed.milestones.map((milestone: { dueOn: string }) => milestone.dueOn).sort(), [
    '2026-11-07',
    '2026-12-10',
  ]);
  assert.equal(
    changed.milestones.find((milestone: { dueOn: string }) => milestone.dueOn === '2026-11-07').late,
    true,
  );
  assertProblem(await patch(task.id, { version: 1, content: 'Y' }), 'stale-version');
});

test('in a plan in force words change only with a reason, which the history keeps; nobody else may', async () => {
  const planId = await world.plan();
  const taskId = await world.task(planId);
  const bare = assertProblem(await patch(taskId, { version: 1, content: 'Đổi' }), 'invalid-input');
  assert.deepEqual(
    (bare.errors as { path: string }[]).map(({ path }) => path),
    ['reason'],
  );
  const changed = (await patch(taskId, { version: 1, content: 'Đổi', reason: 'Theo công văn 12' })).json();
  assert.equal(changed.content, 'Đổi');
  const [latest] = await history(taskId);
  assert.deepEqual([latest?.act, latest?.reason], ['task.update', 'Theo công văn 12']);
  assertProblem(
    await patch(taskId, { version: 2, content: 'Khác', reason: 'x' }, world.clerk),
    'step-not-allowed',
  );
  assertProblem(
    await world.app.request('DELETE', `/api/tasks/${taskId}`, world.office, { version: 2 }),
    'step-not-allowed',
  );
});

test('a submitted plan is sealed', async () => {
  const planId = await world.plan({ state: 'submitted' });
  const taskId = await world.task(planId);
  assertProblem(await add(planId, { content: 'Thêm' }), 'step-not-allowed');
  assertProblem(await patch(taskId, { version: 1, content: 'Sửa', reason: 'x' }), 'step-not-allowed');
});

test('the list of a plan: filters and counts', async () => {
  const planId = await world.plan();
  const person = await world.app.build.person({ unitId: world.commune });
  await world.task(planId, { content: 'Trễ', deadline: 'Trước ngày 01/11/2026', state: 'in-progress' });
  await world.task(planId, { content: 'Sắp', deadline: 'Ngày 25/11/2026', units: [world.commune] });
  await world.task(planId, {
    content: 'Đã xong',
    deadline: 'Tháng 3',
    state: 'done',
    doneOn: '2026-03-20',
    people: [person],
  });
  await world.task(planId, { content: 'Thường xuyên', deadline: 'Thường xuyên', annex: 2, section: 'Khác' });
  assert.deepEqual(await numbers(planId, 'late=true'), ['Trễ']);
  assert.deepEqual(await numbers(planId, 'soon=true'), ['Sắp']);
  assert.deepEqual(await numbers(planId, 'state=done'), ['Đã xong']);
  assert.deepEqual(await numbers(planId, 'quarter=4'), ['Trễ', 'Sắp']);
  assert.deepEqual(await numbers(planId, `unit=${world.province}`), ['Sắp']);
  assert.deepEqual(await numbers(planId, `person=${person}`), ['Đã xong']);
  assert.deepEqual(await numbers(planId, 'q=thuong%20xuyen'), ['Thường xuyên']);
  assert.deepEqual(await numbers(planId, `section=${encodeURIComponent('Khác')}`), ['Thường xuyên']);
  assert.deepEqual(await numbers(planId, 'sort=-due'), ['Sắp', 'Trễ', 'Đã xong', 'Thường xuyên']);
  const mine = await world.app.request('GET', `/api/plans/${planId}/tasks?mine=true`, world.clerk);
  assert.deepEqual(
    mine.json().items.map((task: { content: string }) => task.content),
    ['Sắp'],
  );
  const all = (await world.app.request('GET', `/api/plans/${planId}/tasks`, world.office)).json();
  assert.deepEqual([all.total, all.late, all.byState.done], [4, 1, 1]);
  assert.deepEqual(
    all.items.map((task: { status: string }) => task.status),
    ['late', 'due-soon', 'done', 'not-started'],
  );
});

test('progress by quarter and by unit', async () => {
  const planId = await world.plan();
  await world.task(planId, {
    deadline: 'Tháng 3',
    state: 'done',
    doneOn: '2026-04-02',
    progress: 100,
    units: [world.commune],
  });
  await world.task(planId, {
    deadline: 'Tháng 10',
    state: 'in-progress',
    progress: 50,
    units: [world.commune, world.province],
  });
  await world.task(planId, { deadline: 'Thường xuyên' });
  await world.task(planId, { deadline: 'Tháng 10', state: 'cancelled' });
  const progress = (await world.app.request('GET', `/api/plans/${planId}/progress`, world.office)).json();
  assert.deepEqual(
    [progress.all.total, progress.all.done, progress.all.doneLate, progress.all.late, progress.all.percent],
    [4, 1, 1, 1, 50],
  );
  assert.deepEqual(
    progress.byQuarter.map((row: { quarter: number | null; total: number }) => [row.quarter, row.total]),
    [
      [1, 1],
      [4, 2],
      [null, 1],
    ],
  );
  assert.deepEqual(
    progress.byUnit.map((row: { unitName: string; total: number }) => [row.unitName, row.total]),
    [
      ['Tỉnh Sông Mộc', 1],
      ['Xã Bến Gỗ', 2],
      ['', 2],
    ],
  );
});

test('the sessions of the council in order', async () => {
  const planId = await world.plan();
  const taskId = await world.task(planId, { annex: 2, content: 'Phiên họp' });
  await world.app.owner.query(
    `insert into council_session (id, plan_id, task_id, ordinal, agenda, planned_to) values (gen_random_uuid(), $1, $2, 1, '["Xét khen"]', '2026-12-01')`,
    [planId, taskId],
  );
  const { items } = (await world.app.request('GET', `/api/plans/${planId}/sessions`, world.clerk)).json();
  assert.deepEqual(
    [items[0].taskId, items[0].agenda, items[0].plannedTo],
    [taskId, ['Xét khen'], '2026-12-01'],
  );
  assert.deepEqual((await world.app.request('GET', `/api/tasks/${taskId}`, world.clerk)).json().agenda, [
    'Xét khen',
  ]);
});
