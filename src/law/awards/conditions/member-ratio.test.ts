import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapOf, said, table } from './conditions.fixture.ts';

const LDTT = 'lao-dong-tien-tien';
const seventy = { what: LDTT, minPercent: 70 };
const half = { what: LDTT, minPercentExclusive: 50 };
const all = { what: 'hoan-thanh-nhiem-vu', minPercent: 100 };
const share = (value: number, what = LDTT) => ({ members: { percent: { [what]: value } } });

table('member_ratio', [
  ['from 70: 70', seventy, share(70), true],
  ['from 70: 69,99', seventy, share(69.99), false],
  ['above 50: 50', half, share(50), false],
  ['above 50: 50,01', half, share(50.01), true],
  ['all: 100', all, share(100, 'hoan-thanh-nhiem-vu'), true],
  ['all: 99,5', all, share(99.5, 'hoan-thanh-nhiem-vu'), false],
  ['members not known', seventy, {}, null],
  ['this share not known', seventy, share(100, 'chien-si-tien-tien'), null],
  ['reckoned from the numbers', seventy, { members: { count: 40, holders: { [LDTT]: 28 } } }, true],
  ['reckoned, one too few', seventy, { members: { count: 40, holders: { [LDTT]: 27 } } }, false],
  ['without members there is no share', seventy, { members: { count: 0, holders: { [LDTT]: 0 } } }, null],
]);

test('member_ratio: sentences and what is missing', () => {
  assert.equal(
    said('member_ratio', seventy).vi,
    'Có ít nhất 70% cá nhân trong tập thể đạt danh hiệu Lao động tiên tiến',
  );
  assert.equal(
    said('member_ratio', half).vi,
    'Có trên 50% cá nhân trong tập thể đạt danh hiệu Lao động tiên tiến',
  );
  assert.equal(said('member_ratio', all).vi, '100% cá nhân trong tập thể hoàn thành nhiệm vụ được giao');
  assert.equal(
    gapOf('member_ratio', seventy, {}),
    'chưa có số liệu: có ít nhất 70% cá nhân trong tập thể đạt danh hiệu Lao động tiên tiến',
  );
  assert.match(gapOf('member_ratio', seventy, share(62.5)), /\(hiện có 62,5%\)$/);
});
