import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Agreeable, missingOf, OUTCOMES, stateOf, whyNotAgreeable } from './outcomes.ts';

test('the state of a nomination follows its outcome', () => {
  assert.deepEqual(
    [...OUTCOMES, null].map((outcome) => stateOf(outcome)),
    ['agreed', 'changed', 'refused', 'proposed', 'proposed'],
  );
});

test('what an outcome asks for', () => {
  const said = (outcome: (typeof OUTCOMES)[number] | null, award = null as string | null, reason = '') =>
    ({ outcome, award, reason }) as const;
  assert.equal(missingOf(said(null), 'eligible'), null);
  assert.equal(missingOf(said('agree'), 'needs-review'), null);
  assert.equal(missingOf(said('agree'), 'not-eligible'), 'reason');
  assert.equal(missingOf(said('other-award'), 'eligible'), 'award');
  assert.equal(missingOf(said('other-award', 'x'), 'eligible'), null);
  assert.equal(missingOf(said('refuse'), 'eligible'), 'reason');
  assert.equal(missingOf(said('return', null, 'Thiếu'), 'eligible'), null);
});

test('only who is eligible and has nothing open is agreed to together with others', () => {
  const clean: Agreeable = {
    verdict: 'eligible',
    outcome: null,
    checklist: { a: 'met' },
    findings: null,
    unfavourable: 0,
  };
  assert.equal(whyNotAgreeable(clean), null);
  assert.equal(whyNotAgreeable({ ...clean, outcome: 'agree' }), 'decided');
  assert.equal(whyNotAgreeable({ ...clean, verdict: null }), 'verdict');
  assert.equal(whyNotAgreeable({ ...clean, findings: 'x' }), 'findings');
  assert.equal(whyNotAgreeable({ ...clean, checklist: { a: 'met', b: 'lacking' } }), 'findings');
  assert.equal(whyNotAgreeable({ ...clean, unfavourable: 1 }), 'opinion');
});
