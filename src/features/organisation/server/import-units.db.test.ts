import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from '../../../documents/xlsx/read-xlsx.ts';
import { writeXlsx, type XlsxValue } from '../../../documents/xlsx/write-xlsx.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { fileForm } from '../../../testing/multipart.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { UNIT_COLUMNS } from '../model/unit-columns.ts';
import type { ImportView } from './import.schema.ts';

let app: TestApplication;
let province: string;
let ward: string;
let office: Credentials;
let foreign: Credentials;

before(async () => {
  app = await testApplication();
  const { build } = app;
  province = await build.unit({ name: 'Tỉnh Sông Lam', code: 'SL' });
  ward = await build.unit({ name: 'Phường Bến Thủy', code: 'BT', kind: 'commune', parentId: province });
  office = await build.signedIn('standing-office', province);
  foreign = await build.signedIn('standing-office', await build.unit({ name: 'Tỉnh khác', code: 'XX' }));
});
after(() => app.close());

const sheet = (rows: XlsxValue[][], headers = UNIT_COLUMNS.map(({ header }) => header)) =>
  writeXlsx([{ name: 'Đơn vị', columns: headers.map((header) => ({ header, width: 20 })), rows }]);
const send = async (bytes: Uint8Array, query = '', by: Credentials | null = office, under = province) => {
  const form = fileForm('don-vi.xlsx', bytes);
  return app.request('POST', `/api/units/import?under=${under}${query}`, by, form.body, form.headers);
};
const preview = async (bytes: Uint8Array) => {
  const response = await send(bytes);
  assert.equal(response.statusCode, 200, response.body);
  return response.json() as ImportView;
};
const confirm = async (bytes: Uint8Array) => send(bytes, `&confirm=true&seen=${(await preview(bytes)).seen}`);
const messages = (view: ImportView) =>
  view.rows.flatMap(({ row, problems }) =>
    problems.map(({ column, message }) => `${row} ${column}: ${message}`),
  );
const total = async () => (await app.request('GET', '/api/units', office)).json().total as number;

test('import, template and export ask for sign-in', async () => {
  assertProblem(await send(await sheet([]), '', null), 'sign-in-required');
  assertProblem(await app.request('GET', '/api/units/import-template.xlsx'), 'sign-in-required');
  assertProblem(await app.request('GET', '/api/units/export.xlsx'), 'sign-in-required');
});

test('who may not write units there cannot tell it from nowhere', async () => {
  const file = await sheet([[null, 'X', null, 'Trường học', null, null, null]]);
  const clerk = await app.build.signedIn('unit-clerk', ward);
  assertProblem(await send(file, '', clerk, ward), 'not-found');
  assertIndistinguishable(
    await send(file, '', foreign, ward),
    await send(file, '', foreign, '019aa000-0000-7000-8000-000000000000'),
  );
});

test('a preview tells of each row what is wrong and saves nothing', async () => {
  const count = await total();
  const view = await preview(
    await sheet([
      ['A1', 'Trường A', null, 'Trường học', 'BT', null, '1/7/2025'],
      ['A1', 'Trường B', null, 'Trường lớp', 'KHONG', null, '31/02/2025'],
      [null, null, null, 'Trường học', null, 'Nơi nào đó', null],
      [null, 'Quận Cũ', null, 'Quận, huyện', null, null, { day: '2020-01-01' }],
      ['XX', 'Tỉnh khác', null, 'Tỉnh, thành phố', null, null, null],
      ['C1', 'Tổ 1', null, 'tổ dân phố', 'C2', null, null],
      ['C2', 'Tổ 2', null, 'thôn', 'C1', null, null],
    ]),
  );
  assert.deepEqual(view.counts, { new: 1, changed: 0, unchanged: 0, error: 6, warning: 0 });
  const told = messages(view).join('\n');
  for (const pattern of [
    /^3 Mã đơn vị: Mã “A1” đã có ở hàng 2/m,
    /^3 Loại đơn vị: Không có loại “Trường lớp”/m,
    /^3 Mã đơn vị cấp trên: .*“KHONG”/m,
    /^3 Từ ngày: “31\/02\/2025” không phải ngày/m,
    /^4 Tên đơn vị: Chưa có nội dung/m,
    /^4 Tên đơn vị cấp trên: Không tìm thấy đơn vị “Nơi nào đó”/m,
    /^5 null: Loại “Quận, huyện” không còn từ ngày 01\/07\/2025/m,
    /^6 Mã đơn vị: Mã “XX” đã dùng cho đơn vị ngoài phạm vi/m,
    /^[78] null: .*nằm dưới chính nó/m,
  ])
    assert.match(told, pattern);
  assert.equal(await total(), count);
});

test('what was seen is saved, all of it, with parents in any order; again it changes nothing', async () => {
  const file = await sheet([
    ['VP-1', 'Bộ phận Một cửa', null, 'Phòng', 'VP', null, { day: '2025-08-01' }],
    ['VP', 'Văn phòng', 'VP', 'Sở, phòng, ban', null, 'tinh SONG lam', { day: '2025-07-01' }],
    ['BT', 'Phường Bến Thủy Mới', null, 'Phường', null, null, { day: '2026-01-01' }],
    [null, '=1+1', null, 'Trường học', 'BT', null, null],
  ]);
  const seen = await preview(file);
  assert.deepEqual(seen.counts, { new: 3, changed: 1, unchanged: 0, error: 0, warning: 1 });
  const done = await confirm(file);
  assert.equal(done.statusCode, 200, done.body);
  assert.equal(done.json().saved, true);
  const desk = (await app.request('GET', '/api/units?q=mot+cua', office)).json().items[0];
  assert.equal(desk.parentName, 'Văn phòng');
  const renamed = (await app.request('GET', `/api/units/${ward}?ngay=2025-12-31`, office)).json();
  assert.equal(renamed.name, 'Phường Bến Thủy');
  const history = (await app.request('GET', `/api/units/${desk.id}/history`, office)).json().items;
  assert.deepEqual([history[0].act, history[0].reason], ['unit.create', 'Excel: don-vi.xlsx']);

  assert.deepEqual((await preview(file)).counts, { new: 0, changed: 0, unchanged: 4, error: 0, warning: 0 });
  assertProblem(await send(file, `&confirm=true&seen=${seen.seen}`), 'stale-version');
});

test('nothing is saved with an error in any row, nor a file that was not seen', async () => {
  const count = await total();
  const wrong = await sheet([
    ['D1', 'Trường D', null, 'Trường học', null, null, null],
    ['D2', 'Trường Đ', null, 'Không rõ', null, null, null],
  ]);
  assertProblem(await confirm(wrong), 'step-not-allowed');
  const right = await sheet([['D1', 'Trường D', null, 'Trường học', null, null, null]]);
  assertProblem(await send(right, '&confirm=true'), 'stale-version');
  assert.equal(await total(), count);
});

test('a file that is no such table is refused with what to do', async () => {
  assertProblem(await send(Buffer.from('a;b')), 'file-unreadable');
  const other = assertProblem(await send(await sheet([['x']], ['Họ tên'])), 'invalid-input');
  assert.match(String(other.detail), /“Tên đơn vị”, “Loại đơn vị”.*tệp mẫu/);
  assertProblem(await send(await sheet([])), 'invalid-input');
});

test('export and template are tables that the import reads', async () => {
  const exported = await app.request('GET', '/api/units/export.xlsx?kind=school', office);
  const rows = await readXlsx(exported.rawPayload, { maxRows: 100 });
  assert.deepEqual(
    rows[0],
    UNIT_COLUMNS.map(({ header }) => header),
  );
  assert.deepEqual(
    rows.slice(1).map((row) => row[1]),
    ['=1+1'],
  );
  const all = await app.request('GET', '/api/units/export.xlsx?active=true', office);
  const again = await preview(all.rawPayload);
  assert.equal(again.counts.error + again.counts.new + again.counts.changed, 0, messages(again).join('\n'));
  const template = await app.request('GET', '/api/units/import-template.xlsx', office);
  assert.equal((await readXlsx(template.rawPayload, { maxRows: 10 }))[0]?.length, UNIT_COLUMNS.length);
});

test('an unchanged export has nothing to change: also units that ended, and units without a code under each other', async () => {
  const { build } = app;
  const old = { validFrom: '2015-01-01', validTo: '2025-07-01' };
  const district = await build.unit({
    name: 'Huyện Sông Vân',
    code: 'SV',
    kind: 'district',
    parentId: province,
    ...old,
  });
  await build.unit({ name: 'Xã Thượng', code: 'SV-1', parentId: district, ...old });
  // Its name is that of one of today.
  await build.unit({ name: 'Phường Bến Thủy', code: 'BT-CU', parentId: province, ...old });
  const nameless = await build.unit({ name: 'Phòng Một', kind: 'department', parentId: ward });
  await build.unit({ name: 'Tổ Hai', kind: 'department', parentId: nameless });
  await build.unit({ name: 'Tổ Cũ', kind: 'department', parentId: nameless, ...old });

  const { rawPayload } = await app.request('GET', '/api/units/export.xlsx', office);
  const view = await preview(rawPayload);
  const { new: added, changed, error } = view.counts;
  assert.deepEqual({ added, changed, error }, { added: 0, changed: 0, error: 0 }, messages(view).join('\n'));

  const renamed = ['SV', 'Huyện Sông Vân Mới', null, 'Quận, huyện', 'SL', null, { day: '2015-01-01' }];
  assert.match(messages(await preview(await sheet([renamed]))).join(), /đã kết thúc hoạt động/);
});

test('5,000 units are read, shown and saved within a few seconds', async () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => [
    `N${i}`,
    `Đơn vị số ${i}`,
    null,
    'Trường học',
    i < 100 ? null : `N${i % 100}`,
    null,
    { day: '2025-07-01' },
  ]);
  const file = await sheet(rows);
  const began = performance.now();
  assert.equal((await confirm(file)).statusCode, 200);
  const seconds = (performance.now() - began) / 1000;
  console.log(`preview and confirmation of 5,000 units: ${seconds.toFixed(1)} s`);
  assert.ok(seconds < 20, `${seconds} s`);
  assert.equal((await app.request('GET', '/api/units?q=don+vi+so', office)).json().total, 5_000);
});
