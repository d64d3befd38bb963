import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  ONE_ACCOUNT,
  ONE_ADDRESS,
  ONE_GUESSER,
  reserveAttempt,
  returnAttempt,
  type ThrottleRule,
  type ThrottleState,
} from './throttle.ts';

const START = Date.parse('2026-11-21T02:00:00Z');
const at = (seconds: number) => new Date(START + seconds * 1000);

/** Tries every second for `seconds`. @returns the seconds at which an attempt was granted */
function hammer(rule: ThrottleRule, seconds: number): number[] {
  let state: ThrottleState | null = null;
  const granted: number[] = [];
  for (let second = 0; second < seconds; second++) {
    const reservation = reserveAttempt(rule, state, at(second));
    if (!reservation.granted) continue;
    state = reservation.next;
    granted.push(second);
  }
  return granted;
}

test('after five failures the pauses grow to a quarter of an hour and no further', () => {
  const granted = hammer(ONE_GUESSER, 3 * 3600);
  const gaps = granted.slice(1).map((second, i) => second - (granted[i] ?? 0));
  assert.deepEqual(gaps.slice(0, 9), [1, 1, 1, 1, 60, 120, 240, 480, 900]);
  assert.ok(gaps.slice(9).every((gap) => gap === 900));
});

test('a refusal says how long to wait, and waiting that long is enough', () => {
  let state: ThrottleState | null = null;
  for (let i = 0; i < 5; i++) {
    const reservation = reserveAttempt(ONE_GUESSER, state, at(0));
    assert.ok(reservation.granted);
    state = reservation.next;
  }
  const refused = reserveAttempt(ONE_GUESSER, state, at(10.5));
  assert.deepEqual(refused, { granted: false, retryAfterSeconds: 50 });
  assert.ok(reserveAttempt(ONE_GUESSER, state, at(10.5 + 50)).granted);
});

test('a window lets its limit through, then nothing until it has passed', () => {
  assert.equal(hammer(ONE_ADDRESS, 900).length, 50);
  assert.equal(hammer(ONE_ADDRESS, 901).length, 51);
  assert.equal(hammer(ONE_ACCOUNT, 3600).length, 30);
});

test('however one hammers, no block is for good: every granted attempt is followed by another within the window', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(ONE_GUESSER, ONE_ADDRESS, ONE_ACCOUNT),
      fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 200 }),
      (rule, gaps) => {
        let state: ThrottleState | null = null;
        let second = 0;
        for (const gap of gaps) {
          second += gap;
          const reservation = reserveAttempt(rule, state, at(second));
          if (reservation.granted) state = reservation.next;
        }
        const longest = rule.kind === 'window' ? rule.window : 15 * 60_000;
        return reserveAttempt(rule, state, at(second + longest / 1000)).granted;
      },
    ),
    { seed: 20261121 },
  );
});

test('an attempt that was given back leaves room for another', () => {
  let state: ThrottleState | null = null;
  for (let i = 0; i < 200; i++) {
    const reservation = reserveAttempt(ONE_ADDRESS, state, at(0));
    assert.ok(reservation.granted);
    state = returnAttempt(reservation.next);
  }
  assert.equal(state?.failures, 0);
});

test('one of many that was given back is one failure less, and a full window has room for one', () => {
  const full = { failures: 50, windowBegan: at(0), blockedUntil: at(900) };
  const state = returnAttempt(full);
  assert.deepEqual(state, { failures: 49, windowBegan: at(0), blockedUntil: null });
  const again = reserveAttempt(ONE_ADDRESS, state, at(1));
  assert.ok(again.granted);
  assert.deepEqual(again.next, full);
});

test('a day of quiet is a new beginning', () => {
  const state = { failures: 9, windowBegan: at(0), blockedUntil: at(900) };
  const reservation = reserveAttempt(ONE_GUESSER, state, at(24 * 3600));
  assert.ok(reservation.granted);
  assert.equal(reservation.next.failures, 1);
});
