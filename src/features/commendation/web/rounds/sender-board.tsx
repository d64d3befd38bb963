import { Button } from '@mantine/core';
import { useState } from 'react';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { formatDay, formatNumber } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { SearchFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { StateCounts } from '../../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { UNIT_KIND_NAMES } from '../../../organisation/index.ts';
import { SENDER_STATES } from '../../model/round-life.ts';
import { SENDER_STATE_WORDS } from '../../model/round-words.ts';
import type { RoundView, SenderListView, SenderRow } from '../../server/rounds/round.schema.ts';
import { AdmitDialog } from './admit-dialog.tsx';
import { sendersKey } from './round-queries.ts';
import classes from './rounds.module.css';

const messages = defineMessages({
  vi: {
    title: 'Đơn vị gửi hồ sơ',
    caption: 'Tình hình gửi hồ sơ của các đơn vị',
    search: 'Tìm đơn vị',
    unit: 'Đơn vị',
    kind: 'Loại',
    state: 'Tình hình',
    day: 'Hạn gửi',
    sent: 'Ngày gửi',
    nominees: 'Số đề nghị',
    act: 'Gửi muộn',
    admit: 'Cho gửi muộn',
    admitLabel: (unit: string) => `Cho gửi muộn: ${unit}`,
    admitted: (reason: string) => `Được gửi muộn: ${reason}`,
    emptyTitle: 'Chưa có đơn vị nào phải gửi',
    emptyText: 'Chọn loại đơn vị phải gửi trong phần sửa đợt xét, hoặc thêm đơn vị trực thuộc.',
  },
  en: {
    title: 'Units that send',
    caption: 'How the units stand',
    search: 'Find a unit',
    unit: 'Unit',
    kind: 'Kind',
    state: 'How it stands',
    day: 'Last day',
    sent: 'Sent on',
    nominees: 'Nominees',
    act: 'Late',
    admit: 'Let in late',
    admitLabel: (unit: string) => `Let in late: ${unit}`,
    admitted: (reason: string) => `Let in late: ${reason}`,
    emptyTitle: 'No unit should send yet',
    emptyText: 'Choose the kinds of units that should send, or add units below this one.',
  },
});

/** Which units have sent, in time or late, and which have not; the late ones may be let in. */
export function SenderBoard({ round }: { round: RoundView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [admitting, setAdmitting] = useState<SenderRow | null>(null);
  const list = useListQuery({ filters: ['state'], defaultSort: 'name' });
  const answer = useList<SenderRow, SenderListView>(
    sendersKey(round.id),
    `/api/rounds/${round.id}/senders`,
    list,
  );
  const mayAdmit = round.allowed.includes('admit');
  const columns: Column<SenderRow>[] = [
    {
      id: 'name',
      header: words.unit,
      heading: true,
      sortable: true,
      width: '28%',
      cell: (row) => row.unitName,
    },
    {
      id: 'kind',
      header: words.kind,
      wideOnly: true,
      cell: (row) => UNIT_KIND_NAMES[row.unitKind][language],
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => (
        <>
          <StatusBadge of={SENDER_STATE_WORDS} value={row.state} />
          {row.admitted !== null && (
            <div className={classes.quiet}>{words.admitted(row.admitted.reason)}</div>
          )}
        </>
      ),
    },
    { id: 'day', header: words.day, numeric: true, sortable: true, cell: (row) => formatDay(row.day) },
    {
      id: 'sent',
      header: words.sent,
      numeric: true,
      sortable: true,
      cell: (row) => (row.sentOn === null ? '–' : formatDay(row.sentOn)),
    },
    {
      id: 'nominees',
      header: words.nominees,
      numeric: true,
      cell: (row) => formatNumber(row.nominees),
    },
    ...(mayAdmit
      ? [
          {
            id: 'act',
            header: words.act,
            cell: (row: SenderRow) =>
              row.sentOn === null ? (
                <Button
                  size="compact-sm"
                  aria-label={words.admitLabel(row.unitName)}
                  onClick={() => setAdmitting(row)}
                >
                  {words.admit}
                </Button>
              ) : (
                '–'
              ),
          },
        ]
      : []),
  ];
  const data = answer.data;
  return (
    <Section title={words.title} acts={<SheetLink path={`/api/rounds/${round.id}/senders`} list={list} />}>
      <div className={classes.search}>
        <SearchFilter list={list} label={words.search} />
      </div>
      {data !== undefined && (
        <StateCounts
          filter="state"
          active={list.filters.state}
          counts={SENDER_STATES.map((state) => ({
            value: state,
            label: SENDER_STATE_WORDS[state][language],
            count: data.byState[state],
          }))}
        />
      )}
      <DataTable
        caption={words.caption}
        columns={columns}
        rowKey={(row) => row.unitId}
        answer={answer}
        list={list}
        rowLink={(row) =>
          row.dossierId === null ? null : { to: '/ho-so/$dossierId', params: { dossierId: row.dossierId } }
        }
        rowTone={(row) => (row.state === 'overdue' ? 'red' : undefined)}
        empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
      />
      {admitting !== null && (
        <AdmitDialog round={round} sender={admitting} onClose={() => setAdmitting(null)} />
      )}
    </Section>
  );
}
