import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { meetsTarget, percentOf } from './shares.ts';

test('percent has one decimal, and none of nobody', () => {
  assert.equal(percentOf({ count: 1, of: 3 }), 33.3);
  assert.equal(percentOf({ count: 0, of: 5 }), 0);
  assert.equal(percentOf({ count: 0, of: 0 }), null);
});

test('a target is met at its very figure; of nobody nothing is said', () => {
  const target = { percent: 60, atMost: false };
  assert.equal(meetsTarget({ count: 3, of: 5 }, target), true);
  assert.equal(meetsTarget({ count: 3, of: 5 }, { ...target, atMost: true }), true);
  assert.equal(meetsTarget({ count: 599, of: 1000 }, target), false);
  assert.equal(meetsTarget({ count: 601, of: 1000 }, { ...target, atMost: true }), false);
  assert.equal(meetsTarget({ count: 0, of: 0 }, target), null);
});

test('the other side of a share meets a target if and only if it is not strictly beyond it', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), fc.nat(10_000), (part, rest, hundredths) => {
      const counts = { count: part, of: part + rest };
      const percent = hundredths / 100;
      const least = meetsTarget(counts, { percent, atMost: false });
      const most = meetsTarget(counts, { percent, atMost: true });
      assert.ok(least || most);
      assert.equal(least && most, part * 10_000 === hundredths * (part + rest));
    }),
  );
});
