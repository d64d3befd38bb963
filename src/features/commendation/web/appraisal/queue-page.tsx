import { Empty } from '../../../../ui/empty/empty.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { CountChips } from '../../../../ui/table/count-chips.tsx';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { DUE_WORDS, QUEUE_SIDE_WORDS } from '../../model/appraisal/appraisal-words.ts';
import { DUE_GROUPS, QUEUE_SIDES, QUEUE_STATES } from '../../model/appraisal/due.ts';
import { DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import type { QueueRow, QueueView } from '../../server/appraisal/appraisal.schema.ts';
import classes from '../dossiers/dossier.module.css';

const messages = defineMessages({
  vi: {
    title: 'Thẩm định hồ sơ',
    intro: 'Hồ sơ chờ thẩm định và đang thẩm định, xếp theo hạn. Hồ sơ đã trả để bổ sung đứng riêng ở cuối.',
    dues: 'Theo hạn',
    all: 'Tất cả',
    name: 'Hồ sơ',
    unit: 'Đơn vị trình, đợt xét',
    due: 'Hạn thẩm định',
    left: (days: number) => (days < 0 ? `quá ${-days} ngày làm việc` : `còn ${days} ngày làm việc`),
    stopped: (day: string) => `dừng từ ${day}`,
    nominees: 'Đề nghị',
    open: (count: number) => `${count} chưa xong`,
    me: 'Tôi thẩm định',
    nobody: 'Chưa ai nhận',
    state: 'Trạng thái',
    search: 'Tìm theo mã, tên hồ sơ',
    whose: 'Người thẩm định',
    emptyTitle: 'Không có hồ sơ nào chờ thẩm định',
    emptyText: 'Hồ sơ đơn vị gửi đến sẽ hiện ở đây, hồ sơ gần hạn nhất đứng trước.',
  },
  en: {
    title: 'Appraisal',
    intro:
      'Dossiers that wait for the appraisal or are in it, by due day. Those returned stand apart at the end.',
    dues: 'By due day',
    all: 'All',
    name: 'Dossier',
    unit: 'Proposed by, round',
    due: 'Due',
    left: (days: number) => (days < 0 ? `${-days} working days late` : `${days} working days left`),
    stopped: (day: string) => `stopped since ${day}`,
    nominees: 'Nominees',
    open: (count: number) => `${count} open`,
    me: 'Appraised by me',
    nobody: 'Not taken',
    state: 'State',
    search: 'Search code and title',
    whose: 'Appraised by',
    emptyTitle: 'No dossier waits for appraisal',
    emptyText: 'What units send appears here, the most urgent first.',
  },
});

const FILTERS = ['due', 'side', 'state', 'round', 'unit'] as const;

/** The dossiers that wait for appraisal. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const list = useListQuery({ filters: FILTERS, defaultSort: 'due' });
  const answer = useList<QueueRow, QueueView>(['dossier', 'list', 'queue'], '/api/appraisals', list);
  const columns: Column<QueueRow>[] = [
    {
      id: 'title',
      header: words.name,
      heading: true,
      width: '32%',
      cell: (row) => row.title,
    },
    {
      id: 'unit',
      header: words.unit,
      width: '22%',
      cell: (row) => (
        <>
          {row.unitName}
          <div className={classes.less}>{[row.code, row.roundName].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      id: 'due',
      header: words.due,
      sortable: true,
      cell: (row) => (
        <>
          {row.dueOn === null ? '–' : formatDay(row.dueOn)}{' '}
          {row.due !== 'later' && row.due !== 'none' && <StatusBadge of={DUE_WORDS} value={row.due} />}
          <div className={classes.less}>
            {row.due === 'stopped' && row.stoppedOn !== null
              ? words.stopped(formatDay(row.stoppedOn))
              : row.workingDaysLeft !== null && words.left(row.workingDaysLeft)}
          </div>
        </>
      ),
    },
    {
      id: 'nominees',
      header: words.nominees,
      width: '12%',
      cell: (row) => (
        <>
          {row.nomineeCount}
          {row.openCount > 0 && <div className={classes.less}>{words.open(row.openCount)}</div>}
        </>
      ),
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => (
        <>
          <StatusBadge of={DOSSIER_STATE_WORDS} value={row.state} />
          <div className={classes.less}>{row.mine ? words.me : (row.assignedTo ?? words.nobody)}</div>
        </>
      ),
    },
  ];
  const data = answer.data;
  const options = <K extends string>(names: readonly K[], of: Record<K, { vi: string; en: string }>) =>
    names.map((value) => ({ value, label: of[value][language] }));
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={<SheetLink path="/api/appraisals" list={list} />}
    >
      <ListLayout
        list={list}
        search={words.search}
        filters={
          <>
            <SelectFilter
              list={list}
              name="side"
              label={words.whose}
              options={options(QUEUE_SIDES, QUEUE_SIDE_WORDS).map(({ value, label }) => ({
                value,
                label: data === undefined ? label : `${label} (${data.bySide[value]})`,
              }))}
            />
            <SelectFilter
              list={list}
              name="state"
              label={words.state}
              options={options(QUEUE_STATES, DOSSIER_STATE_WORDS)}
            />
          </>
        }
      >
        {data !== undefined && (
          <CountChips
            label={words.dues}
            chips={[
              {
                label: words.all,
                count: Object.values(data.byDue).reduce((sum, count) => sum + count, 0),
                current: list.filters.due === undefined,
                filters: { due: undefined, page: undefined },
              },
              ...DUE_GROUPS.map((due) => ({
                label: DUE_WORDS[due][language],
                count: data.byDue[due],
                current: list.filters.due === due,
                filters: { due, page: undefined },
                ...(due === 'late' && { tone: 'red' as const }),
              })),
            ]}
          />
        )}
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '/tham-dinh/$dossierId', params: { dossierId: row.id } })}
          rowTone={(row) => (row.due === 'late' ? 'red' : undefined)}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
    </PageFrame>
  );
}
