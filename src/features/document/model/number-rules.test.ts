import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS } from '../../../documents/official/kinds.ts';
import { ISSUED_KINDS } from './document-kinds.ts';
import { numberDoubts, suggestSuffix, symbolOf } from './number-rules.ts';

for (const [code, suffix, expected] of [
  ['KH', 'UBND', 'KH-UBND'],
  ['BB', 'HĐTĐKT', 'BB-HĐTĐKT'],
  [null, 'UBND-NV', 'UBND-NV'],
] as const) {
  test(`${expected} of ${code ?? 'no code'} and ${suffix}`, () =>
    assert.equal(symbolOf(code, suffix), expected));
}

for (const [kind, name, shortName, expected] of [
  ['commune', 'Ủy ban nhân dân xã Bến Gỗ', null, 'UBND'],
  ['department', 'Sở Nội vụ', null, 'SNV'],
  ['department', 'Sở Văn hóa, Thể thao và Du lịch', null, 'SVHTTDL'],
  ['department', 'Ban Thi đua - Khen thưởng tỉnh', 'BTĐKT', 'BTĐKT'],
  ['school', 'Trường Tiểu học Đồng Mai', 'TH Đồng Mai', 'TTHĐM'],
  ['department', 'Ốc Đảo'.normalize('NFD'), null, 'ỐĐ'],
  ['department', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', null, 'SKHCN'],
  ['enterprise', 'Công ty cổ phần vận tải biển quốc tế Hạ Long Xanh', null, 'CTCPVTBQTH'],
] as const) {
  test(`${name}: ${expected} is offered`, () =>
    assert.equal(suggestSuffix({ kind, name, shortName }), expected));
}

for (const [previous, next, expected] of [
  [null, null, []],
  ['2026-11-20', '2026-11-22', []],
  ['2026-11-21', '2026-11-21', []],
  ['2026-11-22', null, ['day-before-previous']],
  [null, '2026-11-20', ['day-after-next']],
] as const) {
  test(`21/11 between ${previous} and ${next}: ${expected.join(', ') || 'in order'}`, () =>
    assert.deepEqual(numberDoubts('2026-11-21', previous, next), expected));
}

test('the kinds are those that the renderers write, by the same names', () => {
  const labels = Object.fromEntries(Object.entries(KINDS).map(([kind, { label }]) => [kind, label]));
  assert.deepEqual(ISSUED_KINDS, labels);
});
