import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeReturnPath } from './return-path.ts';

test('keeps an address within these pages with its search', () => {
  assert.equal(safeReturnPath('/ke-hoach/1?xem=lich'), '/ke-hoach/1?xem=lich');
});

test('goes home instead of to another site or back to the sign-in page', () => {
  const foreign = [
    '//evil.test/a',
    '/\\evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    '/..//evil.test',
    undefined,
    3,
  ];
  for (const wanted of [...foreign, '/dang-nhap?tiep=/'])
    assert.equal(safeReturnPath(wanted), '/', String(wanted));
});
