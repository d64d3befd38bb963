import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said, table } from './conditions.fixture.ts';

const AWARD = 'cong-dan-thu-do-uu-tu';
const once = { per: 'ca-doi' };
const setting = { award: AWARD };

table('once_only', [
  ['never granted', once, { honours: [] }, true, setting],
  ['not known', once, {}, null, setting],
  ['granted', once, { honours: [{ award: AWARD, year: 2020 }] }, false, setting],
  [
    'whatever it was granted for',
    once,
    { honours: [{ award: AWARD, year: 2020, basis: 'dot-xuat' }] },
    false,
    setting,
  ],
  ['another award', once, { honours: [{ award: 'bang-khen-thu-tuong', year: 2020 }] }, true, setting],
  ['granted on the day', once, { honours: [{ award: AWARD, decidedOn: '2026-03-10' }] }, false, setting],
  ['granted the day after', once, { honours: [{ award: AWARD, decidedOn: '2026-03-11' }] }, true, setting],
]);

test('once_only: sentences', () => {
  assert.equal(said('once_only', once).vi, 'Chưa từng được tặng (mỗi người chỉ được tặng một lần)');
  assert.equal(said('once_only', { per: 'moi-loai' }).en, 'Not granted before (each kind is granted once)');
});
