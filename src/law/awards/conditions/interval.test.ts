import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapOf, judged, said, table } from './conditions.fixture.ts';

const BK = 'bang-khen-bo-ban-nganh-tinh';
const five = { sinceAward: [BK], minYears: 5 };
const on = (decidedOn: string, more = {}) => ({ honours: [{ award: BK, decidedOn, ...more }] });

table('interval', [
  ['five years to the day', five, on('2021-03-10'), true],
  ['one day short', five, on('2021-03-11'), false],
  ['not known', five, {}, null],
  ['never granted', five, { honours: [] }, false],
  [
    'the last one counts',
    five,
    { honours: [...on('2015-01-01').honours, ...on('2023-01-01').honours] },
    false,
  ],
  [
    'a thematic one does not start it again',
    five,
    {
      honours: [...on('2015-01-01').honours, ...on('2023-01-01', { basis: 'chuyen-de' }).honours],
    },
    true,
  ],
  ['granted on 29 February: one day before its end', five, on('2020-02-29'), false, { on: '2025-02-27' }],
  ['granted on 29 February: to the last day', five, on('2020-02-29'), true, { on: '2025-02-28' }],
  ['only the year is known, long ago', five, { honours: [{ award: BK, year: 2020 }] }, true],
  ['only the year is known, too late', five, { honours: [{ award: BK, year: 2022 }] }, false],
  ['only the year is known, and the day matters', five, { honours: [{ award: BK, year: 2021 }] }, null],
  ['any of several', { sinceAward: ['bang-khen-thu-tuong', BK], minYears: 5 }, on('2021-03-10'), true],
  ['no limit set', { sinceAward: [BK], minYears: null }, { honours: [] }, true],
]);

test('interval: tells the day it ends, and its sentences', () => {
  assert.equal(judged('interval', five, on('2022-05-06')).day, '2027-05-06');
  assert.equal(
    said('interval', five).vi,
    'Từ 5 năm trở lên kể từ ngày được tặng Bằng khen của bộ, ban, ngành, tỉnh',
  );
  assert.equal(
    said('interval', { sinceAward: [BK], minYears: null }).vi,
    'Có đủ thời gian kể từ khi được tặng Bằng khen của bộ, ban, ngành, tỉnh (số năm chưa xác định)',
  );
  assert.match(gapOf('interval', five, on('2022-05-06')), /ngày 06\/05\/2027$/);
});
