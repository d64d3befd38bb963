import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexLikeness } from './likeness.ts';

test('finds what looks alike, best first, as the database counts likeness', () => {
  const index = indexLikeness(['phuong lang ha', 'phuong lang thuong', 'xa dong', 'phuong lang ha']);
  const found = index.find('phuong lanh ha', { most: 3, least: 0.3 });
  // 13 of the 16 groups of the two names are shared: similarity('phuong lanh ha', 'phuong lang ha') is 0.8125.
  assert.deepEqual(
    found.map(({ at, score }) => [at, Math.round(score * 100)]),
    [
      [0, 81],
      [3, 81],
      [1, 53],
    ],
  );
  assert.deepEqual(index.find('qwert', { most: 3, least: 0.3 }), []);
  assert.deepEqual(index.find('xa dong', { most: 1, least: 0.9 }), [{ at: 2, score: 1 }]);
});
