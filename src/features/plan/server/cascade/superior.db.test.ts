import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { SuperiorCandidates, SuperiorChangesView, SuperiorView } from './superior.schema.ts';

let world: PlanWorld;
let above: string;
let taskAbove: string;
let own: string;

before(async () => {
  world = await planWorld();
  above = await world.plan({ title: 'Kế hoạch của tỉnh' });
  taskAbove = await world.task(above, {
    content: 'Tổng kết phong trào',
    deadline: 'Trước ngày 15/12/2026',
    units: [world.commune],
  });
  await world.task(above, { content: 'Khảo sát cơ sở', deadline: 'Tháng 11/2026' });
  await world.app.owner.query(
    `insert into duty (id, plan_id, position, text, actor, deadline_text, deadline_kind) values ($1, $2, 1, 'Các xã gửi báo cáo', 'các xã', 'trước 10/12/2026', 'by')`,
    [newId(), above],
  );
  own = await world.plan({ unitId: world.commune, state: 'draft', title: 'Kế hoạch của xã' });
});
after(() => world.close());

const superior = async (planId = own, by: Credentials = world.clerk) =>
  (await world.app.request('GET', `/api/plans/${planId}/superior`, by)).json() as SuperiorView;
const choose = (id: string | null, version = 1, by: Credentials | null = world.clerk, planId = own) =>
  world.app.request('PUT', `/api/plans/${planId}/superior`, by, { version, superiorPlanId: id });
const derive = (body: object, by: Credentials | null = world.clerk, planId = own) =>
  world.app.request('POST', `/api/plans/${planId}/derived-tasks`, by, body);
const answer = (taskId: string, body: object, by: Credentials | null = world.clerk) =>
  world.app.request('POST', `/api/tasks/${taskId}/superior-change`, by, body);
const changeAbove = async (fields: object) => {
  const { rows } = await world.app.owner.query('select version from task where id = $1', [taskAbove]);
  const response = await world.app.request('PATCH', `/api/tasks/${taskAbove}`, world.office, {
    version: rows[0].version,
    reason: 'Điều chỉnh',
    ...fields,
  });
  assert.equal(response.statusCode, 200, response.body);
};

test('asks for sign-in', async () => {
  for (const [method, path] of [
    ['GET', `plans/${own}/superior`],
    ['GET', `plans/${own}/superior-candidates`],
    ['PUT', `plans/${own}/superior`],
    ['POST', `plans/${own}/derived-tasks`],
    ['POST', `tasks/${taskAbove}/superior-change`],
    ['GET', 'superior-changes'],
  ] as const)
    assertProblem(await world.app.request(method, `/api/${path}`, null, {}), 'sign-in-required');
});

test('a foreign clerk cannot tell the plan from none, and an auditor changes nothing', async () => {
  const path = (id: string) => `/api/plans/${id}/superior`;
  assertIndistinguishable(
    await world.app.request('GET', path(own), world.foreign),
    await world.app.request('GET', path(newId()), world.foreign),
  );
  assertIndistinguishable(
    await choose(above, 1, world.foreign),
    await choose(above, 1, world.foreign, newId()),
  );
  assertIndistinguishable(await derive({}, world.foreign), await derive({}, world.foreign, newId()));
  assertProblem(await choose(above, 1, world.auditor), 'not-found');
});

test('only a plan in force of a unit above can be carried out', async () => {
  const foreignPlan = await world.plan({ unitId: world.foreignProvince });
  const draft = await world.plan({ state: 'draft' });
  const { items } = (
    await world.app.request('GET', `/api/plans/${own}/superior-candidates`, world.clerk)
  ).json() as SuperiorCandidates;
  assert.deepEqual(
    items.map(({ id }) => id),
    [above],
  );
  for (const wrong of [foreignPlan, draft, own, newId()]) assertProblem(await choose(wrong), 'invalid-input');
  assertProblem(await choose(above, 9), 'stale-version');
  const chosen = (await choose(above)).json() as SuperiorView;
  assert.equal(chosen.superior?.id, above);
  assert.deepEqual(
    chosen.rows.map(({ kind, content, ours }) => [kind, content, ours]),
    [
      ['task', 'Tổng kết phong trào', true],
      ['task', 'Khảo sát cơ sở', false],
      ['duty', 'Các xã gửi báo cáo', false],
    ],
  );
});

test('chosen rows become own tasks that keep their link, each once', async () => {
  const before = await superior();
  const duty = before.rows.find(({ kind }) => kind === 'duty')?.id;
  assertProblem(await derive({ taskIds: [newId()] }), 'invalid-input');
  const body = { taskIds: [taskAbove], dutyIds: [duty] };
  const after = (await derive(body)).json() as SuperiorView;
  assert.equal(after.rows.filter(({ takenAs }) => takenAs !== null).length, 2);
  assert.deepEqual(after.proposals, []);
  await derive(body);
  const { rows } = await world.app.owner.query(
    'select content, deadline_text, due_day from task where plan_id = $1 order by position',
    [own],
  );
  assert.deepEqual(
    rows.map((row) => [row.content, row.deadline_text]),
    [
      ['Tổng kết phong trào', 'Trước ngày 15/12/2026'],
      ['Các xã gửi báo cáo', 'trước 10/12/2026'],
    ],
  );
});

test('a new date above shows below as a proposal and changes nothing by itself; accepted, only that changes', async () => {
  await changeAbove({ deadlineText: 'Trước ngày 01/12/2026' });
  const changes = (
    await world.app.request('GET', '/api/superior-changes', world.clerk)
  ).json() as SuperiorChangesView;
  assert.deepEqual(
    changes.items.map(({ planId, changes }) => [planId, changes]),
    [[own, 1]],
  );
  const { proposals } = await superior();
  const [proposal] = proposals;
  assert.ok(proposal !== undefined);
  assert.deepEqual(proposal.changed, ['deadlineText']);
  assert.equal(proposal.own.deadlineText, 'Trước ngày 15/12/2026');
  const body = { answer: 'accept', version: proposal.taskVersion, now: proposal.now };
  assertProblem(await answer(proposal.taskId, body, world.foreign), 'not-found');
  assertProblem(
    await answer(proposal.taskId, { ...body, now: { ...proposal.now, content: 'khác' } }),
    'stale-version',
  );
  const accepted = (await answer(proposal.taskId, body)).json() as SuperiorView;
  assert.deepEqual(accepted.proposals, []);
  const { rows } = await world.app.owner.query(
    'select content, deadline_text, due_day from task where id = $1',
    [proposal.taskId],
  );
  assert.deepEqual(
    [rows[0].content, rows[0].deadline_text],
    ['Tổng kết phong trào', 'Trước ngày 01/12/2026'],
  );
  assertProblem(await answer(proposal.taskId, { ...body, version: 2 }), 'stale-version');
});

test('declined with a reason it is not proposed again, until the next change above', async () => {
  await changeAbove({ content: 'Tổng kết phong trào và khen thưởng' });
  const [proposal] = (await superior()).proposals;
  assert.ok(proposal !== undefined);
  const body = { answer: 'decline', version: proposal.taskVersion, now: proposal.now };
  assertProblem(await answer(proposal.taskId, body), 'invalid-input');
  const declined = (
    await answer(proposal.taskId, { ...body, reason: 'Xã không có khen thưởng' })
  ).json() as SuperiorView;
  assert.deepEqual(declined.proposals, []);
  assert.deepEqual(
    declined.declined.map(({ reason }) => reason),
    ['Xã không có khen thưởng'],
  );
  const changes = await world.app.request('GET', '/api/superior-changes', world.clerk);
  assert.deepEqual((changes.json() as SuperiorChangesView).items, []);
  await changeAbove({ content: 'Tổng kết phong trào, khen thưởng và tôn vinh' });
  assert.equal((await superior()).proposals.length, 1);
});

test('a task cancelled above is proposed to be cancelled; in a plan in force with a reason', async () => {
  await world.app.owner.query(
    `update plan set state = 'issued', number = '9', symbol = 'KH-UBND', signed_on = '2026-01-20' where id = $1`,
    [own],
  );
  const { rows: versions } = await world.app.owner.query('select version from task where id = $1', [
    taskAbove,
  ]);
  const step = await world.app.request('POST', `/api/tasks/${taskAbove}/steps`, world.office, {
    step: 'cancel',
    version: versions[0].version,
    reason: 'Không tổ chức',
  });
  assert.equal(step.statusCode, 200, step.body);
  const [proposal] = (await superior()).proposals;
  assert.ok(proposal !== undefined);
  assert.ok(proposal.changed.includes('cancelled'));
  const body = { answer: 'accept', version: proposal.taskVersion, now: proposal.now };
  assertProblem(await answer(proposal.taskId, body), 'invalid-input');
  const accepted = (await answer(proposal.taskId, { ...body, reason: 'Tỉnh đã hủy' })).json() as SuperiorView;
  assert.deepEqual(accepted.proposals, []);
  const { rows } = await world.app.owner.query('select state, content from task where id = $1', [
    proposal.taskId,
  ]);
  assert.deepEqual(
    [rows[0].state, rows[0].content],
    ['cancelled', 'Tổng kết phong trào, khen thưởng và tôn vinh'],
  );
});
