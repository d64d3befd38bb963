import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, weekday, yearOf } from './day.ts';
import { holidaysOf, proposedDays } from './holidays.ts';
import { readCalendar } from './read-catalogue.ts';
import { isWorkingDay } from './working-days.ts';

const calendar = readCalendar('catalogue/holidays.yaml');
const dates = (year: number, holiday: string, kind?: string) =>
  holidaysOf(calendar, year)
    .filter((d) => d.holiday === holiday && (kind === undefined || d.kind === kind))
    .map((d) => d.date);

test('2026 is what the notices say', () => {
  const days = holidaysOf(calendar, 2026).map((d) => `${d.date} ${d.kind}`);
  assert.deepEqual(days, [
    '2026-01-01 statutory',
    '2026-01-02 swap-off',
    '2026-01-10 swap-work',
    '2026-02-16 statutory',
    '2026-02-17 statutory',
    '2026-02-18 statutory',
    '2026-02-19 statutory',
    '2026-02-20 statutory',
    '2026-04-26 statutory',
    '2026-04-27 make-up',
    '2026-04-30 statutory',
    '2026-05-01 statutory',
    '2026-08-22 swap-work',
    '2026-08-31 swap-off',
    '2026-09-01 statutory',
    '2026-09-02 statutory',
    '2026-11-24 statutory',
  ]);
});

test('the holidays by law are 10 days until 2020, 11 until 2025 and 12 from 2026', () => {
  for (let year = 2014; year <= 2040; year += 1) {
    const statutory = holidaysOf(calendar, year).filter((d) => d.kind === 'statutory');
    const byLaw = year < 2021 ? 10 : year < 2026 ? 11 : 12;
    assert.equal(statutory.length, byLaw, String(year));
  }
});

test('Tết of 2020–2026 is what the notices gave: first and last day off around the lunar new year', () => {
  const cases: [string, string][] = [
    ['2020-01-23', '2020-01-29'],
    ['2021-02-10', '2021-02-16'],
    ['2022-01-29', '2022-02-06'],
    ['2023-01-20', '2023-01-26'],
    ['2024-02-08', '2024-02-14'],
    ['2025-01-25', '2025-02-02'],
    ['2026-02-14', '2026-02-22'],
  ];
  for (const [first, last] of cases) {
    assert.equal(isWorkingDay(calendar, addDays(first, -1)), true, first);
    for (let day = first; day <= last; day = addDays(day, 1))
      assert.equal(isWorkingDay(calendar, day), false, day);
    assert.equal(isWorkingDay(calendar, addDays(last, 1)), true, last);
  }
});

test('National Day was one day until 2020', () => {
  assert.deepEqual(dates(2020, 'quoc-khanh'), ['2020-09-02']);
  assert.deepEqual(dates(2021, 'quoc-khanh'), ['2021-09-02', '2021-09-03']);
});

test('a day lost to the weekend is given back on the next working day', () => {
  assert.deepEqual(dates(2027, 'quoc-te-lao-dong'), ['2027-05-01', '2027-05-03']);
  assert.deepEqual(dates(2033, 'gio-to-hung-vuong'), ['2033-04-09', '2033-04-11']);
  // 30/4 and 01/5/2028 are a Sunday and a Monday: the day after both.
  assert.deepEqual(dates(2028, 'ngay-chien-thang'), ['2028-04-30', '2028-05-02']);
  for (let year = 2021; year <= 2060; year += 1) {
    for (const d of holidaysOf(calendar, year)) {
      if (d.kind === 'make-up') assert.ok(weekday(d.date) <= 5 && yearOf(d.date) === year, d.date);
    }
  }
});

test('Ngày Văn hóa Việt Nam begins in 2026 and is not made up', () => {
  assert.deepEqual(dates(2025, 'ngay-van-hoa-viet-nam'), []);
  assert.deepEqual(dates(2026, 'ngay-van-hoa-viet-nam'), ['2026-11-24']);
  assert.deepEqual(dates(2029, 'ngay-van-hoa-viet-nam'), ['2029-11-24']);
});

test('Tết without a notice is the longest break, and says that it is not confirmed', () => {
  assert.deepEqual(dates(2025, 'tet-am-lich'), [
    '2025-01-27',
    '2025-01-28',
    '2025-01-29',
    '2025-01-30',
    '2025-01-31',
  ]);
  const tet = holidaysOf(calendar, 2027).filter((d) => d.holiday === 'tet-am-lich');
  assert.equal(tet.length, 7);
  assert.ok(tet.every((d) => !d.confirmed && d.source === null));
  assert.ok(tet.some((d) => d.date === '2027-02-06' && d.confidence === 'inferred'));
});

test('what the law fixes to a day is confirmed; the moon and choices are not', () => {
  const sure = (date: string) => holidaysOf(calendar, yearOf(date)).find((d) => d.date === date)?.confirmed;
  assert.equal(sure('2030-04-30'), true);
  assert.equal(sure('2030-09-02'), true);
  assert.equal(sure('2030-04-12'), false);
  assert.equal(sure('2026-11-24'), false);
  assert.equal(sure('2026-02-17'), true);
  assert.equal(sure('2026-01-10'), false);
});

test('a notice replaces the computed days of its holiday only', () => {
  const noticed = {
    ...calendar,
    announcements: [
      {
        date: '2027-09-01',
        holiday: 'quoc-khanh',
        kind: 'statutory' as const,
        sector: 'all' as const,
        confirmed: false,
        confidence: 'secondary' as const,
        source: 'x',
      },
    ],
  };
  const days = holidaysOf(noticed, 2027).map((d) => d.date);
  assert.ok(days.includes('2027-09-01') && !days.includes('2027-09-02') && !days.includes('2027-09-03'));
  assert.ok(days.includes('2027-02-06'));
});

test('a rule holds from its first day and no more on its last', () => {
  const validFor = (from: string | null, to: string | null) => {
    const holidays = calendar.holidays.map((h) => (h.code === 'ngay-chien-thang' ? { ...h, from, to } : h));
    return holidaysOf({ ...calendar, holidays }, 2027).some((d) => d.date === '2027-04-30');
  };
  assert.equal(validFor('2027-04-30', null), true);
  assert.equal(validFor('2027-05-01', null), false);
  assert.equal(validFor(null, '2027-05-01'), true);
  assert.equal(validFor(null, '2027-04-30'), false);
});

test('a proposal without a decision is shown and decides nothing', () => {
  assert.deepEqual(
    proposedDays(calendar, 2026).map((d) => d.date),
    ['2026-11-23', '2026-11-28'],
  );
  assert.ok(!holidaysOf(calendar, 2026).some((d) => d.date === '2026-11-23' || d.date === '2026-11-28'));
});
