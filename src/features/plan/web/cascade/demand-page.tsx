import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { StatusBadge, ToneBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../../ui/table/filters.tsx';
import { StateCounts } from '../../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { UNIT_KIND_NAMES, UNIT_KINDS } from '../../../organisation/index.ts';
import {
  DEMAND_KIND_WORDS,
  DEMAND_STATUS_WORDS,
  DEMAND_STATUSES,
} from '../../model/cascade/demand-status.ts';
import type { DemandItemRow, DemandView, ItemListView } from '../../server/cascade/demand.schema.ts';
import { DemandLetterDialog } from './demand-letter-dialog.tsx';
import { demandKey, useDemand } from './demand-queries.ts';
import { DemandReminderDialog } from './demand-reminder-dialog.tsx';
import { EditDemand } from './edit-demand.tsx';

const messages = defineMessages({
  vi: {
    about: (kind: string, day: string, unit: string) => `${kind} · hạn gửi ${day} · ${unit}`,
    plan: 'Theo kế hoạch',
    caption: 'Đơn vị phải gửi',
    unit: 'Đơn vị',
    status: 'Tình trạng',
    sent: 'Ngày gửi',
    evidence: 'Đã gửi gì',
    files: (count: number) => `${count} tệp`,
    ownPlan: 'Kế hoạch của đơn vị',
    reminded: 'Đôn đốc gần nhất',
    kind: 'Loại đơn vị',
    edit: 'Sửa yêu cầu',
    cancel: 'Hủy yêu cầu',
    cancelAsk: 'Các đơn vị không phải gửi nữa; những gì đã gửi vẫn được lưu.',
    cancelled: 'Đã hủy',
    remind: 'Đôn đốc',
    letter: 'Công văn đôn đốc',
    empty: 'Không có đơn vị nào',
  },
  en: {
    about: (kind: string, day: string, unit: string) => `${kind} · due ${day} · ${unit}`,
    plan: 'Of the plan',
    caption: 'Units that have to send',
    unit: 'Unit',
    status: 'Status',
    sent: 'Sent on',
    evidence: 'What was sent',
    files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
    ownPlan: 'The unit’s plan',
    reminded: 'Last reminder',
    kind: 'Kind of unit',
    edit: 'Change',
    cancel: 'Take the demand back',
    cancelAsk: 'Units need not send any more; what was sent stays on record.',
    cancelled: 'Cancelled',
    remind: 'Remind',
    letter: 'Letter to the late',
    empty: 'No units',
  },
});

export function Page() {
  const query = useDemand(usePathParam('demandId'));
  return <Loaded query={query}>{(demand) => <Demand demand={demand} />}</Loaded>;
}

function Demand({ demand }: { demand: DemandView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const [open, setOpen] = useState<'edit' | 'cancel' | 'remind' | 'letter' | null>(null);
  const close = () => setOpen(null);
  const list = useListQuery({ filters: ['status', 'kind'], defaultSort: 'name' });
  const answer = useList<DemandItemRow, ItemListView>(
    [...demandKey, demand.id, 'items'],
    `/api/demands/${demand.id}/items`,
    list,
  );
  const may = (verb: string) => demand.allowed.includes(verb);
  const taken = () => void client.invalidateQueries({ queryKey: ['plan'] });
  return (
    <PageFrame
      title={demand.title}
      badge={demand.state === 'cancelled' && <ToneBadge tone="grey">{words.cancelled}</ToneBadge>}
      intro={
        <>
          {words.about(
            DEMAND_KIND_WORDS[demand.kind][language],
            formatDay(demand.dueDay),
            demand.planUnitName,
          )}
          {' · '}
          {words.plan}{' '}
          <TextLink to="/ke-hoach/$planId" params={{ planId: demand.planId }} search={{ xem: 'yeu-cau' }}>
            {demand.planTitle}
          </TextLink>
        </>
      }
      acts={
        <>
          {may('edit') && <Button onClick={() => setOpen('edit')}>{words.edit}</Button>}
          {may('cancel') && <Button onClick={() => setOpen('cancel')}>{words.cancel}</Button>}
          {may('edit') && demand.counts.late > 0 && (
            <>
              <Button onClick={() => setOpen('letter')}>{words.letter}</Button>
              <Button onClick={() => setOpen('remind')}>{words.remind}</Button>
            </>
          )}
        </>
      }
    >
      <ListLayout
        list={list}
        filters={
          <SelectFilter
            list={list}
            name="kind"
            label={words.kind}
            options={optionsOf(UNIT_KIND_NAMES, language, UNIT_KINDS)}
          />
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
      <Dialog opened={open === 'edit'} onClose={close} title={words.edit} size="lg">
        <EditDemand
          demand={demand}
          onDone={() => {
            close();
            taken();
          }}
        />
      </Dialog>
      <ReasonDialog
        id={`demand.cancel.${demand.id}`}
        opened={open === 'cancel'}
        title={words.cancel}
        confirmLabel={words.cancel}
        onClose={close}
        onConfirm={(reason, options) =>
          api
            .post(`/api/demands/${demand.id}/cancel`, { version: demand.version, reason }, options)
            .then(taken)
        }
      >
        <p>{words.cancelAsk}</p>
      </ReasonDialog>
      <DemandReminderDialog
        planId={demand.planId}
        demandId={demand.id}
        opened={open === 'remind'}
        onClose={close}
      />
      <DemandLetterDialog
        planId={demand.planId}
        demandId={demand.id}
        opened={open === 'letter'}
        onClose={close}
      />
    </PageFrame>
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
