import { formatDay, formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import type { ReportView as View } from '../../server/reports/report.schema.ts';
import classes from '../cascade/cascade.module.css';

const messages = defineMessages({
  vi: {
    late: 'Nhiệm vụ quá hạn, chưa hoàn thành',
    task: 'Nhiệm vụ',
    who: 'Đơn vị',
    due: 'Hạn',
    days: 'Số ngày quá hạn',
    reason: 'Lý do',
  },
  en: {
    late: 'Late tasks',
    task: 'Task',
    who: 'Unit',
    due: 'Due',
    days: 'Days late',
    reason: 'Reason',
  },
});

/** The late tasks of a report with who answers for them. */
export function LateTasks({ report }: { report: View }) {
  const words = useMessages(messages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.region} aria-label={words.late} tabIndex={0}>
      <table className={classes.matrix}>
        <caption>{words.late}</caption>
        <thead>
          <tr>
            <th scope="col">{words.task}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.days}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {report.lateTasks.map((task) => (
            <tr key={task.taskId}>
              <th scope="row">
                <TextLink
                  to="/ke-hoach/$planId"
                  params={{ planId: task.planId }}
                  search={{ viec: task.taskId }}
                >
                  {task.content}
                </TextLink>
              </th>
              <td>{task.who}</td>
              <td>{formatDay(task.dueDay)}</td>
              <td>{formatNumber(task.days)}</td>
              <td>{task.reason ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
