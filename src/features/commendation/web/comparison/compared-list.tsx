import { Group } from '@mantine/core';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { SearchFilter, SelectFilter } from '../../../../ui/table/filters.tsx';
import { type ListQuery, useList } from '../../../../ui/table/use-list-query.ts';
import { SUBJECT_WORDS } from '../../../honour/index.ts';
import type { ComparedListView, ComparedRow } from '../../server/comparison/comparison.schema.ts';
import classes from '../dossiers/dossier.module.css';

const messages = defineMessages({
  vi: {
    title: 'Ai đăng ký, được đề nghị, được tặng gì',
    search: 'Tìm theo tên',
    state: 'Chỉ hiện',
    states: {
      'registered-only': 'Đăng ký nhưng chưa đề nghị',
      'not-granted': 'Đề nghị nhưng chưa được tặng',
      ended: 'Đề nghị, kết thúc không được tặng',
      granted: 'Được tặng',
      unregistered: 'Đề nghị ngoài đăng ký',
    },
    name: 'Họ tên, tên tập thể',
    award: 'Danh hiệu, hình thức',
    unit: 'Đơn vị',
    course: 'Kết quả',
    registered: 'Đăng ký',
    proposed: 'Đề nghị',
    ended: 'Không được tặng',
    granted: 'Được tặng',
    empty: 'Chưa có ai',
    emptyText: 'Chưa có đăng ký, đề nghị hay khen thưởng nào của năm này. Hãy chọn năm khác ở bộ lọc.',
  },
  en: {
    title: 'Who registered for, was proposed for and was granted what',
    search: 'Search names',
    state: 'Only',
    states: {
      'registered-only': 'Registered, not proposed',
      'not-granted': 'Proposed, not granted yet',
      ended: 'Proposed, not granted in the end',
      granted: 'Granted',
      unregistered: 'Proposed without a registration',
    },
    name: 'Name',
    award: 'Award',
    unit: 'Unit',
    course: 'How far',
    registered: 'Registered',
    proposed: 'Proposed',
    ended: 'Not granted',
    granted: 'Granted',
    empty: 'Nobody yet',
    emptyText:
      'Nothing was registered, proposed or granted in this year. Choose another year among the filters.',
  },
});

const STATES = ['registered-only', 'not-granted', 'ended', 'granted', 'unregistered'] as const;

/** A row a subject and award of the year. */
export function ComparedList({ list }: { list: ListQuery<'state' | 'year' | 'unit' | 'award' | 'subject'> }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const answer = useList<ComparedRow, ComparedListView>(
    ['comparison', 'subjects'],
    '/api/registration-comparison/subjects',
    list,
  );
  const columns: Column<ComparedRow>[] = [
    {
      id: 'name',
      header: words.name,
      heading: true,
      sortable: true,
      width: '28%',
      cell: (row) => (
        <>
          {row.name}
          <div className={classes.less}>{row.detail ?? SUBJECT_WORDS[row.subject][language]}</div>
        </>
      ),
    },
    { id: 'award', header: words.award, width: '28%', cell: (row) => row.awardName },
    { id: 'unit', header: words.unit, cell: (row) => row.unitName },
    {
      id: 'course',
      header: words.course,
      cell: (row) => (
        <>
          {row.registered && <ToneBadge tone="grey">{words.registered}</ToneBadge>}{' '}
          {row.proposed && <ToneBadge tone="blue">{words.proposed}</ToneBadge>}{' '}
          {row.ended && <ToneBadge tone="red">{words.ended}</ToneBadge>}{' '}
          {row.granted && <ToneBadge tone="green">{words.granted}</ToneBadge>}
        </>
      ),
    },
  ];
  return (
    <>
      <Group align="end" mb="sm" data-screen-only>
        <SearchFilter list={list} label={words.search} />
        <SelectFilter
          list={list}
          name="state"
          label={words.state}
          options={STATES.map((value) => ({ value, label: words.states[value] }))}
        />
      </Group>
      <DataTable
        caption={words.title}
        columns={columns}
        rowKey={(row) => `${row.subjectId} ${row.award}`}
        answer={answer}
        list={list}
        empty={<Empty title={words.empty}>{words.emptyText}</Empty>}
      />
    </>
  );
}
