import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertProblem } from '../../../../testing/assert-problem.ts';
import { readPlan } from '../read-plan.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';

let world: PlanWorld;
before(async () => {
  world = await planWorld();
});
after(() => world.close());

const compose = (body: object, by = world.office) =>
  world.app.request('POST', '/api/plans/compose', by, body);
const usual = (more: object = {}) => ({
  unitId: world.province,
  year: 2027,
  title: 'Công tác thi đua, khen thưởng năm 2027',
  from: 'usual',
  ...more,
});
const text = {
  superior: null,
  issuer: 'ỦY BAN NHÂN DÂN TỈNH SÔNG MỘC',
  place: 'Sông Mộc',
  legalBases: [
    { text: 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', number: null, date: '2022-06-15' },
  ],
  opening: ['Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung như sau:'],
  signer: {
    authority: 'TM. ỦY BAN NHÂN DÂN',
    capacity: 'KT. CHỦ TỊCH',
    position: 'PHÓ CHỦ TỊCH',
    name: 'Lê Văn Bến',
  },
  recipients: ['Các sở, ban, ngành', 'Lưu: VT, SNV'],
  outline: [
    {
      number: 'I',
      title: 'MỤC ĐÍCH',
      level: 1,
      paragraphs: [
        '- Các xã gửi báo cáo trước ngày 05/6/2027.',
        'Thi đua “Sông trong, vườn xanh” trong toàn tỉnh.',
      ],
      tables: [{ after: 1, header: ['Danh hiệu', 'Số lượng'], rows: [['Tập thể Lao động xuất sắc', '20']] }],
      children: [],
    },
  ],
};

test('asks for sign-in', async () => {
  const id = await world.plan({ state: 'draft' });
  assertProblem(
    await world.app.request('POST', '/api/plans/compose', undefined, usual()),
    'sign-in-required',
  );
  for (const part of ['preview', 'document.docx', 'document.pdf'])
    assertProblem(await world.app.request('GET', `/api/plans/${id}/${part}`), 'sign-in-required');
});

test('a plan begins with the usual parts, the text of an earlier plan, or the headings of a plan above', async () => {
  const made = await compose(usual());
  assert.equal(made.statusCode, 201, made.body);
  const { id } = made.json();
  const document = async (planId: string, by = world.office) =>
    (await world.app.request('GET', `/api/plans/${planId}/document`, by)).json();
  assert.deepEqual(
    (await document(id)).outline.map((part: { number: string }) => part.number),
    ['I', 'II', 'III', 'IV'],
  );
  assert.deepEqual(
    (await document(id)).annexes.map((annex: { number: number }) => annex.number),
    [1, 2],
  );
  await world.app.request('PATCH', `/api/plans/${id}`, world.office, { version: 1, ...text });

  const next = (await compose(usual({ year: 2028, from: 'previous', planId: id }))).json();
  const copied = await document(next.id);
  assert.deepEqual(copied.outline, (await document(id)).outline);
  assert.deepEqual(copied.signer, text.signer);

  await world.app.owner.query(
    "update plan set state = 'issued', number = '5', symbol = 'KH-UBND', signed_on = '2026-12-20' where id = $1",
    [id],
  );
  const below = (
    await compose(usual({ unitId: world.commune, from: 'superior', planId: id }), world.clerk)
  ).json();
  const headings = await document(below.id, world.clerk);
  assert.deepEqual(headings.outline[0].paragraphs, []);
  assert.equal(headings.outline[0].title, 'MỤC ĐÍCH');
  assert.equal(headings.legalBases[0].number, '5/KH-UBND');
});

test('who may not write plans of the unit learns nothing of it, and a foreign plan is no source', async () => {
  assertProblem(await compose(usual(), world.clerk), 'not-found');
  assertProblem(await compose(usual(), world.auditor), 'not-found');
  const foreign = await world.plan({ unitId: world.foreignProvince });
  assertProblem(await compose(usual({ from: 'previous', planId: foreign })), 'invalid-input');
  assertProblem(await compose(usual({ from: 'superior' })), 'invalid-input');
  assertProblem(
    await world.app.request('GET', `/api/plans/compose-sources?unitId=${world.province}`, world.foreign),
    'not-found',
  );
});

test('text is kept with its tables; dated duties follow it; a sealed or stale text is refused', async () => {
  const { id } = (await compose(usual())).json();
  const patch = (body: object, by = world.office) => world.app.request('PATCH', `/api/plans/${id}`, by, body);
  assert.equal((await patch({ version: 1, ...text })).statusCode, 200);
  const view = (await world.app.request('GET', `/api/plans/${id}/document`, world.office)).json();
  assert.deepEqual(view.outline, text.outline);
  assert.deepEqual(view.opening, text.opening);
  assert.deepEqual(
    view.duties.map((duty: { dueDay: string }) => duty.dueDay),
    ['2027-06-04'],
  );
  assert.deepEqual(
    view.movements.map((m: { name: string }) => m.name),
    ['Sông trong, vườn xanh'],
  );
  assertProblem(await patch({ version: 1, opening: [] }), 'stale-version');
  assertProblem(await patch({ version: 2, opening: [] }, world.foreign), 'not-found');
  const columns = { version: 2, annexes: [{ number: 1, title: null, columns: ['Ghi chú', 'Thời gian'] }] };
  assertProblem(await patch(columns), 'invalid-input');
  await patch({ version: 2, outline: [] });
  const bare = (await world.app.request('GET', `/api/plans/${id}/document`, world.office)).json();
  assert.deepEqual([bare.duties, bare.movements], [[], []]);
  await world.app.owner.query("update plan set state = 'submitted' where id = $1", [id]);
  assertProblem(await patch({ version: 3, opening: ['Sửa'] }), 'step-not-allowed');
});

test('the exported files are read as the plan; a draft is marked and a foreign clerk finds nothing', async () => {
  const { id } = (await compose(usual())).json();
  await world.app.request('PATCH', `/api/plans/${id}`, world.office, { version: 1, ...text });
  await world.task(id, {
    content: 'Phát động thi đua năm 2027.',
    deadline: 'Trước ngày 15/3/2027',
    section: 'Quý I',
  });
  for (const ending of ['docx', 'pdf']) {
    const file = await world.app.request('GET', `/api/plans/${id}/document.${ending}`, world.office);
    assert.equal(file.statusCode, 200, file.body);
    const plan = await readPlan(file.rawPayload);
    assert.equal(plan.document.issuer, text.issuer);
    assert.deepEqual(plan.document.signer, text.signer);
    assert.deepEqual(plan.document.opening, text.opening);
    assert.deepEqual(plan.outline[0]?.tables, text.outline[0]?.tables);
    assert.equal(plan.annexes[0]?.items[0]?.deadline.to, '2027-03-15');
    assertProblem(
      await world.app.request('GET', `/api/plans/${id}/document.${ending}`, world.foreign),
      'not-found',
    );
  }
  const { html } = (await world.app.request('GET', `/api/plans/${id}/preview`, world.office)).json();
  assert.match(html, /DỰ THẢO/);
  assertProblem(await world.app.request('GET', `/api/plans/${id}/preview`, world.foreign), 'not-found');
});

test('issuing takes the next number of the register and files the document, or does nothing', async () => {
  const { id } = (await compose(usual({ title: 'Kế hoạch ban hành từ sổ' }))).json();
  await world.task(id);
  const issue = (version: number, by = world.office) =>
    world.app.request('POST', `/api/plans/${id}/issue`, by, { version, day: '2026-11-21' });
  assertProblem(await issue(1), 'step-not-allowed');
  await world.app.owner.query("update plan set state = 'approved' where id = $1", [id]);
  assertProblem(await issue(7), 'stale-version');
  assertProblem(await issue(1, world.foreign), 'not-found');
  const done = await issue(1);
  assert.equal(done.statusCode, 200, done.body);
  const { plan, documentId } = done.json();
  assert.equal(plan.state, 'issued');
  assert.equal(plan.signedOn, '2026-11-21');
  const filed = await world.app.request('GET', `/api/documents/${documentId}`, world.office);
  assert.equal(filed.json().number, plan.number);
  assertProblem(await issue(2), 'step-not-allowed');
  const { rows } = await world.app.owner.query(
    'select count(*)::int as n from register_number where document_id = $1',
    [documentId],
  );
  assert.equal(rows[0].n, 1);
});
