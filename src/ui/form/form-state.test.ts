import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKeyKeeper } from '../api/idempotency.ts';
import { differingFields, fieldId, sameValues, takeFields, withVersionOf } from './form-state.ts';

test('the order of keys and absent values make no difference', () => {
  assert.ok(sameValues({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1, e: undefined }));
  assert.ok(!sameValues({ a: [1, 2] }, { a: [2, 1] }));
});

test('takes from the present object the fields of the form only', () => {
  const current = { id: 'x', name: 'new', version: 4, allowed: ['edit'] };
  assert.deepEqual(takeFields(current, { name: 'old', version: 3, note: '' }), { name: 'new', version: 4 });
  assert.deepEqual(takeFields(null, { name: '' }), {});
});

test('takes lists of plain values, but no objects', () => {
  const values = { tags: ['a'], unit: { value: '1', label: 'A' }, units: [{ value: '1', label: 'A' }] };
  const current = { tags: ['b'], unit: { id: '2' }, units: [{ id: '2' }] };
  assert.deepEqual(takeFields(current, values), { tags: ['b'] });
});

test('the next change starts from the version that the server answered with', () => {
  assert.deepEqual(withVersionOf({ version: 5, name: 'x' }, { name: 'y', version: 4 }), {
    name: 'y',
    version: 5,
  });
  assert.deepEqual(withVersionOf(undefined, { name: 'y', version: 4 }), { name: 'y', version: 4 });
  assert.deepEqual(withVersionOf({ version: 5 }, { name: 'y' }), { name: 'y' });
});

test('names the fields that differ, but not the version', () => {
  const theirs = { name: 'new', version: 4, note: 'same' };
  const mine = { name: 'mine', version: 3, note: 'same' };
  assert.deepEqual(differingFields(theirs, theirs, mine), ['name']);
});

test('an element id has only letters that need no escaping', () => {
  assert.equal(fieldId('plan.edit.1', 'tasks.3.deadline'), 'plan-edit-1-tasks-3-deadline');
});

test('the same content keeps its key until it is taken; changed content gets another', () => {
  const keys = createKeyKeeper();
  const first = keys.keyFor({ a: 1 });
  assert.equal(keys.keyFor({ a: 1 }), first);
  const changed = keys.keyFor({ a: 2 });
  assert.notEqual(changed, first);
  keys.done();
  assert.notEqual(keys.keyFor({ a: 2 }), changed);
});
