import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { RollOverView, UsedRollOver } from './roll-over.schema.ts';

let world: PlanWorld;
let plan: string;
let parent: string;

before(async () => {
  world = await planWorld();
  plan = await world.plan({ title: 'Công tác thi đua, khen thưởng năm 2026' });
  parent = await world.task(plan, {
    content: 'Tổng kết phong trào',
    deadline: 'Trước ngày 16/5/2026 (các xã gửi báo cáo trước ngày 05/5/2026)',
    units: [world.commune],
    state: 'done',
    doneOn: '2026-05-10',
    progress: 100,
  });
  const child = await world.task(plan, { content: 'Gửi giấy mời', deadline: 'Hàng tháng' });
  await world.app.owner.query('update task set parent_id = $1 where id = $2', [parent, child]);
  await world.task(plan, { content: 'Kỷ niệm 70 năm thành lập tỉnh', deadline: 'Tháng 9' });
  const session = await world.task(plan, { content: 'Phiên họp 1', annex: 2, deadline: 'Tháng 12/2026' });
  await world.app.owner.query(
    `insert into council_session (id, plan_id, task_id, ordinal, agenda) values ($1, $2, $3, 1, '["Xét khen thưởng năm 2026"]')`,
    [newId(), plan, session],
  );
  await world.app.owner.query(
    `insert into milestone (id, task_id, position, text, due_on, late_from) values ($1, $2, 9, 'họp trù bị', '2026-04-10', '2026-04-11')`,
    [newId(), parent],
  );
  await world.app.owner.query(
    `insert into duty (id, plan_id, position, text, actor, deadline_text, deadline_kind) values ($1, $2, 1, 'gửi báo cáo năm', 'các xã', 'trước ngày 15/11/2026', 'by')`,
    [newId(), plan],
  );
});
after(() => world.close());

const start = (by: Credentials | null = world.office, planId = plan, body: object = {}) =>
  world.app.request('POST', `/api/plans/${planId}/roll-over`, by, body);
const send = (
  method: 'PATCH' | 'POST',
  id: string,
  path: string,
  body: object,
  by: Credentials | null = world.office,
) => world.app.request(method, `/api/roll-overs/${id}${path}`, by, body);
const begun = async () => (await start()).json() as RollOverView;

test('asks for sign-in', async () => {
  assertProblem(await start(null), 'sign-in-required');
  const id = newId();
  assertProblem(await world.app.request('GET', `/api/roll-overs/${id}`, null), 'sign-in-required');
  for (const [method, path] of [
    ['PATCH', ''],
    ['POST', '/use'],
    ['POST', '/discard'],
  ] as const)
    assertProblem(await send(method, id, path, { version: 1 }, null), 'sign-in-required');
});

test('who may not write the plan cannot tell its review from none', async () => {
  const { id } = await begun();
  for (const by of [world.clerk, world.foreign]) {
    assertIndistinguishable(await start(by), await start(by, newId()));
    for (const [method, path] of [
      ['PATCH', ''],
      ['POST', '/use'],
      ['POST', '/discard'],
    ] as const)
      assertIndistinguishable(
        await send(method, id, path, { version: 1 }, by),
        await send(method, newId(), path, { version: 1 }, by),
      );
    assertIndistinguishable(
      await world.app.request('GET', `/api/roll-overs/${id}`, by),
      await world.app.request('GET', `/api/roll-overs/${newId()}`, by),
    );
  }
});

test('lists what is to be decided, is begun once, and keeps what was decided', async () => {
  const view = await begun();
  assert.deepEqual([view.fromYear, view.year, view.tasks, view.unchanged], [2026, 2027, 4, 1]);
  const deadline = view.proposals.find(({ id }) => id === `task.${parent}.deadline`);
  assert.deepEqual(deadline?.flags, ['day-off']);
  assert.equal(deadline?.day?.after, '2027-05-15');
  assert.deepEqual(deadline?.day?.off?.vi, 'ngày nghỉ hằng tuần');
  assert.equal((await begun()).id, view.id);
  assertProblem(await start(world.office, await world.plan(), { year: 2026 }), 'invalid-input');

  const safe = (await send('PATCH', view.id, '', { version: 1, acceptSafe: true })).json() as RollOverView;
  assert.equal(safe.undecidedSafe, 0);
  assert.ok(safe.undecided > 0 && safe.undecided < view.undecided);
  assertProblem(await send('PATCH', view.id, '', { version: 1, acceptSafe: true }), 'stale-version');
  assertProblem(await send('POST', view.id, '/use', { version: 2 }), 'invalid-input');
});

test('refuses to leave out what must stay, an empty text, and a decision about other words', async () => {
  const view = await begun();
  const decide = (decision: object) =>
    send('PATCH', view.id, '', {
      version: view.version,
      decisions: [{ id: 'title', before: view.planTitle, ...decision }],
    });
  assertProblem(await decide({ decision: 'drop' }), 'invalid-input');
  assertProblem(await decide({ decision: 'edit', value: '  ' }), 'invalid-input');
  assertProblem(await decide({ decision: 'keep', before: 'Khác' }), 'invalid-input');
  assertProblem(await decide({ decision: 'keep', id: 'task.x.content' }), 'invalid-input');
});

test('makes next year’s plan in one act, with who does what; the old plan stays as it was', async () => {
  const view = await begun();
  const decisions = view.proposals
    .filter(({ decision }) => decision === null)
    .map(({ id, before, mayDrop, flags }) => ({
      id,
      before,
      decision: mayDrop && flags.includes('one-off') ? 'drop' : 'accept',
    }));
  const decided = (
    await send('PATCH', view.id, '', { version: view.version, decisions })
  ).json() as RollOverView;
  assert.deepEqual([decided.undecided, decided.allowed.includes('use')], [0, true]);
  const used = (await send('POST', view.id, '/use', { version: decided.version })).json() as UsedRollOver;
  assert.deepEqual([used.tasks, used.dropped], [3, 1]);

  const { rows: plans } = await world.app.owner.query(
    'select title, year, state, number, previous_plan_id from plan where id = $1',
    [used.planId],
  );
  assert.deepEqual(plans[0], {
    title: 'Công tác thi đua, khen thưởng năm 2027',
    year: 2027,
    state: 'draft',
    number: null,
    previous_plan_id: plan,
  });
  const { rows: tasks } = await world.app.owner.query(
    `select t.content, t.deadline_text, t.due_day::text, t.state, t.progress, up.content as parent,
      (select count(*)::int from task_unit where task_id = t.id) as units,
      (select json_agg(m.text || ' ' || m.due_on order by m.position) from milestone m where m.task_id = t.id) as milestones
     from task t left join task up on up.id = t.parent_id where t.plan_id = $1 order by t.annex, t.position`,
    [used.planId],
  );
  assert.deepEqual(
    tasks.map((task) => [task.content, task.due_day, task.state, task.progress, task.parent, task.units]),
    [
      ['Tổng kết phong trào', '2027-05-14', 'not-started', 0, null, 1],
      ['Gửi giấy mời', null, 'not-started', 0, 'Tổng kết phong trào', 0],
      ['Phiên họp 1', '2027-12-31', 'not-started', 0, null, 0],
    ],
  );
  assert.deepEqual(tasks[0].milestones, [
    'các xã gửi báo cáo trước ngày 05/5/2027 2027-05-05',
    'họp trù bị 2027-04-10',
  ]);
  const { rows: rest } = await world.app.owner.query(
    `select (select agenda from council_session where plan_id = $1) as agenda,
      (select actor || ' ' || text || ' ' || deadline_text from duty where plan_id = $1) as duty,
      (select count(*)::int from task where plan_id = $2) as old_tasks`,
    [used.planId, plan],
  );
  assert.deepEqual(rest[0], {
    agenda: ['Xét khen thưởng năm 2027'],
    duty: 'các xã gửi báo cáo năm trước ngày 16/11/2027', // 14/11 is a Sunday
    old_tasks: 4,
  });
  assertProblem(await send('POST', view.id, '/use', { version: decided.version + 1 }), 'step-not-allowed');
});

test('discarded it makes none, and another may be begun', async () => {
  const view = await begun();
  const gone = (await send('POST', view.id, '/discard', { version: 1 })).json() as RollOverView;
  assert.deepEqual([gone.state, gone.allowed], ['discarded', []]);
  assert.notEqual((await begun()).id, view.id);
});
