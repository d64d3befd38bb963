import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weekday } from '../../../law/calendar/day.ts';
import { weeksOfMonth } from './weeks-of-month.ts';

test('weeks begin on Monday and hold the whole month once', () => {
  for (let month = 1; month <= 12; month += 1) {
    const first = `2026-${String(month).padStart(2, '0')}-01`;
    const weeks = weeksOfMonth(first);
    assert.ok(weeks.every((week) => week.length === 7 && weekday(week[0] ?? '') === 1));
    const days = weeks.flat().filter((day) => day.startsWith(first.slice(0, 7)));
    assert.equal(days.length, new Date(Date.UTC(2026, month, 0)).getUTCDate());
    assert.equal(new Set(weeks.flat()).size, weeks.length * 7);
  }
  assert.equal(weeksOfMonth('2027-02-01').length, 4);
});
