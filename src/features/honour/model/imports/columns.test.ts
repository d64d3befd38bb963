import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findHead, guessMapping, headSignature, numbersColumns } from './columns.ts';
import { guessField } from './headings.ts';
import { IMPORT_FIELDS, type ImportField } from './import-field.ts';

const HEADERS: Readonly<Record<ImportField | 'none', readonly string[]>> = {
  name: [
    'Họ và tên',
    'HỌ TÊN',
    'Họ, tên',
    'Họ và tên, tên tập thể',
    'Tên cá nhân, tập thể',
    'Tên tập thể',
    'Chủ hộ',
    'Tên',
  ],
  birth: ['Ngày sinh', 'Năm sinh', 'Ngày, tháng, năm sinh', 'Ngày tháng năm sinh'],
  subject: ['Đối tượng', 'Cá nhân/Tập thể', 'Loại'],
  position: ['Chức vụ', 'Chức danh', 'Chức vụ, chức danh'],
  unit: [
    'Đơn vị',
    'Đơn vị công tác',
    'Cơ quan, đơn vị',
    'Nơi công tác',
    'Phòng, ban',
    'Cơ quan công tác',
    'Địa chỉ',
  ],
  place: ['Chức vụ, đơn vị', 'Chức vụ, đơn vị công tác', 'Chức vụ/Đơn vị', 'Chức vụ và đơn vị công tác'],
  award: [
    'Danh hiệu',
    'Danh hiệu thi đua',
    'Hình thức khen thưởng',
    'Danh hiệu, hình thức khen thưởng',
    'DANH HIỆU/HÌNH THỨC',
    'Khen thưởng',
  ],
  basis: ['Loại hình khen thưởng', 'Nội dung khen thưởng', 'Lý do khen thưởng'],
  year: ['Năm', 'Năm khen thưởng', 'Năm đạt danh hiệu', 'Giai đoạn', 'Năm học', 'Thời gian'],
  decision: [
    'Số, ngày QĐ',
    'Số, ngày quyết định',
    'Quyết định',
    'Số QĐ, ngày',
    'Số QĐ, ngày QĐ',
    'QĐ khen thưởng',
  ],
  decisionNumber: ['Số quyết định', 'Số QĐ', 'Quyết định số', 'QĐ số', 'Số, ký hiệu', 'Số'],
  decidedOn: [
    'Ngày quyết định',
    'Ngày QĐ',
    'Ngày ký',
    'Ngày ban hành',
    'Quyết định ngày',
    'Ngày tháng năm QĐ',
  ],
  authority: [
    'Cơ quan quyết định',
    'Cấp quyết định',
    'Cấp khen',
    'Người ký',
    'Cơ quan ban hành',
    'Cấp khen thưởng',
  ],
  bonus: ['Tiền thưởng', 'Mức thưởng (đồng)', 'Số tiền', 'Mức tiền thưởng', 'Số tiền thưởng'],
  certificate: ['Số bằng', 'Số vào sổ', 'Số hiệu bằng'],
  note: ['Ghi chú', 'GHI CHÚ:'],
  none: ['STT', 'TT', 'Số TT', 'Giới tính', 'Nam/Nữ', 'Dân tộc', '', 'abc', 'Điện thoại'],
};

test('headings are understood, whatever their case, stars and diacritics', () => {
  const wrong = [...IMPORT_FIELDS, 'none' as const].flatMap((field) =>
    HEADERS[field]
      .flatMap((header) => [header, header.toUpperCase(), ` ${header} * `, header.normalize('NFD')])
      .filter((text) => (guessField(text) ?? 'none') !== field)
      .map((text) => [field, text, guessField(text)]),
  );
  assert.deepEqual(wrong, []);
});

test('each thing is taken from one column, the first', () => {
  assert.deepEqual(guessMapping(['STT', 'Họ và tên', 'Tên', 'Danh hiệu', 'Hình thức khen thưởng']), [
    null,
    'name',
    null,
    'award',
    null,
  ]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.values(HEADERS).flat())), (headers) => {
      const mapping = guessMapping(headers);
      const used = mapping.filter((field) => field !== null);
      assert.equal(mapping.length, headers.length);
      assert.equal(new Set(used).size, used.length);
    }),
  );
});

test('the signature stays when case, diacritics or spaces change, and tells other headings', () => {
  const headers = ['STT', 'Họ và tên', 'Danh hiệu', 'Năm'];
  const again = headers.map((header) => ` ${header.toUpperCase().normalize('NFD')}  `);
  assert.equal(headSignature(again), headSignature(headers));
  assert.notEqual(headSignature(headers.toReversed()), headSignature(headers));
});

test('headings are found below a title, and in two lines', () => {
  const one = findHead([
    ['SỔ KHEN THƯỞNG NĂM 2020', null, null],
    [null, null, null],
    ['STT', 'Họ và tên', 'Danh hiệu', 'Năm'],
    [1, 'Nguyễn Văn An', 'LĐTT', 2020],
  ]);
  assert.deepEqual([one?.firstRow, one?.mapping], [3, [null, 'name', 'award', 'year']]);
  const two = findHead([
    ['TT', 'Họ và tên', 'Hình thức khen thưởng', 'Quyết định', null, null, 'Ghi chú'],
    [null, null, null, 'Số', 'Ngày', 'Cơ quan ban hành', null],
    [1, 'Nguyễn Văn An', 'LĐTT', '12/QĐ', '1/2/2020', 'UBND xã', null],
  ]);
  assert.deepEqual(two?.mapping, [null, 'name', 'award', 'decisionNumber', 'decidedOn', 'authority', 'note']);
  assert.equal(two?.firstRow, 2);
  assert.equal(
    findHead([
      ['a', 'b'],
      [1, 2],
    ]),
    null,
  );
  assert.equal(findHead([]), null);
});

test('a row that numbers the columns is told from people', () => {
  assert.equal(numbersColumns(['(1)', '(2)', '(3)', null]), true);
  assert.equal(numbersColumns(['A', 'B', 1, 2]), true);
  assert.equal(numbersColumns([1, 'Nguyễn Văn An', 'LĐTT']), false);
  assert.equal(numbersColumns([1, null, null]), false);
});

test('cells full of brackets are no heading, and are not read through for one', () => {
  const rows = Array.from({ length: 30 }, () => Array.from({ length: 60 }, () => '('.repeat(4_000)));
  const began = performance.now();
  findHead(rows);
  assert.ok(performance.now() - began < 10_000);
});
