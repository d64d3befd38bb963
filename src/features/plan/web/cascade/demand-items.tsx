import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { StateCounts } from '../../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { UNIT_KIND_NAMES, UNIT_KINDS } from '../../../organisation/index.ts';
import { DEMAND_STATUS_WORDS, DEMAND_STATUSES } from '../../model/cascade/demand-status.ts';
import type { DemandView } from '../../server/cascade/demand.schema.ts';
import type { DemandItemRow, ItemListView } from '../../server/cascade/demand-item.schema.ts';
import { demandKey } from './demand-queries.ts';

const messages = defineMessages({
  vi: {
    caption: 'Đơn vị phải gửi',
    unit: 'Đơn vị',
    status: 'Tình trạng',
    sent: 'Ngày gửi',
    evidence: 'Đã gửi gì',
    files: (count: number) => `${count} tệp`,
    ownPlan: 'Kế hoạch của đơn vị',
    reminded: 'Đôn đốc gần nhất',
    kind: 'Loại đơn vị',
    empty: 'Không có đơn vị nào',
  },
  en: {
    caption: 'Units that have to send',
    unit: 'Unit',
    status: 'Status',
    sent: 'Sent on',
    evidence: 'What was sent',
    files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
    ownPlan: 'The unit’s plan',
    reminded: 'Last reminder',
    kind: 'Kind of unit',
    empty: 'No units',
  },
});

/** The units that have to send, with where each stands. */
export function DemandItems({ demand }: { demand: DemandView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const list = useListQuery({ filters: ['status', 'kind'], defaultSort: 'name' });
  const answer = useList<DemandItemRow, ItemListView>(
    [...demandKey, demand.id, 'items'],
    `/api/demands/${demand.id}/items`,
    list,
  );
  return (
    <ListLayout
      list={list}
      filters={
        <>
          <SelectFilter
            list={list}
            name="kind"
            label={words.kind}
            options={optionsOf(UNIT_KIND_NAMES, language, UNIT_KINDS)}
          />
          <SheetLink path={`/api/demands/${demand.id}/items`} list={list} />
        </>
      }
    >
      <StateCounts
        filter="status"
        active={list.filters.status}
        counts={DEMAND_STATUSES.map((status) => ({
          value: status,
          label: DEMAND_STATUS_WORDS[status][language],
          count: answer.data?.byStatus[status] ?? demand.counts[status],
        }))}
      />
      <DataTable
        caption={words.caption}
        columns={columnsOf(words)}
        rowKey={(row) => row.id}
        answer={answer}
        list={list}
        rowLink={(row) => ({ to: '/can-gui/$itemId', params: { itemId: row.id } })}
        rowTone={(row) => (row.status === 'late' ? 'red' : undefined)}
        empty={<Empty title={words.empty} />}
      />
    </ListLayout>
  );
}

type Words = (typeof messages)['vi'];

function columnsOf(words: Words): Column<DemandItemRow>[] {
  return [
    {
      id: 'name',
      header: words.unit,
      cell: (row) => row.unitName,
      heading: true,
      sortable: true,
      width: '30%',
    },
    {
      id: 'status',
      header: words.status,
      cell: (row) => <StatusBadge of={DEMAND_STATUS_WORDS} value={row.status} />,
      sortable: true,
    },
    {
      id: 'sent',
      header: words.sent,
      cell: (row) => (row.sentOn === null ? '–' : formatDay(row.sentOn)),
      numeric: true,
      sortable: true,
    },
    {
      id: 'evidence',
      header: words.evidence,
      cell: (row) =>
        [
          row.reference,
          row.planId === null ? null : words.ownPlan,
          row.files === 0 ? null : words.files(row.files),
          row.exemptReason,
        ]
          .filter(Boolean)
          .join(' · ') || '–',
    },
    {
      id: 'reminded',
      header: words.reminded,
      cell: (row) => (row.remindedOn === null ? '–' : formatDay(row.remindedOn)),
      numeric: true,
      wideOnly: true,
    },
  ];
}
