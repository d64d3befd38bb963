import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ariaSort, nextSort, pagesToOffer, readListState } from './list-state.ts';

test('reads the state of a list from the address', () => {
  const params = { page: '3', size: '20', sort: '-name', q: 'ha noi', state: 'late', strange: '1' };
  assert.deepEqual(readListState(params, { filters: ['state', 'unit'] }), {
    page: 3,
    size: 20,
    sort: '-name',
    q: 'ha noi',
    filters: { state: 'late' },
    filtered: true,
  });
});

test('takes nonsense in the address as absent', () => {
  for (const page of ['0', '-1', 'abc', '1.5', '1e9', '']) {
    assert.equal(readListState({ page }, {}).page, 1, page);
  }
  const state = readListState({ size: '5000', state: '' }, { filters: ['state'], defaultSort: 'name' });
  assert.deepEqual([state.size, state.sort, state.filters, state.filtered], [200, 'name', {}, false]);
});

test('a header sorts up first, then to and fro', () => {
  assert.equal(nextSort(undefined, 'name'), 'name');
  assert.equal(nextSort('name', 'name'), '-name');
  assert.equal(nextSort('-name', 'name'), 'name');
  assert.equal(nextSort('name', 'day'), 'day');
  assert.deepEqual(
    ['name', '-name', 'day'].map((sort) => ariaSort(sort, 'name')),
    ['ascending', 'descending', 'none'],
  );
});

test('offers the pages around the present one', () => {
  assert.deepEqual(pagesToOffer(1, 1), [1]);
  assert.deepEqual(pagesToOffer(5, 20), [1, 0, 4, 5, 6, 0, 20]);
  assert.deepEqual(pagesToOffer(3, 5), [1, 2, 3, 4, 5]);
});
