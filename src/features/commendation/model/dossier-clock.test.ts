import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, countWorkingDays, isWorkingDay } from '../../../law/calendar/index.ts';
import { readCalendar } from '../../../law/calendar/read-catalogue.ts';
import { dueAfterStop, dueDay } from './dossier-clock.ts';

const calendar = readCalendar(join(import.meta.dirname, '../../../../catalogue/holidays.yaml'));
const limit = {
  length: 20,
  unit: 'working-days',
  from: null,
  to: null,
  source: '',
  confidence: 'verified',
} as const;

test('twenty working days from a Monday; what comes in on Saturday counts from Monday', () => {
  assert.equal(dueDay(calendar, '2026-06-01', limit), '2026-06-29');
  assert.equal(dueDay(calendar, '2026-05-30', limit), '2026-06-29');
  assert.equal(dueDay(calendar, '2026-06-01', { ...limit, length: 10, unit: 'calendar-days' }), '2026-06-11');
});

test('as many working days are left after a stop as before it, whenever it stops and resumes', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-06-01', n));
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 60 }),
      (stopped, ahead, later) => {
        const due = addDays(stopped, ahead);
        const resumed = addDays(stopped, later);
        const next = dueAfterStop(calendar, due, stopped, resumed);
        assert.equal(countWorkingDays(calendar, resumed, next), countWorkingDays(calendar, stopped, due));
        assert.ok(next >= resumed);
      },
    ),
  );
});

test('what was late when it stopped stays as late', () => {
  const next = dueAfterStop(calendar, '2026-06-01', '2026-06-05', '2026-06-15');
  assert.equal(
    countWorkingDays(calendar, next, '2026-06-15'),
    countWorkingDays(calendar, '2026-06-01', '2026-06-05'),
  );
  assert.ok(isWorkingDay(calendar, next));
});

test('a stop that ends on its day, or before it by a mistyped day, moves nothing, be the due day a working day or not', () => {
  for (const due of ['2026-06-13', '2026-06-17', '2026-07-10'])
    for (const resumed of ['2026-06-17', '2026-06-10'])
      assert.equal(dueAfterStop(calendar, due, '2026-06-17', resumed), due, `${due} ${resumed}`);
});
