import { Empty } from '../../../../ui/empty/empty.tsx';
import { formatDay, formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useMay } from '../../../../ui/session/me.ts';
import { StatusBadge, ToneBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { StateFilter } from '../../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { POSTING_STATES } from '../../model/opinions/posting.ts';
import { POSTING_STATE_WORDS } from '../../model/opinions/posting-words.ts';
import type { PostingListView, PostingRow } from '../../server/postings/posting.schema.ts';
import classes from '../opinions/opinions.module.css';

const messages = defineMessages({
  vi: {
    title: 'Niêm yết lấy ý kiến Nhân dân',
    intro: 'Danh sách phải đăng tải trước khi Hội đồng họp, và ý kiến nhận được.',
    create: 'Lập niêm yết',
    record: 'Ghi nhận niêm yết ở nơi khác',
    name: 'Tên niêm yết',
    body: 'Cơ quan',
    days: 'Thời gian',
    nominees: 'Trường hợp',
    opinions: 'Ý kiến',
    fresh: (count: number) => `${count} mới`,
    state: 'Trạng thái',
    emptyTitle: 'Chưa có niêm yết nào',
    emptyText:
      'Chọn các trường hợp của đợt xét mà danh hiệu, hình thức phải đăng tải; hệ thống tính thời gian theo quy định và mở trang công khai để Nhân dân góp ý.',
  },
  en: {
    title: 'Public postings',
    intro: 'Lists that must be posted before the council meets, and what people said of them.',
    create: 'New posting',
    record: 'Record a posting elsewhere',
    name: 'Title',
    body: 'Body',
    days: 'Period',
    nominees: 'Nominees',
    opinions: 'Opinions',
    fresh: (count: number) => `${count} new`,
    state: 'State',
    emptyTitle: 'No postings yet',
    emptyText:
      'Choose nominees whose awards need a posting; the period comes from the law, and a public page opens.',
  },
});

/** The public postings. */
export function Page() {
  const words = useMessages(messages);
  const mayPost = useMay('posting.write');
  const list = useListQuery({ filters: ['state'], defaultSort: '-from' });
  const answer = useList<PostingRow, PostingListView>(['posting', 'list'], '/api/postings', list);
  const columns: Column<PostingRow>[] = [
    {
      id: 'title',
      header: words.name,
      heading: true,
      sortable: true,
      width: '36%',
      cell: (row) => row.title,
    },
    {
      id: 'from',
      header: words.days,
      sortable: true,
      cell: (row) => (
        <>
          {formatDay(row.fromDay)} – {formatDay(row.toDay)}
          {row.elsewhere !== null && <div className={classes.quiet}>{row.elsewhere}</div>}
        </>
      ),
    },
    { id: 'body', header: words.body, cell: (row) => row.unitName, wideOnly: true },
    { id: 'nominees', header: words.nominees, numeric: true, cell: (row) => formatNumber(row.nomineeCount) },
    {
      id: 'opinions',
      header: words.opinions,
      numeric: true,
      cell: (row) => (
        <>
          {formatNumber(row.opinions)}{' '}
          {row.newOpinions > 0 && <ToneBadge tone="amber">{words.fresh(row.newOpinions)}</ToneBadge>}
        </>
      ),
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => <StatusBadge of={POSTING_STATE_WORDS} value={row.state} />,
    },
  ];
  const data = answer.data;
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <>
          <SheetLink path="/api/postings" list={list} />
          {mayPost && <ButtonLink to="/niem-yet/ghi-nhan">{words.record}</ButtonLink>}
          {mayPost && <ButtonLink to="/niem-yet/lap">{words.create}</ButtonLink>}
        </>
      }
    >
      <ListLayout list={list}>
        {data !== undefined && (
          <StateFilter
            list={list}
            states={POSTING_STATES}
            words={POSTING_STATE_WORDS}
            counts={data.byState}
          />
        )}
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '/niem-yet/$postingId', params: { postingId: row.id } })}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
    </PageFrame>
  );
}
