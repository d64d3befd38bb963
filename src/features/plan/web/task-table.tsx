import { Checkbox } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { formatDay } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { PlainLink } from '../../../ui/page/links.tsx';
import { BulkBar } from '../../../ui/table/bulk-bar.tsx';
import { role } from '../../../ui/table/role.ts';
import type { Selection } from '../../../ui/table/use-selection.ts';
import type { PlanView } from '../server/plan.schema.ts';
import type { TaskRow } from '../server/task.schema.ts';
import { groupTasks } from './group-tasks.ts';
import { TaskStatusBadge } from './task-status-badge.tsx';
import classes from './task-table.module.css';

const messages = defineMessages({
  vi: {
    caption: (title: string) => `Bảng nhiệm vụ: ${title}`,
    annex: (annex: number) => `Phụ lục ${annex}`,
    number: 'STT',
    content: 'Nội dung công việc',
    lead: 'Chủ trì, chỉ đạo',
    implementer: 'Đơn vị thực hiện',
    coordinator: 'Phối hợp, tham mưu',
    deadline: 'Thời gian hoàn thành',
    status: 'Tình trạng',
    select: 'Chọn',
    selectAll: 'Chọn tất cả nhiệm vụ đang hiện',
    due: (day: string) => `Hạn ${day}`,
    milestones: (done: number, total: number) => `${done}/${total} mốc`,
    evidence: (count: number) => `${count} minh chứng`,
    noSection: 'Chưa xếp mục',
  },
  en: {
    caption: (title: string) => `Tasks: ${title}`,
    annex: (annex: number) => `Annex ${annex}`,
    number: 'No.',
    content: 'Content',
    lead: 'Directing body',
    implementer: 'Implementing unit',
    coordinator: 'Coordinating, advising',
    deadline: 'Completion time',
    status: 'Status',
    select: 'Select',
    selectAll: 'Select all tasks shown',
    due: (day: string) => `Due ${day}`,
    milestones: (done: number, total: number) => `${done}/${plural(total, 'milestone')}`,
    evidence: (count: number) => plural(count, 'piece of evidence', 'pieces of evidence'),
    noSection: 'No section',
  },
});

interface Props {
  plan: PlanView;
  tasks: readonly TaskRow[];
  selection?: Selection<TaskRow>;
  bulkActs?: ReactNode;
}

/** The schedule as the official table: annexes, sections, rows; a row opens its details beside the table. */
export function TaskTable({ plan, tasks, selection, bulkActs }: Props) {
  const words = useMessages(messages);
  const columns = 6 + (selection === undefined ? 0 : 1);
  const groups = groupTasks(tasks);
  return (
    <>
      {selection !== undefined && <BulkBar selection={selection} acts={bulkActs} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.region} aria-label={words.caption(plan.title)} tabIndex={0}>
        <table className={classes.table} {...role('table')}>
          <caption className="sv-hidden">{words.caption(plan.title)}</caption>
          <Head tasks={tasks} selection={selection} />
          {groups.map((annex) => (
            <Fragment key={annex.annex}>
              {(groups.length > 1 || annex.annex > 1) && (
                <tbody {...role('rowgroup')}>
                  <tr {...role('row')} className={classes.annex}>
                    <th colSpan={columns} scope="rowgroup" {...role('rowheader')}>
                      {words.annex(annex.annex)}
                    </th>
                  </tr>
                </tbody>
              )}
              {annex.sections.map((section) => (
                <tbody key={section.tasks[0]?.id} {...role('rowgroup')}>
                  {(section.name !== '' || annex.sections.length > 1) && (
                    <tr {...role('row')} className={classes.section}>
                      <th colSpan={columns} scope="rowgroup" {...role('rowheader')}>
                        {section.name === '' ? words.noSection : section.name}
                      </th>
                    </tr>
                  )}
                  {section.tasks.map((task) => (
                    <Row key={task.id} task={task} selection={selection} />
                  ))}
                </tbody>
              ))}
            </Fragment>
          ))}
        </table>
      </section>
    </>
  );
}

function Head({ tasks, selection }: Pick<Props, 'tasks' | 'selection'>) {
  const words = useMessages(messages);
  const chosen = tasks.filter((task) => selection?.has(task)).length;
  return (
    <thead {...role('rowgroup')}>
      <tr {...role('row')}>
        {selection !== undefined && (
          <th scope="col" {...role('columnheader')} aria-label={words.select} className={classes.select}>
            <Checkbox
              aria-label={words.selectAll}
              checked={chosen > 0 && chosen === tasks.length}
              indeterminate={chosen > 0 && chosen < tasks.length}
              onChange={(event) => selection.setMany(tasks, event.currentTarget.checked)}
            />
          </th>
        )}
        {(['number', 'content', 'lead', 'implementer', 'deadline', 'status'] as const).map((column) => (
          <th key={column} scope="col" {...role('columnheader')} className={classes[column]}>
            {words[column]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ task, selection }: { task: TaskRow; selection: Selection<TaskRow> | undefined }) {
  const words = useMessages(messages);
  const linkId = `viec-${task.id}`;
  const helpers = [task.coordinator, task.adviser].filter((part) => part !== '').join('; ');
  const extras = [
    task.milestones > 0 ? words.milestones(task.milestonesDone, task.milestones) : null,
    task.evidence > 0 ? words.evidence(task.evidence) : null,
  ].filter((part) => part !== null);
  return (
    <tr
      {...role('row')}
      className={classes.row}
      data-status={task.status}
      data-child={task.parentId !== null}
    >
      {selection !== undefined && (
        <td {...role('cell')} className={classes.select}>
          <Checkbox
            aria-label={`${words.select}: ${task.number} ${task.content}`}
            checked={selection.has(task)}
            onChange={(event) => selection.setMany([task], event.currentTarget.checked)}
          />
        </td>
      )}
      <td {...role('cell')} className={classes.number}>
        {task.number}
      </td>
      <th scope="row" {...role('rowheader')} className={classes.content}>
        <PlainLink
          to="."
          search={(before) => ({ ...before, viec: task.id })}
          className={classes.rowLink}
          id={linkId}
        >
          {task.content}
        </PlainLink>
        {extras.length > 0 && <span className={classes.extra}>{extras.join(' · ')}</span>}
      </th>
      <td {...role('cell')} data-label={words.lead}>
        {task.lead}
      </td>
      <td {...role('cell')} data-label={words.implementer}>
        {task.implementer}
        {helpers !== '' && (
          <span className={`${classes.extra} ${classes.clamped}`}>
            {words.coordinator}: {helpers}
          </span>
        )}
      </td>
      <td {...role('cell')} data-label={words.deadline}>
        {task.deadlineText}
        {task.dueDay !== null && <span className={classes.extra}>{words.due(formatDay(task.dueDay))}</span>}
      </td>
      <td {...role('cell')} data-label={words.status}>
        <TaskStatusBadge task={task} />
      </td>
    </tr>
  );
}
