import { type Day, formatDay, monthOf, yearOf } from '../../../law/calendar/day.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { PlainLink } from '../../../ui/page/links.tsx';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { role } from '../../../ui/table/role.ts';
import { TONES } from '../../../ui/theme/colors.ts';
import { TASK_STATUS_WORDS } from '../model/task-status.ts';
import type { PlanView } from '../server/plan.schema.ts';
import type { TaskRow } from '../server/task.schema.ts';
import { monthsBetween, placeInMonth } from './month-position.ts';
import classes from './timeline-view.module.css';

const messages = defineMessages({
  vi: {
    caption: (year: number) => `Dòng thời gian năm ${year} theo tháng`,
    task: 'Nhiệm vụ',
    status: 'Tình trạng',
    month: 'Tháng',
    today: (day: string) => `Hôm nay ${day}`,
    due: (day: string) => `hạn ${day}`,
    milestone: 'mốc',
    legend: (day: string) => `Vạch đỏ là hôm nay, ${day}. Ngày trong ô là hạn của nhiệm vụ.`,
    undated: 'Không có ngày cụ thể, hoặc ngoài năm kế hoạch',
  },
  en: {
    caption: (year: number) => `Timeline of ${year} by month`,
    task: 'Task',
    status: 'Status',
    month: 'Month',
    today: (day: string) => `Today ${day}`,
    due: (day: string) => `due ${day}`,
    milestone: 'milestone',
    legend: (day: string) => `The red line is today, ${day}. The day in a cell is when the task is due.`,
    undated: 'Without a day, or outside the year of the plan',
  },
});

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The tasks over the months of the plan's year, with a line for today. It is a table, so it can be read in cells too. */
export function TimelineView({ plan, tasks }: { plan: PlanView; tasks: readonly TaskRow[] }) {
  const words = useMessages(messages);
  const { year, today } = plan;
  const dated = tasks.filter((task) => spanOf(task, year) !== null);
  const undated = tasks.filter((task) => spanOf(task, year) === null);
  const current = yearOf(today) === year ? monthOf(today) : null;
  const place = { '--today': `${placeInMonth(today)}%` } as Record<string, string>;
  return (
    <>
      {current !== null && <p className={classes.legend}>{words.legend(formatDay(today))}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.region} aria-label={words.caption(year)} tabIndex={0}>
        <table className={classes.table} style={place} {...role('table')}>
          <caption className="sv-hidden">{words.caption(year)}</caption>
          <thead {...role('rowgroup')}>
            <tr {...role('row')}>
              <th scope="col" className={classes.name} {...role('columnheader')}>
                {words.task}
              </th>
              {MONTHS.map((month) => (
                <th key={month} scope="col" data-today={month === current} {...role('columnheader')}>
                  <span className="sv-hidden">{words.month}</span> {month}
                  {month === current && <span className="sv-hidden"> ({words.today(formatDay(today))})</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...role('rowgroup')}>
            {dated.map((task) => (
              <Row key={task.id} task={task} year={year} current={current} />
            ))}
          </tbody>
        </table>
      </section>
      {undated.length > 0 && (
        <section className={classes.undated}>
          <h2>{words.undated}</h2>
          <ul>
            {undated.map((task) => (
              <li key={task.id}>
                <TaskLink task={task} /> <span className={classes.words}>{task.deadlineText}</span>{' '}
                <StatusBadge of={TASK_STATUS_WORDS} value={task.status} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function spanOf(task: TaskRow, year: number) {
  if (task.dueDay === null) return null;
  const from = task.dateFrom !== null && task.dateFrom <= task.dueDay ? task.dateFrom : task.dueDay;
  return monthsBetween(from, task.dueDay, year);
}

function Row({ task, year, current }: { task: TaskRow; year: number; current: number | null }) {
  const words = useMessages(messages);
  const span = spanOf(task, year);
  const tone = TONES[TASK_STATUS_WORDS[task.status].tone];
  const colours = { '--bar': tone.ground, '--mark': tone.text } as Record<string, string>;
  const inMonth = (day: Day | null, month: number) =>
    day !== null && yearOf(day) === year && monthOf(day) === month;
  return (
    <tr className={classes.row} style={colours} {...role('row')}>
      <th scope="row" className={classes.name} {...role('rowheader')}>
        <TaskLink task={task} />
        <StatusBadge of={TASK_STATUS_WORDS} value={task.status} />
      </th>
      {MONTHS.map((month) => (
        <td
          key={month}
          data-bar={span !== null && month >= span.first && month <= span.last}
          data-today={month === current}
          {...role('cell')}
        >
          {inMonth(task.dueDay, month) && task.dueDay !== null && (
            <span className={classes.due} title={words.due(formatDay(task.dueDay))}>
              <span className="sv-hidden">{words.due('')}</span>
              <DayInMonth day={task.dueDay} />
            </span>
          )}
          {inMonth(task.nextMilestone, month) && task.nextMilestone !== null && (
            <span className={classes.milestone}>
              {words.milestone} <DayInMonth day={task.nextMilestone} />
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}

/** The day; its month too where there is room beside the others. */
function DayInMonth({ day }: { day: Day }) {
  const [date, month] = formatDay(day).split('/');
  return (
    <>
      {date}
      <span className={classes.monthOfDay}>/{month}</span>
    </>
  );
}

function TaskLink({ task }: { task: TaskRow }) {
  return (
    <PlainLink to="." search={(before) => ({ ...before, viec: task.id })} className={classes.link}>
      {task.number === '' ? '' : `${task.number}. `}
      {task.content}
    </PlainLink>
  );
}
