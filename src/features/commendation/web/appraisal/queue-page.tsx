import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { CountChips } from '../../../../ui/table/count-chips.tsx';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { DUE_WORDS, QUEUE_SIDE_WORDS } from '../../model/appraisal/appraisal-words.ts';
import { DUE_GROUPS, QUEUE_SIDES, QUEUE_STATES } from '../../model/appraisal/due.ts';
import { DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import type { QueueRow, QueueView } from '../../server/appraisal/appraisal.schema.ts';
import { useQueueColumns } from './queue-columns.tsx';

const messages = defineMessages({
  vi: {
    title: 'Thẩm định hồ sơ',
    intro: 'Hồ sơ chờ thẩm định và đang thẩm định, xếp theo hạn. Hồ sơ đã trả để bổ sung đứng riêng ở cuối.',
    dues: 'Theo hạn',
    all: 'Tất cả',
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
  const columns = useQueueColumns();
  const data = answer.data;
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
              options={optionsOf(QUEUE_SIDE_WORDS, language, QUEUE_SIDES).map(({ value, label }) => ({
                value,
                label: data === undefined ? label : `${label} (${data.bySide[value]})`,
              }))}
            />
            <SelectFilter
              list={list}
              name="state"
              label={words.state}
              options={optionsOf(DOSSIER_STATE_WORDS, language, QUEUE_STATES)}
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
