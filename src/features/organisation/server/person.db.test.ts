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
let foreign: Credentials;
const nowhere = '019aa000-0000-7000-8000-000000000000';

before(async () => {
  app = await testApplication();
  const { build } = app;
  province = await build.unit({ name: 'Tỉnh Sông Lam' });
  ward = await build.unit({ name: 'Phường Bến Thủy', parentId: province });
  office = await build.signedIn('standing-office', province);
  clerk = await build.signedIn('unit-clerk', ward);
  foreign = await build.signedIn('unit-clerk', await build.unit({ name: 'Xã Xa', parentId: province }));
});
after(() => app.close());

const position = (extra: object = {}) => ({
  unitId: ward,
  title: 'Công chức',
  validFrom: '2024-01-01',
  ...extra,
});
const create = (by: Credentials | null, body: object) => app.request('POST', '/api/people', by, body);
const add = async (fullName: string, extra: object = {}) => {
  const response = await create(office, { fullName, position: position(), ...extra });
  assert.equal(response.statusCode, 201, response.body);
  return response.json().id as string;
};
const list = async (query: string, by = office) => {
  const response = await app.request('GET', `/api/people${query}`, by);
  assert.equal(response.statusCode, 200, response.body);
  return response.json() as { items: { fullName: string; positions: object[] }[]; total: number };
};
const names = async (query: string, by = office) =>
  (await list(query, by)).items.map(({ fullName }) => fullName);

test('every route asks for sign-in', async () => {
  for (const [method, url] of [
    ['GET', '/api/people'],
    ['GET', '/api/people/similar?fullName=A'],
    ['GET', `/api/people/${nowhere}`],
    ['GET', `/api/people/${nowhere}/history`],
    ['POST', '/api/people'],
    ['PUT', `/api/people/${nowhere}`],
    ['POST', `/api/people/${nowhere}/positions`],
    ['PATCH', `/api/positions/${nowhere}`],
  ] as const)
    assertProblem(await app.request(method, url), 'sign-in-required');
});

test('a person of a foreign unit cannot be told from nobody, to read or to write', async () => {
  const id = await add('Trần Bí Mật', { code: 'BM-1' });
  const held = (await app.request('GET', `/api/people/${id}`, office)).json().positions[0].id;
  const body = { fullName: 'X', version: 1 };
  const pairs = [
    ['GET', `/api/people/${id}`, `/api/people/${nowhere}`, undefined],
    ['GET', `/api/people/${id}/history`, `/api/people/${nowhere}/history`, undefined],
    ['PUT', `/api/people/${id}`, `/api/people/${nowhere}`, body],
    ['POST', `/api/people/${id}/positions`, `/api/people/${nowhere}/positions`, position()],
    ['PATCH', `/api/positions/${held}`, `/api/positions/${nowhere}`, { version: 1, validTo: '2026-01-01' }],
  ] as const;
  for (const [method, one, other, payload] of pairs) {
    const answer = await app.request(method, one, foreign, payload);
    assertProblem(answer, 'not-found');
    assertIndistinguishable(answer, await app.request(method, other, foreign, payload));
  }
  assert.deepEqual(await names('?q=bi+mat', foreign), []);
  const similar = await app.request('GET', '/api/people/similar?fullName=Tran%20Bi%20Mat', foreign);
  assert.deepEqual(similar.json().items, []);
  assertProblem(await create(foreign, { fullName: 'Chen Ngang', position: position() }), 'not-found');
  const member = await app.build.signedIn('council-member', province);
  assertProblem(await app.request('GET', '/api/people', member), 'not-found');
});

test('people are found without diacritics, by unit, sorted in Vietnamese order', async () => {
  const school = await app.build.unit({ name: 'Trường Bến Thủy', parentId: ward, kind: 'school' });
  await add('Đặng Văn Ước', { position: position({ unitId: school, title: 'Hiệu trưởng', isHead: true }) });
  await add('Dương Thị Ớt', { position: position({ unitId: school }) });
  await add('Ăng Thị Ơn', { position: position({ unitId: school }) });
  assert.deepEqual(await names(`?unitId=${school}`), ['Ăng Thị Ơn', 'Dương Thị Ớt', 'Đặng Văn Ước']);
  assert.deepEqual(await names(`?unitId=${school}&sort=-name&size=1`), ['Đặng Văn Ước']);
  assert.deepEqual(await names('?q=uoc%20dang'), ['Đặng Văn Ước']);
  const [found] = (await list('?q=uoc%20dang', clerk)).items;
  assert.deepEqual(found?.positions, [
    { unitId: school, unitName: 'Trường Bến Thủy', title: 'Hiệu trưởng', isHead: true },
  ]);
  assert.deepEqual(await names(`?unitId=${province}`, foreign), [], 'a filter does not widen what one sees');
});

test('words of two letters are found where a word begins, in any order; whoever asks', async () => {
  for (const name of ['Lê Thị Út', 'Vũ Hoàng Lệ', 'Trần Y Kle']) await add(name);
  for (const by of [office, clerk]) {
    assert.deepEqual(await names('?q=le', by), ['Lê Thị Út', 'Vũ Hoàng Lệ']);
    assert.deepEqual(await names('?q=le+vu', by), ['Vũ Hoàng Lệ']);
    assert.deepEqual(await names('?q=kle', by), ['Trần Y Kle']);
    assert.deepEqual(await names('?q=le+khong', by), []);
  }
  const { total, more } = (await list('?q=le')) as { total: number; more?: boolean };
  assert.deepEqual([total, more], [2, false]);
});

test('people are found by words of name and code together, under a new name and no longer under the old', async () => {
  const id = await add('Tạ Quang Xứng', { code: 'TX-07 Lê' });
  for (const by of [office, clerk]) {
    for (const q of ['tx-07', 'x-0', 'xung+tx', 'ta+le', 'le+xung+quang', 'quang+xung'])
      assert.deepEqual(await names(`?q=${q}`, by), ['Tạ Quang Xứng'], q);
    for (const q of ['xung+tx-08', 'tx-07+hung']) assert.deepEqual(await names(`?q=${q}`, by), [], q);
  }
  assert.deepEqual(await names('?q=tx-07', foreign), []);
  const { total } = await list('?q=quang+xung&page=2&size=1');
  assert.equal(total, 1, 'counted beyond the last page too');
  const renamed = { fullName: 'Tạ Quang Thỏa', code: 'TX-07 Lê', version: 1 };
  assert.equal((await app.request('PUT', `/api/people/${id}`, clerk, renamed)).statusCode, 200);
  assert.deepEqual(await names('?q=quang+thoa'), ['Tạ Quang Thỏa']);
  assert.deepEqual(await names('?q=quang+xung'), []);
});

test('who looks like somebody known is shown first, and added when said to be another', async () => {
  await add('Nguyễn Văn An', { birthDate: '1980-02-03' });
  const again = { fullName: 'NGUYỄN VĂN AN', birthDate: '1980-02-03', position: position() };
  const refused = assertProblem(await create(office, again), 'already-exists');
  assert.deepEqual(
    (refused.similar as { fullName: string }[]).map(({ fullName }) => fullName),
    ['Nguyễn Văn An'],
  );
  assert.equal((await create(office, { ...again, birthDate: '1990-01-01' })).statusCode, 201);
  assert.equal((await create(office, { ...again, isAnother: true })).statusCode, 201);
  await add('Lê Thị Mã', { code: 'CB-1' });
  assertProblem(
    await create(office, { fullName: 'Khác Hẳn', code: 'CB-1', isAnother: true, position: position() }),
    'already-exists',
  );
});

test('who is renamed stands in the list of the unit under the new name', async () => {
  const unitId = await app.build.unit({ name: 'Trường Đổi Tên', parentId: ward, kind: 'school' });
  const id = await add('An Thị Một', { position: position({ unitId }) });
  await add('Bùi Thị Hai', { position: position({ unitId }) });
  const body = { fullName: 'Vũ Thị Một', version: 1 };
  assert.equal((await app.request('PUT', `/api/people/${id}`, clerk, body)).statusCode, 200);
  assert.deepEqual(await names(`?unitId=${unitId}`, clerk), ['Bùi Thị Hai', 'Vũ Thị Một']);
});

test('a change is versioned and stands in the history', async () => {
  const id = await add('Phạm Đổi');
  const put = (version: number) =>
    app.request('PUT', `/api/people/${id}`, clerk, {
      fullName: 'Phạm Đổi Mới',
      email: 'doi@example.vn',
      version,
    });
  assert.equal((await put(1)).json().version, 2);
  const stale = assertProblem(await put(1), 'stale-version');
  assert.equal((stale.current as { fullName: string }).fullName, 'Phạm Đổi Mới');
  const history = (await app.request('GET', `/api/people/${id}/history`, clerk)).json().items;
  assert.deepEqual(
    history.map(({ act }: { act: string }) => act),
    ['person.update', 'person.create', 'position.add'],
  );
  const wrong = await app.request('PUT', `/api/people/${id}`, clerk, {
    fullName: ' ',
    email: 'không',
    version: 2,
  });
  const problem = assertProblem(wrong, 'invalid-input');
  assert.deepEqual((problem.errors as { path: string }[]).map(({ path }) => path).sort(), [
    'email',
    'fullName',
  ]);
});

test('positions are added, ended and kept within the life of the unit', async () => {
  const id = await add('Hoàng Chuyển');
  const post = (body: object, by = clerk) => app.request('POST', `/api/people/${id}/positions`, by, body);
  assertProblem(await post(position()), 'already-exists');
  assertProblem(await post(position({ title: 'Y', validTo: '2023-01-01' })), 'invalid-input');
  const ended = await app.build.unit({ name: 'Phòng Cũ', parentId: ward, validTo: '2025-01-01' });
  assertProblem(await post(position({ unitId: ended })), 'invalid-input');
  assert.equal((await post(position({ unitId: ended, validTo: '2025-01-01' }))).statusCode, 201);
  assertProblem(await post(position({ unitId: province })), 'not-found');

  const person = (await app.request('GET', `/api/people/${id}`, clerk)).json();
  const current = person.positions.find((held: { unitId: string }) => held.unitId === ward);
  const patch = (body: object) => app.request('PATCH', `/api/positions/${current.id}`, clerk, body);
  assert.equal((await patch({ version: 1, validTo: '2026-11-01' })).statusCode, 200);
  assertProblem(await patch({ version: 1, validTo: null }), 'stale-version');
  assert.deepEqual(await names('?q=hoang+chuyen'), []);
  assert.deepEqual(await names('?q=hoang+chuyen&now=false'), ['Hoàng Chuyển']);
});

test('a unit that a person has left still reads, but no longer writes', async () => {
  const id = await add('Vũ Đã Đi', { position: position({ validTo: '2025-01-01' }) });
  const update = () => app.request('PUT', `/api/people/${id}`, clerk, { fullName: 'Vũ Đã Đi', version: 1 });
  await app.request(
    'POST',
    `/api/people/${id}/positions`,
    office,
    position({ unitId: province, validFrom: '2025-01-01' }),
  );
  assert.equal((await app.request('GET', `/api/people/${id}`, clerk)).statusCode, 200);
  assertProblem(await update(), 'not-found');
});
