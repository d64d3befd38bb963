import { Checkbox } from '@mantine/core';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { DEMAND_STATUS_WORDS } from '../../model/cascade/demand-status.ts';
import type { MyDemand, MyDemandListView } from '../../server/cascade/demand-item.schema.ts';
import { demandKey } from './demand-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Cần gửi',
    intro: 'Báo cáo, kế hoạch, hồ sơ mà cấp trên yêu cầu đơn vị bạn gửi; hạn sớm nhất ở trên.',
    what: 'Nội dung',
    due: 'Hạn gửi',
    status: 'Tình trạng',
    unit: 'Đơn vị gửi',
    to: 'Gửi tới',
    plan: 'Theo kế hoạch',
    all: 'Cả những gì đã gửi',
    emptyTitle: 'Không có gì cần gửi',
    empty: 'Khi cấp trên yêu cầu đơn vị bạn gửi báo cáo, kế hoạch hoặc hồ sơ, việc đó hiện ở đây.',
  },
  en: {
    title: 'To send',
    intro: 'Reports, plans and dossiers that units above ask of yours; the earliest day first.',
    what: 'What',
    due: 'Due',
    status: 'Status',
    unit: 'Sent by',
    to: 'Sent to',
    plan: 'Of the plan',
    all: 'Also what was sent',
    emptyTitle: 'Nothing to send',
    empty: 'What units above ask of yours will be here.',
  },
});

/** What the reader's units have to send to units above. */
export function Page() {
  const words = useMessages(messages);
  const list = useListQuery({ filters: ['open'], defaultSort: 'due' });
  const answer = useList<MyDemand, MyDemandListView>([...demandKey, 'mine'], '/api/my-demands', list);
  const columns: Column<MyDemand>[] = [
    { id: 'what', header: words.what, cell: (row) => row.title, heading: true, width: '30%' },
    { id: 'due', header: words.due, cell: (row) => formatDay(row.dueDay), numeric: true, sortable: true },
    {
      id: 'status',
      header: words.status,
      cell: (row) => <StatusBadge of={DEMAND_STATUS_WORDS} value={row.status} />,
    },
    { id: 'unit', header: words.unit, width: '16%', cell: (row) => row.unitName },
    { id: 'to', header: words.to, width: '16%', cell: (row) => row.planUnitName },
    { id: 'plan', header: words.plan, width: '18%', cell: (row) => row.planTitle, wideOnly: true },
  ];
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={<SheetLink path="/api/my-demands" list={list} />}
    >
      <ListLayout
        list={list}
        filters={
          <Checkbox
            label={words.all}
            checked={list.filters.open === 'false'}
            onChange={(event) => list.setFilter('open', event.currentTarget.checked ? 'false' : undefined)}
          />
        }
      >
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '/can-gui/$itemId', params: { itemId: row.id } })}
          rowTone={(row) => (row.status === 'late' ? 'red' : undefined)}
          empty={<Empty title={words.emptyTitle}>{words.empty}</Empty>}
        />
      </ListLayout>
    </PageFrame>
  );
}
