import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, compareDays, dayNumber, fromDayNumber, isWorkingDay } from '../../../law/calendar/index.ts';
import { readCalendar } from '../../../law/calendar/read-catalogue.ts';
import type { Deadline } from './deadline.ts';
import { dueDay, lateFrom, milestoneDueDay, quarterOf, reminderDays } from './deadline-meaning.ts';

const calendar = readCalendar('catalogue/holidays.yaml');
const anyDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2028-12-31') }).map(fromDayNumber);

function deadline(fields: Partial<Deadline>): Deadline {
  return {
    text: '',
    kind: 'by',
    from: null,
    to: null,
    exclusive: false,
    done: false,
    milestones: [],
    ...fields,
  };
}

test('the last day in time, word by word', () => {
  const cases: [string, Partial<Deadline>, string | null, string | null][] = [
    ['Trước ngày 15/3/2026', { kind: 'by', to: '2026-03-15', exclusive: true }, '2026-03-14', '2026-03-15'],
    ['Trước 01/01/2026', { kind: 'by', to: '2026-01-01', exclusive: true }, '2025-12-31', '2026-01-01'],
    ['Chậm nhất ngày 15/3/2026', { kind: 'by', to: '2026-03-15' }, '2026-03-15', '2026-03-16'],
    ['Nhân dịp 02/9', { kind: 'on', to: '2026-09-02' }, '2026-09-02', '2026-09-03'],
    ['Tháng 02/2028', { kind: 'month', from: '2028-02-01', to: '2028-02-29' }, '2028-02-29', '2028-03-01'],
    [
      'Tháng 3 đến 15/4',
      { kind: 'period', from: '2026-03-01', to: '2026-04-15' },
      '2026-04-15',
      '2026-04-16',
    ],
    ['Dự kiến 19/01/2026', { kind: 'expected', to: '2026-01-19' }, '2026-01-19', '2026-01-20'],
    [
      'Dự kiến trước 30/6',
      { kind: 'expected', to: '2026-06-30', exclusive: true },
      '2026-06-29',
      '2026-06-30',
    ],
    ['Hàng tháng', { kind: 'recurring' }, null, null],
    ['Thường xuyên', { kind: 'recurring', to: '2026-12-31' }, null, null],
    ['Khi có phát sinh', { kind: 'when-arising' }, null, null],
    ['Theo Kế hoạch 63 ngày 12/11/2025', { kind: 'follows', to: '2025-11-12' }, null, null],
    ['', { kind: 'none' }, null, null],
    ['Trước ngày', { kind: 'by', exclusive: true }, null, null],
  ];
  for (const [text, fields, due, late] of cases) {
    assert.equal(dueDay(deadline({ text, ...fields })), due, text);
    assert.equal(lateFrom(deadline({ text, ...fields })), late, text);
  }
});

test('milestones in brackets', () => {
  const due = (text: string, date: string) => milestoneDueDay({ actor: null, text, date });
  assert.equal(due('đơn vị gửi hồ sơ trước 15/3/2026', '2026-03-15'), '2026-03-14');
  assert.equal(due('Trước ngày 01/04/2026', '2026-04-01'), '2026-03-31');
  assert.equal(due('trước ngày 5 tháng 6 năm 2026'.normalize('NFD'), '2026-06-05'), '2026-06-04');
  assert.equal(due('đơn vị gửi hồ sơ đến 15/3/2026', '2026-03-15'), '2026-03-15');
  assert.equal(due('gửi trước 10/3/2026, họp ngày 15/3/2026', '2026-03-15'), '2026-03-15');
  assert.equal(due('trước 15/12/2026', '2026-12-15'), '2026-12-14');
  assert.equal(due('gửi trước 15/12/2026, xong 15/1/2027', '2027-01-15'), '2027-01-15');
});

test('reminders come on working days', () => {
  // Due on Monday 16/3: three days ahead is Friday, one day ahead is Sunday and so Friday too.
  assert.deepEqual(reminderDays('2026-03-16', [7, 3, 1], calendar), [
    { day: '2026-03-09', ahead: 7 },
    { day: '2026-03-13', ahead: 1 },
  ]);
  // Due right after Tết.
  assert.deepEqual(reminderDays('2026-02-23', [1, 7], calendar), [{ day: '2026-02-13', ahead: 1 }]);
  assert.deepEqual(reminderDays('2026-03-16', [], calendar), []);
});

test('quarters', () => {
  const found = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-09-30', '2026-12-31'].map(quarterOf);
  assert.deepEqual(found, [1, 1, 2, 3, 4]);
});

test('"trước ngày X" is "đến ngày" the day before X', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('by', 'on', 'month', 'period', 'expected'), (day, kind) => {
      const before = deadline({ kind, to: day, exclusive: true });
      const until = deadline({ kind, to: addDays(day, -1) });
      assert.equal(dueDay(before), dueDay(until));
      assert.equal(lateFrom(before), day);
    }),
  );
});

test('reminders are ordered, on working days, and not after their wish', () => {
  fc.assert(
    fc.property(anyDay, fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }), (due, ahead) => {
      const reminders = reminderDays(due, ahead, calendar);
      assert.equal(reminders.length > 0, ahead.length > 0);
      for (const r of reminders) {
        assert.ok(
          isWorkingDay(calendar, r.day) && r.day <= addDays(due, -r.ahead) && ahead.includes(r.ahead),
        );
      }
      const days = reminders.map((r) => r.day);
      assert.deepEqual(days, [...new Set(days)].sort(compareDays));
    }),
  );
});
