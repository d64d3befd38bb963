import { Button } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { Empty } from '../../../ui/empty/empty.tsx';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { ListLayout } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { useListQuery } from '../../../ui/table/use-list-query.ts';
import { useSelection } from '../../../ui/table/use-selection.ts';
import type { PlanView } from '../server/plan.schema.ts';
import type { TaskRow } from '../server/task.schema.ts';
import { AssignForm } from './assign-form.tsx';
import { CalendarView } from './calendar-view.tsx';
import { NewTaskForm } from './new-task-form.tsx';
import classes from './plan.module.css';
import { PlanCounts } from './plan-counts.tsx';
import { PlanFilters, TASK_FILTERS } from './plan-filters.tsx';
import { usePlanTasks } from './plan-queries.ts';
import { ReminderDialog, useMayRemind } from './reminder-dialog.tsx';
import { TaskTable } from './task-table.tsx';
import { TimelineView } from './timeline-view.tsx';

const messages = defineMessages({
  vi: {
    add: 'Thêm nhiệm vụ',
    assign: 'Giao việc',
    remind: 'Đôn đốc',
    empty: 'Kế hoạch chưa có nhiệm vụ',
    emptyText:
      'Thêm từng nhiệm vụ như các dòng của Phụ lục 1, Phụ lục 2. Có nhiệm vụ rồi mới trình, duyệt được kế hoạch.',
    nothing: 'Không có nhiệm vụ nào khớp với bộ lọc.',
    clear: 'Bỏ bộ lọc',
    shown: (shown: number, total: number) => `${shown}/${total} nhiệm vụ`,
  },
  en: {
    add: 'Add a task',
    assign: 'Assign',
    remind: 'Remind',
    empty: 'The plan has no tasks yet',
    emptyText:
      'Add the tasks, row by row as in annexes 1 and 2. A plan with tasks can be submitted and approved.',
    nothing: 'No task matches the filters.',
    clear: 'Clear the filters',
    shown: (shown: number, total: number) => `${shown}/${plural(total, 'task')}`,
  },
});

/** The tasks of a plan as table, timeline or calendar, with the same filters. */
export function TaskViews({ plan, view }: { plan: PlanView; view: string }) {
  const words = useMessages(messages);
  const list = useListQuery({ filters: TASK_FILTERS });
  const query = { q: list.q, ...(list.filters as Record<string, string>) };
  const answer = usePlanTasks(plan.id, query);
  const [dialog, setDialog] = useState<'add' | 'assign' | 'remind' | null>(null);
  const selection = useSelection<TaskRow>({
    rowKey: (row) => row.id,
    nameOf: (row) => `${row.number} ${row.content}`,
  });
  const mayAssign = plan.allowed.includes('assign');
  const mayRemind = useMayRemind(plan);
  const mayAdd = plan.allowed.includes('edit-tasks');
  const addButton = <Button onClick={() => setDialog('add')}>{words.add}</Button>;
  const close = () => setDialog(null);
  return (
    <ListLayout filters={<PlanFilters plan={plan} list={list} />}>
      <PlanCounts plan={plan} />
      <div className={classes.bar} data-screen-only>
        <span role="status">{answer.data && words.shown(answer.data.total, plan.counts.total)}</span>
        <SheetLink path={`/api/plans/${plan.id}/tasks`} list={{ query }} />
        {mayAdd && addButton}
      </div>
      <Loaded query={answer} lines={12}>
        {({ items }) => {
          if (plan.counts.total === 0)
            return (
              <Empty title={words.empty} act={mayAdd && addButton}>
                {words.emptyText}
              </Empty>
            );
          if (items.length === 0)
            return (
              <p role="status">
                {words.nothing} <Button onClick={list.clearFilters}>{words.clear}</Button>
              </p>
            );
          if (view === 'thoi-gian') return <TimelineView plan={plan} tasks={items} />;
          if (view === 'lich') return <CalendarView plan={plan} tasks={items} />;
          return (
            <TaskTable
              plan={plan}
              tasks={items}
              selection={mayAssign || mayRemind ? selection : undefined}
              bulkActs={
                <>
                  {mayAssign && <Button onClick={() => setDialog('assign')}>{words.assign}</Button>}
                  {mayRemind && <Button onClick={() => setDialog('remind')}>{words.remind}</Button>}
                </>
              }
            />
          );
        }}
      </Loaded>
      <Dialog
        opened={dialog === 'add' || dialog === 'assign'}
        onClose={close}
        size="lg"
        title={dialog === 'add' ? words.add : words.assign}
      >
        {dialog === 'add' && <NewTaskForm plan={plan} onDone={close} />}
        {dialog === 'assign' && (
          <AssignForm
            planId={plan.id}
            tasks={selection.rows}
            onDone={() => {
              selection.clear();
              close();
            }}
          />
        )}
      </Dialog>
      <ReminderDialog
        planId={plan.id}
        taskIds={selection.rows.map(({ id }) => id)}
        opened={dialog === 'remind'}
        onClose={close}
      />
    </ListLayout>
  );
}
