import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import { editDocument } from '../../model/edit-recognised.ts';
import { editRow } from '../../model/edit-rows.ts';
import { doubtKey } from '../../model/review-doubts.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { ImportUnits } from './import-units.schema.ts';
import type { ImportView, UsedImport } from './plan-import.schema.ts';
import { importFile, readImport, samplePlan } from './test-import.ts';

let world: PlanWorld;
let city: string;
let interior: string;
let culture: string;
let view: ImportView;

before(async () => {
  world = await planWorld();
  const { build } = world.app;
  city = await build.unit({ name: 'UBND thành phố Sông Mộc', parentId: world.province, kind: 'commune' });
  interior = await build.unit({ name: 'Phòng Nội vụ', parentId: city, kind: 'department' });
  culture = await build.unit({ name: 'Phòng Văn hóa và Thông tin', parentId: city, kind: 'department' });
});
beforeEach(async () => {
  const id = await importFile(world.app, world.office, await samplePlan('docx'), { unitId: city });
  view = await readImport(world.app, world.office, id);
});
after(() => world.close());

const use = (version = view.version, by = world.office, id = view.id, headers?: Record<string, string>) =>
  world.app.request('POST', `/api/plan-imports/${id}/use`, by, { version }, headers);
const save = (plan: ImportView['plan'], dismissed: string[] = []) =>
  world.app.request('PUT', `/api/plan-imports/${view.id}`, world.office, {
    version: view.version,
    plan,
    dismissed,
  });
const units = async () =>
  (await world.app.request('GET', `/api/plan-imports/${view.id}/units`, world.office)).json() as ImportUnits;
const select = async (query: string, ...values: unknown[]) =>
  (await world.app.owner.query(query, values)).rows;

test('asks for sign-in', async () => {
  for (const [method, tail] of [
    ['POST', 'use'],
    ['POST', 'aliases'],
    ['GET', 'units'],
  ] as const)
    assertProblem(
      await world.app.request(method, `/api/plan-imports/${view.id}/${tail}`, null, {}),
      'sign-in-required',
    );
});

test('a clerk of a foreign unit cannot tell the import from none', async () => {
  const alias = { text: 'Phòng Nội vụ', unitIds: [] };
  for (const [method, tail, body] of [
    ['POST', 'use', { version: 1 }],
    ['POST', 'aliases', alias],
    ['GET', 'units', undefined],
  ] as const) {
    const path = (id: string) => `/api/plan-imports/${id}/${tail}`;
    assertIndistinguishable(
      await world.app.request(method, path(view.id), world.foreign, body),
      await world.app.request(method, path(newId()), world.foreign, body),
    );
  }
});

test('makes the plan with its tasks, milestones, sessions and obligations at once', async () => {
  const answer = await use();
  assert.equal(answer.statusCode, 201, answer.body);
  const used = answer.json() as UsedImport;
  const items = view.plan.annexes.flatMap((annex) => annex.items);
  assert.equal(used.tasks, items.length);
  assert.equal(used.sessions, 2);
  assert.equal(used.duties, view.plan.duties.length);
  assert.ok(used.assigned > 5);

  const [plan] = await select('select * from plan where id = $1', used.planId);
  assert.equal(plan.state, 'draft');
  assert.equal(plan.unit_id, city);
  assert.equal(plan.number, '57');
  assert.equal(plan.year, 2023);
  assert.deepEqual(plan.doubts, view.plan.doubts);
  assert.deepEqual(plan.movements, view.plan.movements);
  assert.notEqual(plan.source_file_id, null);

  const tasks = await select('select * from task where plan_id = $1 order by annex, position', used.planId);
  assert.deepEqual(
    tasks.map((task) => [task.content, task.deadline_text]),
    items.map((item) => [item.content, item.deadline.text]),
  );
  const first = tasks[0];
  assert.equal(first.due_day.toISOString().slice(0, 10), '2023-03-30');
  assert.equal(first.section, 'NHIỆM VỤ THEO QUÝ › Quý I');
  const parent = tasks.find((task) => task.number === '3');
  assert.deepEqual(
    tasks.filter((task) => task.parent_id === parent.id).map((task) => [task.number, task.state]),
    [
      ['-', 'not-started'],
      ['-', 'done'],
    ],
  );
  const milestones = await select('select m.* from milestone m where task_id = $1', first.id);
  assert.equal(milestones.length, 1);
  assert.equal(milestones[0].exclusive, true);
  const given = await select(
    'select unit_id, part from task_unit where task_id = $1 order by part',
    first.id,
  );
  assert.ok(given.some((row) => row.unit_id === interior && row.part === 'implementer'));
  const sessions = await select(
    'select ordinal, agenda from council_session where plan_id = $1 order by ordinal',
    used.planId,
  );
  assert.equal(sessions[0].agenda.length, 2);
  assert.deepEqual((await readImport(world.app, world.office, view.id)).planId, used.planId);
  const acts = await select(
    'select act from audit_entry where entity_id in ($1, $2) order by seq',
    view.id,
    used.planId,
  );
  assert.deepEqual(
    acts.map(({ act }) => act),
    ['plan-import.create', 'plan-import.use', 'plan.create'],
  );
});

test('a second use says that it is in use, and where', async () => {
  const { planId } = (await use()).json() as UsedImport;
  const problem = assertProblem(await use(2), 'step-not-allowed');
  assert.equal(problem.planId, planId);
});

test('two uses at once make one plan', async () => {
  const answers = await Promise.all([use(), use(), use()]);
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [201, 409, 409]);
  assert.equal(
    (await select('select count(*)::int as n from plan where source_file_id = $1', view.fileId))[0].n,
    1,
  );
});

test('a repeated request answers the same plan', async () => {
  const headers = { 'idempotency-key': 'dung-mot-lan-thoi' };
  const [one, other] = [
    await use(1, world.office, view.id, headers),
    await use(1, world.office, view.id, headers),
  ];
  assert.equal((one.json() as UsedImport).planId, (other.json() as UsedImport).planId);
});

test('a doubt that was dismissed stays with the import, the others go with the plan', async () => {
  const [first, ...rest] = view.plan.doubts;
  assert.ok(first);
  await save(view.plan, [doubtKey(view.plan, first)]);
  const { planId } = (await use(2)).json() as UsedImport;
  assert.deepEqual((await select('select doubts from plan where id = $1', planId))[0].doubts, rest);
});

test('refuses what a plan cannot do without and names the fields, making nothing', async () => {
  await save(
    editRow(editDocument(view.plan, { year: null, title: null }), { annex: 0, row: 2 }, { content: '' }),
  );
  const problem = assertProblem(await use(2), 'invalid-input');
  assert.deepEqual(
    (problem.errors as { path: string }[]).map(({ path }) => path),
    ['plan.document.title', 'plan.document.year', 'plan.annexes.0.items.2.content'],
  );
  assert.equal((await readImport(world.app, world.office, view.id)).state, 'open');
});

test('refuses a version that is not the last', async () => {
  await save(view.plan);
  assertProblem(await use(1), 'stale-version');
});

test('matches the bodies a paper names, and remembers what a person says', async () => {
  const before = (await units()).items;
  const interiorMatch = before.find(({ text }) => text === 'Phòng Nội vụ');
  assert.equal(interiorMatch?.match, 'exact');
  assert.deepEqual(
    interiorMatch?.units.map(({ unitId }) => unitId),
    [interior],
  );
  assert.ok((interiorMatch?.rows.length ?? 0) > 3);

  const unknown = before.find(({ text }) => text === 'Đài Truyền thanh');
  assert.notEqual(unknown?.match, 'alias');
  const confirm = await world.app.request('POST', `/api/plan-imports/${view.id}/aliases`, world.office, {
    text: 'Đài Truyền thanh',
    unitIds: [culture],
  });
  assert.equal(confirm.statusCode, 200, confirm.body);
  const known = (confirm.json() as ImportUnits).items.find(({ text }) => text === 'Đài Truyền thanh');
  assert.equal(known?.match, 'alias');
  assert.deepEqual(
    known?.units.map(({ unitId }) => unitId),
    [culture],
  );

  const { planId } = (await use()).json() as UsedImport;
  const given = await select(
    `select tu.unit_id, tu.part from task_unit tu join task t on t.id = tu.task_id
     where t.plan_id = $1 and t.coordinator = 'Đài Truyền thanh' and tu.part = 'coordinator'`,
    planId,
  );
  assert.deepEqual(given, [{ unit_id: culture, part: 'coordinator' }]);
  const nextImport = await importFile(world.app, world.office, await samplePlan(), { unitId: city });
  const next = (
    await world.app.request('GET', `/api/plan-imports/${nextImport}/units`, world.office)
  ).json() as ImportUnits;
  assert.equal(next.items.find(({ text }) => text === 'Đài Truyền thanh')?.match, 'alias');
});

test('nobody points words at a unit of another tree', async () => {
  const alias = (unitId: string) =>
    world.app.request('POST', `/api/plan-imports/${view.id}/aliases`, world.office, {
      text: 'Đài',
      unitIds: [unitId],
    });
  assertIndistinguishable(await alias(world.foreignProvince), await alias(newId()));
});
