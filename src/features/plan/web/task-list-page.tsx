import { Checkbox } from '@mantine/core';
import { Empty } from '../../../ui/empty/empty.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { StatusBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { TASK_STATUS_WORDS } from '../model/task-status.ts';
import type { TaskLine } from '../server/task.schema.ts';

const messages = defineMessages({
  vi: {
    title: 'Nhiệm vụ đang mở',
    intro: 'Nhiệm vụ chưa xong của mọi kế hoạch đang thực hiện, hạn sớm nhất ở trên.',
    content: 'Nội dung công việc',
    due: 'Hạn',
    status: 'Tình trạng',
    units: 'Được giao',
    plan: 'Kế hoạch',
    scope: 'Phạm vi',
    subtree: 'Đơn vị tôi và cấp dưới',
    late: 'Chỉ việc quá hạn',
    soon: 'Chỉ việc sắp đến hạn',
    empty: 'Không có nhiệm vụ nào đang mở',
    emptyText: 'Nhiệm vụ được giao cho bạn hoặc đơn vị bạn sẽ hiện ở đây.',
    others: (count: number) => `và ${count} đơn vị khác`,
  },
  en: {
    title: 'Open tasks',
    intro: 'Unfinished tasks of all plans in force, the earliest deadline first.',
    content: 'Content',
    due: 'Due',
    status: 'Status',
    units: 'Assigned to',
    plan: 'Plan',
    scope: 'Scope',
    subtree: 'My unit and those below',
    late: 'Late only',
    soon: 'Due soon only',
    empty: 'No open tasks',
    emptyText: 'Tasks assigned to you or your unit will be here.',
    others: (count: number) => `and ${count} other units`,
  },
});

/** Open tasks over all plans: mine, or of the units below. */
export function Page() {
  const words = useMessages(messages);
  const list = useListQuery({ filters: ['late', 'soon', 'scope'], defaultSort: 'due' });
  const answer = useList<TaskLine>(['home', 'tasks'], '/api/tasks', list);
  const columns: Column<TaskLine>[] = [
    { id: 'content', header: words.content, cell: (row) => row.content, heading: true, width: '34%' },
    {
      id: 'due',
      header: words.due,
      cell: (row) => (row.dueDay === null ? row.deadlineText : formatDay(row.dueDay)),
      numeric: true,
      sortable: true,
    },
    {
      id: 'status',
      header: words.status,
      cell: (row) => <StatusBadge of={TASK_STATUS_WORDS} value={row.status} />,
    },
    { id: 'units', header: words.units, width: '20%', cell: (row) => <Units units={row.units} /> },
    {
      id: 'plan',
      header: words.plan,
      width: '22%',
      cell: (row) => `${row.planTitle} (${row.planUnitName})`,
      wideOnly: true,
    },
  ];
  return (
    <PageFrame title={words.title} intro={words.intro} acts={<SheetLink path="/api/tasks" list={list} />}>
      <ListLayout
        list={list}
        filters={
          <>
            <SelectFilter
              list={list}
              name="scope"
              label={words.scope}
              options={[{ value: 'subtree', label: words.subtree }]}
            />
            {(['late', 'soon'] as const).map((name) => (
              <Checkbox
                key={name}
                label={words[name]}
                checked={list.filters[name] === 'true'}
                onChange={(event) => list.setFilter(name, event.currentTarget.checked ? 'true' : undefined)}
              />
            ))}
          </>
        }
      >
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({
            to: '/ke-hoach/$planId',
            params: { planId: row.planId },
            search: { viec: row.id },
          })}
          rowTone={(row) => (row.status === 'late' ? 'red' : undefined)}
          empty={<Empty title={words.empty}>{words.emptyText}</Empty>}
        />
      </ListLayout>
    </PageFrame>
  );
}

/** More names than these would make one row as tall as the page; the task itself names all. */
const UNITS_SHOWN = 3;

function Units({ units }: { units: readonly string[] }) {
  const words = useMessages(messages);
  if (units.length <= UNITS_SHOWN + 1) return units.join('; ');
  return `${units.slice(0, UNITS_SHOWN).join('; ')} ${words.others(units.length - UNITS_SHOWN)}`;
}
