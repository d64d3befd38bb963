import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { addMonths, type Day, formatDay, isDay, yearOf } from '../../../law/calendar/day.ts';
import { api } from '../../../ui/api/api.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { PlainLink } from '../../../ui/page/links.tsx';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { role } from '../../../ui/table/role.ts';
import { TONES } from '../../../ui/theme/colors.ts';
import { TASK_STATUS_WORDS } from '../model/task-status.ts';
import type { CalendarYear } from '../server/calendar.schema.ts';
import type { PlanView } from '../server/plan.schema.ts';
import type { TaskRow } from '../server/task.schema.ts';
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
    today: 'hôm nay',
    milestone: 'Mốc',
    unconfirmed: 'cần xác nhận',
    worked: 'làm bù',
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
    today: 'today',
    milestone: 'Milestone',
    unconfirmed: 'to be confirmed',
    worked: 'worked in exchange',
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
  const inMonth = tasks.some((task) =>
    [task.dueDay, task.nextMilestone].some((day) => day?.startsWith(first.slice(0, 7))),
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
                <Cell key={day} day={day} month={first.slice(0, 7)} plan={plan} tasks={tasks} />
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

interface CellProps {
  day: Day;
  month: string;
  plan: PlanView;
  tasks: readonly TaskRow[];
}

function Cell({ day, month, plan, tasks }: CellProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const special = useDaysOff(yearOf(day)).filter(({ date }) => date === day);
  const due = tasks.filter((task) => task.dueDay === day);
  const milestones = tasks.filter((task) => task.nextMilestone === day);
  const off = special.some((each) => each.off);
  return (
    <td
      {...role('cell')}
      data-outside={!day.startsWith(month)}
      data-off={off}
      data-today={day === plan.today}
      data-empty={due.length + milestones.length + special.length === 0 && day !== plan.today}
    >
      <div className={classes.day}>
        <time dateTime={day}>
          <span className={classes.wide}>{Number(day.slice(8))}</span>
          <span className={classes.narrow}>{formatDay(day)}</span>
        </time>
        {day === plan.today && <span className={classes.today}>{words.today}</span>}
      </div>
      {special.map((each) => (
        <div key={each.name.vi} className={classes.holiday}>
          {each.name[language]}
          {!each.off && ` (${words.worked})`}
          {!each.confirmed && ` (${words.unconfirmed})`}
        </div>
      ))}
      {due.length + milestones.length > 0 && (
        <ul>
          {due.map((task) => (
            <li key={task.id}>
              <Entry task={task} before={TASK_STATUS_WORDS[task.status][language]} />
            </li>
          ))}
          {milestones.map((task) => (
            <li key={task.id}>
              <Entry task={task} before={words.milestone} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function Entry({ task, before }: { task: TaskRow; before: string }) {
  const { text, ground } = TONES[TASK_STATUS_WORDS[task.status].tone];
  return (
    <PlainLink to="." search={(search) => ({ ...search, viec: task.id })} className={classes.entry}>
      <span className={classes.mark} style={{ color: text, background: ground }}>
        {before}
      </span>{' '}
      {task.content}
    </PlainLink>
  );
}

function useDaysOff(year: number): CalendarYear['days'] {
  const query = useQuery({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => api.get<CalendarYear>(`/api/calendar/${year}`, undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return query.data?.days ?? [];
}
