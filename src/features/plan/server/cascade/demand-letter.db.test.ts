import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openFile } from '../../../../documents/read/open-file.ts';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import { makeDemand } from './test-cascade.ts';

let world: PlanWorld;
let plan: string;
let demand: string;

before(async () => {
  world = await planWorld();
  plan = await world.plan();
  await world.app.build.unit({ name: 'Xã Đồi Chè', parentId: world.province });
  demand = (await makeDemand(world, plan)).id;
});
after(() => world.close());

const letter = (by: Credentials | null, planId = plan, query = '', format = 'docx') =>
  world.app.request('GET', `/api/plans/${planId}/demand-letter.${format}${query}`, by);
const file = (by: Credentials | null, planId = plan, body: object = {}) =>
  world.app.request('POST', `/api/plans/${planId}/demand-letters`, by, body);

test('asks for sign-in', async () => {
  assertProblem(await letter(null), 'sign-in-required');
  assertProblem(await letter(null, plan, '', 'pdf'), 'sign-in-required');
  assertProblem(await file(null), 'sign-in-required');
});

test('who may not remind cannot tell the plan from none', async () => {
  assertProblem(await letter(world.clerk), 'not-found');
  const headBelow = await world.app.build.signedIn('unit-head', world.commune);
  assertProblem(await letter(headBelow), 'not-found');
  assertProblem(await file(headBelow), 'not-found');
  const foreign = await world.app.build.signedIn('standing-office', world.foreignProvince);
  assertIndistinguishable(await letter(foreign), await letter(foreign, newId()));
  assertIndistinguishable(await file(foreign), await file(foreign, newId()));
});

test('names what is owed and lists the late units in an annex', async () => {
  const response = await letter(world.office, plan, `?demand=${demand}&answerBy=2026-11-30`);
  assert.equal(response.statusCode, 200, response.body.slice(0, 300));
  const text = JSON.stringify(await openFile(response.rawPayload));
  for (const part of [
    'sơ kết phong trào thi đua',
    '30/11/2026',
    'Xã Bến Gỗ',
    'Xã Đồi Chè',
    '15/11/2026',
    'còn 2 đơn vị',
  ])
    assert.ok(text.includes(part), part);
  const pdf = await letter(world.office, plan, '', 'pdf');
  assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-');
});

test('is filed as a draft addressed to the late units', async () => {
  const response = await file(world.office, plan, { demand });
  assert.equal(response.statusCode, 201, response.body);
  const { documentId } = response.json() as { documentId: string };
  const { rows } = await world.app.owner.query(
    `select kind, state, (select count(*)::int from document_addressee where document_id = d.id) as addressees
     from document d where id = $1`,
    [documentId],
  );
  assert.deepEqual(rows[0], { kind: 'official-letter', state: 'draft', addressees: 2 });
});

test('while nobody is late there is nothing to write about', async () => {
  const early = await makeDemand(world, plan, { dueDay: '2026-12-30' });
  assertProblem(await letter(world.office, plan, `?demand=${early.id}`), 'invalid-input');
});
