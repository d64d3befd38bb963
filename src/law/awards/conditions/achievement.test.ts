import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said, table } from './conditions.fixture.ts';

const sudden = { type: 'dot-xuat', scope: 'bo-tinh' };
const prize = { type: 'giai-thuong-quoc-te', scope: 'khu-vuc', rank: 'cao-nhat' };
const of = (scope?: string, more = {}) => ({ achievements: [{ type: 'dot-xuat', scope, ...more }] });

table('achievement', [
  ['of the scope asked', sudden, of('bo-tinh'), true],
  ['a wider scope covers a narrower one', sudden, of('toan-quoc'), true],
  ['a narrower scope does not', sudden, of('dia-phuong'), false],
  ['another type', sudden, of('toan-quoc', { type: 'cong-hien-lau-dai' }), false],
  ['the scope is not known', sudden, of(), null],
  ['not known', sudden, {}, null],
  ['none', sudden, { achievements: [] }, false],
  ['any scope', { type: 'dot-xuat', scope: 'khong-gioi-han' }, of(), true],
  ['a rule without scope', { type: 'dot-xuat' }, of('co-so'), true],
  ['the highest prize', prize, of('khu-vuc', { type: 'giai-thuong-quoc-te', rank: 'cao-nhat' }), true],
  ['another prize', prize, of('khu-vuc', { type: 'giai-thuong-quoc-te', rank: 'nhi' }), false],
  ['which prize is not known', prize, of('khu-vuc', { type: 'giai-thuong-quoc-te' }), null],
  ['in a later year', sudden, of('bo-tinh', { year: 2027 }), false],
]);

test('achievement: sentences', () => {
  assert.equal(
    said('achievement', sudden).vi,
    'Có thành tích xuất sắc đột xuất, phạm vi ảnh hưởng trong bộ, ban, ngành, tỉnh',
  );
  assert.equal(said('achievement', prize).vi, 'Đoạt giải thưởng quốc tế cấp khu vực (giải cao nhất)');
});
