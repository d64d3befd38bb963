import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDays,
  dayNumber,
  dayOf,
  daysBetween,
  formatDay,
  fromDayNumber,
  isDay,
  lastDayOfMonth,
  parseDay,
  toDay,
  weekday,
} from './day.ts';

const anyDay = fc.integer({ min: -25_567, max: 84_005 }).map(fromDayNumber); // 1900-01-01 to 2199-12-31

test('a moment in the evening of UTC is the next day in Hà Nội', () => {
  assert.equal(dayOf(new Date('2026-11-20T16:59:59Z')), '2026-11-20');
  assert.equal(dayOf(new Date('2026-11-20T17:30:00Z')), '2026-11-21');
  assert.equal(dayOf(new Date('2026-12-31T17:00:00Z')), '2027-01-01');
});

test('what people type', () => {
  const cases: [string, string | null][] = [
    ['1/2/2027', '2027-02-01'],
    ['01-02-2027', '2027-02-01'],
    ['1.2.2027', '2027-02-01'],
    [' 01 / 02 / 2027 ', '2027-02-01'],
    ['2027-02-01', '2027-02-01'],
    ['29/2/2028', '2028-02-29'],
    ['29/2/2027', null],
    ['31/4/2027', null],
    ['1/13/2027', null],
    ['0/1/2027', null],
    ['1/2/27', null],
    ['15/02//2023', null],
    ['2027-2-1', null],
    ['2027-02-30', null],
    ['ngày 1/2/2027', null],
    ['', null],
  ];
  for (const [text, expected] of cases) assert.equal(parseDay(text), expected, text);
});

test('months end where they end', () => {
  assert.equal(lastDayOfMonth(2024, 2), '2024-02-29');
  assert.equal(lastDayOfMonth(2027, 12), '2027-12-31');
  assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
  assert.equal(addMonths('2024-03-31', -1), '2024-02-29');
  assert.equal(addMonths('2024-11-30', 3), '2025-02-28');
  assert.equal(addMonths('2024-01-15', -1), '2023-12-15');
  assert.equal(addMonths('2024-02-29', 12), '2025-02-28');
});

test('weekdays count from Monday', () => {
  assert.equal(weekday('2026-11-23'), 1);
  assert.equal(weekday('2026-11-29'), 7);
  assert.equal(weekday('1970-01-01'), 4);
  assert.equal(weekday('1900-01-01'), 1);
});

test('a text that is no day is refused', () => {
  for (const text of ['2027-02-29', '2027-2-1', '', '0099-01-01']) assert.equal(isDay(text), false, text);
  assert.throws(() => addDays('2027-02-29', 1), RangeError);
  assert.throws(() => formatDay('1/2/2027'), RangeError);
  assert.throws(() => addMonths('2027-13-01', 1), RangeError);
  assert.equal(toDay(2027, 2, 29), null);
});

test('writing and reading, adding and taking away undo each other', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
      assert.equal(parseDay(formatDay(day)), day);
      assert.equal(fromDayNumber(dayNumber(day)), day);
      assert.equal(daysBetween(day, addDays(day, n)), n);
      assert.equal(Math.sign(compareDays(day, addDays(day, n))), -Math.sign(n) + 0);
      assert.equal(weekday(addDays(day, 7)), weekday(day));
    }),
  );
});
