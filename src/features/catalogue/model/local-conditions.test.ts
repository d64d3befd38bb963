import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition, ConditionNode } from '../../../law/awards/index.ts';
import { missingFigures, withoutSingleGroups } from './local-conditions.ts';

const quota = (fields: object) =>
  ({ kind: 'quota', per: 'nam', confidence: 'verified', ...fields }) as Condition<'quota'>;
const once: Condition = { kind: 'once_only', per: 'ca-doi', confidence: 'verified' };
const places = (node: ConditionNode) => missingFigures(node).map(({ path }) => path.join('.'));

const CASES: readonly (readonly [string, ConditionNode, readonly string[]])[] = [
  ['a cap without a figure', quota({}), ['maxPercent']],
  ['a cap whose figures are open', quota({ maxPercent: null, maxCount: null }), ['maxPercent']],
  ['a cap on how many', quota({ maxCount: 3 }), []],
  ['a share of nothing', quota({ maxPercent: 15 }), ['of']],
  ['a share', quota({ maxPercent: 15, of: 'ca-nhan' }), []],
  ['deep in the tree', { all: [once, { any: [once, quota({})] }] }, ['all.1.any.1.maxPercent']],
  [
    'years left open',
    { kind: 'evaluation', grade: 'hoan-thanh-tot', years: null, confidence: 'verified' },
    ['years'],
  ],
  ['nothing to count', once, []],
];
for (const [name, node, expected] of CASES) test(name, () => assert.deepEqual(places(node), expected));

test('a group of one is its member', () => {
  assert.deepEqual(withoutSingleGroups({ all: [{ any: [once] }] }), once);
  assert.deepEqual(withoutSingleGroups({ all: [once, { any: [once, { all: [once] }] }] }), {
    all: [once, { any: [once, once] }],
  });
});
