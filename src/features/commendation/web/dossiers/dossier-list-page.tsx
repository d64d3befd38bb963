import { dayOf } from '../../../../law/calendar/index.ts';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useMay } from '../../../../ui/session/me.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter, YearFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { StateCounts } from '../../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { DOSSIER_STATES, liesWith } from '../../model/dossier-life.ts';
import { DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import type { DossierListView, DossierRow } from '../../server/dossiers/dossier.schema.ts';
import classes from './dossier.module.css';
import { NomineeFilter } from './nominee-filter.tsx';

const messages = defineMessages({
  vi: {
    title: 'Hồ sơ đề nghị khen thưởng',
    intro: 'Hồ sơ đơn vị đang soạn, đã gửi và hồ sơ nhận được từ đơn vị cấp dưới.',
    name: 'Hồ sơ',
    unit: 'Đơn vị trình, đợt xét',
    nominees: 'Đề nghị',
    negative: (count: number) => `${count} chưa đủ ĐK`,
    due: 'Hạn thẩm định',
    state: 'Trạng thái',
    stopped: 'tạm dừng',
    where: (unit: string, since: string) => `ở ${unit} từ ${since}`,
    above: 'cấp trên',
    search: 'Tìm theo mã, tên hồ sơ',
    side: 'Gửi hay nhận',
    sender: 'Đơn vị gửi đi',
    receiver: 'Đơn vị nhận được',
    add: 'Lập hồ sơ',
    forward: 'Trình cấp trên',
    findNominees: 'Tìm trường hợp đề nghị',
    emptyTitle: 'Chưa có hồ sơ nào',
    emptyText: 'Hồ sơ lập cho một đợt xét: danh sách người, tập thể được đề nghị, thành tích và minh chứng.',
  },
  en: {
    title: 'Dossiers',
    intro: 'What the unit is drafting, has sent, and has received from units below.',
    name: 'Dossier',
    unit: 'Proposed by, round',
    nominees: 'Nominees',
    negative: (count: number) => `${count} not eligible`,
    due: 'Appraisal due',
    state: 'State',
    stopped: 'clock stopped',
    where: (unit: string, since: string) => `with ${unit} since ${since}`,
    above: 'the body above',
    search: 'Search code and title',
    side: 'Sent or received',
    sender: 'Sent by my units',
    receiver: 'Received by my units',
    add: 'Begin a dossier',
    forward: 'Submit upward',
    findNominees: 'Find nominees',
    emptyTitle: 'No dossiers yet',
    emptyText:
      'A dossier is made for a round: the people and collectives proposed, their merit and evidence.',
  },
});

const FILTERS = ['state', 'side', 'year', 'nominee', 'round', 'unit'] as const;

/** The dossiers that were sent, received, or are being written. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const mayWrite = useMay('dossier.write');
  const mayForward = useMay('dossier.appraise');
  const list = useListQuery({ filters: FILTERS, defaultSort: '-created' });
  const answer = useList<DossierRow, DossierListView>(['dossier', 'list'], '/api/dossiers', list);
  const columns: Column<DossierRow>[] = [
    {
      id: 'title',
      header: words.name,
      heading: true,
      sortable: true,
      width: '32%',
      cell: (row) => row.title,
    },
    {
      id: 'unit',
      header: words.unit,
      width: '26%',
      cell: (row) => (
        <>
          {row.unitName}
          <div className={classes.less}>{[row.code, row.roundName].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      id: 'nominees',
      header: words.nominees,
      numeric: true,
      cell: (row) => (
        <>
          {row.nomineeCount}
          {row.negativeCount > 0 && <div className={classes.less}>{words.negative(row.negativeCount)}</div>}
        </>
      ),
    },
    {
      id: 'due',
      header: words.due,
      numeric: true,
      sortable: true,
      cell: (row) => (
        <>
          {row.dueOn === null ? '–' : formatDay(row.dueOn)}
          {row.stoppedOn !== null && <div className={classes.less}>{words.stopped}</div>}
        </>
      ),
    },
    {
      id: 'state',
      header: words.state,
      width: '18%',
      cell: (row) => (
        <>
          <StatusBadge of={DOSSIER_STATE_WORDS} value={row.state} />
          <div className={classes.less}>
            {words.where(
              { sender: row.unitName, receiver: row.receiverName, above: words.above }[liesWith(row.state)],
              formatDay(dayOf(new Date(row.since))),
            )}
          </div>
        </>
      ),
    },
  ];
  const data = answer.data;
  const thisYear = new Date().getFullYear();
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <>
          <SheetLink path="/api/dossiers" list={list} />
          <ButtonLink to="/ho-so/tim-nguoi">{words.findNominees}</ButtonLink>
          {mayForward && <ButtonLink to="/ho-so/trinh-len">{words.forward}</ButtonLink>}
          {mayWrite && (
            <ButtonLink to="/ho-so/lap" variant="filled" color="son">
              {words.add}
            </ButtonLink>
          )}
        </>
      }
    >
      <ListLayout
        list={list}
        search={words.search}
        filters={
          <>
            <NomineeFilter list={list} />
            <SelectFilter
              list={list}
              name="side"
              label={words.side}
              options={[
                { value: 'sender', label: words.sender },
                { value: 'receiver', label: words.receiver },
              ]}
            />
            <YearFilter list={list} years={Array.from({ length: 6 }, (_, i) => thisYear + 1 - i)} />
          </>
        }
      >
        {data !== undefined && (
          <StateCounts
            filter="state"
            active={list.filters.state}
            moreStates={data.moreStates}
            counts={DOSSIER_STATES.filter(
              (state) => data.byState[state] > 0 || list.filters.state === state,
            ).map((state) => ({
              value: state,
              label: DOSSIER_STATE_WORDS[state][language],
              count: data.byState[state],
            }))}
          />
        )}
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '/ho-so/$dossierId', params: { dossierId: row.id } })}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
    </PageFrame>
  );
}
