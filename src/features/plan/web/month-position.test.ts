import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayNumber, fromDayNumber } from '../../../law/calendar/day.ts';
import { monthsBetween, placeInMonth } from './month-position.ts';

const day = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2028-12-31') }).map(fromDayNumber);

test('a day stands inside its month, later days further right', () => {
  fc.assert(
    fc.property(day, (one) => {
      const place = placeInMonth(one);
      assert.ok(place > 0 && place < 100);
      if (!one.endsWith('-01')) assert.ok(place > placeInMonth(`${one.slice(0, 8)}01`));
    }),
  );
});

test('the months that a period covers in a year', () => {
  assert.deepEqual(monthsBetween('2026-03-10', '2026-04-15', 2026), { first: 3, last: 4 });
  assert.deepEqual(monthsBetween('2025-11-01', '2026-02-01', 2026), { first: 1, last: 2 });
  assert.deepEqual(monthsBetween('2026-11-01', '2027-02-01', 2026), { first: 11, last: 12 });
  assert.equal(monthsBetween('2025-11-01', '2025-12-01', 2026), null);
  assert.equal(monthsBetween('2027-01-01', '2027-02-01', 2026), null);
});
