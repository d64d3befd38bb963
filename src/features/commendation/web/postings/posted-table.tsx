import type { ListAnswer } from '../../../../ui/api/list.ts';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { SearchFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import type { PostedRow, PostingView } from '../../server/postings/posting.schema.ts';
import classes from '../opinions/opinions.module.css';
import { postingKey } from './posting-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Danh sách niêm yết',
    table: 'Bảng danh sách niêm yết',
    name: 'Họ tên, tên đơn vị',
    unit: 'Đơn vị',
    award: 'Danh hiệu, hình thức',
    summary: 'Tóm tắt thành tích',
    opinions: 'Ý kiến',
    search: 'Tìm trong danh sách',
    empty: 'Danh sách trống.',
  },
  en: {
    title: 'Posted nominees',
    table: 'Table of posted nominees',
    name: 'Name',
    unit: 'Unit',
    award: 'Award',
    summary: 'Summary of merit',
    opinions: 'Opinions',
    search: 'Search the list',
    empty: 'Nobody.',
  },
});

/** The nominees on a posting. */
export function PostedTable({ posting }: { posting: PostingView }) {
  const words = useMessages(messages);
  const list = useListQuery();
  const answer = useList<PostedRow, ListAnswer<PostedRow>>(
    [...postingKey(posting.id), 'nominees'],
    `/api/postings/${posting.id}/nominees`,
    list,
  );
  const columns: Column<PostedRow>[] = [
    { id: 'name', header: words.name, heading: true, width: '26%', cell: (row) => row.subjectName },
    { id: 'unit', header: words.unit, width: '18%', cell: (row) => row.unitName },
    { id: 'award', header: words.award, cell: (row) => row.awardName },
    { id: 'summary', header: words.summary, cell: (row) => row.summary ?? '–', wideOnly: true },
    ...(posting.elsewhere === null
      ? [{ id: 'opinions', header: words.opinions, numeric: true, cell: (row: PostedRow) => row.opinions }]
      : []),
  ];
  return (
    <Section
      title={words.title}
      acts={<SheetLink path={`/api/postings/${posting.id}/nominees`} list={list} />}
    >
      <div className={classes.filters} data-screen-only>
        <SearchFilter list={list} label={words.search} />
      </div>
      <DataTable
        caption={words.table}
        columns={columns}
        rowKey={(row) => row.id}
        answer={answer}
        list={list}
        empty={<Empty title={words.empty} />}
      />
    </Section>
  );
}
