import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said, table } from './conditions.fixture.ts';

const first = { position: 'dan-dau', organiser: 'bo-tinh' };
const among = { position: 'tieu-bieu-xuat-sac', organiser: 'bo-tinh', among: 'tap-the-dan-dau-cum-khoi' };
const rank = (position: string, more = {}) => ({
  ranks: [{ position, organiser: 'bo-tinh', year: 2025, ...more }],
});

table('rank_in_block', [
  ['the place asked', first, rank('dan-dau'), true],
  ['another place', first, rank('tieu-bieu'), false],
  ['not known', first, {}, null],
  ['no place', first, { ranks: [] }, false],
  ['of another organiser', first, rank('dan-dau', { organiser: 'hoi-dong-tdkt-trung-uong' }), false],
  ['of the year before', first, rank('dan-dau', { year: 2024 }), false],
  ['without a year', first, { ranks: [{ position: 'dan-dau', organiser: 'bo-tinh' }] }, true],
  ['a higher place covers a lower one', among, rank('tieu-bieu-xuat-sac-nhat'), true],
  ['a lower one does not', among, rank('tieu-bieu'), false],
  ['among others', among, rank('tieu-bieu-xuat-sac', { among: 'xa-phuong-dac-khu' }), false],
]);

test('rank_in_block: sentences', () => {
  assert.equal(said('rank_in_block', first).vi, 'Dẫn đầu cụm, khối thi đua do bộ, ban, ngành, tỉnh tổ chức');
  assert.equal(
    said('rank_in_block', among).vi,
    'Tiêu biểu xuất sắc trong cụm, khối thi đua do bộ, ban, ngành, tỉnh tổ chức, xét trong các tập thể dẫn đầu cụm, khối',
  );
});
