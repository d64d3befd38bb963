import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plural } from './plural.ts';

test('one is one, all else many', () => {
  assert.equal(plural(1, 'task'), '1 task');
  assert.equal(plural('1', 'person', 'people'), '1 person');
  assert.equal(plural(0, 'task'), '0 tasks');
  assert.equal(plural('1.001', 'person', 'people'), '1.001 people');
});
