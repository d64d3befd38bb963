import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertProblem } from '../../../testing/assert-problem.ts';
import { type PlanWorld, planWorld } from './test-plan.ts';

let world: PlanWorld;
before(async () => {
  world = await planWorld();
});
after(() => world.close());

const get = async (planId: string, by = world.office) =>
  (await world.app.request('GET', `/api/plans/${planId}`, by)).json();
const step = (planId: string, body: object, by = world.office, headers = {}) =>
  world.app.request('POST', `/api/plans/${planId}/steps`, by, body, headers);

test('asks for sign-in', async () => {
  assertProblem(await world.app.request('GET', '/api/plans'), 'sign-in-required');
});

test('a plan is made as a draft, once for one key', async () => {
  const body = { unitId: world.province, year: 2026, title: '  Kế hoạch   công tác thi đua  ' };
  const key = { 'idempotency-key': 'make-one-plan' };
  const first = await world.app.request('POST', '/api/plans', world.office, body, key);
  const again = await world.app.request('POST', '/api/plans', world.office, body, key);
  assert.equal(first.statusCode, 201);
  assert.equal(first.json().title, 'Kế hoạch công tác thi đua');
  assert.equal(first.json().state, 'draft');
  assert.deepEqual(again.json(), first.json());
  const { rows } = await world.app.owner.query(
    "select 1 from plan where title = 'Kế hoạch công tác thi đua'",
  );
  assert.equal(rows.length, 1);
});

test('nobody makes a plan for a unit that is not theirs, nor without its year', async () => {
  const body = { unitId: world.province, year: 2026, title: 'Kế hoạch' };
  assertProblem(await world.app.request('POST', '/api/plans', world.clerk, body), 'not-found');
  assertProblem(await world.app.request('POST', '/api/plans', world.auditor, body), 'not-found');
  const missing = await world.app.request('POST', '/api/plans', world.office, {
    unitId: world.province,
    title: 'x',
  });
  assert.deepEqual(
    (assertProblem(missing, 'invalid-input').errors as { path: string }[]).map(({ path }) => path),
    ['year'],
  );
});

test('from draft to closed, each step by who may', async () => {
  const planId = await world.plan({ state: 'draft' });
  const empty = assertProblem(await step(planId, { step: 'submit', version: 1 }), 'step-not-allowed');
  assert.ok(Array.isArray(empty.allowed) && !empty.allowed.includes('submit'));
  await world.task(planId);
  assert.equal((await step(planId, { step: 'submit', version: 1 })).json().state, 'submitted');
  const early = assertProblem(await step(planId, { step: 'approve', version: 2 }), 'step-not-allowed');
  assert.deepEqual(early.allowed, ['withdraw', 'settings', 'assign']);
  assertProblem(await step(planId, { step: 'return', version: 2 }, world.head), 'invalid-input');
  assert.equal((await step(planId, { step: 'approve', version: 2 }, world.head)).json().state, 'approved');
  const bare = assertProblem(await step(planId, { step: 'issue', version: 3 }), 'invalid-input');
  assert.deepEqual(
    (bare.errors as { path: string }[]).map(({ path }) => path),
    ['number', 'symbol', 'signedOn'],
  );
  const numbered = { step: 'issue', version: 3, number: '388', symbol: 'KH-UBND', signedOn: '2026-01-12' };
  const issued = (await step(planId, numbered)).json();
  assert.equal(issued.state, 'issued');
  assert.equal(issued.number, '388');
  assert.equal((await step(planId, { step: 'close', version: 4 })).json().state, 'closed');
  assertProblem(await step(planId, { step: 'reopen', version: 5 }), 'invalid-input');
  assert.equal(
    (await step(planId, { step: 'reopen', version: 5, reason: 'Đóng nhầm' })).json().state,
    'issued',
  );
  const { rows } = await world.app.owner.query(
    "select act, reason from audit_entry where entity = 'plan' and entity_id = $1 order by seq",
    [planId],
  );
  assert.deepEqual(
    rows.map(({ act }) => act),
    ['plan.submit', 'plan.approve', 'plan.issue', 'plan.close', 'plan.reopen'],
  );
  assert.equal(rows.at(-1).reason, 'Đóng nhầm');
});

test('the number of an issued plan is its own', async () => {
  const first = await world.plan({ state: 'draft', fromPaper: true });
  const second = await world.plan({ state: 'draft', fromPaper: true });
  await world.task(first);
  await world.task(second);
  const body = {
    step: 'record-issued',
    version: 1,
    number: '900',
    symbol: 'KH-HĐTĐKT',
    signedOn: '2026-02-02',
  };
  assert.equal((await step(first, body)).json().state, 'issued');
  const refused = assertProblem(await step(second, body), 'already-exists');
  assert.equal(refused.planId, first);
  assert.equal((await get(second)).state, 'draft');
});

test('two who issue under one number at once: one of them', async () => {
  const plans = await Promise.all([1, 2].map(() => world.plan({ state: 'approved' })));
  for (const planId of plans) await world.task(planId);
  const body = { step: 'issue', version: 1, number: '901', symbol: 'KH-UBND', signedOn: '2026-02-02' };
  const answers = await Promise.all(plans.map((planId) => step(planId, body)));
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409]);
});

test('the head is changed by its version; a stale one shows what there is now', async () => {
  const planId = await world.plan({ state: 'draft', title: 'Cũ' });
  const patch = (body: object, by = world.office) =>
    world.app.request('PATCH', `/api/plans/${planId}`, by, body);
  const changed = (
    await patch({
      version: 1,
      title: 'Mới',
      place: 'Sông Mộc',
      legalBases: [{ text: 'Luật', number: null, date: null }],
    })
  ).json();
  assert.equal(changed.title, 'Mới');
  assert.equal(changed.version, 2);
  const stale = assertProblem(await patch({ version: 1, title: 'Khác' }), 'stale-version');
  assert.equal((stale.current as { title: string }).title, 'Mới');
  const document = (await world.app.request('GET', `/api/plans/${planId}/document`, world.office)).json();
  assert.deepEqual(document.legalBases, [{ text: 'Luật', number: null, date: null }]);
  assertProblem(await patch({ version: 2, title: 'Kiểm toán viên sửa' }, world.auditor), 'not-found');
});

test('the head of a plan in force is sealed, its reminders are not', async () => {
  const planId = await world.plan();
  const patch = (body: object) => world.app.request('PATCH', `/api/plans/${planId}`, world.office, body);
  assertProblem(await patch({ version: 1, title: 'Đổi tên' }), 'step-not-allowed');
  assertProblem(await patch({ version: 1, number: '1' }), 'step-not-allowed');
  assert.deepEqual((await patch({ version: 1, reminderDays: [10, 2] })).json().reminderDays, [10, 2]);
});

test('a doubt that a person has settled is gone', async () => {
  const planId = await world.plan({ state: 'draft', fromPaper: true });
  const doubts = [1, 2].map((n) => ({
    code: 'year-mismatch',
    message: `${n}`,
    messageEn: `${n}`,
    where: 'document',
  }));
  await world.app.owner.query('update plan set doubts = $2 where id = $1', [planId, JSON.stringify(doubts)]);
  assert.equal((await get(planId)).doubts, 2);
  await world.app.request('PATCH', `/api/plans/${planId}`, world.office, { version: 1, settledDoubts: [0] });
  const left = (await world.app.request('GET', `/api/plans/${planId}/document`, world.office)).json().doubts;
  assert.deepEqual(
    left.map(({ message }: { message: string }) => message),
    ['2'],
  );
});

test('a plan in force is read below its issuer and where its tasks are assigned, not elsewhere', async () => {
  const planId = await world.plan();
  assert.equal((await world.app.request('GET', `/api/plans/${planId}`, world.clerk)).statusCode, 200);
  assertProblem(await world.app.request('GET', `/api/plans/${planId}`, world.foreign), 'not-found');
  await world.task(planId, { units: [world.foreignProvince] });
  const seen = await get(planId, world.foreign);
  assert.deepEqual(seen.allowed, []);
  assertProblem(await step(planId, { step: 'close', version: 1 }, world.foreign), 'step-not-allowed');
});

test('the list: search without diacritics, filters, counts per state, pages', async () => {
  const fresh = await planWorld();
  try {
    for (const [index, title] of ['Kế hoạch Đợt Một', 'Kế hoạch đợt hai', 'Chương trình 100%'].entries()) {
      const planId = await fresh.plan({ title, year: 2024 + index, state: index === 2 ? 'draft' : 'issued' });
      if (index === 0) await fresh.task(planId, { deadline: 'Trước ngày 01/3/2026' });
    }
    const list = async (query: string) =>
      (await fresh.app.request('GET', `/api/plans?${query}`, fresh.office)).json();
    assert.equal((await list('q=dot')).total, 2);
    assert.equal((await list('q=100%25')).total, 1);
    assert.equal((await list('q=ke%25')).total, 0);
    const all = await list('sort=title');
    assert.deepEqual(
      all.items.map((row: { title: string }) => row.title),
      ['Chương trình 100%', 'Kế hoạch đợt hai', 'Kế hoạch Đợt Một'],
    );
    assert.deepEqual(all.byState, { draft: 1, submitted: 0, approved: 0, issued: 2, closed: 0 });
    assert.deepEqual(all.years, [2026, 2025, 2024]);
    const late = await list('sort=-late&size=1');
    assert.deepEqual([late.items[0].title, late.items[0].late, late.total], ['Kế hoạch Đợt Một', 1, 3]);
    assert.equal((await list(`unit=${fresh.commune}`)).total, 0);
    assert.equal((await list('state=draft&year=2026')).total, 1);
    assert.equal((await list('page=2&size=2')).items.length, 1);
  } finally {
    await fresh.close();
  }
});
