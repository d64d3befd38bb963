import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from '../../../documents/xlsx/read-xlsx.ts';
import { writeXlsx, type XlsxValue } from '../../../documents/xlsx/write-xlsx.ts';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { fileForm } from '../../../testing/multipart.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import type { ImportView } from '../../organisation/server/index.ts';
import { REGISTRATION_COLUMNS } from '../model/registration-columns.ts';

let app: TestApplication;
let clerk: Credentials;
let foreign: Credentials;
let sheet: string;

before(async () => {
  app = await testApplication();
  const { build } = app;
  const province = await build.unit({ name: 'Tỉnh Sông Mộc' });
  const commune = await build.unit({ name: 'Xã Bến Gỗ', parentId: province });
  const other = await build.unit({ name: 'Xã Đồi Chè', parentId: province });
  await build.person({ fullName: 'Nguyễn Văn An', unitId: commune, birthDate: '1985-04-12' });
  await build.person({ fullName: 'Trần Thị Bình', unitId: commune, birthDate: '1980-01-01' });
  await build.person({ fullName: 'Trần Thị Bình', unitId: commune, birthDate: '1990-02-02' });
  await build.person({ fullName: 'Lê Văn Cường', unitId: other });
  await build.person({ fullName: 'Lý Thị Mỹ', unitId: commune, birthDate: '1979-03-04' });
  await build.person({ fullName: 'Đỗ Thúy Vy', unitId: commune });
  await build.person({ fullName: 'Đỗ Thúy Vi', unitId: commune });
  clerk = await build.signedIn('unit-clerk', commune);
  foreign = await build.signedIn('unit-clerk', other);
  const made = await app.request('POST', '/api/registration-sheets', clerk, { unitId: commune, year: 2026 });
  sheet = made.json().id;
});
after(() => app.close());

function fileOf(rows: XlsxValue[][]): Promise<Buffer> {
  const columns = REGISTRATION_COLUMNS.map(({ header }) => ({ header, width: 20 }));
  return writeXlsx([{ name: 'A', columns, rows }]);
}

async function send(rows: XlsxValue[][] | Buffer, query = '', by: Credentials | null = clerk) {
  const file = Buffer.isBuffer(rows) ? rows : await fileOf(rows);
  const { body: payload, headers } = fileForm('dang-ky.xlsx', file);
  const url = `/api/registration-sheets/${sheet}/import${query}`;
  return app.server.inject({
    method: 'POST',
    url,
    payload,
    headers: { ...headers, ...(by?.headers ?? { 'x-so-vang': '1' }) },
  });
}

test('asks for sign-in; a foreign clerk sees no sheet', async () => {
  assertProblem(await send([['An', null, null, 'LĐTT', null]], '', null), 'sign-in-required');
  assertProblem(await send([['An', null, null, 'LĐTT', null]], '', foreign), 'not-found');
});

test('says what is wrong with each row and saves nothing while something is', async () => {
  const shown = (
    await send([
      ['nguyen van an', null, null, 'LĐTT', 'Sáng kiến'],
      ['Trần Thị Bình', null, null, 'Lao động tiên tiến', null],
      ['Lê Văn Cường', null, null, 'LĐTT', null],
      ['Nguyễn Văn An', null, null, 'Danh hiệu lạ', null],
      ['Nguyễn Văn An', null, null, 'LĐTT', null],
      ['Xã Bến Gỗ', null, null, 'CSTĐCS', null],
    ])
  ).json() as ImportView;
  assert.deepEqual(shown.counts, { new: 1, changed: 0, unchanged: 0, error: 5, warning: 0 });
  const messages = new Map(shown.rows.map(({ row, problems }) => [row, problems[0]?.message ?? '']));
  assert.match(messages.get(3) ?? '', /Có 2 đối tượng cùng tên/);
  assert.match(messages.get(4) ?? '', /Không tìm thấy “Lê Văn Cường”/);
  assert.match(messages.get(5) ?? '', /Danh mục không có/);
  assert.match(messages.get(6) ?? '', /hàng khác/);
  assert.match(messages.get(7) ?? '', /không phù hợp/);
  assertProblem(
    await send([['Lê Văn Cường', null, null, 'LĐTT', null]], `?confirm=true&seen=${shown.seen}`),
    'step-not-allowed',
  );
});

test('a name of another spelling, y or i, is offered and taken for certain by the day of birth only', async () => {
  const shown = (
    await send([
      ['Lí Thị Mĩ', null, null, 'LĐTT', null],
      ['Lí Thị Mĩ', { day: '1979-03-04' }, null, 'LĐTT', null],
      ['Đỗ Thúy Vi', null, null, 'LĐTT', null],
    ])
  ).json() as ImportView;
  assert.deepEqual(
    shown.rows.map(({ status, problems }) => [status, problems[0]?.message ?? null]),
    [
      [
        'error',
        'Không có “Lí Thị Mĩ”, nhưng có “Lý Thị Mỹ”. Nếu đúng là đối tượng này, hãy ghi tên như trong hệ thống hoặc ghi thêm ngày sinh.',
      ],
      ['new', null],
      ['new', null],
    ],
  );
});

test('adds what was seen, once; what is exported is imported as unchanged', async () => {
  // Written once: a file says when it was made, so written again it is another one.
  const sheetFile = await fileOf([
    ['nguyen van an', null, null, 'LĐTT', 'Sáng kiến'],
    ['Trần Thị Bình', { day: '1990-02-02' }, null, 'Lao động tiên tiến', null],
    ['Xã Bến Gỗ', null, null, 'Tập thể lao động xuất sắc', null],
  ]);
  const { seen } = (await send(sheetFile)).json() as ImportView;
  assertProblem(await send(sheetFile, `?confirm=true&seen=${'0'.repeat(64)}`), 'stale-version');
  const saved = await send(sheetFile, `?confirm=true&seen=${seen}`);
  assert.equal(saved.json().saved, true, saved.body);
  const { total } = (
    await app.request('GET', `/api/registration-sheets/${sheet}/registrations`, clerk)
  ).json();
  assert.equal(total, 3);
  const file = await app.request('GET', `/api/registration-sheets/${sheet}/export.xlsx`, clerk);
  const [, ...exported] = await readXlsx(file.rawPayload, { maxRows: 100 });
  assert.equal(exported.length, 3);
  const back = exported.map((row) =>
    row.map((cell) => (cell instanceof Date ? { day: cell.toISOString().slice(0, 10) } : cell)),
  ) as XlsxValue[][];
  assert.equal(((await send(back)).json() as ImportView).counts.unchanged, 3);
});
