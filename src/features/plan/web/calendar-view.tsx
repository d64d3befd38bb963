import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addMonths, type Day, formatDay, isDay, yearOf } from '../../../law/calendar/day.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { role } from '../../../ui/table/role.ts';
import { turnsOf } from '../model/recurring-deadline.ts';
import { isOpen } from '../model/task-lifecycle.ts';
import type { PlanView } from '../server/plan.schema.ts';
import type { TaskRow } from '../server/task.schema.ts';
import { CalendarDay } from './calendar-day.tsx';
import classes from './calendar-view.module.css';
import { weeksOfMonth } from './weeks-of-month.ts';

const messages = defineMessages({
  vi: {
    title: (month: string) => `Tháng ${month}`,
    previous: 'Tháng trước',
    next: 'Tháng sau',
    now: 'Hôm nay',
    weekdays: {
      1: 'Thứ Hai',
      2: 'Thứ Ba',
      3: 'Thứ Tư',
      4: 'Thứ Năm',
      5: 'Thứ Sáu',
      6: 'Thứ Bảy',
      7: 'Chủ nhật',
    },
    nothing: 'Tháng này không có nhiệm vụ nào đến hạn.',
  },
  en: {
    title: (month: string) => `Month ${month}`,
    previous: 'Previous month',
    next: 'Next month',
    now: 'Today',
    weekdays: {
      1: 'Monday',
      2: 'Tuesday',
      3: 'Wednesday',
      4: 'Thursday',
      5: 'Friday',
      6: 'Saturday',
      7: 'Sunday',
    },
    nothing: 'No task is due in this month.',
  },
});

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What is due on which day of a month, with the days off. The month stands in the address. */
export function CalendarView({ plan, tasks }: { plan: PlanView; tasks: readonly TaskRow[] }) {
  const words = useMessages(messages);
  const [asked, setAsked] = useSearchParam('thang');
  const first =
    firstOf(asked) ??
    (yearOf(plan.today) === plan.year ? `${plan.today.slice(0, 7)}-01` : `${plan.year}-01-01`);
  const title = words.title(formatDay(first).slice(3));
  const go = (months: number) => setAsked(addMonths(first, months).slice(0, 7));
  const turns = Map.groupBy(
    tasks
      .filter(({ state }) => isOpen(state))
      .flatMap((task) => turnsOf(task, plan.year).map((day) => ({ day, task }))),
    ({ day }) => day,
  );
  const inMonth = [...tasks.flatMap((task) => [task.dueDay, task.nextMilestone]), ...turns.keys()].some(
    (day) => day?.startsWith(first.slice(0, 7)),
  );
  return (
    <>
      <div className={classes.head}>
        <Button aria-label={words.previous} onClick={() => go(-1)} px="xs">
          <IconChevronLeft size={20} aria-hidden="true" />
        </Button>
        <h2 aria-live="polite">{title}</h2>
        <Button aria-label={words.next} onClick={() => go(1)} px="xs">
          <IconChevronRight size={20} aria-hidden="true" />
        </Button>
        <Button variant="subtle" onClick={() => setAsked(plan.today.slice(0, 7))}>
          {words.now}
        </Button>
      </div>
      {!inMonth && <p role="status">{words.nothing}</p>}
      <table className={classes.table} {...role('table')}>
        <caption className="sv-hidden">{title}</caption>
        <thead {...role('rowgroup')}>
          <tr {...role('row')}>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col" {...role('columnheader')}>
                {words.weekdays[weekday]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role('rowgroup')}>
          {weeksOfMonth(first).map((week) => (
            <tr key={week[0]} {...role('row')}>
              {week.map((day) => (
                <CalendarDay
                  key={day}
                  day={day}
                  month={first.slice(0, 7)}
                  plan={plan}
                  tasks={tasks}
                  turns={turns.get(day)?.map(({ task }) => task) ?? []}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function firstOf(month: string | undefined): Day | null {
  const day = `${month}-01`;
  return isDay(day) ? day : null;
}
