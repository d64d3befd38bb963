import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type PlanWorld, planWorld } from './test-plan.ts';

let world: PlanWorld;
before(async () => {
  world = await planWorld();
});
after(() => world.close());

const step = (taskId: string, body: object, by = world.clerk, headers = {}) =>
  world.app.request('POST', `/api/tasks/${taskId}/steps`, by, body, headers);
const history = async (taskId: string): Promise<{ act: string; after: Record<string, unknown> | null }[]> =>
  (await world.app.request('GET', `/api/tasks/${taskId}/history`, world.clerk)).json().items;
const paths = (problem: Record<string, unknown>) =>
  (problem.errors as { path: string }[]).map(({ path }) => path);

test('asks for sign-in', async () => {
  assertProblem(await world.app.request('POST', `/api/tasks/${newId()}/steps`, null, {}), 'sign-in-required');
});

test('the responsible unit starts, reports, is blocked, goes on and finishes; all of it stays in the history', async () => {
  const planId = await world.plan();
  const taskId = await world.task(planId, { units: [world.commune] });
  const before = (await world.app.request('GET', `/api/tasks/${taskId}`, world.clerk)).json();
  assert.deepEqual(before.allowed, ['start', 'report', 'finish', 'block', 'attach']);
  assert.equal((await step(taskId, { step: 'start', version: 1 })).json().state, 'in-progress');
  assert.deepEqual(
    paths(assertProblem(await step(taskId, { step: 'report', version: 2 }), 'invalid-input')),
    ['note'],
  );
  const reported = (
    await step(taskId, { step: 'report', version: 2, note: 'Đã gửi công văn', progress: 40 })
  ).json();
  assert.deepEqual(
    [reported.progress, reported.notes[0].text, reported.notes[0].progress],
    [40, 'Đã gửi công văn', 40],
  );
  assert.deepEqual(paths(assertProblem(await step(taskId, { step: 'block', version: 3 }), 'invalid-input')), [
    'reason',
  ]);
  const blocked = (await step(taskId, { step: 'block', version: 3, reason: 'Chờ kinh phí' })).json();
  assert.deepEqual([blocked.status, blocked.blockedReason], ['blocked', 'Chờ kinh phí']);
  assert.equal((await step(taskId, { step: 'unblock', version: 4 })).json().blockedReason, null);
  const done = (await step(taskId, { step: 'finish', version: 5, doneOn: '2026-11-20' })).json();
  assert.deepEqual([done.status, done.progress, done.doneOn], ['done', 100, '2026-11-20']);
  assert.deepEqual(
    (await history(taskId)).map(({ act }) => act),
    ['task.finish', 'task.unblock', 'task.block', 'task.report', 'task.start'],
  );
  assert.deepEqual(done.allowed, ['attach']);
  const reopened = (
    await step(taskId, { step: 'reopen', version: 6, reason: 'Còn thiếu biên bản' }, world.office)
  ).json();
  assert.deepEqual([reopened.state, reopened.progress, reopened.doneOn], ['in-progress', 40, null]);
});

test('finishing: a day, not in the future, and why when late', async () => {
  const planId = await world.plan();
  const taskId = await world.task(planId, { deadline: 'Trước ngày 15/11/2026', units: [world.commune] });
  const finish = (body: object) => step(taskId, { step: 'finish', version: 1, ...body });
  assert.deepEqual(paths(assertProblem(await finish({}), 'invalid-input')), ['doneOn']);
  assert.deepEqual(paths(assertProblem(await finish({ doneOn: '2026-11-22' }), 'invalid-input')), ['doneOn']);
  assert.deepEqual(paths(assertProblem(await finish({ doneOn: '2024-12-31' }), 'invalid-input')), ['doneOn']);
  assert.deepEqual(paths(assertProblem(await finish({ doneOn: '2026-11-15' }), 'invalid-input')), [
    'lateReason',
  ]);
  const late = (await finish({ doneOn: '2026-11-15', lateReason: 'Bão số 9' })).json();
  assert.deepEqual([late.status, late.lateReason], ['done-late', 'Bão số 9']);
  const other = await world.task(planId, { deadline: 'Trước ngày 15/11/2026', units: [world.commune] });
  assert.equal(
    (await step(other, { step: 'finish', version: 1, doneOn: '2026-11-14' })).json().status,
    'done',
  );
});

test('a person to whom it is assigned reports on it, whatever the role', async () => {
  const planId = await world.plan();
  const personId = await world.app.build.person({ unitId: world.commune });
  const member = await world.app.build.signedIn('council-member', world.commune, { personId });
  const taskId = await world.task(planId, { people: [personId] });
  const other = await world.task(planId);
  assert.equal(
    (await step(taskId, { step: 'report', version: 1, progress: 10 }, member)).json().state,
    'in-progress',
  );
  const refused = assertProblem(
    await step(other, { step: 'report', version: 1, progress: 10 }, member),
    'step-not-allowed',
  );
  assert.deepEqual(refused.allowed, []);
});

test('a unit does not cancel or reopen, nor touch what is assigned to others; nothing moves in a closed plan', async () => {
  const planId = await world.plan();
  const taskId = await world.task(planId, { units: [world.commune] });
  const others = await world.task(planId, { units: [world.province] });
  const refused = assertProblem(
    await step(taskId, { step: 'cancel', version: 1, reason: 'x' }),
    'step-not-allowed',
  );
  assert.deepEqual(refused.allowed, ['start', 'report', 'finish', 'block', 'attach']);
  assertProblem(await step(others, { step: 'start', version: 1 }), 'step-not-allowed');
  assert.equal(
    (await step(taskId, { step: 'cancel', version: 1, reason: 'Trùng' }, world.office)).json().state,
    'cancelled',
  );
  const closed = await world.plan({ state: 'closed' });
  const old = await world.task(closed, { units: [world.commune] });
  assertProblem(await step(old, { step: 'start', version: 1 }), 'step-not-allowed');
  assertProblem(await step(old, { step: 'start', version: 1 }, world.office), 'step-not-allowed');
});

test('a foreign clerk cannot tell a task from nothing', async () => {
  const taskId = await world.task(await world.plan());
  const body = { step: 'start', version: 1 };
  assertIndistinguishable(await step(taskId, body, world.foreign), await step(newId(), body, world.foreign));
});

test('a stale version, and the same request twice', async () => {
  const planId = await world.plan();
  const taskId = await world.task(planId, { units: [world.commune] });
  const key = { 'idempotency-key': `report-${taskId}` };
  const body = { step: 'report', version: 1, note: 'Một lần' };
  const first = await step(taskId, body, world.clerk, key);
  const again = await step(taskId, body, world.clerk, key);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.deepEqual(again.json(), first.json());
  assert.equal(first.json().notes.length, 1);
  const stale = assertProblem(await step(taskId, { ...body, note: 'Hai' }), 'stale-version');
  assert.equal((stale.current as { version: number }).version, 2);
});

test('two who finish at once: one of them', async () => {
  const taskId = await world.task(await world.plan(), { units: [world.commune] });
  const body = { step: 'finish', version: 1, doneOn: '2026-11-20' };
  const answers = await Promise.all([step(taskId, body), step(taskId, body, world.office)]);
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409]);
});

test('milestones: finished by the unit of the task or of the milestone, changed by who manages', async () => {
  const planId = await world.plan();
  const taskId = await world.task(planId, {
    units: [world.province],
    deadline: 'Tháng 12/2026 (đơn vị gửi hồ sơ trước 05/12/2026)',
  });
  const task = (await world.app.request('GET', `/api/tasks/${taskId}`, world.clerk)).json();
  const [milestone] = task.milestones;
  const patch = (body: object, by = world.clerk) =>
    world.app.request('PATCH', `/api/milestones/${milestone.id}`, by, body);
  assert.equal(milestone.mayFinish, false);
  assertProblem(await patch({ version: 1, doneOn: '2026-11-20' }), 'step-not-allowed');
  const own = await patch({ version: 1, unitId: world.commune, reason: 'Giao xã' }, world.office);
  assert.equal(own.json().milestones[0].unitName, 'Xã Bến Gỗ');
  assertProblem(await patch({ version: 2, doneOn: '2026-11-25' }), 'invalid-input');
  const done = (await patch({ version: 2, doneOn: '2026-11-20' })).json();
  assert.equal(done.milestones[0].doneOn, '2026-11-20');
  assert.equal((await history(taskId))[0]?.act, 'milestone.finish');
  assertProblem(await patch({ version: 2, doneOn: null }), 'stale-version');
  assertProblem(await patch({ version: 3, text: 'Sửa lời', reason: 'x' }), 'step-not-allowed');
  const gone = await world.app.request('DELETE', `/api/milestones/${milestone.id}`, world.office, {
    version: 3,
    reason: 'Bỏ',
  });
  assert.deepEqual(gone.json().milestones, []);
});

test('evidence: kept by its content, read by readers, taken off again', async () => {
  const planId = await world.plan();
  const taskId = await world.task(planId, { units: [world.commune] });
  const send = (bytes: BlobPart, name: string, by = world.clerk) => {
    const form = new FormData();
    form.set('file', new Blob([bytes]), name);
    return world.app.request('POST', `/api/tasks/${taskId}/files`, by, form);
  };
  assertProblem(await send('', 'rong.txt'), 'invalid-input');
  for (const [bytes, name] of [
    ['MZ\u0000\u0001', 'a.exe'],
    ['<script>', 'trang.html'],
  ] as const)
    assertProblem(await send(bytes, name), 'invalid-input');
  const answer = await send('%PDF-1.7 biên bản', 'Biên bản.docx');
  const [file] = answer.json().files;
  assert.deepEqual([file.name, file.mediaType], ['Biên bản.docx', 'application/pdf']);
  const url = `/api/tasks/${taskId}/files/${file.id}`;
  const read = await world.app.request('GET', url, world.office);
  assert.equal(read.body, '%PDF-1.7 biên bản');
  assert.match(read.headers['content-disposition'] as string, /^attachment; filename\*=UTF-8''Bi/);
  assertProblem(await world.app.request('GET', url, world.foreign), 'not-found');
  const elsewhere = await world.task(planId);
  assertProblem(
    await world.app.request('GET', `/api/tasks/${elsewhere}/files/${file.id}`, world.office),
    'not-found',
  );
  assertProblem(await send(Buffer.alloc(20 * 1024 * 1024 + 1), 'lon.bin'), 'too-large');
  assertProblem(await send('x', 'x.txt', world.auditor), 'step-not-allowed');
  assert.deepEqual((await world.app.request('DELETE', url, world.clerk, {})).json().files, []);
  assertProblem(await world.app.request('GET', url, world.office), 'not-found');
});

test('evidence: a document of the library that one may read; number and subject for who reads the plan', async () => {
  const { request, build } = world.app;
  const planId = await world.plan();
  const taskId = await world.task(planId, { units: [world.commune] });
  const file = (unitId: string, subject: string, by: Credentials) =>
    request('POST', '/api/documents', by, {
      unitId,
      direction: 'received',
      kind: 'notice',
      subject,
      issuer: 'Xã Bến Gỗ',
      number: '7',
      symbol: 'TB-UBND',
      signedOn: '2026-11-02',
      receivedOn: '2026-11-03',
    });
  const own = (await file(world.commune, 'Kết quả phát động', world.clerk)).json().id as string;
  const elsewhere = await build.unit({ parentId: world.province });
  const neighbour = await build.signedIn('unit-clerk', elsewhere);
  const hidden = (await file(elsewhere, 'Của đơn vị khác', neighbour)).json().id as string;
  const path = `/api/tasks/${taskId}/documents`;
  const attach = (documentId: string, by: Credentials | null = world.clerk) =>
    request('POST', path, by, { documentId });

  assertProblem(await attach(own, null), 'sign-in-required');
  assertIndistinguishable(
    await attach(own, world.foreign),
    await request('POST', `/api/tasks/${newId()}/documents`, world.foreign, { documentId: own }),
  );
  assertProblem(await attach(own, world.auditor), 'step-not-allowed');
  assertIndistinguishable(await attach(hidden), await attach(newId()));
  const draft = await request('POST', '/api/documents', world.clerk, {
    unitId: world.commune,
    direction: 'issued',
    kind: 'notice',
    subject: 'Còn dự thảo',
    issuer: 'Xã Bến Gỗ',
  });
  assertProblem(await attach(draft.json().id), 'invalid-input');
  assert.equal((await attach(own)).statusCode, 200);
  const [document, ...others] = (await attach(own)).json().documents;
  assert.deepEqual(others, []);
  assert.deepEqual(document, {
    id: own,
    number: '7',
    symbol: 'TB-UBND',
    signedOn: '2026-11-02',
    subject: 'Kết quả phát động',
    readable: true,
  });
  const director = await build.signedIn('standing-office', world.province);
  const listed = await request('GET', `/api/plans/${planId}/tasks`, director);
  assert.equal(listed.json().items[0].evidence, 1);
  assert.equal(
    (await request('GET', `/api/tasks/${taskId}`, director)).json().documents[0].subject,
    'Kết quả phát động',
  );
  assert.deepEqual((await history(taskId)).map(({ act, after }) => [act, after?.name]).slice(0, 1), [
    ['task.attach', '7/TB-UBND – Kết quả phát động'],
  ]);
  assertProblem(await request('DELETE', `${path}/${own}`, world.auditor, {}), 'step-not-allowed');
  assert.deepEqual((await request('DELETE', `${path}/${own}`, world.clerk, {})).json().documents, []);
  assertProblem(await request('DELETE', `${path}/${own}`, world.clerk, {}), 'not-found');
});

test('assigning many at once: added, replaced, taken off; a result per row', async () => {
  const planId = await world.plan();
  const person = await world.app.build.person({ fullName: 'Lò Thị Mai', unitId: world.commune });
  const tasks = [await world.task(planId), await world.task(planId, { units: [world.commune] })];
  const assign = (body: object, by = world.office) =>
    world.app.request('PUT', `/api/plans/${planId}/assignments`, by, {
      taskIds: tasks,
      personIds: [],
      units: [],
      ...body,
    });
  const unit = { unitId: world.commune, part: 'implementer' };
  const added = (await assign({ mode: 'add', units: [unit] })).json();
  assert.deepEqual(added.items, [
    { taskId: tasks[0], changed: true },
    { taskId: tasks[1], changed: false },
  ]);
  await assign({ mode: 'replace', units: [{ ...unit, part: 'lead' }], personIds: [person] });
  const task = (await world.app.request('GET', `/api/tasks/${tasks[0]}`, world.office)).json();
  assert.deepEqual(task.units, [{ unitId: world.commune, name: 'Xã Bến Gỗ', part: 'lead' }]);
  assert.deepEqual(task.people, [{ personId: person, name: 'Lò Thị Mai' }]);
  assert.deepEqual((await history(tasks[0] ?? ''))[0]?.after, {
    units: ['lead: Xã Bến Gỗ'],
    people: ['Lò Thị Mai'],
  });
  await assign({ mode: 'remove', personIds: [person] });
  assert.deepEqual(
    (await world.app.request('GET', `/api/tasks/${tasks[0]}`, world.office)).json().people,
    [],
  );
  assertProblem(await assign({ mode: 'add', units: [{ ...unit, unitId: newId() }] }), 'invalid-input');
  assertProblem(await assign({ mode: 'add', taskIds: [await world.task(await world.plan())] }), 'not-found');
  assertProblem(await assign({ mode: 'add', units: [unit] }, world.clerk), 'step-not-allowed');
});
