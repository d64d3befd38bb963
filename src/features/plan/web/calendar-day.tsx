import { useQuery } from '@tanstack/react-query';
import { type Day, formatDay, yearOf } from '../../../law/calendar/day.ts';
import { api } from '../../../ui/api/api.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { PlainLink } from '../../../ui/page/links.tsx';
import { role } from '../../../ui/table/role.ts';
import { TONES } from '../../../ui/theme/colors.ts';
import { TASK_STATUS_WORDS } from '../model/task-status.ts';
import type { CalendarYear } from '../server/calendar.schema.ts';
import type { PlanView } from '../server/plan.schema.ts';
import type { TaskRow } from '../server/task.schema.ts';
import classes from './calendar-view.module.css';

const messages = defineMessages({
  vi: {
    today: 'hôm nay',
    milestone: 'Mốc',
    turn: 'Định kỳ',
    unconfirmed: 'cần xác nhận',
    worked: 'làm bù',
  },
  en: {
    today: 'today',
    milestone: 'Milestone',
    turn: 'Recurring',
    unconfirmed: 'needs confirmation',
    worked: 'worked in exchange',
  },
});

interface CalendarDayProps {
  day: Day;
  month: string;
  plan: PlanView;
  tasks: readonly TaskRow[];
  /** Recurring tasks of which a turn is due on the day. */
  turns: readonly TaskRow[];
}

/** A day of the calendar: its name when it is a day off, and what is due on it. */
export function CalendarDay({ day, month, plan, tasks, turns }: CalendarDayProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const special = useDaysOff(yearOf(day)).filter(({ date }) => date === day);
  const due = tasks.filter((task) => task.dueDay === day);
  const milestones = tasks.filter((task) => task.nextMilestone === day);
  const entries = [
    ...due.map((task) => ({ task, before: TASK_STATUS_WORDS[task.status][language] })),
    ...milestones.map((task) => ({ task, before: words.milestone })),
    ...turns.map((task) => ({ task, before: words.turn })),
  ];
  const off = special.some((each) => each.off);
  return (
    <td
      {...role('cell')}
      data-outside={!day.startsWith(month)}
      data-off={off}
      data-today={day === plan.today}
      data-empty={entries.length + special.length === 0 && day !== plan.today}
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
      {entries.length > 0 && (
        <ul>
          {entries.map(({ task, before }) => (
            <li key={`${before} ${task.id}`}>
              <Entry task={task} before={before} />
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
