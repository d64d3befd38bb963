import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { planPolicy } from './plan.policy.ts';
import {
  allowedPlanVerbs,
  isPublished,
  missingFacts,
  PLAN_LIFE,
  PLAN_SEALS,
  PLAN_STEPS,
  type PlanFacts,
  type PlanStep,
} from './plan-lifecycle.ts';
import { PLAN_STATES, type PlanState } from './plan-states.ts';

const ROLES = [...new Set(Object.values(planPolicy).flat())];
type Role = (typeof ROLES)[number];

const verbsOf = (role: Role, facts: Partial<PlanFacts> & { state: PlanState }) =>
  allowedPlanVerbs({ taskCount: 3, fromPaper: false, ...facts }, (act) =>
    (planPolicy[act] as readonly Role[]).includes(role),
  );

test('the life of a plan: from, step, to', () => {
  const cases: [PlanState, PlanStep, PlanState][] = [
    ['draft', 'submit', 'submitted'],
    ['draft', 'record-issued', 'issued'],
    ['submitted', 'withdraw', 'draft'],
    ['submitted', 'return', 'draft'],
    ['submitted', 'approve', 'approved'],
    ['approved', 'return', 'draft'],
    ['approved', 'issue', 'issued'],
    ['issued', 'close', 'closed'],
    ['closed', 'reopen', 'issued'],
  ];
  const inTable = PLAN_STATES.flatMap((state) =>
    PLAN_STEPS.flatMap((step) => (PLAN_LIFE[state][step] ? [[state, step, PLAN_LIFE[state][step]?.to]] : [])),
  );
  assert.deepEqual(inTable.map(String).sort(), cases.map(String).sort());
});

test('what each role may do in each state', () => {
  const cases: [Role, PlanState, string][] = [
    ['unit-clerk', 'draft', 'submit edit number settings edit-tasks assign'],
    ['unit-clerk', 'submitted', 'withdraw settings assign'],
    ['unit-clerk', 'approved', 'number settings assign'],
    ['unit-clerk', 'issued', 'settings edit-tasks assign roll-over'],
    ['unit-clerk', 'closed', 'roll-over'],
    ['unit-head', 'submitted', 'withdraw return approve settings assign'],
    ['council-chair', 'submitted', 'return approve'],
    ['council-chair', 'approved', 'return issue'],
    ['standing-office', 'approved', 'issue number settings assign'],
    ['standing-office', 'issued', 'close settings edit-tasks assign roll-over'],
    ['standing-office', 'closed', 'reopen roll-over'],
    ['auditor', 'draft', ''],
    ['inspector', 'issued', ''],
  ];
  for (const [role, state, verbs] of cases)
    assert.equal(verbsOf(role, { state }).join(' '), verbs, `${role} ${state}`);
});

test('a plan from paper is recorded as issued by those who issue, an empty one goes nowhere', () => {
  assert.ok(verbsOf('standing-office', { state: 'draft', fromPaper: true }).includes('record-issued'));
  assert.ok(!verbsOf('unit-clerk', { state: 'draft', fromPaper: true }).includes('record-issued'));
  assert.ok(
    !verbsOf('standing-office', { state: 'draft', fromPaper: true, taskCount: 0 }).includes('record-issued'),
  );
  assert.ok(!verbsOf('unit-clerk', { state: 'draft', taskCount: 0 }).includes('submit'));
});

test('going back needs a reason, coming into force a number and tasks', () => {
  for (const state of PLAN_STATES) {
    for (const [step, { to, needs }] of Object.entries(PLAN_LIFE[state])) {
      if (step === 'return' || step === 'reopen') assert.ok(needs.includes('reason'), step);
      if (to === 'issued' && state !== 'closed')
        assert.ok(needs.includes('number') && needs.includes('tasks'), step);
    }
  }
});

const facts = fc.record({
  state: fc.constantFrom(...PLAN_STATES),
  taskCount: fc.integer({ min: 0, max: 3 }),
  fromPaper: fc.boolean(),
});

test('nobody may do what no act permits, and every step offered can be taken', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...ROLES), (plan, role) => {
      assert.deepEqual(
        allowedPlanVerbs(plan, () => false),
        [],
      );
      for (const verb of verbsOf(role, plan)) {
        const transition = PLAN_LIFE[plan.state][verb as PlanStep];
        if (transition) assert.deepEqual(missingFacts(plan, transition), []);
      }
    }),
  );
});

test('what is in force is sealed, and its tasks change only with a reason', () => {
  for (const state of PLAN_STATES.filter(isPublished)) {
    assert.equal(PLAN_SEALS[state].head, 'sealed');
    assert.equal(PLAN_SEALS[state].number, 'sealed');
    assert.notEqual(PLAN_SEALS[state].tasks, 'open');
  }
  assert.ok(PLAN_STATES.every((state) => (PLAN_SEALS[state].progress === 'open') === (state === 'issued')));
});
