import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InitiativeFact } from '../facts.ts';
import { gapOf, said, table } from './conditions.fixture.ts';

const of = (scope: string, more: Partial<InitiativeFact> = {}): InitiativeFact => ({
  kind: 'sang-kien',
  scope,
  year: 2025,
  ...more,
});
const one = { scope: 'bo-tinh', minCount: 1, accepts: ['sang-kien', 'de-tai-khoa-hoc'] };
const two = { ...one, scope: 'co-so', minCount: 2 };

table('initiative', [
  ['of the scope asked', one, { initiatives: [of('bo-tinh')] }, true],
  ['a wider scope covers a narrower one', one, { initiatives: [of('toan-quoc')] }, true],
  ['a narrower scope does not', one, { initiatives: [of('co-so')] }, false],
  ['not known', one, {}, null],
  ['none', one, { initiatives: [] }, false],
  ['a kind that is accepted', one, { initiatives: [of('bo-tinh', { kind: 'de-tai-khoa-hoc' })] }, true],
  ['a kind that is not', one, { initiatives: [of('bo-tinh', { kind: 'muu-tri-chien-dau' })] }, false],
  ['as many as asked', two, { initiatives: [of('co-so'), of('bo-tinh')] }, true],
  ['one too few', two, { initiatives: [of('co-so')] }, false],
  [
    'used for this award before',
    one,
    {
      initiatives: [of('bo-tinh', { usedFor: [{ award: 'chien-si-thi-dua-co-so', year: 2024 }] })],
    },
    false,
  ],
  [
    'used for another award',
    one,
    {
      initiatives: [of('bo-tinh', { usedFor: [{ award: 'bang-khen-thu-tuong', year: 2024 }] })],
    },
    true,
  ],
  ['of an earlier year', one, { initiatives: [of('bo-tinh', { year: 2023 })] }, true],
  ['recognised after the year assessed', one, { initiatives: [of('bo-tinh', { year: 2026 })] }, false],
]);

test('initiative: sentences and what is missing', () => {
  assert.equal(
    said('initiative', { ...one, recognisedBy: 'nguoi-dung-dau-bo-ban-nganh-tinh' }).vi,
    'Có ít nhất 1 sáng kiến hoặc đề tài khoa học có phạm vi ảnh hưởng ở cấp bộ, ban, ngành, tỉnh, được người đứng đầu bộ, ban, ngành, tỉnh công nhận',
  );
  assert.equal(
    said('initiative', two).en,
    'At least 2 works of these kinds: initiative or scientific study, with influence at grassroots level',
  );
  assert.equal(
    gapOf('initiative', two, { initiatives: [of('co-so')] }),
    '1 sáng kiến có phạm vi ảnh hưởng ở cơ sở',
  );
});
