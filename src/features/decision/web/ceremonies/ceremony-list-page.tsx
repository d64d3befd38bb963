import { Empty } from '../../../../ui/empty/empty.tsx';
import { formatMoment, formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { useMay } from '../../../../ui/session/me.ts';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ClearFilters, SearchFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import type { CeremonyListView, CeremonyRow } from '../../server/ceremonies/ceremony.schema.ts';
import classes from './ceremonies.module.css';
import { PlanCeremony } from './plan-ceremony.tsx';

const messages = defineMessages({
  vi: {
    title: 'Lễ trao thưởng',
    intro: 'Ai nhận gì, từ ai, theo thứ tự nào; ghi nhận có mặt, nhận thay và đã trao ngay tại lễ.',
    create: 'Lập lễ trao thưởng',
    name: 'Tên lễ',
    starts: 'Thời gian',
    place: 'Địa điểm',
    lines: 'Số lượt trao',
    handed: 'Đã trao',
    emptyTitle: 'Chưa có lễ trao thưởng nào',
    empty:
      'Lập lễ từ một hoặc nhiều quyết định đã có hiệu lực; danh sách trao lấy theo thứ tự của quyết định.',
  },
  en: {
    title: 'Ceremonies',
    intro: 'Who receives what, from whom, in which order; presence and hand-over are recorded on the day.',
    create: 'Plan a ceremony',
    name: 'Ceremony',
    starts: 'When',
    place: 'Where',
    lines: 'To hand over',
    handed: 'Handed over',
    emptyTitle: 'No ceremonies yet',
    empty: 'Plan one from decisions in effect; the list follows their order.',
  },
});

/** The ceremonies. */
export function Page() {
  const words = useMessages(messages);
  const mayWrite = useMay('decision.write');
  const [creating, setCreating] = useSearchParam('tao');
  const list = useListQuery({ filters: [], defaultSort: '-starts' });
  const answer = useList<CeremonyRow, CeremonyListView>(['ceremony', 'list'], '/api/ceremonies', list);
  const create = mayWrite && <ActButton onClick={() => setCreating('1')}>{words.create}</ActButton>;
  const columns: Column<CeremonyRow>[] = [
    {
      id: 'title',
      header: words.name,
      heading: true,
      sortable: true,
      width: '36%',
      cell: (row) => (
        <>
          {row.title}
          <div className={classes.quiet}>{row.unitName}</div>
        </>
      ),
    },
    {
      id: 'starts',
      header: words.starts,
      sortable: true,
      numeric: true,
      cell: (row) => formatMoment(row.startsAt),
    },
    { id: 'place', header: words.place, cell: (row) => row.place },
    { id: 'lines', header: words.lines, numeric: true, cell: (row) => formatNumber(row.lines) },
    { id: 'handed', header: words.handed, numeric: true, cell: (row) => formatNumber(row.handedOver) },
  ];
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <>
          <SheetLink path="/api/ceremonies" list={list} />
          {create}
        </>
      }
    >
      <div className={classes.filters}>
        <SearchFilter list={list} />
        <ClearFilters list={list} />
      </div>
      <DataTable
        caption={words.title}
        columns={columns}
        rowKey={(row) => row.id}
        answer={answer}
        list={list}
        rowLink={(row) => ({ to: '/le-trao-thuong/$ceremonyId', params: { ceremonyId: row.id } })}
        empty={<Empty title={words.emptyTitle}>{words.empty}</Empty>}
      />
      {creating && mayWrite && <PlanCeremony onClose={() => setCreating(undefined)} />}
    </PageFrame>
  );
}
