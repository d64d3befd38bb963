import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOf } from './changes.ts';

test('fields stand side by side; only those that differ are marked', () => {
  assert.deepEqual(changesOf({ name: 'A', year: 2026, gone: [1] }, { name: 'B', year: 2026, come: null }), [
    { field: 'name', before: 'A', after: 'B', changed: true },
    { field: 'year', before: '2026', after: '2026', changed: false },
    { field: 'gone', before: '[\n 1\n]', after: '–', changed: true },
    { field: 'come', before: '–', after: '–', changed: false },
  ]);
});

test('what was made or removed has one side and no marks', () => {
  assert.deepEqual(changesOf(null, { a: false }), [
    { field: 'a', before: '–', after: 'false', changed: false },
  ]);
  assert.deepEqual(changesOf(null, null), []);
});
