import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, formatDay } from '../../../../law/calendar/index.ts';
import { cellBirth, cellBonus, cellDay, cellDecision, cellYears } from './cells.ts';
import type { SheetCell } from './columns.ts';

test('days in their usual forms', () => {
  const cases: readonly (readonly [SheetCell, string | null])[] = [
    ['1/2/2020', '2020-02-01'],
    ['01/02/2020', '2020-02-01'],
    ['15-02-2020', '2020-02-15'],
    ['15.2.2020', '2020-02-15'],
    ['ngày 15/02/2020', '2020-02-15'],
    ['ngày 13 tháng 12 năm 2023', '2023-12-13'],
    ['Ngày 3 tháng 2 năm 1999', '1999-02-03'],
    ['2020-02-15', '2020-02-15'],
    ['2020-02-15T00:00:00', '2020-02-15'],
    ['15/02/2020 00:00:00', '2020-02-15'],
    [new Date('2020-02-15T00:00:00Z'), '2020-02-15'],
    [43876, '2020-02-15'],
    [43876.5, '2020-02-15'],
    ['30/02/2020', null],
    ['1/13/2020', null],
    ['1/2/20', null],
    ['2020', null],
    [2020, '1905-07-12'],
    ['không rõ', null],
    ['', null],
    [null, null],
    [new Date(Number.NaN), null],
  ];
  for (const [cell, day] of cases) assert.equal(cellDay(cell), day, String(cell));
});

test('any day is read back from what people write and from the number of Excel', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (n) => {
      const day = addDays('1930-01-01', n);
      const [d, m, y] = formatDay(day).split('/').map(Number);
      for (const text of [formatDay(day), `${d}-${m}-${y}`, `ngày ${d} tháng ${m} năm ${y}`, day])
        assert.equal(cellDay(text), day);
      assert.equal(cellDay(Date.parse(day) / 86_400_000 + 25_569), day);
      assert.deepEqual(cellDecision(`Số 12/QĐ-UBND ngày ${d}/${m}/${y}`), {
        number: '12/QĐ-UBND',
        day,
        authority: null,
      });
    }),
  );
});

test('births as day or year', () => {
  const cases: readonly (readonly [SheetCell, string | null])[] = [
    [1985, '1985'],
    ['1985', '1985'],
    ['năm 1985', '1985'],
    ['Sinh năm 1985', '1985'],
    ['5/1985', '1985'],
    ['05-1985', '1985'],
    ['15/02/1985', '1985-02-15'],
    [31_093, '1985-02-15'],
    ['85', null],
    ['?', null],
  ];
  for (const [cell, birth] of cases) assert.equal(cellBirth(cell), birth, String(cell));
});

test('years and spans', () => {
  const cases: readonly (readonly [SheetCell, readonly [number | null, number] | null])[] = [
    [2020, [null, 2020]],
    ['2020', [null, 2020]],
    ['Năm 2020', [null, 2020]],
    ['2018-2020', [2018, 2020]],
    ['2018 – 2020', [2018, 2020]],
    ['2018/2020', [2018, 2020]],
    ['2019-20', [2019, 2020]],
    ['năm học 2019-2020', [2019, 2020]],
    ['Giai đoạn 2016 - 2020', [2016, 2020]],
    ['từ năm 2016 đến năm 2020', [2016, 2020]],
    ['2020-2020', [null, 2020]],
    ['2020-2018', null],
    ['2019, 2020', null],
    ['20', null],
    [20_200, null],
    ['năm ngoái', null],
  ];
  for (const [cell, span] of cases)
    assert.deepEqual(cellYears(cell), span === null ? null : { from: span[0], year: span[1] }, String(cell));
});

test('decisions of number, day and authority in one', () => {
  const cases: readonly (readonly [SheetCell, string | null, string | null, string | null])[] = [
    ['Số 388/QĐ-UBND ngày 13/12/2023', '388/QĐ-UBND', '2023-12-13', null],
    ['388/QĐ-UBND, 13/12/2023', '388/QĐ-UBND', '2023-12-13', null],
    ['388/QĐ-UBND (13/12/2023)', '388/QĐ-UBND', '2023-12-13', null],
    ['QĐ số 388/QĐ-UBND ngày 13 tháng 12 năm 2023', '388/QĐ-UBND', '2023-12-13', null],
    ['Quyết định số: 388/QĐ-UBND ngày 13.12.2023', '388/QĐ-UBND', '2023-12-13', null],
    ['QĐ 388 ngày 13-12-2023 của UBND xã Tân Lập', '388', '2023-12-13', 'UBND xã Tân Lập'],
    ['1234/QĐ-TTg ngày 1/2/2020 của Thủ tướng Chính phủ', '1234/QĐ-TTg', '2020-02-01', 'Thủ tướng Chính phủ'],
    ['Số 12/QĐ của UBND xã ngày 1/2/2020', '12/QĐ', '2020-02-01', 'UBND xã'],
    ['388 QĐ/UB', '388 QĐ/UB', null, null],
    [388, '388', null, null],
    ['ngày 13/12/2023', null, '2023-12-13', null],
    ['Số 388/QĐ-UBND ngày 31/02/2023', '388/QĐ-UBND', null, null],
    ['không có', null, null, null],
    ['', null, null, null],
  ];
  for (const [cell, number, day, authority] of cases)
    assert.deepEqual(cellDecision(cell), { number, day, authority }, String(cell));
});

test('amounts in đồng', () => {
  const cases: readonly (readonly [SheetCell, number | null])[] = [
    [1_170_000, 1_170_000],
    ['1170000', 1_170_000],
    ['1.170.000', 1_170_000],
    ['1,170,000 đ', 1_170_000],
    ['1.170.000 đồng', 1_170_000],
    ['1 170 000 VNĐ', 1_170_000],
    ['1,5 triệu', 1_500_000],
    ['2 tr', 2_000_000],
    ['0', 0],
    [-1, null],
    [1.5, null],
    ['1.17.000', null],
    ['nhiều', null],
  ];
  for (const [cell, amount] of cases) assert.equal(cellBonus(cell), amount, String(cell));
});

test('no cell is too odd to be read', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.boolean(),
    fc.date(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(cell, (any) => {
      for (const read of [cellDay, cellBirth, cellYears, cellDecision, cellBonus]) read(any);
    }),
  );
});
