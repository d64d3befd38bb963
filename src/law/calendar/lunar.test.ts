import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayNumber, fromDayNumber } from './day.ts';
import { findLeapMonth, findSolar, lunarNewYear, toLunar } from './lunar.ts';

test('Tết and Giỗ Tổ of 2024–2035', () => {
  const known: [number, string, string][] = [
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
    [2029, '2029-02-13', '2029-04-23'],
    [2030, '2030-02-02', '2030-04-12'],
    [2031, '2031-01-23', '2031-04-01'],
    [2032, '2032-02-11', '2032-04-19'],
    [2033, '2033-01-31', '2033-04-09'],
    [2034, '2034-02-19', '2034-04-28'],
    [2035, '2035-02-08', '2035-04-17'],
  ];
  for (const [year, newYear, hungKings] of known) {
    assert.equal(lunarNewYear(year), newYear);
    assert.equal(findSolar({ year, month: 3, day: 10, leap: false }), hungKings);
  }
});

test('the years in which the hour of Hà Nội decides', () => {
  assert.equal(lunarNewYear(1968), '1968-01-29');
  assert.equal(lunarNewYear(1985), '1985-01-21');
  assert.equal(lunarNewYear(2007), '2007-02-17');
  assert.equal(lunarNewYear(2053), '2053-02-18');
});

test('leap months', () => {
  const known: [number, number | null][] = [
    [1985, 2],
    [2004, 2],
    [2020, 4],
    [2023, 2],
    [2024, null],
    [2025, 6],
    [2026, null],
    [2033, 11],
  ];
  for (const [year, month] of known) assert.equal(findLeapMonth(year), month, String(year));
  assert.deepEqual(toLunar('2025-07-25'), { year: 2025, month: 6, day: 1, leap: true });
  assert.deepEqual(toLunar('2025-06-25'), { year: 2025, month: 6, day: 1, leap: false });
});

test('a lunar date that does not exist has no day', () => {
  assert.equal(findSolar({ year: 2026, month: 6, day: 1, leap: true }), null);
  assert.equal(findSolar({ year: 2026, month: 1, day: 31, leap: false }), null);
  assert.equal(findSolar({ year: 2026, month: 13, day: 1, leap: false }), null);
  assert.equal(findSolar({ year: 2026, month: 1, day: 0, leap: false }), null);
});

test('there and back gives every day of 1900–2100, and the days run on', () => {
  const day = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') }).map(fromDayNumber);
  fc.assert(
    fc.property(day, (d) => {
      const lunar = toLunar(d);
      assert.equal(findSolar(lunar), d);
      const next = toLunar(addDays(d, 1));
      assert.ok(next.day === lunar.day + 1 || (next.day === 1 && lunar.day >= 29), d);
    }),
    { numRuns: 2000 },
  );
});

test('Tết falls between 20/1 and 21/2 and lunar years have 353–385 days', () => {
  for (let year = 1900; year <= 2100; year += 1) {
    const newYear = lunarNewYear(year);
    assert.ok(newYear >= `${year}-01-20` && newYear <= `${year}-02-21`, newYear);
    const length = dayNumber(lunarNewYear(year + 1)) - dayNumber(newYear);
    assert.ok(length >= 353 && length <= 385, `${year}: ${length}`);
    assert.equal(length > 360, findLeapMonth(year) !== null, String(year));
  }
});
