import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAwardNames } from '../../../../law/award-names/read-catalogue.ts';
import { catalogue } from '../../../../law/awards/awards.fixture.ts';
import { createAwardFinder } from './award-names.ts';
import { guessMapping, type SheetCell } from './columns.ts';
import { IMPORT_FIELDS } from './import-field.ts';
import { type HonourCandidate, readHonourRow } from './row.ts';

const context = {
  findAward: createAwardFinder(catalogue.awards, readAwardNames('catalogue', catalogue)),
  awards: new Map(catalogue.awards.map((award) => [award.id, award])),
  today: '2026-03-10',
  basis: 'cong-trang',
} as const;
const mapping = guessMapping([
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Chức vụ',
  'Đơn vị',
  'Danh hiệu',
  'Năm',
  'Số, ngày QĐ',
  'Tiền thưởng',
  'Loại hình khen thưởng',
  'Đối tượng',
]);
const GOOD = {
  order: 1 as SheetCell,
  name: 'Nguyễn Văn An' as SheetCell,
  birth: '15/02/1980' as SheetCell,
  position: 'Giáo viên' as SheetCell,
  unit: 'Trường THCS Tân Lập' as SheetCell,
  award: 'CSTĐCS' as SheetCell,
  year: 2020 as SheetCell,
  decision: 'Số 388/QĐ-UBND ngày 13/12/2020 của UBND huyện' as SheetCell,
  bonus: '1.490.000' as SheetCell,
  basis: null as SheetCell,
  subject: null as SheetCell,
};
const read = (change: Partial<typeof GOOD> = {}) => {
  const row = readHonourRow(Object.values({ ...GOOD, ...change }), mapping, context);
  assert.ok(row);
  return row;
};
const told = (change: Partial<typeof GOOD>) =>
  read(change).problems.map(({ level, code }) => `${level} ${code}`);

test('a whole row is read without a doubt', () => {
  assert.deepEqual(read(), {
    candidate: {
      name: 'Nguyễn Văn An',
      subject: 'individual',
      birth: '1980-02-15',
      position: 'Giáo viên',
      unit: 'Trường THCS Tân Lập',
      place: null,
      awardText: 'CSTĐCS',
      award: { award: 'chien-si-thi-dua-co-so', sure: true, others: [] },
      basis: 'cong-trang',
      year: 2020,
      yearFrom: null,
      decisionNumber: '388/QĐ-UBND',
      decidedOn: '2020-12-13',
      authority: 'UBND huyện',
      bonus: 1_490_000,
      certificate: null,
      note: null,
    },
    problems: [],
  });
});

test('what is wrong with a row is told by field, as error or doubt', () => {
  const cases: readonly (readonly [Partial<typeof GOOD>, readonly string[]])[] = [
    [{ name: ' ' }, ['error name-missing']],
    [{ name: 'A'.repeat(201) }, ['error name-long']],
    [{ award: null }, ['error award-missing']],
    [{ award: 'Giấy khen' }, ['doubt award-unknown']],
    [{ award: 'Giấy khen', subject: 'Cá nhân' }, ['doubt award-unknown']],
    [{ award: 'TTLĐXS' }, ['doubt award-subject']],
    [{ name: 'Trường THCS Tân Lập', birth: null, award: 'TTLĐXS' }, []],
    [{ name: 'Trường THCS Tân Lập', birth: null }, ['doubt award-subject']],
    [{ birth: null }, []],
    [{ birth: null, award: 'BK tỉnh' }, []],
    [{ birth: null, position: null, award: 'BK tỉnh' }, ['doubt subject-unknown']],
    [{ birth: null, award: 'BK tỉnh', subject: 'Cá nhân' }, []],
    [{ subject: 'người' }, ['doubt subject-unknown']],
    [{ birth: '31/02/1980' }, ['doubt birth-unread']],
    [{ birth: '13/12/2020' }, ['error birth-late']],
    [{ birth: 1980 }, []],
    [{ year: '2020; 2021' }, ['error year-unread']],
    [{ year: 1944 }, ['error year-range']],
    [{ year: 2028 }, ['error year-range']],
    [{ year: '2018-2020' }, []],
    [{ year: null }, ['doubt year-from-decision']],
    [{ year: null, award: 'CSTĐCS năm 2020' }, []],
    [{ year: 2021 }, ['doubt decision-early']],
    [{ year: null, decision: 'Số 12/QĐ' }, ['doubt decided-missing', 'error year-missing']],
    [{ decision: null }, ['doubt decided-missing']],
    [{ decision: '12/QĐ ngày 11/3/2026' }, ['error decided-range']],
    [{ decision: '12/QĐ ngày 10/3/2026' }, []],
    [{ bonus: 'nhiều' }, ['error bonus-unread']],
    [{ bonus: '-' }, []],
    [{ basis: 'Đột xuất' }, []],
    [{ basis: 'khác' }, ['doubt basis-unknown']],
    [{ unit: 'x'.repeat(251) }, ['error text-long']],
  ];
  for (const [change, problems] of cases) assert.deepEqual(told(change), problems, JSON.stringify(change));
});

test('problems are said in both languages, with the words of the cell', () => {
  const [problem] = read({ bonus: 'nhiều {}' }).problems;
  assert.deepEqual(problem, {
    field: 'bonus',
    level: 'error',
    code: 'bonus-unread',
    said: 'nhiều {}',
    vi: '“nhiều {}” không phải số tiền; hãy ghi số đồng, ví dụ 1.170.000.',
    en: '“nhiều {}” is no amount; write đồng, such as 1.170.000.',
  });
});

test('titles before a name are left out; households are known by their head', () => {
  const of = (change: Partial<typeof GOOD>, field: keyof HonourCandidate) => read(change).candidate[field];
  assert.equal(of({ name: 'Ông Nguyễn Văn An' }, 'name'), 'Nguyễn Văn An');
  assert.equal(of({ name: 'Đ/c Nguyễn Văn An' }, 'name'), 'Nguyễn Văn An');
  assert.equal(of({ name: 'Hộ ông Nguyễn Văn An', birth: null, award: 'GĐVH' }, 'name'), 'Nguyễn Văn An');
  assert.equal(of({ name: 'Gia đình bà Lê Thị Bình', birth: null, award: 'GĐVH' }, 'subject'), 'household');
  assert.equal(of({ basis: 'Khen chuyên đề' }, 'basis'), 'chuyen-de');
  assert.equal(of({ year: '2018-2020' }, 'yearFrom'), 2018);
});

test('days of two columns that differ are doubted', () => {
  const columns = guessMapping(['Họ tên', 'Danh hiệu', 'Năm', 'Số QĐ', 'Ngày QĐ', 'Đối tượng']);
  const row = (number: SheetCell, day: SheetCell) =>
    readHonourRow(['Nguyễn Văn An', 'LĐTT', 2020, number, day, null], columns, context);
  assert.deepEqual(
    row('12/QĐ ngày 5/1/2021', '6/1/2021')?.problems.map(({ code }) => code),
    ['decisions-differ'],
  );
  assert.deepEqual(row('12/QĐ ngày 5/1/2021', '5/1/2021')?.problems, []);
  assert.deepEqual(
    row('12/QĐ', 'mai')?.problems.map(({ code }) => code),
    ['decided-unread'],
  );
});

test('an empty row is none; any other is read, with everything wrong in it told', () => {
  assert.equal(readHonourRow([null, '', ' '], mapping, context), null);
  assert.equal(readHonourRow([], mapping, context), null);
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.boolean(),
    fc.date(),
    fc.constant(null),
  );
  const columns = fc.constant([...IMPORT_FIELDS]);
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 20 }), columns, (cells, fields) => {
      const row = readHonourRow(cells, fields, context);
      if (row === null) return;
      const { candidate, problems } = row;
      const errors = problems.filter(({ level }) => level === 'error');
      if (candidate.name === '' || candidate.year === null) assert.ok(errors.length > 0);
      if (!candidate.award.sure || candidate.decidedOn === null) assert.ok(problems.length > 0);
    }),
  );
});
