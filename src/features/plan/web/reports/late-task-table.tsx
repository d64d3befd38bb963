import { formatDay, formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { HeadRow } from '../../../../ui/table/head-row.tsx';
import { role } from '../../../../ui/table/role.ts';
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
      <table className={`${classes.matrix} sv-stack`} {...role('table')}>
        <caption>{words.late}</caption>
        <HeadRow names={[words.task, words.who, words.due, words.days, words.reason]} />
        <tbody {...role('rowgroup')}>
          {report.lateTasks.map((task) => (
            <tr {...role('row')} key={task.taskId}>
              <th scope="row" {...role('rowheader')}>
                <TextLink
                  to="/ke-hoach/$planId"
                  params={{ planId: task.planId }}
                  search={{ viec: task.taskId }}
                >
                  {task.content}
                </TextLink>
              </th>
              <td {...role('cell')} data-label={words.who}>
                {task.who}
              </td>
              <td {...role('cell')} data-label={words.due}>
                {formatDay(task.dueDay)}
              </td>
              <td {...role('cell')} data-label={words.days}>
                {formatNumber(task.days)}
              </td>
              <td {...role('cell')} data-label={words.reason}>
                {task.reason ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
