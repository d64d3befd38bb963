import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import { type PlanWorld, planWorld } from './test-plan.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

let world: PlanWorld;
let planId: string;
let taskId: string;
let milestoneId: string;

before(async () => {
  world = await planWorld();
  planId = await world.plan({ state: 'draft' });
  taskId = await world.task(planId, { deadline: 'Tháng 12/2026 (đơn vị gửi hồ sơ trước 05/12/2026)' });
  const { rows } = await world.app.owner.query<{ id: string }>(
    'select id from milestone where task_id = $1',
    [taskId],
  );
  milestoneId = rows[0]?.id ?? '';
});
after(() => world.close());

/** Every route on one plan, task or milestone, with a body that would be right. */
function routes(): [Method, (plan: string, task: string, milestone: string) => string, unknown?][] {
  const milestone = { text: 'họp', dueOn: '2026-12-01' };
  return [
    ['GET', (plan) => `/api/plans/${plan}`],
    ['PATCH', (plan) => `/api/plans/${plan}`, { version: 1, title: 'Tên khác' }],
    ['POST', (plan) => `/api/plans/${plan}/steps`, { step: 'submit', version: 1 }],
    ['GET', (plan) => `/api/plans/${plan}/document`],
    ['GET', (plan) => `/api/plans/${plan}/progress`],
    ['GET', (plan) => `/api/plans/${plan}/sessions`],
    ['GET', (plan) => `/api/plans/${plan}/tasks`],
    ['GET', (plan) => `/api/plans/${plan}/tasks.xlsx`],
    ['POST', (plan) => `/api/plans/${plan}/tasks`, { content: 'Việc mới' }],
    [
      'PUT',
      (plan) => `/api/plans/${plan}/assignments`,
      { taskIds: [newId()], units: [], personIds: [], mode: 'add' },
    ],
    ['GET', (_plan, task) => `/api/tasks/${task}`],
    ['GET', (_plan, task) => `/api/tasks/${task}/history`],
    ['PATCH', (_plan, task) => `/api/tasks/${task}`, { version: 1, content: 'Khác' }],
    ['PUT', (_plan, task) => `/api/tasks/${task}/position`, { version: 1, annex: 1, afterId: null }],
    ['DELETE', (_plan, task) => `/api/tasks/${task}`, { version: 1 }],
    ['POST', (_plan, task) => `/api/tasks/${task}/steps`, { step: 'start', version: 1 }],
    ['GET', (_plan, task) => `/api/tasks/${task}/files/${newId()}`],
    ['DELETE', (_plan, task) => `/api/tasks/${task}/files/${newId()}`, {}],
    ['POST', (_plan, task) => `/api/tasks/${task}/milestones`, milestone],
    ['PATCH', (_plan, _task, id) => `/api/milestones/${id}`, { version: 1, doneOn: '2026-11-20' }],
    ['DELETE', (_plan, _task, id) => `/api/milestones/${id}`, { version: 1 }],
  ];
}

test('asks for sign-in, everywhere', async () => {
  const general: [Method, string][] = [
    ['GET', '/api/plans'],
    ['POST', '/api/plans'],
    ['GET', '/api/tasks'],
    ['GET', '/api/home'],
    ['GET', '/api/saved-views?page=x'],
    ['POST', '/api/saved-views'],
    ['DELETE', `/api/saved-views/${newId()}`],
    ['GET', '/api/calendar/2026'],
  ];
  const one = routes().map(([method, url]): [Method, string] => [method, url(planId, taskId, milestoneId)]);
  for (const [method, url] of [...general, ...one]) {
    assertProblem(
      await world.app.request(method, url, null, method === 'GET' ? undefined : {}),
      'sign-in-required',
    );
  }
});

test('what a foreign clerk may not see looks like nothing at all, and so does a draft to those below', async () => {
  for (const who of [world.foreign, world.clerk]) {
    for (const [method, url, body] of routes()) {
      const there = await world.app.request(method, url(planId, taskId, milestoneId), who, body);
      const nowhere = await world.app.request(method, url(newId(), newId(), newId()), who, body);
      assertProblem(there, 'not-found');
      assertIndistinguishable(there, nowhere);
    }
  }
  const { rows } = await world.app.owner.query('select version, state from plan where id = $1', [planId]);
  assert.deepEqual(rows, [{ version: 1, state: 'draft' }]);
});

test('a draft is in no list of those who may not read it', async () => {
  for (const who of [world.foreign, world.clerk]) {
    const list = (await world.app.request('GET', '/api/plans', who)).json();
    assert.equal(list.total, 0);
    assert.deepEqual(list.items, []);
  }
  assert.equal((await world.app.request('GET', '/api/plans', world.auditor)).json().total, 1);
});

test('who may follow a plan live is who may read it', { timeout: 10_000 }, async () => {
  const topic = `/api/live?topics=plan:${planId}`;
  assertProblem(await world.app.request('GET', topic, world.foreign), 'not-found');
  assertProblem(await world.app.request('GET', '/api/live?topics=plan:nonsense', world.office), 'not-found');
});

test('an evidence file cannot be sent to a task of others', async () => {
  const form = new FormData();
  form.set('file', new Blob(['x']), 'x.txt');
  const response = await world.app.request('POST', `/api/tasks/${taskId}/files`, world.foreign, form);
  assertProblem(response, 'not-found');
});
