import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  allowedTaskSteps,
  isOpen,
  needsLateReason,
  TASK_LIFE,
  TASK_RELATIONS,
  TASK_STEPS,
  type TaskRelation,
} from './task-lifecycle.ts';
import { TASK_STATES, type TaskState } from './task-states.ts';
import { isDueSoon, isLate, TASK_STATUS_WORDS, TASK_STATUSES, taskStatus } from './task-status.ts';

test('state × step × who', () => {
  const cases: [TaskState, TaskRelation, string][] = [
    ['not-started', 'manager', 'start report finish block cancel'],
    ['not-started', 'unit', 'start report finish block'],
    ['in-progress', 'person', 'report finish block'],
    ['blocked', 'unit', 'report finish unblock'],
    ['blocked', 'manager', 'report finish unblock cancel'],
    ['done', 'unit', ''],
    ['done', 'manager', 'reopen'],
    ['cancelled', 'person', ''],
    ['cancelled', 'manager', 'reopen'],
  ];
  for (const [state, relation, steps] of cases)
    assert.equal(allowedTaskSteps(state, [relation], true).join(' '), steps, `${state} ${relation}`);
});

const states = fc.constantFrom(...TASK_STATES);
const relations = fc.subarray([...TASK_RELATIONS]);

test('nothing moves while the plan is not in force, nor by a stranger; more ways to stand to it never take a step away', () => {
  fc.assert(
    fc.property(states, relations, relations, (state, some, more) => {
      assert.deepEqual(allowedTaskSteps(state, some, false), []);
      assert.deepEqual(allowedTaskSteps(state, [], true), []);
      const few = allowedTaskSteps(state, some, true);
      const many = allowedTaskSteps(state, [...some, ...more], true);
      assert.ok(few.every((step) => many.includes(step)));
    }),
  );
});

test('from every state the manager can come to done, and back', () => {
  for (const start of TASK_STATES) {
    const reached = new Set<TaskState>([start]);
    for (const state of reached)
      for (const step of allowedTaskSteps(state, ['manager'], true))
        reached.add(TASK_LIFE[state][step]?.to ?? state);
    assert.ok(
      TASK_STATES.every((state) => reached.has(state)),
      start,
    );
  }
  assert.equal(TASK_STEPS.length, 7);
});

test('a late reason is needed after a day that binds, not after one that was only expected', () => {
  const by = { lateFrom: '2026-03-15', deadlineKind: 'by' };
  assert.equal(needsLateReason(by, '2026-03-14'), false);
  assert.equal(needsLateReason(by, '2026-03-15'), true);
  assert.equal(needsLateReason({ ...by, deadlineKind: 'expected' }, '2026-04-01'), false);
  assert.equal(needsLateReason({ lateFrom: null, deadlineKind: 'recurring' }, '2026-04-01'), false);
});

test('the status in one word', () => {
  const task = {
    state: 'in-progress' as TaskState,
    dueDay: '2026-03-14',
    lateFrom: '2026-03-15',
    doneOn: null,
  };
  assert.equal(taskStatus(task, '2026-03-06'), 'in-progress');
  assert.equal(taskStatus(task, '2026-03-07'), 'due-soon');
  assert.equal(taskStatus(task, '2026-03-14'), 'due-soon');
  assert.equal(taskStatus(task, '2026-03-15'), 'late');
  assert.equal(taskStatus({ ...task, state: 'blocked' }, '2026-03-10'), 'blocked');
  assert.equal(taskStatus({ ...task, state: 'blocked' }, '2026-03-20'), 'late');
  assert.equal(taskStatus({ ...task, state: 'done', doneOn: '2026-03-14' }, '2026-05-01'), 'done');
  assert.equal(taskStatus({ ...task, state: 'done', doneOn: '2026-03-15' }, '2026-05-01'), 'done-late');
  assert.equal(taskStatus({ ...task, state: 'cancelled' }, '2026-05-01'), 'cancelled');
  assert.equal(
    taskStatus({ ...task, dueDay: null, lateFrom: null, state: 'not-started' }, '2026-05-01'),
    'not-started',
  );
});

test('late and due soon exclude each other and hold only for open tasks; every status has its words', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`);
  fc.assert(
    fc.property(states, days, days, (state, dueDay, today) => {
      const lateFrom =
        dueDay === '2026-03-28'
          ? '2026-03-29'
          : `2026-03-${String(Number(dueDay.slice(8)) + 1).padStart(2, '0')}`;
      const task = { state, dueDay, lateFrom, doneOn: null };
      assert.ok(!(isLate(task, today) && isDueSoon(task, today)));
      if (!isOpen(state)) assert.ok(!isLate(task, today) && !isDueSoon(task, today));
      assert.ok(TASK_STATUSES.includes(taskStatus(task, today)));
    }),
  );
  assert.deepEqual(Object.keys(TASK_STATUS_WORDS).sort(), [...TASK_STATUSES].sort());
});
