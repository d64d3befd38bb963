import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../law/calendar/index.ts';
import { changeFrom, correctPeriod, endOn, holdsOn, type Period, reparentFrom } from './unit-period.ts';
import { findTreeFaults, type Histories } from './unit-tree.ts';

const START = '2020-01-01';
const DAYS = 40;
const day = fc.integer({ min: 0, max: DAYS }).map((n) => addDays(START, n));
const which = fc.nat({ max: 30 });

type Step =
  | { act: 'create'; parent: number; day: string }
  | { act: 'move'; unit: number; parent: number; day: string }
  | { act: 'rename'; unit: number; day: string; name: string }
  | { act: 'end'; unit: number; to: number; day: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('create' as const), parent: which, day }),
  fc.record({ act: fc.constant('move' as const), unit: which, parent: which, day }),
  fc.record({ act: fc.constant('rename' as const), unit: which, day, name: fc.constantFrom('A', 'B') }),
  fc.record({ act: fc.constant('end' as const), unit: which, to: which, day }),
);

const period = (unitId: string, parentId: string | null, validFrom: string): Period => ({
  id: null,
  unitId,
  parentId,
  name: unitId,
  shortName: null,
  kind: 'department',
  validFrom,
  validTo: null,
});

/** What a use case would store: the changed histories, or null where the rules refuse. */
function apply(tree: Map<string, Period[]>, step: Step): Map<string, Period[]> | null {
  const ids = [...tree.keys()];
  const id = (n: number) => ids[n % ids.length] ?? 'root';
  const changed = new Map<string, Period[]>();
  if (step.act === 'create')
    changed.set(`u${ids.length}`, [period(`u${ids.length}`, id(step.parent), step.day)]);
  else {
    const unitId = id(step.unit);
    const history = tree.get(unitId) ?? [];
    if (step.act === 'end') {
      const ended = endOn(history, step.day);
      if (ended === null) return null;
      changed.set(unitId, ended);
      for (const [childId, child] of tree) {
        if (childId !== unitId) changed.set(childId, reparentFrom(child, step.day, unitId, id(step.to)));
      }
    } else {
      const next = changeFrom(
        history,
        step.day,
        step.act === 'move' ? { parentId: id(step.parent) } : { name: step.name },
      );
      if (next === null) return null;
      changed.set(unitId, next);
    }
  }
  const after = new Map([...tree, ...changed]);
  return findTreeFaults(after, changed.keys(), []).length === 0 ? after : null;
}

function assertSound(tree: Histories): void {
  for (let n = -1; n <= DAYS + 1; n++) {
    const on = addDays(START, n);
    const parents = new Map<string, string | null>();
    for (const [unitId, history] of tree) {
      const holding = history.filter((candidate) => holdsOn(candidate, on));
      assert.ok(holding.length <= 1, `${unitId} has ${holding.length} periods on ${on}`);
      if (holding[0] !== undefined) parents.set(unitId, holding[0].parentId);
    }
    for (const unitId of parents.keys()) {
      let steps = 0;
      for (let at: string | null = unitId; at !== null; at = parents.get(at) ?? null) {
        assert.ok(parents.has(at), `${at}, above ${unitId}, does not exist on ${on}`);
        assert.ok(++steps <= parents.size, `a cycle above ${unitId} on ${on}`);
      }
    }
  }
}

test('whatever is done to the tree, on every day it is a tree of units that exist', () => {
  let done = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 25, size: 'max' }), (steps) => {
      let tree = new Map([['root', [period('root', null, '2019-01-01')]]]);
      for (const next of steps) {
        const after = apply(tree, next);
        if (after === null) continue;
        done++;
        tree = after;
        assertSound(tree);
      }
    }),
    { numRuns: 300, seed: 20261121 },
  );
  assert.ok(done > 1000, `the rules let only ${done} steps through`);
});

test('a move under an own sub-unit is refused, also when it would close the circle only later', () => {
  const a = [period('a', 'root', START)];
  const b = [{ ...period('b', 'root', START), validTo: '2020-02-01' }, period('b', 'a', '2020-02-01')];
  const moved = changeFrom(a, '2020-01-15', { parentId: 'b' });
  const tree = new Map([
    ['root', [period('root', null, START)]],
    ['a', moved ?? []],
    ['b', b],
  ]);
  assert.deepEqual(findTreeFaults(tree, ['a'], []), [{ code: 'cycle', unitId: 'a', day: '2020-02-01' }]);
});

test('a kind is refused for a period that reaches beyond its end', () => {
  const rule = {
    kind: 'district',
    from: null,
    to: '2025-07-01',
    legalBasis: 'L',
    confidence: 'verified' as const,
  };
  const district = { ...period('d', null, '2010-01-01'), kind: 'district' as const };
  const open = new Map([['d', [district]]]);
  assert.deepEqual(findTreeFaults(open, ['d'], [rule]), [{ code: 'kind-refused', unitId: 'd', rule }]);
  const ended = new Map([['d', [{ ...district, validTo: '2025-07-01' }]]]);
  assert.deepEqual(findTreeFaults(ended, ['d'], [rule]), []);
});

test('a change holds until the same fact was to change by itself', () => {
  const history = [
    { ...period('u', 'root', START), validTo: '2020-03-01' },
    { ...period('u', 'root', '2020-03-01'), name: 'Tên mới' },
  ];
  const after = changeFrom(history, '2020-02-01', { name: 'Tên giữa', parentId: 'p' });
  assert.deepEqual(
    after?.map(({ name, parentId, validFrom, validTo }) => [name, parentId, validFrom, validTo]),
    [
      ['u', 'root', '2020-01-01', '2020-02-01'],
      ['Tên giữa', 'p', '2020-02-01', '2020-03-01'],
      ['Tên mới', 'p', '2020-03-01', null],
    ],
  );
});

const spans = (history: readonly Period[] | null) =>
  history?.map(({ name, parentId, validFrom, validTo }) => [name, parentId, validFrom, validTo]) ?? null;
const TWO: Period[] = [
  { ...period('u', 'p', START), id: '1', validTo: '2020-03-01' },
  { ...period('u', 'p', '2020-03-01'), id: '2', name: 'Tên mới' },
];

test('a change on the day on which a period begins amends that period', () => {
  const after = changeFrom(TWO, '2020-03-01', { name: 'Tên đúng' });
  assert.deepEqual(spans(after), [
    ['u', 'p', START, '2020-03-01'],
    ['Tên đúng', 'p', '2020-03-01', null],
  ]);
  assert.deepEqual(
    after?.map(({ id }) => id),
    ['1', '2'],
  );
});

test('periods that say the same after a change are one, those that differ in anything stay two', () => {
  assert.deepEqual(spans(changeFrom(TWO, '2020-03-01', { name: 'u' })), [['u', 'p', START, null]]);
  for (const other of [{ shortName: 'U' }, { kind: 'commune' as const }, { parentId: 'q' }])
    assert.equal(changeFrom(TWO, '2020-03-01', { name: 'u', ...other })?.length, 2);
});

test('a correction is made in the one period that begins on its day', () => {
  assert.deepEqual(
    correctPeriod(TWO, '2020-03-01', { name: 'Tên đúng' }).map(({ name }) => name),
    ['u', 'Tên đúng'],
  );
});

test('a unit ends once, and an end may be brought forward', () => {
  const ended = endOn(TWO, '2020-05-01');
  assert.deepEqual(spans(ended)?.at(-1), ['Tên mới', 'p', '2020-03-01', '2020-05-01']);
  assert.equal(endOn(ended ?? [], '2020-05-01'), null);
  assert.equal(endOn(ended ?? [], '2020-06-01'), null);
  assert.deepEqual(spans(endOn(ended ?? [], '2020-04-01'))?.at(-1)?.[3], '2020-04-01');
  assert.deepEqual(spans(endOn(TWO, '2020-03-01')), [['u', 'p', START, '2020-03-01']]);
  const [first, second] = TWO;
  assert.ok(first && second);
  assert.equal(endOn([first, { ...second, validFrom: '2020-04-01' }], '2020-04-01'), null);
  assert.equal(endOn([first], START), null);
});

test('what hangs elsewhere, or hung there before, stays as it was when a parent is replaced', () => {
  const history = [
    { ...period('u', 'p', START), validTo: '2020-03-01' },
    { ...period('u', 'q', '2020-03-01'), validTo: '2020-06-01' },
    period('u', 'p', '2020-06-01'),
  ];
  assert.deepEqual(spans(reparentFrom(history, '2020-03-01', 'p', 'n')), [
    ['u', 'p', START, '2020-03-01'],
    ['u', 'q', '2020-03-01', '2020-06-01'],
    ['u', 'n', '2020-06-01', null],
  ]);
});

test('a unit may end together with what stands above it, not later', () => {
  const under = (childTo: string | null) => {
    const above = { ...period('a', null, START), validTo: '2020-03-01' };
    const below = { ...period('b', 'a', START), validTo: childTo };
    return findTreeFaults(
      new Map([
        ['a', [above]],
        ['b', [below]],
      ]),
      ['b'],
      [],
    );
  };
  assert.deepEqual(under('2020-02-01'), []);
  assert.deepEqual(under('2020-03-01'), []);
  for (const later of ['2020-03-02', null])
    assert.deepEqual(under(later), [
      { code: 'parent-missing', unitId: 'b', parentId: 'a', day: '2020-03-01' },
    ]);
});
