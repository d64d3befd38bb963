import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openFile } from '../../../../documents/read/open-file.ts';
import { readXlsx } from '../../../../documents/xlsx/read-xlsx.ts';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { itemOf, makeDemand } from '../cascade/test-cascade.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { ReportView } from './report.schema.ts';

let world: PlanWorld;
let plan: string;

before(async () => {
  world = await planWorld();
  plan = await world.plan();
  const units = [world.commune];
  await world.task(plan, { deadline: 'Trước ngày 16/02/2026', units, state: 'done', doneOn: '2026-02-10' });
  await world.task(plan, { deadline: 'Trước ngày 16/02/2026', units, state: 'done', doneOn: '2026-04-02' });
  await world.task(plan, { deadline: 'Tháng 3/2026', units: [world.province] });
  await world.task(plan, { deadline: 'Tháng 5/2026', state: 'done', doneOn: '2026-05-31' });
  await world.task(plan, { deadline: 'Tháng 12/2026' });
  await world.task(plan, { deadline: 'Trước ngày 10/3/2026', state: 'cancelled' });
  await world.task(plan, { deadline: 'Thường xuyên' });
});
after(() => world.close());

const read = (by: Credentials | null, query = '', planId = plan, ending = '') =>
  world.app.request('GET', `/api/plans/${planId}/report${ending}${query}`, by);
const view = async (query: string, by = world.office) => (await read(by, query)).json() as ReportView;
const ofUnit = (by: Credentials | null, unitId = world.province, query = '?year=2026', ending = '') =>
  world.app.request('GET', `/api/units/${unitId}/plan-report${ending}${query}`, by);

test('asks for sign-in', async () => {
  for (const ending of ['', '.xlsx', '.docx', '.pdf']) {
    assertProblem(await read(null, '', plan, ending), 'sign-in-required');
    assertProblem(await ofUnit(null, world.province, '?year=2026', ending), 'sign-in-required');
  }
  for (const path of [`plans/${plan}/report-documents`, `units/${world.province}/plan-report-documents`])
    assertProblem(await world.app.request('POST', `/api/${path}`, null, {}), 'sign-in-required');
});

test('a foreign clerk cannot tell plan and unit from none; a clerk below files nothing for the plan above', async () => {
  assertIndistinguishable(await read(world.foreign), await read(world.foreign, '', newId()));
  assertIndistinguishable(await ofUnit(world.foreign), await ofUnit(world.foreign, newId()));
  assertIndistinguishable(await ofUnit(world.clerk), await ofUnit(world.clerk, newId()));
  const file = (by: Credentials, planId: string) =>
    world.app.request('POST', `/api/plans/${planId}/report-documents`, by, { period: 'year' });
  assertIndistinguishable(await file(world.clerk, plan), await file(world.clerk, newId()));
  assertIndistinguishable(await file(world.foreign, plan), await file(world.foreign, newId()));
});

test('the first quarter as it stood when it ended', async () => {
  const report = await view('?period=quarter&number=1');
  assert.deepEqual([report.from, report.to, report.asOf], ['2026-01-01', '2026-03-31', '2026-03-31']);
  assert.deepEqual(report.all, {
    total: 4,
    done: 1,
    'done-late': 0,
    late: 1,
    open: 1,
    blocked: 0,
    cancelled: 1,
  });
  assert.equal(report.share, 33.3);
  assert.deepEqual(
    report.byQuarter.map(({ quarter, total }) => [quarter, total]),
    [[1, 4]],
  );
  assert.deepEqual(
    report.byUnit.map(({ unitName, total, done, late }) => [unitName, total, done, late]),
    [
      ['Tỉnh Sông Mộc', 1, 0, 0],
      ['Xã Bến Gỗ', 2, 1, 1],
      ['', 1, 0, 0],
    ],
  );
});

test('the second quarter carries over what the first left, and the year holds all with a day', async () => {
  const second = await view('?period=quarter&number=2');
  assert.deepEqual(second.carried, { total: 2, done: 1, late: 1 });
  const year = await view('?period=year');
  assert.deepEqual(
    [year.asOf, year.all.total, year.all['done-late'], year.all.late, year.all.open, year.undated],
    ['2026-11-21', 6, 1, 1, 1, 1],
  );
  assert.deepEqual(
    year.lateTasks.map(({ dueDay, days }) => [dueDay, days]),
    [['2026-03-31', 235]],
  );
  assertProblem(await read(world.office, '?period=quarter&number=5'), 'invalid-input');
});

test('compares with what units had to send', async () => {
  const demand = await makeDemand(world, plan, { dueDay: '2026-11-10' });
  const item = await itemOf(world, demand.id, world.commune);
  await world.app.request('POST', `/api/demand-items/${item.id}/steps`, world.clerk, {
    step: 'send',
    version: 1,
    sentOn: '2026-11-12',
    reference: '3/BC',
  });
  const [row] = (await view('?period=month&number=11')).demands;
  assert.deepEqual([row?.total, row?.sent, row?.sentLate, row?.late], [1, 0, 1, 0]);
  assert.deepEqual((await view('?period=month&number=10')).demands, []);
});

test('a unit’s report counts the plans of its whole subtree', async () => {
  const below = await world.plan({ unitId: world.commune });
  await world.task(below, { deadline: 'Tháng 6/2026', state: 'done', doneOn: '2026-06-20' });
  const report = (await ofUnit(world.office)).json() as ReportView;
  assert.equal(report.all.total, 7);
  assert.deepEqual(
    report.byUnit.map(({ unitName, total }) => [unitName, total]),
    [
      ['Tỉnh Sông Mộc', 6],
      ['Xã Bến Gỗ', 1],
    ],
  );
  assert.equal(((await ofUnit(world.clerk, world.commune)).json() as ReportView).all.total, 1);
});

test('as .xlsx with the figures, as .docx and .pdf', async () => {
  const xlsx = await read(world.office, '?period=year', plan, '.xlsx');
  assert.equal(xlsx.statusCode, 200);
  const rows = JSON.stringify(await readXlsx(xlsx.rawPayload, { maxRows: 100 }));
  assert.ok(rows.includes('năm 2026'), rows.slice(0, 300));
  const docx = await read(world.office, '?period=year', plan, '.docx');
  const text = JSON.stringify(await openFile(docx.rawPayload));
  for (const part of [
    'có 6 nhiệm vụ đến hạn',
    'Hoàn thành quá hạn: 1 nhiệm vụ',
    'Báo cáo sơ kết phong trào thi đua',
    'Trên đây là báo cáo',
  ])
    assert.ok(text.includes(part), part);
  const pdf = await read(world.office, '?period=year', plan, '.pdf');
  assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-');
  assert.equal((await ofUnit(world.office, world.province, '?year=2026', '.docx')).statusCode, 200);
});
