import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import { editDocument } from '../../model/edit-recognised.ts';
import { setDeadlineText } from '../../model/edit-rows.ts';
import { splitRow } from '../../model/join-rows.ts';
import { doubtKey } from '../../model/review-doubts.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { ImportView, SavedImport } from './plan-import.schema.ts';
import { importFile, readImport, samplePlan } from './test-import.ts';

let world: PlanWorld;
let bytes: Buffer;
let view: ImportView;

before(async () => {
  world = await planWorld();
  bytes = await samplePlan();
});
beforeEach(async () => {
  view = await readImport(world.app, world.office, await importFile(world.app, world.office, bytes));
});
after(() => world.close());

const save = (body: unknown, by = world.office, id = view.id) =>
  world.app.request('PUT', `/api/plan-imports/${id}`, by, body);
const codes = (plan: SavedImport['plan']) => plan.doubts.map((doubt) => doubt.code);

test('asks for sign-in', async () => {
  const { app } = world;
  assertProblem(await app.request('PUT', `/api/plan-imports/${view.id}`, null, {}), 'sign-in-required');
  assertProblem(await app.request('DELETE', `/api/plan-imports/${view.id}`, null, {}), 'sign-in-required');
  assertProblem(await app.request('GET', `/api/plan-imports/${view.id}`), 'sign-in-required');
  assertProblem(await app.request('GET', `/api/plan-imports/${view.id}/file`), 'sign-in-required');
});

test('a clerk of a foreign unit cannot tell the import from none', async () => {
  const body = { version: view.version, plan: view.plan, dismissed: [] };
  for (const [method, tail, sent] of [
    ['GET', '', undefined],
    ['GET', '/file', undefined],
    ['PUT', '', body],
    ['DELETE', '', { version: 1 }],
  ] as const) {
    const path = (id: string) => `/api/plan-imports/${id}${tail}`;
    assertIndistinguishable(
      await world.app.request(method, path(view.id), world.foreign, sent),
      await world.app.request(method, path(newId()), world.foreign, sent),
    );
  }
});

test('a mended doubt is gone, whatever the caller still claims', async () => {
  assert.ok(codes(view.plan).includes('date-malformed'));
  const mended = setDeadlineText(view.plan, { annex: 0, row: 1 }, '15/02/2023');
  const answer = await save({ version: 1, plan: mended });
  assert.equal(answer.statusCode, 200, answer.body);
  const saved = answer.json() as SavedImport;
  assert.equal(saved.version, 2);
  assert.equal(codes(saved.plan).includes('date-malformed'), false);
  assert.equal(saved.plan.annexes[0]?.items[1]?.deadline.to, '2023-02-15');
  assert.deepEqual((await readImport(world.app, world.office, view.id)).plan, saved.plan);
});

test('what becomes odd is doubted at once', async () => {
  const saved = (
    await save({ version: 1, plan: editDocument(view.plan, { number: null }) })
  ).json() as SavedImport;
  assert.ok(codes(saved.plan).includes('number-blank'));
});

test('keeps who found a doubt right and when, while rows above it come and go', async () => {
  const doubt =
    view.plan.doubts.find(({ code }) => code === 'date-impossible') ?? assert.fail('no such doubt');
  const key = doubtKey(view.plan, doubt);
  const first = (
    await save({ version: 1, plan: view.plan, dismissed: [key, 'no such doubt'] })
  ).json() as SavedImport;
  assert.deepEqual(
    first.dismissed.map(({ key, code, at }) => ({ key, code, at })),
    [{ key, code: 'date-impossible', at: '2026-11-21T02:00:00.000Z' }],
  );
  world.app.clock.set('2026-11-21T09:30:00+07:00');
  const split = splitRow(first.plan, { annex: 0, row: 0 }, 10);
  const clerk = await world.app.build.signedIn('unit-clerk', world.province);
  const second = (await save({ version: 2, plan: split, dismissed: [key] }, clerk)).json() as SavedImport;
  assert.deepEqual(second.dismissed, first.dismissed);
  const undone = (await save({ version: 3, plan: split, dismissed: [] })).json() as SavedImport;
  assert.deepEqual(undone.dismissed, []);
});

test('refuses a stale version and shows the newer one', async () => {
  await save({ version: 1, plan: view.plan });
  const problem = assertProblem(await save({ version: 1, plan: view.plan }), 'stale-version');
  assert.equal((problem.current as ImportView).version, 2);
});

test('refuses a plan with an unknown or malformed field, naming it', async () => {
  const odd = { ...view.plan, document: { ...view.plan.document, titel: 'x' } };
  const unknown = assertProblem(await save({ version: 1, plan: odd }), 'invalid-input');
  assert.deepEqual(
    (unknown.errors as { path: string }[]).map(({ path }) => path),
    ['plan.document.titel'],
  );
  const day = { ...view.plan, document: { ...view.plan.document, date: '31/02/2023' } };
  assertProblem(await save({ version: 1, plan: day }), 'invalid-input');
});

test('a discarded import cannot be changed, used or seen as an earlier one', async () => {
  const discard = await world.app.request('DELETE', `/api/plan-imports/${view.id}`, world.office, {
    version: 1,
  });
  assert.equal(discard.statusCode, 200, discard.body);
  const problem = assertProblem(await save({ version: 2, plan: view.plan }), 'step-not-allowed');
  assert.deepEqual(problem.allowed, []);
  const use = await world.app.request('POST', `/api/plan-imports/${view.id}/use`, world.office, {
    version: 2,
  });
  assertProblem(use, 'step-not-allowed');
  const next = await readImport(world.app, world.office, await importFile(world.app, world.office, bytes));
  assert.equal(
    next.earlier.some(({ importId }) => importId === view.id),
    false,
  );
});
