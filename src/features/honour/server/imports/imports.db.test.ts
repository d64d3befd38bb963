import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readXlsx } from '../../../../documents/xlsx/read-xlsx.ts';
import { writeXlsx, type XlsxValue } from '../../../../documents/xlsx/write-xlsx.ts';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { fileForm } from '../../../../testing/multipart.ts';
import { type TestApplication, testApplication } from '../../../../testing/test-application.ts';
import { TEMPLATE_COLUMNS } from '../../model/imports/template.ts';
import type { HonourListView } from '../honour.schema.ts';
import type { AlikeRows, DoubtsView, ImportView, SheetRowView } from './import.schema.ts';

let app: TestApplication;
let province: string;
let commune: string;
let school: string;
let other: string;
let an: string;
let office: Credentials;
let clerk: Credentials;
let stranger: Credentials;

before(async () => {
  app = await testApplication();
  const { build } = app;
  province = await build.unit({ name: 'Tỉnh Sông Vân' });
  commune = await build.unit({ name: 'Xã Bến Gỗ', parentId: province });
  school = await build.unit({ name: 'Trường THCS Tân Lập', parentId: commune, kind: 'school' });
  other = await build.unit({ name: 'Xã Đồng Quê', parentId: province });
  an = await build.person({
    fullName: 'Nguyễn Văn An',
    unitId: school,
    birthDate: '1980-02-15',
    title: 'Giáo viên',
  });
  await build.person({ fullName: 'Lê Thị Bình', unitId: commune, birthDate: null });
  await build.person({ fullName: 'Lê Thị Bình', unitId: other, birthDate: null });
  await build.person({ fullName: 'Phạm Cường', unitId: school, birthDate: '1975-05-05' });
  await build.person({ fullName: 'Phạm Cường', unitId: school, birthDate: '1990-09-09' });
  office = await build.signedIn('standing-office', province);
  clerk = await build.signedIn('unit-clerk', province);
  stranger = await build.signedIn('standing-office', other);
});
after(() => app.close());

const HEADINGS = [
  'Họ và tên',
  'Ngày sinh',
  'Chức vụ',
  'Đơn vị',
  'Danh hiệu',
  'Năm',
  'Số QĐ',
  'Ngày QĐ',
  'Cơ quan QĐ',
];
type Row = readonly XlsxValue[];
const DECIDED: Row = ['15/QĐ-UBND', { day: '2021-01-20' }, 'Chủ tịch UBND huyện'];
const row = (
  name: string,
  birth: XlsxValue,
  unit: string | null,
  award: string,
  year = 2020,
  more = DECIDED,
): Row => [...[name, birth, 'Giáo viên', unit, award, year], ...more];
const sheet = (rows: readonly Row[], headings = HEADINGS) =>
  writeXlsx([{ name: 'Sổ', columns: headings.map((header) => ({ header, width: 15 })), rows }]);

const send = async (bytes: Uint8Array, by: Credentials | null = office, unitId = commune) => {
  const { body, headers } = fileForm('khen-thuong.xlsx', bytes, { unitId });
  return app.request('POST', '/api/honour-imports', by, body, headers);
};
const call = (
  method: 'GET' | 'POST' | 'PUT',
  id: string,
  path: string,
  body?: unknown,
  by: Credentials | null = office,
) => app.request(method, `/api/honour-imports/${id}${path}`, by, body);
const get = async <T>(id: string, path: string): Promise<T> => {
  const response = await call('GET', id, path);
  assert.equal(response.statusCode, 200, response.body);
  return response.json();
};
const view = (id: string) => get<ImportView>(id, '');
const rowsOf = async (id: string) => (await get<{ items: SheetRowView[] }>(id, '/rows')).items;
const ok = async (id: string, path: string, body: object): Promise<ImportView> => {
  const response = await call(path === '/mapping' ? 'PUT' : 'POST', id, path, body);
  assert.equal(response.statusCode, 200, response.body);
  return response.json();
};

/** Sends a sheet and reads it as its headings say. */
async function reading(rows: readonly Row[], changes: object = {}, headings = HEADINGS): Promise<ImportView> {
  const response = await send(await sheet(rows, headings));
  assert.equal(response.statusCode, 201, response.body);
  const { importId } = response.json() as { importId: string };
  const { mapping, version } = await view(importId);
  const mapped = await ok(importId, '/mapping', {
    version,
    mapping,
    basis: 'cong-trang',
    unitId: null,
    authority: null,
    ...changes,
  });
  assert.equal(mapped.state, 'reading');
  await app.runJob('honour.import', { importId });
  return view(importId);
}
const take = async (id: string): Promise<ImportView> => {
  await ok(id, '/taking', { version: (await view(id)).version });
  await app.runJob('honour.import');
  return view(id);
};
const honours = async (q: string): Promise<HonourListView['items']> => {
  const { items } = (
    await app.request('GET', `/api/honours?q=${encodeURIComponent(q)}`, office)
  ).json() as HonourListView;
  return items;
};
const statesOf = (rows: readonly SheetRowView[]) =>
  rows.map(({ state, problems }) => [state, ...problems.map(({ code }) => code)].join(' '));

describe('sending a sheet', () => {
  test('asks for sign-in', async () => {
    assertProblem(await send(await sheet([]), null), 'sign-in-required');
  });

  test('only who takes honours in at the unit', async () => {
    const bytes = await sheet([row('Nguyễn Văn An', null, null, 'LĐTT')]);
    assertProblem(await send(bytes, clerk), 'not-found');
    const here = { role: 'unit-clerk' as const, unitId: commune };
    const elsewhere = await app.build.signedIn('standing-office', other, { roles: [here] });
    assertProblem(await send(bytes, elsewhere), 'not-found');
    assertIndistinguishable(await send(bytes, stranger), await send(bytes, stranger, newId()));
  });

  test('a file that is no sheet, or without headings, is refused with what to do', async () => {
    assertProblem(await send(Buffer.from('Tên;Năm')), 'file-unreadable');
    const problem = assertProblem(await send(await sheet([], ['Cột 1', 'Cột 2'])), 'invalid-input');
    assert.match(String((problem.errors as { message: string }[])[0]?.message), /Họ và tên/);
  });

  test('the columns are proposed with examples, and what a person said of them is remembered for the unit', async () => {
    const headings = ['Họ tên', 'Khen', 'Ngày', 'Nơi công tác', 'Cấp nào'];
    const bytes = await sheet([['Nguyễn Văn An', 'LĐTT', { day: '2021-01-20' }, 'x', 'y']], headings);
    assertProblem(await send(bytes), 'invalid-input');
    const named = await sheet(
      [['Nguyễn Văn An', 'LĐTT', { day: '2021-01-20' }, 'x', 'y']],
      headings.with(1, 'Danh hiệu'),
    );
    const { importId } = (await send(named)).json() as { importId: string };
    const { mapping, version, samples } = await view(importId);
    assert.deepEqual(mapping, ['name', 'award', 'decidedOn', 'unit', null]);
    assert.deepEqual(samples, [['Nguyễn Văn An', 'LĐTT', '20/01/2021', 'x', 'y']]);
    const body = { version, basis: 'chuyen-de', unitId: null, authority: 'Bộ trưởng' };
    const said = ['name', 'award', 'decidedOn', 'unit', 'note'];
    await ok(importId, '/mapping', { ...body, mapping: said });
    const again = await view(((await send(named)).json() as { importId: string }).importId);
    assert.deepEqual(
      [again.mapping, again.defaults.basis, again.defaults.authority],
      [said, 'chuyen-de', 'Bộ trưởng'],
    );
  });

  test('a mapping that cannot be read by is refused with what is missing; so is a stale one', async () => {
    const { importId } = (await send(await sheet([row('An', null, null, 'LĐTT')]))).json() as {
      importId: string;
    };
    const body = { version: 1, basis: 'cong-trang', unitId: null, authority: null };
    const mapping = ['name', 'birth', 'position', null, null, 'year', null, null, null];
    const problem = assertProblem(
      await call('PUT', importId, '/mapping', { ...body, mapping }),
      'invalid-input',
    );
    assert.deepEqual(
      (problem.errors as { path: string }[]).map(({ path }) => path),
      ['mapping', 'mapping', 'unitId'],
    );
    const good = (await view(importId)).mapping;
    assertProblem(
      await call('PUT', importId, '/mapping', { ...body, version: 9, mapping: good }),
      'stale-version',
    );
    assertProblem(
      await call('PUT', importId, '/mapping', { ...body, mapping: good, unitId: other }),
      'not-found',
    );
  });
});

describe('what becomes of rows', () => {
  test('each is known, new, doubtful, double or rejected, with the reason', async () => {
    const { id, state } = await reading([
      row('NGUYỄN VĂN AN', '15/02/1980', 'Trường THCS Tân Lập', 'CSTĐCS'),
      row('Nguyễn Văn An', '15/02/1980', 'Trường THCS Tân Lập', 'Chiến sỹ thi đua cơ sở'),
      row('Lê Thị Bình', null, 'Xã Bến Gỗ', 'LĐTT'),
      row('Phạm Cường', null, 'Trường THCS Tân Lập', 'LĐTT'),
      row('Phạm Cường', '9/9/1990', 'Trường THCS Tân Lập', 'LĐTT'),
      row('Vũ Thị Mới', '1/1/1970', 'Trường THCS Tân Lập', 'LĐTT'),
      row('Trường THCS Tân Lập', null, null, 'TTLĐXS'),
      row('Vũ Thị Mới', null, 'Xã Đồng Quê', 'LĐTT'),
      row('Vũ Thị Khác', null, 'Trường Không Có', 'danh hiệu lạ'),
      row('Vũ Thị Khác', null, 'Xã Bến Gỗ', 'LĐTT', 2020, ['15/QĐ-UBND', '31/02/2021', 'Chủ tịch']),
      row('Vũ Thị Khác', null, 'Xã Bến Gỗ', 'BK TTCP', 2020, ['15/QĐ-TTg', null, null]),
      row('Vũ Thị Khác', null, 'Xã Bến Gỗ', 'BK TTCP', 2020, ['15/QĐ-TTg', { day: '2021-02-02' }, null]),
      row('Vũ Thị Khác', null, 'Xã Bến Gỗ', 'LĐTT', 2020, ['15/QĐ-UBND', { day: '2024-02-02' }, null]),
      ['', null, null, null, null, null, null, null, null],
    ]);
    assert.equal(state, 'deciding');
    const rows = await rowsOf(id);
    assert.deepEqual(statesOf(rows), [
      'ready',
      'duplicate',
      'ready',
      'doubtful person-unsure',
      'ready',
      'new-person',
      'ready',
      'rejected unit-outside',
      'doubtful award-unknown unit-unknown',
      'rejected decided-unread',
      'doubtful decided-missing authority-missing',
      'new-person',
      'doubtful authority-missing',
    ]);
    assert.equal(rows[0]?.person?.id, an);
    assert.equal(rows[1]?.doubleOf, 2);
    assert.equal(rows[3]?.candidates.length, 2);
    assert.equal(rows[6]?.person?.id, school);
    assert.equal(rows[11]?.authority, 'Thủ tướng Chính phủ');
  });

  test('a unit that has ended is known by its name of then, also abbreviated', async () => {
    const ended = await app.build.unit({
      name: 'Ủy ban nhân dân xã Cũ Kỹ',
      parentId: commune,
      validTo: '2025-07-01',
    });
    const { id } = await reading([row('Tạ Thị Xưa', '1/1/1961', 'UBND xã Cũ Kỹ', 'LĐTT')]);
    const [only] = await rowsOf(id);
    assert.deepEqual([only?.state, only?.unit?.id], ['new-person', ended]);
  });

  test('y and i make no two people, and join none of whom nobody is sure', async () => {
    const person = await app.build.person({ fullName: 'Lý Thị Mỹ', unitId: school, birthDate: '1979-03-04' });
    const { id } = await reading([
      row('Lí Thị Mĩ', '4/3/1979', 'Trường THCS Tân Lập', 'LĐTT'),
      row('Lí Thị Mĩ', '1979', 'Trường THCS Tân Lập', 'LĐTT', 2011),
      row('Đỗ Thúy Vi', '5/6/1990', 'Trường THCS Tân Lập', 'LĐTT', 2012),
      row('Đỗ Thúy Vi', '5/6/1990', 'Trường THCS Tân Lập', 'LĐTT', 2013),
      row('Đỗ Thúy Vy', '5/6/1990', 'Trường THCS Tân Lập', 'LĐTT', 2014),
    ]);
    const rows = await rowsOf(id);
    assert.deepEqual(statesOf(rows), [
      'ready',
      'doubtful person-unsure',
      'new-person',
      'new-person',
      'doubtful spelled-alike',
    ]);
    assert.deepEqual([rows[0]?.person?.id, rows[1]?.candidates[0]?.id], [person, person]);
    assert.match(JSON.stringify(rows[4]?.problems), /“Đỗ Thúy Vi”/);
    await ok(id, '/row-decisions', { row: rows[4]?.row, isNew: true });
    assert.equal(statesOf(await rowsOf(id))[4], 'new-person');
  });

  test('what may be one new person is doubted whatever is known of the birth, unless the births differ', async () => {
    const at = 'Trường THCS Tân Lập';
    const { id } = await reading([
      row('Tô Thị Kỷ', '1/2/1971', at, 'LĐTT', 2011),
      row('Tô Thị Kỷ', '1/2/1971', at, 'LĐTT', 2012),
      row('Tô Thị Kỉ', null, at, 'LĐTT', 2013),
      row('Tô Thị Kỉ', '1971', at, 'LĐTT', 2014),
      row('Tô Thị Kỳ', '5/6/1988', at, 'LĐTT', 2015),
      row('Tô Thị Kỉ', null, 'Xã Bến Gỗ', 'LĐTT', 2016),
    ]);
    assert.deepEqual(statesOf(await rowsOf(id)), [
      'new-person',
      'new-person',
      'doubtful spelled-alike',
      'doubtful spelled-alike',
      'new-person',
      'new-person',
    ]);
  });

  test('years that the golden book holds already are doubles; the same title by another decision is doubted', async () => {
    const birth = '15/02/1980';
    const first = await reading([row('Nguyễn Văn An', birth, 'Trường THCS Tân Lập', 'LĐTT', 2011)]);
    assert.equal((await take(first.id)).takenRows, 1);
    const again = await reading([
      row('Nguyễn Văn An', birth, 'Trường THCS Tân Lập', 'Lao động tiên tiến', 2011),
      row('Nguyễn Văn An', birth, null, 'LĐTT', 2011, ['99/QĐ-UBND', { day: '2012-01-01' }, 'Chủ tịch']),
    ]);
    assert.deepEqual(statesOf(await rowsOf(again.id)), ['duplicate', 'doubtful granted-otherwise']);
    await ok(again.id, '/decisions', { about: 'accept', code: 'granted-otherwise' });
    assert.deepEqual(statesOf(await rowsOf(again.id)), ['duplicate', 'ready']);
  });
});

describe('deciding', () => {
  test('what a spelling means is decided once for all rows, and remembered for the next sheet', async () => {
    const rows = [
      row('Hồ Thị A', '1/1/1971', 'Tr. Tân Lập cũ', 'Danh hiệu Lúa vàng'),
      row('Hồ Thị B', '1/1/1972', 'tr. tân lập cũ', 'danh hiệu LÚA VÀNG'),
    ];
    const { id } = await reading(rows);
    const doubts = await get<DoubtsView>(id, '/doubts');
    assert.deepEqual(
      [doubts.awards, doubts.units].map((groups) => groups.map(({ count }) => count)),
      [[2], [2]],
    );
    await ok(id, '/decisions', { about: 'award', text: doubts.awards[0]?.text, award: 'lao-dong-tien-tien' });
    const left = await ok(id, '/decisions', { about: 'unit', text: 'Tr. Tân Lập cũ', unitId: school });
    assert.deepEqual([left.counts['new-person'], left.counts.doubtful], [2, 0]);
    const next = await reading(rows.map((each) => each.with(5, 2019)));
    assert.equal(next.counts['new-person'], 2);
    assertProblem(
      await call('POST', id, '/decisions', { about: 'unit', text: 'Tr. Tân Lập cũ', unitId: other }),
      'not-found',
    );
    assertProblem(await call('POST', id, '/decisions', { about: 'award', text: 'x' }), 'invalid-input');
  });

  test('one row: who is meant, the day, the authority; a row left out stays out', async () => {
    const { id } = await reading([
      row('Phạm Cường', null, 'Trường THCS Tân Lập', 'LĐTT', 2018, ['1/QĐ-UBND', null, null]),
      row('Phạm Cường', null, 'Trường THCS Tân Lập', 'LĐTT', 2019),
      row('Phạm Cường', null, 'Trường THCS Tân Lập', 'LĐTT', 2017),
    ]);
    const [first, , third] = await rowsOf(id);
    const [one] = first?.candidates ?? [];
    await ok(id, '/row-decisions', {
      row: 2,
      subjectId: one?.id,
      decidedOn: '2019-01-05',
      authority: 'Chủ tịch UBND huyện',
    });
    await ok(id, '/row-decisions', { row: 3, isNew: true });
    await ok(id, '/row-decisions', { row: third?.row ?? 0, leaveOut: true });
    const rows = await rowsOf(id);
    assert.deepEqual(statesOf(rows), ['ready', 'new-person', 'left-out person-unsure']);
    assert.deepEqual([rows[0]?.person?.id, rows[0]?.decidedOn], [one?.id, '2019-01-05']);
    assertProblem(await call('POST', id, '/row-decisions', { row: 99, leaveOut: true }), 'not-found');
    const elsewhere = await app.build.person({ unitId: other });
    assertProblem(await call('POST', id, '/row-decisions', { row: 2, subjectId: elsewhere }), 'not-found');
    const late = await call('POST', id, '/row-decisions', { row: 2, decidedOn: '2027-01-01' });
    assertProblem(late, 'invalid-input');
  });

  test('a double of a row that is decided otherwise is judged anew', async () => {
    const { id } = await reading([
      row('Đào Thị Hai', '2/2/1972', 'Xã Bến Gỗ', 'LĐTT', 2016),
      row('Đào Thị Hai', '2/2/1972', 'Xã Bến Gỗ', 'LĐTT', 2016),
    ]);
    assert.deepEqual(statesOf(await rowsOf(id)), ['new-person', 'duplicate']);
    await ok(id, '/row-decisions', { row: 2, year: 2015 });
    assert.deepEqual(statesOf(await rowsOf(id)), ['new-person', 'new-person']);
    await ok(id, '/row-decisions', { row: 2, year: 2016 });
    assert.deepEqual(statesOf(await rowsOf(id)), ['new-person', 'duplicate']);
    await ok(id, '/row-decisions', { row: 2, leaveOut: true });
    assert.deepEqual(statesOf(await rowsOf(id)), ['left-out', 'new-person']);
  });

  test('who has one namesake is taken for that one by one act; authorities and kinds are said for all', async () => {
    const { id } = await reading([
      row('Lê Thị Bình', null, null, 'LĐTT', 2014, ['1/QĐ-UBND', { day: '2015-01-01' }, null]),
      [...['Công ty Lạ', null, null, 'Xã Bến Gỗ', 'BK tỉnh', 2014], ...DECIDED],
    ]);
    const doubts = await get<DoubtsView>(id, '/doubts');
    assert.deepEqual([doubts.oneCandidateRows, doubts.authorities.length], [1, 1]);
    await ok(id, '/decisions', { about: 'one-candidate' });
    const { counts } = await ok(id, '/decisions', {
      about: 'authority',
      award: 'lao-dong-tien-tien',
      authority: 'Chủ tịch UBND xã',
    });
    assert.equal(counts.ready, 1);
  });
});

describe('two spellings of one new person', () => {
  const at = 'Trường THCS Tân Lập';
  const peopleOf = async (q: string) =>
    (await honours(q)).map(({ subjectId, subjectName, year }) => [subjectId, subjectName, year] as const);

  test('are joined for one row, follow what is decided of the other, and leave with the import', async () => {
    const { id } = await reading([
      row('Mai Thị Lý', '3/4/1970', at, 'LĐTT', 2011),
      row('Mai Thị Lý', '3/4/1970', at, 'LĐTT', 2012),
      row('Mai Thị Lí', '3/4/1970', at, 'LĐTT', 2013),
      row('Mai Thị Lan Lý', null, at, 'LĐTT', 2014),
      row('Mai Thị Khác', null, at, 'danh hiệu lạ', 2014),
    ]);
    const alike = await get<AlikeRows>(id, '/rows/4/alike');
    assert.deepEqual(alike.items, [
      { row: 2, name: 'Mai Thị Lý', birth: '1970-04-03', unitName: 'Trường THCS Tân Lập', count: 2 },
    ]);
    assertProblem(await call('GET', id, '/rows/99/alike'), 'not-found');
    await ok(id, '/row-decisions', { row: 4, sameAsRow: 3 });
    await ok(id, '/row-decisions', { row: 5, sameAsRow: 4 });
    const rows = await rowsOf(id);
    assert.deepEqual(statesOf(rows).slice(0, 4), Array(4).fill('new-person'));
    assert.deepEqual(
      rows.map(({ sameAs }) => sameAs),
      [null, null, 3, 3, null],
    );
    for (const sameAsRow of [4, 5, 6, 99]) {
      const refused = assertProblem(
        await call('POST', id, '/row-decisions', { row: 3, sameAsRow }),
        'invalid-input',
      );
      assert.deepEqual(
        (refused.errors as { path: string }[]).map(({ path }) => path),
        ['sameAsRow'],
      );
    }

    await ok(id, '/row-decisions', { row: 3, subjectId: an });
    assert.deepEqual((await rowsOf(id)).map(({ state, person }) => [state, person?.id]).slice(0, 4), [
      ['new-person', undefined],
      ['ready', an],
      ['ready', an],
      ['ready', an],
    ]);
    await ok(id, '/row-decisions', { row: 3, sameAsRow: 2 });
    assert.deepEqual(
      (await rowsOf(id)).map(({ sameAs }) => sameAs),
      [null, 2, 2, 2, null],
    );

    const taken = await take(id);
    assert.equal(taken.takenRows, 4);
    const people = await peopleOf('mai thi');
    assert.equal(new Set(people.map(([subjectId]) => subjectId)).size, 1);
    assert.deepEqual(
      new Set(people.map(([, name]) => name)),
      new Set(['Mai Thị Lý', 'Mai Thị Lí', 'Mai Thị Lan Lý']),
    );
    const { rows: made } = await app.owner.query(
      'select full_name, birth_date::text from person where id = $1',
      [people[0]?.[0]],
    );
    assert.deepEqual(made, [{ full_name: 'Mai Thị Lý', birth_date: '1970-04-03' }]);
    await ok(id, '/undoing', { version: taken.version, reason: 'Nhầm' });
    await app.runJob('honour.import');
    const { rows: gone } = await app.owner.query(`select from person where full_name like 'Mai Thị L%'`);
    assert.equal(gone.length, 0);
  });

  test('are joined or kept apart for all their rows; where the day of birth is the same, for everybody at once', async () => {
    const { id } = await reading([
      row('Kha Thị Mỹ', '3/4/1970', at, 'LĐTT', 1991),
      row('Kha Thị Mỹ', '3/4/1970', at, 'LĐTT', 1992),
      row('Kha Thị Mĩ', '3/4/1970', at, 'LĐTT', 1993),
      row('La Thị Hỷ', null, at, 'LĐTT', 1991),
      row('La Thị Hỷ', null, at, 'LĐTT', 1992),
      row('La Thị Hỉ', null, at, 'LĐTT', 1993),
      row('Ma Thị Sỹ', '1970', at, 'LĐTT', 1991),
      row('Ma Thị Sỹ', '1970', at, 'LĐTT', 1992),
      row('Ma Thị Sĩ', null, at, 'LĐTT', 1993),
      row('Ma Thị Sĩ', null, at, 'LĐTT', 1994),
    ]);
    const doubts = await get<DoubtsView>(id, '/doubts');
    assert.deepEqual([doubts.sameDayRows, doubts.others], [1, []]);
    assert.deepEqual(
      doubts.spellings.map(({ row: first, name, birth, other, otherBirth, count }) => [
        first,
        name,
        birth,
        other,
        otherBirth,
        count,
      ]),
      [
        [8, 'Ma Thị Sĩ', null, 'Ma Thị Sỹ', '1970', 2],
        [2, 'Kha Thị Mĩ', '1970-04-03', 'Kha Thị Mỹ', '1970-04-03', 1],
        [5, 'La Thị Hỉ', null, 'La Thị Hỷ', null, 1],
      ],
    );
    assertProblem(await call('POST', id, '/decisions', { about: 'two-people' }), 'invalid-input');
    const left = await ok(id, '/decisions', { about: 'same-person' });
    assert.equal(left.counts.doubtful, 3);
    await ok(id, '/decisions', { about: 'same-person', row: 8 });
    const over = await ok(id, '/decisions', { about: 'two-people', row: 5 });
    assert.deepEqual([over.counts['new-person'], over.counts.doubtful], [10, 0]);
    await take(id);
    const countOf = async (q: string) => new Set((await peopleOf(q)).map(([subjectId]) => subjectId)).size;
    assert.deepEqual(
      [await countOf('kha thi my'), await countOf('la thi hy'), await countOf('ma thi sy')],
      [1, 2, 1],
    );
  });

  test('a row that follows one of which it is not clear whom it means waits for it', async () => {
    const { id } = await reading([
      row('Nông Thị Tỵ', '3/4/1970', at, 'LĐTT', 2011),
      row('Nông Thị Tị', '3/4/1970', at, 'LĐTT', 2012),
    ]);
    await ok(id, '/row-decisions', { row: 3, sameAsRow: 2 });
    await app.build.person({ fullName: 'Nông Thị Tỵ', unitId: school, birthDate: null });
    await app.build.person({ fullName: 'Nông Thị Tỵ', unitId: school, birthDate: null });
    await ok(id, '/row-decisions', { row: 2, year: 2010 });
    const rows = await rowsOf(id);
    assert.deepEqual(statesOf(rows), ['doubtful person-unsure', 'doubtful same-row-open person-unsure']);
    await ok(id, '/row-decisions', { row: 2, subjectId: rows[0]?.candidates[0]?.id });
    assert.deepEqual(
      (await rowsOf(id)).map(({ state, person }) => [state, person?.id]),
      Array(2).fill(['ready', rows[0]?.candidates[0]?.id]),
    );
  });
});

describe('taking and undoing', () => {
  test('honours, new people and households enter the book once; what is left comes back as a sheet with reasons', async () => {
    const { id } = await reading([
      row('Đỗ Thị Mới', '3/3/1973', 'Trường THCS Tân Lập', 'LĐTT', 2012, [
        '7/QĐ-UBND',
        { day: '2013-01-07' },
        'Chủ tịch',
      ]),
      row('Đỗ Thị Mới', null, 'Trường THCS Tân Lập', 'CSTĐCS', 2013, [
        '8/QĐ-UBND',
        { day: '2014-01-08' },
        'Chủ tịch',
      ]),
      row('Hộ ông Đinh Văn Hộ', null, 'Xã Bến Gỗ', 'Gia đình văn hóa', 2013),
      row('Đỗ Thị Sai', '3/3/1973', 'Xã Đồng Quê', 'LĐTT', 2012),
    ]);
    assert.deepEqual(statesOf(await rowsOf(id)).slice(0, 2), ['new-person', 'new-person']);
    const taken = await take(id);
    assert.deepEqual([taken.state, taken.counts.taken, taken.counts.rejected], ['taken', taken.takenRows, 1]);
    const found = await honours('do thi moi');
    assert.equal(found.length, 2);
    const ofImport = await app.request('GET', `/api/honours?import=${id}`, office);
    assert.equal((ofImport.json() as HonourListView).total, taken.takenRows);
    assert.equal(
      new Set(found.map(({ subjectId }) => subjectId)).size,
      1,
      'one person, though one row has no birth',
    );
    const { rows: people } = await app.owner.query(
      `select p.birth_date::text, h.title, h.valid_from::text, h.valid_to::text from person p join position h on h.person_id = p.id where p.id = $1`,
      [found[0]?.subjectId],
    );
    assert.deepEqual(people, [
      { birth_date: '1973-03-03', title: 'Giáo viên', valid_from: '2012-01-01', valid_to: '2014-01-09' },
    ]);
    const reply = await call('GET', id, '/left-over.xlsx');
    const [head, ...left] = await readXlsx(reply.rawPayload, { maxRows: 50 });
    assert.deepEqual(head?.slice(-3), ['Hàng', 'Kết quả', 'Lý do']);
    const wrong = left.find((cells) => cells[0] === 'Đỗ Thị Sai');
    assert.equal(wrong?.[9], 5);
    assert.match(String(wrong?.[11]), /không thuộc đơn vị của lần nhập này/);
    const { rows: audit } = await app.owner.query(
      `select act, account_id from audit_entry where entity_id = $1 order by seq`,
      [id],
    );
    assert.deepEqual(
      audit.map(({ act }) => act.replace('honour-import.', '')),
      ['create', 'map', 'take', 'enter'],
    );
    assert.ok(audit.every(({ account_id }) => account_id === office.accountId));

    await ok(id, '/undoing', { version: taken.version, reason: 'Nhập nhầm tệp' });
    await app.runJob('honour.import');
    assert.equal((await view(id)).state, 'undone');
    assert.deepEqual(await honours('do thi moi'), []);
    const { rows: gone } = await app.owner.query('select from person where id = $1', [found[0]?.subjectId]);
    assert.equal(gone.length, 0, 'whom the import made is gone with it');
    const { rows: counted } = await app.owner.query(
      `select sum(n)::int as n from award_sum where unit_id = $1 and kind = 'granted' and year in (2012, 2013)`,
      [school],
    );
    assert.equal(counted[0]?.n, 0);
  });

  test('whatever stands in a row, what is ready can be taken', async () => {
    const long = 'x '.repeat(124).trim();
    const cells = (name: string, more: Row) => [name, 1970, long, long, 'LĐTT', 2006, ...more];
    const { id } = await reading(
      [
        cells('Lương Thị Dài', ['7/QĐ-UBND', { day: '2007-01-07' }, long]),
        cells('Lương Thị Của', [`Số 7/QĐ-UBND của ${long} ${long}`, { day: '2007-01-07' }, null]),
        cells('Lương Thị Rỗng', ['', { day: '2007-01-07' }, 'Chủ tịch']),
      ],
      { unitId: commune },
      HEADINGS.with(3, 'Phòng'),
    );
    assert.deepEqual(statesOf(await rowsOf(id)), ['new-person', 'doubtful authority-missing', 'new-person']);
    assert.equal((await take(id)).takenRows, 2);
  });

  test('an honour that was corrected since keeps the import from being undone, by name', async () => {
    const { id } = await reading([row('Nguyễn Văn An', '15/02/1980', null, 'LĐTT', 2009)]);
    const taken = await take(id);
    const [honour] = (await honours('nguyen van an')).filter(({ year }) => year === 2009);
    const change = await app.request('POST', `/api/honours/${honour?.id}/changes`, office, {
      kind: 'correction',
      decisionNumber: '4/QĐ-UBND',
      decidedOn: '2026-02-01',
      authority: null,
      reason: 'Ghi sai năm',
      version: 1,
      changes: { year: 2010 },
    });
    assert.equal(change.statusCode, 200, change.body);
    const problem = assertProblem(
      await call('POST', id, '/undoing', { version: taken.version, reason: 'Nhầm' }),
      'step-not-allowed',
    );
    assert.match(String(problem.detail), /Nguyễn Văn An/);
    assert.equal((await honours('nguyen van an')).filter(({ year }) => year === 2010).length, 1);
  });

  test('somebody the import made and who is known elsewhere by then stays', async () => {
    const { id } = await reading([row('Đoàn Thị Ở', '4/4/1974', 'Xã Bến Gỗ', 'LĐTT', 2008)]);
    const taken = await take(id);
    const [honour] = await honours('doan thi o');
    await app.owner.query(
      `insert into evaluation (id, person_id, unit_id, year, grade, created_at) values ($1, $2, $3, 2020, 'hoan-thanh', now())`,
      [newId(), honour?.subjectId, commune],
    );
    await ok(id, '/undoing', { version: taken.version, reason: 'Nhầm' });
    await app.runJob('honour.import');
    assert.equal((await view(id)).state, 'undone');
    const { rows } = await app.owner.query('select from person where id = $1', [honour?.subjectId]);
    assert.equal(rows.length, 1);
  });

  test('steps that are not possible now are refused with those that are; a discarded import is over', async () => {
    const { id, version } = await reading([row('Nguyễn Văn An', '15/02/1980', null, 'danh hiệu lạ', 2007)]);
    assertProblem(await call('POST', id, '/taking', { version }), 'step-not-allowed');
    assertProblem(await call('POST', id, '/undoing', { version, reason: 'x' }), 'step-not-allowed');
    const again = await ok(id, '/mapping-again', { version });
    assert.equal(again.state, 'mapping');
    assert.deepEqual(await rowsOf(id), []);
    const over = await ok(id, '/discarding', { version: again.version });
    assert.deepEqual([over.state, over.allowed], ['discarded', []]);
  });
});

test('a clerk and somebody of another unit cannot tell an import from none; the list shows theirs only', async () => {
  const { id } = await reading([row('Nguyễn Văn An', null, null, 'LĐTT')]);
  for (const by of [clerk, stranger]) {
    assertIndistinguishable(
      await call('GET', id, '', undefined, by),
      await call('GET', newId(), '', undefined, by),
    );
    assertIndistinguishable(
      await call('GET', id, '/left-over.xlsx', undefined, by),
      await call('GET', newId(), '/left-over.xlsx', undefined, by),
    );
  }
  const list = (await app.request('GET', '/api/honour-imports', stranger)).json() as { total: number };
  assert.equal(list.total, 0);
  const own = (await app.request('GET', '/api/honour-imports?q=khen+ben+go&state=deciding', office)).json();
  assert.ok((own as { items: { id: string }[] }).items.some((each) => each.id === id));
});

test('the template is understood as it is offered', async () => {
  const reply = await app.request('GET', '/api/honour-import-template.xlsx', office);
  const { importId } = (await send(reply.rawPayload)).json() as { importId: string };
  const { mapping } = await view(importId);
  assert.deepEqual(
    mapping,
    TEMPLATE_COLUMNS.map(({ field }) => field),
  );
});
