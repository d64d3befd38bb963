import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readSheet } from 'read-excel-file/node';
import { newId } from '../../../platform/ids.ts';
import { assertProblem } from '../../../testing/assert-problem.ts';
import { type PlanWorld, planWorld } from './test-plan.ts';

let world: PlanWorld;
before(async () => {
  world = await planWorld();
});
after(() => world.close());

test('asks for sign-in', async () => {
  assertProblem(await world.app.request('GET', '/api/home'), 'sign-in-required');
});

test('my work: what waits, is late, comes this week, the next session', async () => {
  const planId = await world.plan({ title: 'Kế hoạch năm' });
  await world.plan({ state: 'submitted', title: 'Chờ duyệt' });
  await world.plan({ state: 'approved', title: 'Chờ ban hành' });
  const late = await world.task(planId, {
    content: 'Trễ',
    deadline: 'Trước ngày 01/11/2026',
    units: [world.commune],
  });
  await world.task(planId, { content: 'Tuần này', deadline: 'Ngày 25/11/2026', units: [world.commune] });
  await world.task(planId, {
    content: 'Còn xa',
    deadline: 'Tháng 12/2026 (xã gửi báo cáo trước 27/11/2026)',
    units: [world.commune],
  });
  await world.task(planId, {
    content: 'Của tỉnh',
    deadline: 'Trước ngày 02/11/2026',
    units: [world.province],
  });
  await world.task(planId, { content: 'Vướng', state: 'blocked', units: [world.commune] });
  const session = await world.task(planId, {
    annex: 2,
    content: 'Phiên họp Hội đồng',
    deadline: 'Ngày 10/12/2026',
  });
  await world.app.owner.query(
    `insert into council_session (id, plan_id, task_id, ordinal, planned_to) values ($1, $2, $3, 4, '2026-12-10')`,
    [newId(), planId, session],
  );
  const home = async (by = world.clerk) => (await world.app.request('GET', '/api/home', by)).json();

  const clerk = await home();
  assert.deepEqual(clerk.waiting, []);
  assert.deepEqual([clerk.late.total, clerk.late.items[0].id, clerk.late.items[0].status], [1, late, 'late']);
  assert.deepEqual(
    clerk.week.map((due: { text: string; dueDay: string }) => [due.text.slice(0, 8), due.dueDay]),
    [
      ['Tuần này', '2026-11-25'],
      ['xã gửi b', '2026-11-26'],
    ],
  );
  assert.equal(clerk.nextSession.taskId, session);

  const head = await home(world.head);
  assert.deepEqual(
    head.waiting.map(({ kind, title }: { kind: string; title: string }) => `${kind} ${title}`).sort(),
    ['plan-approve Chờ duyệt', 'plan-issue Chờ ban hành', 'task-blocked Vướng'],
  );
  const foreign = await home(world.foreign);
  assert.deepEqual([foreign.late.total, foreign.week, foreign.nextSession], [0, [], null]);
});

test('late tasks: mine, and of my subtree; drafts and finished ones are not among them', async () => {
  const fresh = await planWorld();
  try {
    const planId = await fresh.plan();
    const below = await fresh.plan({ unitId: fresh.commune });
    const draft = await fresh.plan({ state: 'draft' });
    const deadline = 'Trước ngày 01/11/2026';
    await fresh.task(planId, { content: 'Của xã', deadline, units: [fresh.commune] });
    await fresh.task(planId, { content: 'Chưa giao', deadline });
    await fresh.task(below, { content: 'Kế hoạch xã', deadline: 'Trước ngày 01/10/2026' });
    await fresh.task(draft, { content: 'Nháp', deadline, units: [fresh.commune] });
    await fresh.task(planId, { content: 'Xong', deadline, state: 'done', units: [fresh.commune] });
    const list = async (query: string, by = fresh.clerk) =>
      (await fresh.app.request('GET', `/api/tasks?late=true&${query}`, by)).json();
    const contents = (answer: { items: { content: string }[] }) => answer.items.map(({ content }) => content);
    assert.deepEqual(contents(await list('scope=mine')), ['Của xã']);
    assert.deepEqual(contents(await list('scope=subtree')), ['Kế hoạch xã', 'Của xã']);
    assert.deepEqual(
      contents(await list('scope=subtree', fresh.office)).sort(),
      ['Chưa giao', 'Của xã', 'Kế hoạch xã'].sort(),
    );
    assert.deepEqual(contents(await list('scope=subtree&q=chua', fresh.office)), ['Chưa giao']);
    assert.deepEqual((await list('scope=subtree', fresh.foreign)).items, []);
    const page = await list('scope=subtree&size=2&page=2', fresh.office);
    assert.deepEqual([page.items.length, page.total], [1, 3]);
  } finally {
    await fresh.close();
  }
});

test('what is assigned to the unit one works in is mine, wherever the role is', async () => {
  const bureau = await world.app.build.unit({
    name: 'Ban Thi đua',
    parentId: world.province,
    kind: 'department',
  });
  const personId = await world.app.build.person({ unitId: bureau });
  const officer = await world.app.build.signedIn('standing-office', world.province, { personId });
  const taskId = await world.task(await world.plan(), { deadline: 'Trước ngày 01/11/2026', units: [bureau] });
  const mine = async () => (await world.app.request('GET', '/api/tasks?late=true', officer)).json().items;
  assert.ok((await mine()).some(({ id }: { id: string }) => id === taskId));
  await world.app.owner.query("update position set valid_to = '2026-11-21' where person_id = $1", [personId]);
  assert.ok(!(await mine()).some(({ id }: { id: string }) => id === taskId));
});

test('the wide and the narrow way of looking below oneself find the same', async () => {
  const fresh = await planWorld();
  try {
    const planId = await fresh.plan();
    await fresh.task(planId, { deadline: 'Trước ngày 01/11/2026', units: [fresh.commune] });
    await fresh.task(await fresh.plan({ unitId: fresh.foreignProvince }), {
      deadline: 'Trước ngày 01/11/2026',
      units: [fresh.commune],
    });
    const url = '/api/tasks?late=true&scope=subtree';
    const narrow = (await fresh.app.request('GET', url, fresh.office)).json();
    await fresh.app.owner.query(
      `insert into unit (id) select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid from generate_series(1, 600) n`,
    );
    await fresh.app.owner.query(
      `insert into unit_period (id, unit_id, parent_id, name, kind, valid_from)
       select gen_random_uuid(), id, $1, 'Tổ', 'residential-group', '2020-01-01' from unit where id::text like '00000000-0000-7000%'`,
      [fresh.province],
    );
    await fresh.app.owner.query("select refresh_unit_now('2026-11-21')");
    const wide = (await fresh.app.request('GET', url, fresh.office)).json();
    assert.equal(narrow.total, 2);
    assert.deepEqual(wide, narrow);
  } finally {
    await fresh.close();
  }
});

test('saved views: own, replaced under the same name, forgotten', async () => {
  const save = (body: object, by = world.clerk) => world.app.request('POST', '/api/saved-views', by, body);
  const list = async (by = world.clerk) =>
    (await world.app.request('GET', '/api/saved-views?page=plan', by)).json().items;
  assert.equal((await save({ page: 'plan', name: 'Trễ của tôi', query: 'late=true' })).statusCode, 201);
  const view = (await save({ page: 'plan', name: 'Trễ của tôi', query: 'late=true&mine=true' })).json();
  assert.deepEqual(await list(), [view]);
  assert.deepEqual(await list(world.office), []);
  assertProblem(
    await world.app.request('DELETE', `/api/saved-views/${view.id}`, world.office, {}),
    'not-found',
  );
  assert.equal(
    (await world.app.request('DELETE', `/api/saved-views/${view.id}`, world.clerk, {})).statusCode,
    200,
  );
  assert.deepEqual(await list(), []);
});

test('the table as a spreadsheet, with real days and the words of the language', async () => {
  const planId = await world.plan();
  await world.task(planId, { content: '=1+1', deadline: 'Trước ngày 01/11/2026', units: [world.commune] });
  await world.task(planId, { content: 'Khác', deadline: 'Thường xuyên' });
  const url = `/api/plans/${planId}/tasks.xlsx`;
  const answer = await world.app.request('GET', `${url}?late=true`, world.clerk);
  const rows = await readSheet(answer.rawPayload);
  assert.equal(rows.length, 2);
  const row = rows[1] ?? [];
  assert.equal(row[3], '=1+1');
  assert.deepEqual(row[9], new Date('2026-10-31T00:00:00Z'));
  assert.equal(row[12], 'Quá hạn');
  const english = await readSheet(
    (await world.app.request('GET', url, world.clerk, undefined, { 'accept-language': 'en' })).rawPayload,
  );
  assert.equal(english[1]?.[12], 'Late');
  assert.match(answer.headers['content-disposition'] as string, /ke-hoach-\d+-KH-UBND-2026\.xlsx/);
});

test('the days off of a year, for the calendar', async () => {
  const { days } = (await world.app.request('GET', '/api/calendar/2026', world.clerk)).json();
  assert.ok(days.some((day: { date: string; off: boolean }) => day.date === '2026-09-02' && day.off));
});
