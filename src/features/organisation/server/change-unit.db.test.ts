import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';

let app: TestApplication;
let province: string;
let ward: string;
let office: Credentials;
let clerk: Credentials;
let stranger: Credentials;
const nowhere = '019aa000-0000-7000-8000-000000000000';

before(async () => {
  app = await testApplication();
  const { build } = app;
  province = await build.unit({ name: 'Tỉnh Sông Lam', kind: 'province' });
  ward = await build.unit({ name: 'Phường Bến Thủy', kind: 'commune', parentId: province });
  office = await build.signedIn('standing-office', province);
  clerk = await build.signedIn('unit-clerk', ward);
  stranger = await build.signedIn('standing-office', await build.unit({ name: 'Tỉnh khác' }));
});
after(() => app.close());

const create = (by: Credentials | null, body: object) =>
  app.request('POST', '/api/units', by, { kind: 'department', validFrom: '2026-01-01', ...body });
const change = (id: string, body: object, by = office) =>
  app.request('POST', `/api/units/${id}/changes`, by, body);
const get = async (id: string, ngay = '', by = office) =>
  (await app.request('GET', `/api/units/${id}${ngay && `?ngay=${ngay}`}`, by)).json();
const newUnit = async (name: string, parentId = province, extra: object = {}) => {
  const response = await create(office, { name, parentId, ...extra });
  assert.equal(response.statusCode, 201, response.body);
  return response.json().units[0].id as string;
};

test('every write asks for sign-in', async () => {
  assertProblem(await create(null, { name: 'X', parentId: province }), 'sign-in-required');
  assertProblem(await app.request('POST', `/api/units/${ward}/changes`, null, {}), 'sign-in-required');
  assertProblem(await app.request('POST', `/api/units/${ward}/corrections`, null, {}), 'sign-in-required');
});

test('who may not write, or not there, cannot tell the unit from none', async () => {
  const body = { version: 1, from: '2026-01-01', name: 'Chiếm' };
  for (const by of [clerk, stranger]) {
    assertIndistinguishable(await change(ward, body, by), await change(nowhere, body, by));
    assertIndistinguishable(
      await create(by, { name: 'X', parentId: ward }),
      await create(by, { name: 'X', parentId: nowhere }),
    );
    assertIndistinguishable(
      await app.request('GET', `/api/units/${province}`, by),
      await app.request('GET', `/api/units/${nowhere}`, by),
    );
  }
  assert.equal((await get(ward)).name, 'Phường Bến Thủy');
});

test('a unit is made, found at once, and its making stands in its history', async () => {
  const id = await newUnit('  Sở   Nội vụ ', province, { code: 'SNV', reason: 'Theo quyết định' });
  const unit = await get(id);
  assert.equal(unit.name, 'Sở Nội vụ');
  assert.deepEqual(unit.path, [{ id: province, name: 'Tỉnh Sông Lam', visible: true }]);
  assert.ok(unit.allowed.includes('move'));
  const found = (await app.request('GET', '/api/units?q=so+noi+vu', office)).json();
  assert.equal(found.total, 1);
  const { items } = (await app.request('GET', `/api/units/${id}/history`, office)).json();
  assert.deepEqual(
    items.map((entry: { act: string; reason: string }) => [entry.act, entry.reason]),
    [['unit.create', 'Theo quyết định']],
  );
  assertProblem(await create(office, { name: 'Khác', parentId: province, code: 'SNV' }), 'already-exists');
});

test('a rename holds from its day; the day before shows the old name', async () => {
  const id = await newUnit('Phòng Nội vụ', ward);
  const response = await change(id, { version: 1, from: '2026-06-01', name: 'Phòng Nội vụ - Lao động' });
  assert.equal(response.json().units[0].version, 2, response.body);
  assert.equal((await get(id)).name, 'Phòng Nội vụ - Lao động');
  assert.equal((await get(id, '2026-05-31')).name, 'Phòng Nội vụ');
  assert.equal((await get(id)).periods.length, 2);
  const stale = assertProblem(
    await change(id, { version: 1, from: '2026-07-01', name: 'Z' }),
    'stale-version',
  );
  assert.equal((stale.current as { version: number }).version, 2);
});

test('a move takes the subtree along and changes who sees it', async () => {
  const other = await newUnit('Phường Vinh Tân', province, { kind: 'commune' });
  const office2 = await newUnit('Văn phòng', ward);
  const desk = await newUnit('Bộ phận một cửa', office2);
  assert.equal((await app.request('GET', `/api/units/${desk}`, clerk)).statusCode, 200);
  const moved = await change(office2, { version: 1, from: '2026-11-01', parentId: other });
  assert.equal(moved.statusCode, 200, moved.body);
  assertProblem(await app.request('GET', `/api/units/${desk}`, clerk), 'not-found');
  assert.deepEqual((await get(desk, '2026-10-31')).path.at(-2).name, 'Phường Bến Thủy');
  assert.deepEqual((await get(desk)).path.at(-2).name, 'Phường Vinh Tân');
});

test('no unit comes under itself, on any day', async () => {
  const a = await newUnit('Phòng A');
  const b = await newUnit('Tổ B', a);
  const problem = assertProblem(
    await change(a, { version: 1, from: '2026-02-01', parentId: b }),
    'invalid-input',
  );
  assert.match(String(problem.detail), /nằm dưới chính nó/);
  // Planned: B leaves A in 2027. A may go under B from then on, not before.
  await change(b, { version: 1, from: '2027-01-01', parentId: province });
  assertProblem(await change(a, { version: 1, from: '2026-12-31', parentId: b }), 'invalid-input');
  assert.equal((await change(a, { version: 1, from: '2027-01-01', parentId: b })).statusCode, 200);
});

test('two moves at once cannot close a circle', async () => {
  const a = await newUnit('Vòng A');
  const b = await newUnit('Vòng B');
  const answers = await Promise.all([
    change(a, { version: 1, from: '2026-03-01', parentId: b }),
    change(b, { version: 1, from: '2026-03-01', parentId: a }),
  ]);
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 422]);
});

test('a parent must exist for the whole time', async () => {
  const late = await newUnit('Sở mới', province, { validFrom: '2026-09-01' });
  const early = await create(office, { name: 'Phòng sớm', parentId: late, validFrom: '2026-08-31' });
  assert.match(String(assertProblem(early, 'invalid-input').detail), /chưa có vào ngày 31\/08\/2026/);
});

test('the district level ended: refused for a period beyond, with its source', async () => {
  const refused = await create(office, { name: 'Quận Mới', parentId: province, kind: 'district' });
  const problem = assertProblem(refused, 'invalid-input');
  assert.match(String(problem.detail), /01\/07\/2025.*203\/2025\/QH15/);
  assert.equal((problem.errors as { path: string }[])[0]?.path, 'kind');
});

test('a correction mends a period without making a new one, and says why', async () => {
  const id = await newUnit('Phòng Văn hoá Thong tin', ward);
  const correct = (body: object) => app.request('POST', `/api/units/${id}/corrections`, office, body);
  assertProblem(await correct({ version: 1, period: '2026-01-01', name: 'X' }), 'invalid-input');
  const done = await correct({
    version: 1,
    period: '2026-01-01',
    validFrom: '2025-12-01',
    name: 'Phòng Văn hóa Thông tin',
    reason: 'Sai chính tả',
  });
  assert.equal(done.statusCode, 200, done.body);
  const unit = await get(id);
  assert.deepEqual(
    unit.periods.map((p: { name: string; validFrom: string }) => [p.name, p.validFrom]),
    [['Phòng Văn hóa Thông tin', '2025-12-01']],
  );
  assertProblem(
    await correct({ version: 2, period: '2024-01-01', name: 'X', reason: 'không có' }),
    'not-found',
  );
});

test('a repeated submission acts once', async () => {
  const send = () =>
    app.request(
      'POST',
      '/api/units',
      office,
      { name: 'Sở Một lần', parentId: province, kind: 'department', validFrom: '2026-01-01' },
      { 'idempotency-key': 'unit-once-1' },
    );
  const [one, two] = [await send(), await send()];
  assert.deepEqual(one.json(), two.json());
  assert.equal((await app.request('GET', '/api/units?q=so+mot+lan', office)).json().total, 1);
});

test('a change of tomorrow comes into force with the daily job', async () => {
  const id = await newUnit('Phòng Kinh tế', ward);
  await change(id, { version: 1, from: '2026-11-22', name: 'Phòng Kinh tế - Hạ tầng' });
  const found = async (by: Credentials) =>
    (await app.request('GET', '/api/units?q=ha+tang', by)).json().total;
  assert.equal(await found(office), 0);
  app.clock.set('2026-11-22T00:01:00+07:00');
  await app.runJob('refresh-units');
  assert.equal(await found(await app.build.session(office.accountId)), 1);
});
