import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';

let app: TestApplication;
let province: string;
let ward: string;
let office: Credentials;
let clerk: Credentials;

before(async () => {
  app = await testApplication();
  const { build } = app;
  province = await build.unit({ name: 'Tỉnh Sông Lam', kind: 'province' });
  ward = await build.unit({ name: 'Phường Đống Đa', kind: 'commune', parentId: province, code: 'P-01' });
  await build.unit({
    name: 'Trường Tiểu học Đức Thắng',
    shortName: 'TH Đức Thắng',
    kind: 'school',
    parentId: ward,
  });
  await build.unit({ name: 'Xã 100% Xanh', kind: 'commune', parentId: province });
  await build.unit({
    name: 'Quận Cầu Giấy',
    kind: 'district',
    parentId: province,
    validTo: '2025-07-01',
  });
  office = await build.signedIn('standing-office', province);
  clerk = await build.signedIn('unit-clerk', ward);
});
after(() => app.close());

const names = async (query: string, by = office) => {
  const response = await app.request('GET', `/api/units${query}`, by);
  assert.equal(response.statusCode, 200, response.body);
  return (response.json().items as { name: string }[]).map(({ name }) => name);
};

test('asks for sign-in', async () => {
  assertProblem(await app.request('GET', '/api/units'), 'sign-in-required');
  assertProblem(await app.request('GET', '/api/units/tree'), 'sign-in-required');
});

test('a clerk sees the own unit and what is below, nothing else', async () => {
  assert.deepEqual(await names('', clerk), ['Phường Đống Đa', 'Trường Tiểu học Đức Thắng']);
  const response = await app.request('GET', '/api/units', clerk);
  assert.equal(response.json().total, 2);
});

test('finds without diacritics, each word anywhere, also by short name and code; % is only a sign', async () => {
  assert.deepEqual(await names('?q=dong+da'), ['Phường Đống Đa']);
  assert.deepEqual(await names('?q=thang%20TRUONG'), ['Trường Tiểu học Đức Thắng']);
  assert.deepEqual(await names('?q=p-01'), ['Phường Đống Đa']);
  assert.deepEqual(await names(`?q=${encodeURIComponent('0%')}`), ['Xã 100% Xanh']);
  assert.deepEqual(await names('?q=khong+co'), []);
});

test('filters by kind and state, sorts in Vietnamese order, pages', async () => {
  assert.deepEqual(await names('?kind=commune'), ['Phường Đống Đa', 'Xã 100% Xanh']);
  assert.deepEqual(await names('?active=false'), ['Quận Cầu Giấy']);
  assert.deepEqual(await names('?sort=-name&size=2&page=2'), ['Tỉnh Sông Lam', 'Quận Cầu Giấy']);
  assert.deepEqual(await names(`?under=${ward}&kind=school`), ['Trường Tiểu học Đức Thắng']);
});

test('shows the units of another day', async () => {
  assert.ok((await names('?ngay=2025-06-30')).includes('Quận Cầu Giấy'));
  assert.ok(!(await names('?ngay=2025-07-01')).includes('Quận Cầu Giấy'));
  assert.deepEqual(await names('?ngay=2024-01-01&q=cau+giay'), ['Quận Cầu Giấy']);
  assert.deepEqual(await names('?ngay=1999-01-01'), []);
});

test('a wrong filter is told by its field', async () => {
  const problem = assertProblem(
    await app.request('GET', '/api/units?ngay=31/12/2024', office),
    'invalid-input',
  );
  assert.equal((problem.errors as { path: string }[])[0]?.path, 'ngay');
});

test('the tree comes level by level, from the highest unit one may see', async () => {
  const level = async (query: string, by = office) =>
    (await app.request('GET', `/api/units/tree${query}`, by)).json() as {
      items: { id: string; name: string; childCount: number }[];
    };
  const roots = await level('');
  assert.deepEqual(
    roots.items.map(({ name, childCount }) => [name, childCount]),
    [['Tỉnh Sông Lam', 2]],
  );
  assert.deepEqual(
    (await level('', clerk)).items.map(({ id }) => id),
    [ward],
  );
  assert.deepEqual(
    (await level(`?parentId=${province}&ngay=2020-01-01`)).items.map(({ name }) => name),
    ['Quận Cầu Giấy', 'Phường Đống Đa', 'Xã 100% Xanh'],
  );
  assert.deepEqual(
    (await level(`?parentId=${province}`, clerk)).items.map(({ id }) => id),
    [ward],
  );
});
