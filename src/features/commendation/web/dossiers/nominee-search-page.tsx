import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter, YearFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { type ListQuery, useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { SUBJECT_WORDS } from '../../../honour/index.ts';
import { AwardFilter } from '../../../honour/web/index.ts';
import { UnitFilter } from '../../../organisation/web/index.ts';
import { DOSSIER_STATE_WORDS, NOMINATION_STATE_WORDS } from '../../model/dossier-words.ts';
import { NOMINATION_STATES } from '../../model/nomination.ts';
import type { FoundNominationsView } from '../../server/dossiers/nomination.schema.ts';
import classes from './dossier.module.css';

const messages = defineMessages({
  vi: {
    title: 'Tìm trường hợp đề nghị',
    intro: 'Người, tập thể, hộ gia đình được đề nghị trong mọi hồ sơ anh/chị được xem.',
    table: 'Trường hợp đề nghị tìm thấy',
    search: 'Họ tên, tên đơn vị',
    name: 'Họ tên, tên đơn vị',
    award: 'Danh hiệu, hình thức',
    dossier: 'Hồ sơ',
    unit: 'Đơn vị trình, nơi nhận',
    state: 'Kết quả',
    unitFilter: 'Đơn vị trình',
    to: (unit: string) => `gửi ${unit}`,
    noCode: 'chưa gửi',
    startTitle: 'Gõ tên cần tìm',
    startText: 'Ít nhất hai chữ cái của họ tên hoặc tên đơn vị, không dấu cũng được.',
  },
  en: {
    title: 'Find nominees',
    intro: 'People, collectives and households proposed in all dossiers you may see.',
    table: 'Nominees found',
    search: 'Name',
    name: 'Name',
    award: 'Award',
    dossier: 'Dossier',
    unit: 'Proposed by, sent to',
    state: 'Outcome',
    unitFilter: 'Proposed by',
    to: (unit: string) => `to ${unit}`,
    noCode: 'not sent yet',
    startTitle: 'Type a name',
    startText: 'At least two letters of a name; diacritics are not needed.',
  },
});

type Row = FoundNominationsView['items'][number];

const FILTERS = ['award', 'year', 'state', 'unit'] as const;

/** Finds who is proposed for what, in all dossiers at once. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const list = useListQuery({ filters: FILTERS });
  const thisYear = new Date().getFullYear();
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={list.q.length >= 2 && <SheetLink path="/api/nominations" list={list} />}
    >
      <ListLayout
        list={list}
        search={words.search}
        filters={
          <>
            <AwardFilter
              label={words.award}
              award={list.filters.award}
              onChange={(award) => list.setFilter('award', award)}
            />
            <YearFilter list={list} years={Array.from({ length: 12 }, (_, i) => thisYear + 1 - i)} />
            <SelectFilter
              list={list}
              name="state"
              label={words.state}
              options={optionsOf(NOMINATION_STATE_WORDS, language, NOMINATION_STATES)}
            />
            <UnitFilter
              ended
              label={words.unitFilter}
              unitId={list.filters.unit}
              onChange={(unit) => list.setFilter('unit', unit)}
            />
          </>
        }
      >
        {list.q.length < 2 ? (
          <Empty title={words.startTitle}>{words.startText}</Empty>
        ) : (
          <Found list={list} />
        )}
      </ListLayout>
    </PageFrame>
  );
}

function Found({ list }: { list: ListQuery<(typeof FILTERS)[number]> }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const answer = useList<Row, FoundNominationsView>(['dossier', 'nominees'], '/api/nominations', list);
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: words.name,
      heading: true,
      width: '22%',
      cell: (row) => row.subjectName,
    },
    {
      id: 'award',
      header: words.award,
      cell: (row) => (
        <div>
          {row.awardName} {row.year}
          <div className={classes.less}>
            {row.subject === 'individual' ? row.subjectDetail : SUBJECT_WORDS[row.subject][language]}
          </div>
        </div>
      ),
    },
    {
      id: 'dossier',
      header: words.dossier,
      width: '15%',
      cell: (row) => (
        <div>
          <span className={classes.code}>{row.dossierCode ?? words.noCode}</span>
          <div className={classes.less}>{DOSSIER_STATE_WORDS[row.dossierState][language]}</div>
        </div>
      ),
    },
    {
      id: 'unit',
      header: words.unit,
      width: '24%',
      cell: (row) => (
        <div>
          {row.unitName}
          <div className={classes.less}>{words.to(row.receiverName)}</div>
        </div>
      ),
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => <StatusBadge of={NOMINATION_STATE_WORDS} value={row.state} />,
    },
  ];
  return (
    <DataTable
      caption={words.table}
      columns={columns}
      rowKey={(row) => row.id}
      answer={answer}
      list={list}
      rowLink={(row) => ({
        to: '/ho-so/$dossierId',
        params: { dossierId: row.dossierId },
        search: { phan: 'nominees', nguoi: row.id },
      })}
      // There is a name at least: what is not found tells the table itself.
      empty={null}
    />
  );
}
