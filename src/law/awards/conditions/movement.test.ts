import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MovementFact } from '../facts.ts';
import { said, table } from './conditions.fixture.ts';

const five = {
  launchedBy: 'bo-ban-nganh-tinh',
  minDurationYears: 5,
  stage: 'so-ket-hoac-tong-ket',
  result: 'thanh-tich-xuat-sac',
};
const free = { launchedBy: null, stage: null, result: 'thanh-tich-xuat-sac-tieu-bieu' };
const of = (more: Partial<MovementFact> = {}) => ({
  movements: [
    {
      launchedBy: 'bo-ban-nganh-tinh',
      durationYears: 5,
      stage: 'tong-ket',
      result: 'thanh-tich-xuat-sac',
      ...more,
    },
  ],
});

table('movement', [
  ['all that is asked', five, of(), true],
  ['shorter', five, of({ durationYears: 4.9 }), false],
  ['launched by others', five, of({ launchedBy: 'co-so' }), false],
  ['an interim review will do', five, of({ stage: 'so-ket' }), true],
  ['another occasion', five, of({ stage: 'hang-nam' }), false],
  ['a better result', five, of({ result: 'dan-dau' }), true],
  ['a lesser result', free, of(), false],
  [
    'a rule that does not name who launches',
    free,
    of({ result: 'thanh-tich-xuat-sac-tieu-bieu', launchedBy: 'co-so' }),
    true,
  ],
  ['how long is not known', five, of({ durationYears: undefined }), null],
  ['not known at all', five, {}, null],
  ['none', five, { movements: [] }, false],
  ['after the year assessed', five, of({ year: 2026 }), false],
  [
    'either of two who launch',
    { ...five, launchedBy: 'chu-tich-nuoc-thu-tuong' },
    of({ launchedBy: 'thu-tuong-chinh-phu' }),
    true,
  ],
]);

test('movement: sentences', () => {
  assert.equal(
    said('movement', five).vi,
    'Có thành tích xuất sắc trong phong trào thi đua do bộ, ban, ngành, tỉnh phát động, kéo dài từ 5 năm trở lên, khi sơ kết hoặc tổng kết',
  );
  assert.equal(said('movement', free).vi, 'Có thành tích xuất sắc, tiêu biểu trong phong trào thi đua');
});
