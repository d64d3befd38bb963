import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, fromDayNumber, isWorkingDay } from '../../../law/calendar/index.ts';
import { readCalendar } from '../../../law/calendar/read-catalogue.ts';
import { aheadRules, isUrgent, reminderOn } from './reminder-rules.ts';

const calendar = readCalendar(join(import.meta.dirname, '../../../../catalogue/holidays.yaml'));
const due = (dueDay: string) => ({ dueDay, lateFrom: addDays(dueDay, 1) });

// 2025-11-17 to 2026-12-31, around which the calendar has no gap.
const day = fc.integer({ min: 20_409, max: 20_818 }).map(fromDayNumber);
const ahead = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 4 });

describe('reminderOn', () => {
  it('says nothing until the first day has come', () => {
    assert.equal(reminderOn('2026-11-12', due('2026-11-20'), [7, 3, 1], calendar), null);
  });

  it('reminds so many days ahead, on the working day before when that is a day off', () => {
    // 2026-11-20 is a Friday.
    assert.deepEqual(reminderOn('2026-11-13', due('2026-11-20'), [7, 3, 1], calendar), {
      kind: 'ahead',
      onDay: '2026-11-13',
    });
    // Three days ahead of Wednesday 25 is Sunday 22: Friday 20.
    assert.equal(reminderOn('2026-11-20', due('2026-11-25'), [3], calendar)?.onDay, '2026-11-20');
  });

  it('catches up under the day that was missed', () => {
    assert.equal(reminderOn('2026-11-16', due('2026-11-20'), [7, 3, 1], calendar)?.onDay, '2026-11-13');
  });

  it('reminds on the first day of being late and every seven days from then on', () => {
    assert.deepEqual(reminderOn('2026-11-21', due('2026-11-20'), [], calendar), {
      kind: 'late',
      onDay: '2026-11-21',
    });
    assert.deepEqual(reminderOn('2026-11-27', due('2026-11-20'), [], calendar), {
      kind: 'late',
      onDay: '2026-11-21',
    });
    assert.deepEqual(reminderOn('2026-11-28', due('2026-11-20'), [], calendar), {
      kind: 'late-again',
      onDay: '2026-11-28',
    });
  });

  it('never belongs to a day to come, and ahead of time always to a working day', () => {
    fc.assert(
      fc.property(day, day, ahead, (today, dueDay, days) => {
        const reminder = reminderOn(today, due(dueDay), days, calendar);
        if (reminder === null) return;
        assert.ok(reminder.onDay <= today);
        if (reminder.kind === 'ahead') {
          assert.ok(isWorkingDay(calendar, reminder.onDay));
          assert.ok(today <= dueDay);
        }
      }),
    );
  });
});

describe('aheadRules', () => {
  it('names exactly the due days that reminderOn reminds of ahead of time', () => {
    fc.assert(
      fc.property(day, ahead, (today, days) => {
        const rules = new Map(aheadRules(today, days, calendar).map((rule) => [rule.dueDay, rule.onDay]));
        for (let i = 0; i < 80; i++) {
          const dueDay = addDays(today, i);
          assert.equal(
            rules.get(dueDay) ?? null,
            reminderOn(today, due(dueDay), days, calendar)?.onDay ?? null,
            dueDay,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('isUrgent', () => {
  it('is what has just become late, and what is due today or tomorrow', () => {
    const of = (today: string, kind: 'ahead' | 'late' | 'late-again') =>
      isUrgent(today, due('2026-11-20'), kind);
    assert.deepEqual(
      [of('2026-11-18', 'ahead'), of('2026-11-19', 'ahead'), of('2026-11-20', 'ahead')],
      [false, true, true],
    );
    assert.deepEqual([of('2026-11-21', 'late'), of('2026-11-28', 'late-again')], [true, false]);
  });
});
