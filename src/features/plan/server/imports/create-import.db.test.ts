import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { RecognisedPlan } from '../../model/recognised-plan.ts';
import { reviewDoubts } from '../../model/review-doubts.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { CreatedImport, ImportRow } from './plan-import.schema.ts';
import { importFile, readImport, samplePlan, sendFile } from './test-import.ts';

/** What is odd in the sample: two dates, a year, two numbers. */
const DOUBTS = 5;

let world: PlanWorld;
let bytes: Buffer;

before(async () => {
  world = await planWorld();
  bytes = await samplePlan();
});
after(() => world.close());

const send = (by = world.office, file: Partial<Parameters<typeof sendFile>[3]> = {}) =>
  sendFile(world.app, '/api/plan-imports', by, { bytes, ...file });
const list = async (by = world.office, query = '') => {
  const response = await world.app.request('GET', `/api/plan-imports${query}`, by);
  assert.equal(response.statusCode, 200, response.body);
  return response.json() as { items: ImportRow[]; total: number };
};

test('asks for sign-in', async () => {
  for (const path of ['/api/plan-imports', '/api/plan-readings'])
    assertProblem(await sendFile(world.app, path, null, { bytes }), 'sign-in-required');
  assertProblem(await world.app.request('GET', '/api/plan-imports'), 'sign-in-required');
});

test('is nothing that an auditor or inspector may do or see', async () => {
  const inspector = await world.app.build.signedIn('inspector', world.province);
  for (const by of [world.auditor, inspector]) {
    assertProblem(await send(by), 'not-found');
    assertProblem(await world.app.request('GET', '/api/plan-imports', by), 'not-found');
  }
});

test('refuses a unit out of reach as if there were none', async () => {
  assertIndistinguishable(
    await send(world.foreign, { fields: { unitId: world.province } }),
    await send(world.foreign, { fields: { unitId: newId() } }),
  );
});

test('a reading answers what was recognised and keeps nothing', async () => {
  const response = await sendFile(world.app, '/api/plan-readings', world.clerk, {
    bytes: await samplePlan('docx'),
  });
  assert.equal(response.statusCode, 200, response.body);
  const plan = response.json();
  assert.equal(plan.document.number, '57');
  assert.equal(plan.annexes.length, 2);
  assert.equal(plan.annexes[0].items[0].deadline.milestones[0].date, '2023-03-15');
  const { rows } = await world.app.owner.query(
    'select (select count(*) from plan_import) + (select count(*) from stored_file) as n',
  );
  assert.equal(Number(rows[0].n), 0);
});

test('doubts found anew are those that the reader found, in every format', async () => {
  for (const format of ['txt', 'docx', 'pdf'] as const) {
    const response = await sendFile(world.app, '/api/plan-readings', world.clerk, {
      bytes: await samplePlan(format),
    });
    assert.equal(response.statusCode, 200, response.body);
    const plan = response.json() as RecognisedPlan;
    const told = ({ doubts }: RecognisedPlan) =>
      doubts.map(({ where, message }) => `${where}: ${message}`).sort();
    assert.deepEqual(told(reviewDoubts(plan)), told(plan), format);
  }
});

test('keeps the file, what was read and who sent it, and writes it down', async () => {
  const id = await importFile(world.app, world.office, bytes);
  const view = await readImport(world.app, world.office, id);
  assert.equal(view.state, 'open');
  assert.equal(view.unitId, world.province);
  assert.equal(view.plan.annexes[0]?.items.length, 15);
  assert.equal(view.plan.doubts.length, DOUBTS);
  assert.deepEqual(view.allowed, ['edit', 'use', 'discard']);
  const item = view.plan.annexes[0]?.items[0];
  const block = view.source.blocks[item?.source.block ?? -1];
  assert.equal(block?.kind, 'table');
  const file = await world.app.request('GET', `/api/plan-imports/${id}/file`, world.office);
  assert.deepEqual(file.rawPayload, bytes);
  const { rows } = await world.app.owner.query(
    "select entity_id from audit_entry where act = 'plan-import.create'",
  );
  assert.deepEqual(rows, [{ entity_id: id }]);
});

test('says when the same file was imported before; makes a new draft, or none when asked only to tell', async () => {
  const first = await importFile(world.app, world.clerk, bytes);
  const again = (await send(world.clerk)).json() as CreatedImport;
  assert.notEqual(again.importId, first);
  assert.deepEqual(
    again.earlier.map((e) => [e.importId, e.state, e.planId]),
    [[first, 'open', null]],
  );
  const told = await send(world.clerk, { fields: { ifEarlier: 'tell' } });
  assert.equal(told.statusCode, 200);
  const answer = told.json() as CreatedImport;
  assert.equal(answer.importId, null);
  assert.equal(answer.earlier.length, 2);
  assert.equal((await list(world.clerk)).total, 2);
  // Another unit's imports of the same file are none of this one's business.
  assert.deepEqual(
    ((await send(world.foreign, { fields: { ifEarlier: 'tell' } })).json() as CreatedImport).earlier,
    [],
  );
});

test('a repeated upload under the same key makes one draft', async () => {
  const headers = { 'idempotency-key': 'nhap-mot-lan-thoi' };
  const [one, other] = [await send(world.office, { headers }), await send(world.office, { headers })];
  assert.equal((one.json() as CreatedImport).importId, (other.json() as CreatedImport).importId);
});

test('refuses what cannot be read with a sentence that says what to do, in the asked language', async () => {
  const empty = assertProblem(await send(world.office, { bytes: new Uint8Array() }), 'file-unreadable');
  assert.equal(empty.reason, 'file-empty');
  const picture = await send(world.office, {
    bytes: Buffer.from('89504e470d0a1a0a0000', 'hex'),
    name: 'ke-hoach.docx',
    headers: { 'accept-language': 'en' },
  });
  const problem = assertProblem(picture, 'file-unreadable');
  assert.equal(problem.reason, 'file-type-picture');
  assert.match(String(problem.detail), /This is a picture/);
  assertProblem(await world.app.request('POST', '/api/plan-imports', world.office, {}), 'invalid-input');
});

test('reads a few at a time and lets the rest wait', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => sendFile(world.app, '/api/plan-readings', world.office, { bytes })),
  );
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    Array.from({ length: 8 }, () => 200),
  );
});

test('lists the imports of the own units, newest first, with what is left to do', async () => {
  const by = await world.app.build.signedIn('unit-clerk', world.commune);
  const before = await list(by);
  world.app.clock.set('2026-11-21T11:00:00+07:00');
  const id = await importFile(world.app, by, bytes);
  const { items, total } = await list(by);
  assert.equal(total, before.total + 1);
  const [newest] = items;
  assert.equal(newest?.id, id);
  assert.equal(newest?.year, 2023);
  assert.equal(newest?.rows, 18);
  assert.equal(newest?.doubts, DOUBTS);
  assert.ok(items.every((item) => item.unitId === world.commune));
  assert.equal((await list(by, '?state=used')).total, 0);
  assert.equal((await list(by, '?q=ke-hoach')).total, total);
  assert.ok((await list(world.office)).items.some((item) => item.id === id));
  assert.equal(
    (await list(world.foreign)).items.some((item) => item.id === id),
    false,
  );
});
