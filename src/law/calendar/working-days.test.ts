import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayNumber, fromDayNumber } from './day.ts';
import { readCalendar } from './read-catalogue.ts';
import {
  addWorkingDays,
  countWorkingDays,
  endOfPeriod,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  unconfirmedDays,
} from './working-days.ts';

const calendar = readCalendar('catalogue/holidays.yaml');
const anyDay = fc.integer({ min: dayNumber('2021-01-01'), max: dayNumber('2035-12-31') }).map(fromDayNumber);

test('working days exchanged in 2024–2026', () => {
  const cases: [string, boolean][] = [
    ['2024-04-29', false],
    ['2024-05-04', true], // the Saturday worked for it
    ['2025-05-02', false],
    ['2025-04-26', true],
    ['2026-01-02', false], // exchanged
    ['2026-01-10', true], // the Saturday worked for it
    ['2026-01-17', false],
    ['2026-02-16', false],
    ['2026-02-23', true],
    ['2026-04-27', false], // made up for Sunday 26/4
    ['2026-08-31', false],
    ['2026-08-22', true],
    ['2026-11-23', true], // only proposed
    ['2026-11-24', false],
    ['2026-11-28', false],
  ];
  for (const [day, expected] of cases) assert.equal(isWorkingDay(calendar, day), expected, day);
});

test('ten working days of posting, 20/8 to 04/9/2025, with the day of posting counted', () => {
  assert.equal(addWorkingDays(calendar, '2025-08-20', 10, { countFirstDay: true }), '2025-09-04');
  assert.equal(addWorkingDays(calendar, '2025-08-20', 10), '2025-09-05');
  assert.equal(countWorkingDays(calendar, '2025-08-20', '2025-09-04', { countFirstDay: true }), 10);
});

test('the posting periods of the catalogue end where the examples end', () => {
  const end = (code: string, start: string) => {
    const posting = calendar.postings.find((p) => p.code === code);
    assert.ok(posting);
    return endOfPeriod(calendar, start, posting).day;
  };
  assert.equal(end('gia-dinh-van-hoa', '2024-11-14'), '2024-11-24'); // a Sunday, and it stays
  assert.equal(end('huan-chuong-danh-hieu-vinh-du', '2025-08-20'), '2025-09-04');
});

test('day zero is not counted, and an end on a day off moves on', () => {
  const end = endOfPeriod(calendar, '2026-04-16', { length: 10, unit: 'day' });
  assert.equal(end.nominalDay, '2026-04-26');
  assert.equal(end.day, '2026-04-28'); // Sunday, then made up on Monday
  assert.equal(end.moved, true);
  assert.equal(end.confirmed, false);
  assert.deepEqual(end.legalBasis, ['Bộ luật Dân sự 2015, Điều 147', 'Bộ luật Dân sự 2015, Điều 148']);
  assert.deepEqual(
    end.unconfirmed.map((d) => d.date),
    ['2026-04-26', '2026-04-27'],
  );
  assert.equal(
    endOfPeriod(calendar, '2026-04-16', { length: 10, unit: 'day', countFirstDay: true }).nominalDay,
    '2026-04-25',
  );
});

test('a period in months ends on the same date or on the last of the month', () => {
  const months = (start: string, length: number) =>
    endOfPeriod(calendar, start, { length, unit: 'month', moveLastDay: false }).day;
  assert.equal(months('2026-01-31', 1), '2026-02-28');
  assert.equal(months('2026-03-16', 6), '2026-09-16');
  assert.equal(endOfPeriod(calendar, '2026-07-31', { length: 1, unit: 'month' }).day, '2026-09-03');
});

test('a period in months whose first day counts ends the day before the same date', () => {
  const period = { length: 1, unit: 'month' as const, countFirstDay: true, moveLastDay: false };
  assert.equal(endOfPeriod(calendar, '2026-03-01', period).day, '2026-03-31');
});

test('a period of explicit rules over confirmed days needs no confirmation', () => {
  const end = endOfPeriod(calendar, '2026-02-09', { length: 5, unit: 'working-day', countFirstDay: false });
  assert.equal(end.day, '2026-02-23');
  assert.equal(end.confirmed, true);
  assert.deepEqual(end.legalBasis, []);
});

test('unconfirmed days are found across years', () => {
  const found = unconfirmedDays(calendar, '2025-12-01', '2026-01-31').map((d) => d.date);
  assert.deepEqual(found, ['2026-01-02', '2026-01-10']);
});

test('counting over years is the same as looking at every day', () => {
  const walked = (from: string, to: string) => {
    let count = 0;
    for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1;
    return count;
  };
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5, max: 1200 }), (from, length) => {
      const to = addDays(from, length);
      assert.equal(countWorkingDays(calendar, from, to, { countFirstDay: true }), walked(from, to));
    }),
    { numRuns: 30 },
  );
});

test('counts that make no sense are refused', () => {
  assert.throws(() => addWorkingDays(calendar, '2026-01-05', -1), RangeError);
  assert.throws(() => addWorkingDays(calendar, '2026-01-05', 1.5), RangeError);
  assert.throws(() => endOfPeriod(calendar, '2026-01-05', { length: 0, unit: 'day' }), RangeError);
});

test('counting undoes adding, and more days never end earlier', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.boolean(), (start, n, countFirstDay) => {
      const end = addWorkingDays(calendar, start, n, { countFirstDay });
      assert.ok(isWorkingDay(calendar, end));
      assert.equal(countWorkingDays(calendar, start, end, { countFirstDay }), n);
      assert.ok(addWorkingDays(calendar, start, n + 1, { countFirstDay }) > end);
      assert.ok(addWorkingDays(calendar, addDays(start, 1), n, { countFirstDay }) >= end);
    }),
  );
});

test('the nearest working days are near, and nothing is worked between them', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const before = previousWorkingDay(calendar, day);
      const after = nextWorkingDay(calendar, day);
      assert.ok(before <= day && day <= after);
      assert.equal(isWorkingDay(calendar, day), before === after);
      assert.equal(countWorkingDays(calendar, before, after), before === after ? 0 : 1);
    }),
  );
});
