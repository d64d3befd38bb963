import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { writeXlsx, type XlsxValue } from '../../../documents/xlsx/write-xlsx.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { fileForm } from '../../../testing/multipart.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { PERSON_COLUMNS, type PersonColumn } from '../model/person-columns.ts';
import type { ImportView } from './import.schema.ts';

let app: TestApplication;
let province: string;
let ward: string;
let office: Credentials;
let clerk: Credentials;

before(async () => {
  app = await testApplication();
  const { build } = app;
  province = await build.unit({ name: 'Tỉnh Sông Lam', code: 'SL' });
  ward = await build.unit({ name: 'Phường Bến Thủy', code: 'BT', kind: 'commune', parentId: province });
  office = await build.signedIn('standing-office', province);
  clerk = await build.signedIn('unit-clerk', ward);
});
after(() => app.close());

type Cells = Partial<Record<PersonColumn, XlsxValue>>;
const sheet = (rows: Cells[]) =>
  writeXlsx([
    {
      name: 'Người',
      columns: PERSON_COLUMNS.map(({ header }) => ({ header, width: 20 })),
      rows: rows.map((cells) => PERSON_COLUMNS.map(({ key }) => cells[key] ?? null)),
    },
  ]);
const send = async (bytes: Uint8Array, query = '', by: Credentials | null = office, under = ward) => {
  const form = fileForm('nguoi.xlsx', bytes);
  return app.request('POST', `/api/people/import?under=${under}${query}`, by, form.body, form.headers);
};
const preview = async (bytes: Uint8Array, by = office) => {
  const response = await send(bytes, '', by);
  assert.equal(response.statusCode, 200, response.body);
  return response.json() as ImportView;
};
const confirm = async (bytes: Uint8Array, by = office) =>
  send(bytes, `&confirm=true&seen=${(await preview(bytes, by)).seen}`, by);
const counts = async (bytes: Uint8Array) => {
  const view = await preview(bytes);
  return [view.counts.new, view.counts.changed, view.counts.unchanged, view.counts.error];
};
const find = async (q: string) =>
  (await app.request('GET', `/api/people?q=${encodeURIComponent(q)}`, office)).json().items;

test('import, template and export ask for sign-in', async () => {
  assertProblem(await send(await sheet([]), '', null), 'sign-in-required');
  assertProblem(await app.request('GET', '/api/people/import-template.xlsx'), 'sign-in-required');
  assertProblem(await app.request('GET', '/api/people/export.xlsx'), 'sign-in-required');
});

test('a unit out of reach cannot be told from none', async () => {
  const file = await sheet([{ fullName: 'A', title: 'B' }]);
  assertIndistinguishable(
    await send(file, '', clerk, province),
    await send(file, '', clerk, '019aa000-0000-7000-8000-000000000000'),
  );
});

test('each wrong cell is named in the preview', async () => {
  const view = await preview(
    await sheet([
      { fullName: 'Lê Sai', title: 'X', gender: 'khác', email: 'không', isHead: 'chắc thế', unitCode: 'Q' },
      { title: 'X', unitName: 'Nơi nào', from: '1/1/2025', to: '1/1/2024' },
      { fullName: 'Lê Sớm', title: 'X', from: '1/1/2001' },
    ]),
  );
  assert.equal(view.counts.error, 3);
  const columns = view.rows.map(({ problems }) => problems.map(({ column }) => column).sort());
  assert.deepEqual(columns, [
    ['Giới tính', 'Mã đơn vị', 'Thư điện tử', 'Thủ trưởng'],
    ['Họ và tên', 'Tên đơn vị', 'Đến hết ngày'],
    ['Từ ngày'],
  ]);
});

test('people and positions are made together; again nothing changes; then only what differs', async () => {
  const minh = {
    code: 'CB1',
    fullName: 'Nguyễn Thị Minh',
    birthDate: '9/3/1985',
    gender: 'Nữ',
    from: '1/7/2025',
  };
  const nam = { fullName: 'Trần Văn Nam', birthDate: '20/11/1990', title: 'Chuyên viên', from: '1/7/2025' };
  const file = await sheet([
    { ...minh, title: 'Chủ tịch UBND', isHead: 'Có' },
    { ...minh, title: 'Chủ tịch Hội đồng TĐKT', unitName: 'tinh song lam' },
    nam,
  ]);
  assert.deepEqual(await counts(file), [3, 0, 0, 0]);
  assert.equal((await confirm(file)).statusCode, 200);
  const [found, ...others] = await find('thi minh');
  assert.equal(others.length, 0);
  assert.deepEqual(
    found.positions.map((held: { title: string; unitId: string; isHead: boolean }) => [
      held.title,
      held.unitId,
      held.isHead,
    ]),
    [
      ['Chủ tịch UBND', ward, true],
      ['Chủ tịch Hội đồng TĐKT', province, false],
    ],
  );
  assert.deepEqual(await counts(file), [0, 0, 3, 0]);
  const later = await sheet([
    { ...nam, to: '31/10/2026', phone: '0912' },
    { ...minh, title: 'Bí thư' },
  ]);
  assert.deepEqual(await counts(later), [0, 2, 0, 0]);
  assert.equal((await confirm(later)).statusCode, 200);
  assert.deepEqual(await find('van nam'), []);
  assert.equal((await find('thi minh'))[0].positions.length, 3);
  const exported = await app.request('GET', '/api/people/export.xlsx?now=false', office);
  assert.deepEqual(await counts(exported.rawPayload), [0, 0, 4, 0]);
});

test('what a person is comes along, once, by its name; a name that means nothing is told', async () => {
  const hoa = { fullName: 'Lê Hoa', birthDate: '2/2/1988', title: 'Giáo viên', from: '1/9/2025' };
  const file = await sheet([{ ...hoa, category: 'Viên chức; nhà giáo' }]);
  assert.equal((await confirm(file)).statusCode, 200);
  assert.deepEqual(await counts(file), [0, 0, 1, 0]);
  assert.deepEqual(await counts(await sheet([{ ...hoa, category: 'nghệ nhân' }])), [0, 1, 0, 0]);
  const [{ id }] = await find('le hoa');
  const person = (await app.request('GET', `/api/people/${id}`, office)).json();
  assert.deepEqual(person.categories, ['nhà giáo', 'viên chức']);
  const exported = await app.request('GET', '/api/people/export.xlsx?q=le+hoa', office);
  assert.deepEqual(await counts(exported.rawPayload), [0, 0, 1, 0]);
  const wrong = await preview(await sheet([{ ...hoa, category: 'phi hành gia' }]));
  assert.match(wrong.rows[0]?.problems[0]?.message ?? '', /phi hành gia/);
  const { rows } = await app.owner.query(
    `select after->>'category' as category from audit_entry where entity = 'person_category' order by 1`,
  );
  assert.deepEqual(rows, [{ category: 'nha-giao' }, { category: 'vien-chuc' }]);
});

test('an unchanged export has nothing to change: also without codes, in units of one name, and of who has left', async () => {
  const { build } = app;
  const there = await build.unit({ name: 'Phường Khác', parentId: province });
  for (const [i, parentId] of [ward, await build.unit({ name: 'Phường Ba', parentId: ward })].entries())
    await build.person({
      fullName: `Hồ Thị Không Mã ${i}`,
      unitId: await build.unit({ name: 'Văn phòng', kind: 'department', parentId }),
    });
  const moved = await build.person({ fullName: 'Đỗ Văn Chuyển', unitId: ward, title: 'Kế toán' });
  await app.owner.query("update position set valid_to = '2024-01-01' where person_id = $1", [moved]);
  await app.owner.query(
    `insert into position (id, person_id, unit_id, title, valid_from) values (gen_random_uuid(), $1, $2, 'Kế toán', '2024-01-01')`,
    [moved, there],
  );
  for (const by of [office, clerk]) {
    const { rawPayload } = await app.request('GET', '/api/people/export.xlsx?now=false', by);
    const view = await preview(rawPayload, by);
    const { new: added, changed, unchanged, error } = view.counts;
    const told = view.rows.flatMap(({ row, problems }) =>
      problems.map(({ message }) => `${row}: ${message}`),
    );
    assert.deepEqual({ added, changed, error }, { added: 0, changed: 0, error: 0 }, told.join('\n'));
    assert.ok(unchanged >= 3);
  }
});

test('a code of somebody out of reach is refused without telling who; a mere name is somebody new', async () => {
  await confirm(await sheet([{ code: 'KIN', fullName: 'Phan Kín', title: 'X', unitCode: 'SL' }]));
  const mine = await sheet([
    { code: 'KIN', fullName: 'Ai Đó', title: 'X' },
    { fullName: 'Phan Kín', title: 'Y' },
  ]);
  const view = await preview(mine, clerk);
  assert.deepEqual([view.counts.error, view.counts.new], [1, 1]);
  assert.ok(!JSON.stringify(view.rows[0]).includes('Phan Kín'));
  assert.deepEqual(view.rows[1]?.problems, []);
});

test('5,000 people are read, shown and saved within a few seconds', async () => {
  const file = await sheet(
    Array.from({ length: 5_000 }, (_, i) => ({
      code: `N${i}`,
      fullName: `Người Thứ ${i}`,
      birthDate: { day: '1980-01-01' },
      title: 'Chuyên viên',
      from: { day: '2025-07-01' },
    })),
  );
  const began = performance.now();
  assert.equal((await confirm(file)).statusCode, 200);
  const seconds = (performance.now() - began) / 1000;
  console.log(`preview and confirmation of 5,000 people: ${seconds.toFixed(1)} s`);
  assert.ok(seconds < 25, `${seconds} s`);
});
