import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { formatDay, formatNumber, relativeDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { useMay } from '../../../../ui/session/me.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter, YearFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { StateFilter } from '../../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { ROUND_KINDS } from '../../model/round.ts';
import { ROUND_STATES } from '../../model/round-life.ts';
import { ROUND_KIND_WORDS, ROUND_STATE_WORDS } from '../../model/round-words.ts';
import type { RoundListView, RoundRow } from '../../server/rounds/round.schema.ts';
import { RoundForm } from './round-form.tsx';
import classes from './rounds.module.css';

const messages = defineMessages({
  vi: {
    title: 'Đợt xét',
    intro: 'Các đợt nhận hồ sơ đề nghị khen thưởng, hạn gửi và số hồ sơ đã nhận.',
    name: 'Tên đợt',
    kind: 'Loại đợt',
    body: 'Cơ quan nhận',
    closes: 'Hạn gửi',
    state: 'Trạng thái',
    received: 'Hồ sơ đã gửi',
    create: 'Lập đợt xét',
    emptyTitle: 'Chưa có đợt xét nào',
    emptyText: 'Cơ quan thường trực lập đợt xét, nêu hạn gửi cho từng loại đơn vị, rồi mở đợt để nhận hồ sơ.',
  },
  en: {
    title: 'Rounds',
    intro: 'Rounds in which dossiers are received, their last days, and how many came.',
    name: 'Round',
    kind: 'Kind',
    body: 'Received by',
    closes: 'Last day',
    state: 'State',
    received: 'Dossiers sent',
    create: 'New round',
    emptyTitle: 'No rounds yet',
    emptyText: 'The standing office makes a round, names the last day for each kind of sender, and opens it.',
  },
});

/** The rounds of a year. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const mayWrite = useMay('round.write');
  const [creating, setCreating] = useSearchParam('tao');
  const list = useListQuery({ filters: ['kind', 'state', 'year'], defaultSort: '-closes' });
  const answer = useList<RoundRow, RoundListView>(['round', 'list'], '/api/rounds', list);
  const columns: Column<RoundRow>[] = [
    { id: 'name', header: words.name, heading: true, sortable: true, width: '34%', cell: (row) => row.name },
    { id: 'kind', header: words.kind, width: '8rem', cell: (row) => ROUND_KIND_WORDS[row.kind][language] },
    { id: 'body', header: words.body, cell: (row) => row.unitName },
    {
      id: 'closes',
      header: words.closes,
      numeric: true,
      sortable: true,
      cell: (row) => (
        <>
          {formatDay(row.closesOn)}
          {row.state === 'open' && <div className={classes.quiet}>{relativeDay(row.closesOn, language)}</div>}
        </>
      ),
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => <StatusBadge of={ROUND_STATE_WORDS} value={row.state} />,
    },
    { id: 'received', header: words.received, numeric: true, cell: (row) => formatNumber(row.received) },
  ];
  const data = answer.data;
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <>
          <SheetLink path="/api/rounds" list={list} />
          {mayWrite && <ActButton onClick={() => setCreating('1')}>{words.create}</ActButton>}
        </>
      }
    >
      <ListLayout
        list={list}
        filters={
          <>
            <SelectFilter
              list={list}
              name="kind"
              label={words.kind}
              options={optionsOf(ROUND_KIND_WORDS, language, ROUND_KINDS)}
            />
            <YearFilter list={list} years={data?.years ?? []} />
          </>
        }
      >
        {data !== undefined && (
          <StateFilter list={list} states={ROUND_STATES} words={ROUND_STATE_WORDS} counts={data.byState} />
        )}
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '/dot-xet/$roundId', params: { roundId: row.id } })}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
      <Dialog
        opened={creating !== undefined && mayWrite}
        onClose={() => setCreating(undefined)}
        title={words.create}
        size="lg"
      >
        <RoundForm round={null} onClose={() => setCreating(undefined)} />
      </Dialog>
    </PageFrame>
  );
}
