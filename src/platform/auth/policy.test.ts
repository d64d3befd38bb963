import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Actor, ANONYMOUS, isWithin, mayAnywhere, mayAt, scopePaths } from './actor.ts';
import { joinPolicies } from './policy.ts';

describe('policies', () => {
  test('are joined by role; what none names is refused', () => {
    const acts = joinPolicies([{ 'plan.read': ['clerk', 'head'] }, { 'unit.write': ['admin', 'head'] }]);
    assert.deepEqual([...(acts.get('clerk') ?? [])], ['plan.read']);
    assert.deepEqual([...(acts.get('head') ?? [])], ['plan.read', 'unit.write']);
    assert.equal(acts.get('stranger'), undefined);
  });

  test('that declare the same act twice are a mistake', () => {
    assert.throws(() => joinPolicies([{ 'plan.read': ['a'] }, { 'plan.read': ['b'] }]), /declared twice/);
  });
});

describe('the subtree of a grant', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 })
    .map((labels) => labels.join('.'));
  const actorAt = (paths: string[]): Actor => ({
    ...ANONYMOUS,
    grants: paths.map((at) => ({ role: 'r', unitId: at, path: at, acts: new Set(['x.do']) })),
  });

  test('a label that only begins like another is another unit', () => {
    assert.equal(isWithin('a.bc', 'a.b'), false);
    assert.equal(isWithin('a.b.c', 'a.b'), true);
  });

  test('the roots of the scope cover exactly what the grants cover', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 5 }), path, (grants, at) => {
        const actor = actorAt(grants);
        assert.equal(
          scopePaths(actor, 'x.do').some((root) => isWithin(at, root)),
          mayAt(actor, 'x.do', at),
        );
      }),
    );
  });

  test('no root of a scope lies within another', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 6 }), (grants) => {
        const roots = scopePaths(actorAt(grants), 'x.do');
        assert.ok(roots.every((root) => roots.every((other) => other === root || !isWithin(root, other))));
      }),
    );
  });

  test('one grant that permits it is enough, and nobody is permitted nothing', () => {
    const [grant] = actorAt(['a']).grants;
    assert.ok(grant);
    const actor = { ...ANONYMOUS, grants: [{ ...grant, acts: new Set(['y.do']) }, grant] };
    assert.equal(mayAnywhere(actor, 'x.do'), true);
    assert.equal(mayAnywhere(ANONYMOUS, 'x.do'), false);
  });

  test('an act that no grant permits is permitted nowhere', () => {
    assert.equal(mayAnywhere(actorAt(['a']), 'y.do'), false);
    assert.deepEqual(scopePaths(actorAt(['a']), 'y.do'), []);
  });
});
