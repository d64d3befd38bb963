import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSearch, stringifySearch } from './search-params.ts';

test('search parameters are texts, and come back as they were', () => {
  const search = { page: '2', q: 'thi đua & khen', viec: '0123' };
  assert.deepEqual(parseSearch(stringifySearch(search)), search);
  assert.equal(stringifySearch({ a: undefined, b: null, c: '' }), '');
});
