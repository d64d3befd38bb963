import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapOf, said, table } from './conditions.fixture.ts';

const CS = 'chien-si-thi-dua-co-so';
const two = { award: [CS, 'chien-si-thi-dua-toan-quoc'], min: 2 };
const holders = (value: Record<string, number>) => ({ members: { holders: value } });

table('member_count', [
  ['as many as asked', two, holders({ [CS]: 2 }), true],
  ['one too few', two, holders({ [CS]: 1 }), false],
  ['several awards together', two, holders({ [CS]: 1, 'chien-si-thi-dua-toan-quoc': 1 }), true],
  ['another award', two, holders({ 'lao-dong-tien-tien': 9 }), false],
  ['members not known', two, {}, null],
  ['holders not known', two, { members: { count: 40 } }, null],
  ['nobody holds anything', two, holders({}), false],
]);

test('member_count: sentences and what is missing', () => {
  assert.equal(
    said('member_count', { award: [CS], min: 1 }).vi,
    'Có ít nhất 1 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở',
  );
  assert.equal(
    gapOf('member_count', { award: [CS], min: 3 }, holders({ [CS]: 1 })),
    '2 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở',
  );
});
