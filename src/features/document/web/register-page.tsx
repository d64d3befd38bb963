import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Empty } from '../../../ui/empty/empty.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { StatusBadge, type StatusTable, ToneBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter, YearFilter } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { StateFilter } from '../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { UnitFilter } from '../../organisation/web/index.ts';
import { documentCode } from '../model/document-words.ts';
import { NUMBER_STATES, type NumberState } from '../model/number-rules.ts';
import type { RegisterListView, RegisterRow, SeriesListView } from '../server/register.schema.ts';
import { CancelNumberDialog } from './cancel-number-dialog.tsx';
import classes from './document.module.css';
import { issuedKindOptions, kindWord } from './kind-options.ts';
import { SeriesList } from './series-list.tsx';

const messages = defineMessages({
  vi: {
    title: 'Sổ đăng ký văn bản',
    intro: 'Mọi số văn bản đi theo thứ tự trong năm: đã dùng, giữ chỗ và đã hủy. Không số nào bị xóa.',
    subject: 'Trích yếu, lý do',
    code: 'Số, ký hiệu',
    day: 'Ngày văn bản',
    kind: 'Loại',
    unit: 'Đơn vị',
    state: 'Tình trạng',
    doubt: 'Ngày không theo thứ tự',
    kept: (reason: string) => `Giữ chỗ: ${reason}`,
    cancelled: (reason: string) => `Đã hủy: ${reason}`,
    cancel: 'Hủy số',
    cancelOf: (code: string) => `Hủy số ${code}`,
    search: 'Tìm số, ký hiệu, trích yếu',
    emptyTitle: 'Sổ chưa có số nào',
    emptyText: 'Số đầu tiên xuất hiện khi cấp số cho một dự thảo văn bản hoặc giữ chỗ.',
  },
  en: {
    title: 'Document register',
    intro:
      'Every number of outgoing documents in the order of the year: used, reserved, cancelled. None is removed.',
    subject: 'Subject, reason',
    code: 'Number, symbol',
    day: 'Day',
    kind: 'Kind',
    unit: 'Unit',
    state: 'State',
    doubt: 'Day out of order',
    kept: (reason: string) => `Reserved: ${reason}`,
    cancelled: (reason: string) => `Cancelled: ${reason}`,
    cancel: 'Cancel',
    cancelOf: (code: string) => `Cancel number ${code}`,
    search: 'Search number, symbol, subject',
    emptyTitle: 'No numbers yet',
    emptyText: 'The first comes when a draft gets its number, or one is reserved.',
  },
});

const STATES: StatusTable<NumberState> = {
  used: { vi: 'Đã dùng', en: 'Used', tone: 'green' },
  reserved: { vi: 'Giữ chỗ', en: 'Reserved', tone: 'amber' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled', tone: 'grey' },
};

/** The register: every number and what became of it. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const [cancelling, setCancelling] = useState<RegisterRow | null>(null);
  const list = useListQuery({ filters: ['unit', 'kind', 'state', 'year'], defaultSort: '-n' });
  const answer = useList<RegisterRow, RegisterListView>(['register', 'list'], '/api/register', list);
  const series = useQuery({
    queryKey: ['register', 'series', list.filters.unit ?? ''],
    queryFn: ({ signal }) =>
      api.get<SeriesListView>('/api/number-series', { unit: list.filters.unit }, { signal }),
  });
  const said = (row: RegisterRow) => {
    if (row.state === 'reserved') return words.kept(row.reason ?? '');
    if (row.state === 'cancelled') return words.cancelled(row.reason ?? '');
    return row.subject;
  };
  const columns: Column<RegisterRow>[] = [
    {
      id: 'n',
      header: words.code,
      sortable: true,
      heading: true,
      width: '9rem',
      cell: (row) => <span className={classes.code}>{documentCode(row)}</span>,
    },
    { id: 'day', header: words.day, numeric: true, sortable: true, cell: (row) => formatDay(row.day) },
    { id: 'kind', header: words.kind, cell: (row) => kindWord(row.kind, language) },
    { id: 'subject', header: words.subject, cell: said },
    {
      id: 'unit',
      header: words.unit,
      width: '22%',
      cell: (row) => [row.unitName, row.body].filter(Boolean).join(' · '),
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => (
        <span className={classes.badges}>
          <StatusBadge of={STATES} value={row.state} />
          {row.doubts.length > 0 && <ToneBadge tone="amber">{words.doubt}</ToneBadge>}
          {row.allowed.includes('cancel') && (
            <Button
              size="compact-md"
              variant="subtle"
              aria-label={words.cancelOf(documentCode(row) ?? '')}
              onClick={() => setCancelling(row)}
            >
              {words.cancel}
            </Button>
          )}
        </span>
      ),
    },
  ];
  const data = answer.data;
  return (
    <PageFrame title={words.title} intro={words.intro} acts={<SheetLink path="/api/register" list={list} />}>
      <ListLayout
        list={list}
        search={words.search}
        filters={
          <>
            <UnitFilter
              label={words.unit}
              unitId={list.filters.unit}
              onChange={(unit) => list.setFilter('unit', unit)}
            />
            <SelectFilter list={list} name="kind" label={words.kind} options={issuedKindOptions(language)} />
            <YearFilter list={list} years={data?.years ?? []} />
          </>
        }
      >
        {data !== undefined && (
          <StateFilter list={list} states={NUMBER_STATES} words={STATES} counts={data.byState} />
        )}
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) =>
            row.documentId === null
              ? null
              : { to: '/van-ban/$documentId', params: { documentId: row.documentId } }
          }
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
        <div className={classes.below}>
          <SeriesList query={series} />
        </div>
      </ListLayout>
      {cancelling !== null && <CancelNumberDialog number={cancelling} onClose={() => setCancelling(null)} />}
    </PageFrame>
  );
}
