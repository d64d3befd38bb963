import { Empty } from '../../../ui/empty/empty.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useMay } from '../../../ui/session/me.ts';
import { ToneBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ClearFilters, SearchFilter, SelectFilter } from '../../../ui/table/filters.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { UNIT_KIND_NAMES } from '../model/unit.ts';
import type { UnitRow } from '../server/unit.schema.ts';
import { ExcelActs } from './excel-acts.tsx';
import classes from './organisation.module.css';
import { useDay } from './organisation-queries.ts';
import { UnitTree } from './unit-tree.tsx';
import { kindOptions } from './unit-words.ts';

const messages = defineMessages({
  vi: {
    title: 'Đơn vị',
    intro: 'Các đơn vị trong phạm vi của bạn, theo cây tổ chức. Chọn một ngày để xem tổ chức khi đó.',
    asOf: (day: string) => `Tổ chức vào ngày ${day}`,
    caption: 'Danh sách đơn vị',
    name: 'Tên đơn vị',
    kind: 'Loại',
    parent: 'Đơn vị cấp trên',
    code: 'Mã',
    ended: 'Đã kết thúc',
    state: 'Tình trạng',
    active: 'Đang hoạt động',
    search: 'Tìm đơn vị',
    empty: 'Chưa có đơn vị nào',
    emptyText: 'Đơn vị trong phạm vi của bạn sẽ hiện ở đây.',
  },
  en: {
    title: 'Units',
    intro: 'The units within your reach, as a tree. Choose a day to see how things stood then.',
    asOf: (day: string) => `As of ${day}`,
    caption: 'List of units',
    name: 'Name',
    kind: 'Kind',
    parent: 'Parent',
    code: 'Code',
    ended: 'Ended',
    state: 'State',
    active: 'Existing',
    search: 'Search units',
    empty: 'No units yet',
    emptyText: 'The units within your reach will stand here.',
  },
});

/** The tree of units on a day. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const mayWrite = useMay('unit.write');
  const [day] = useDay();
  const list = useListQuery({ filters: ['kind', 'active'], defaultSort: 'name' });
  const answer = useList<UnitRow>(['unit', 'list'], '/api/units', list, { ngay: day });
  const columns: Column<UnitRow>[] = [
    { id: 'name', header: words.name, heading: true, sortable: true, width: '38%', cell: (row) => row.name },
    {
      id: 'kind',
      header: words.kind,
      sortable: true,
      width: '22%',
      cell: (row) => (
        <>
          {UNIT_KIND_NAMES[row.kind][language]}{' '}
          {!row.active && <ToneBadge tone="grey">{words.ended}</ToneBadge>}
        </>
      ),
    },
    { id: 'parent', header: words.parent, sortable: true, cell: (row) => row.parentName ?? '–' },
    {
      id: 'code',
      header: words.code,
      wideOnly: true,
      cell: (row) => <span className={classes.nowrap}>{row.code ?? '–'}</span>,
    },
  ];
  const { page: _, size: __, ...filters } = list.query;
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={<ExcelActs kind="units" query={{ ...filters, ngay: day }} mayImport={mayWrite} />}
    >
      <div className={classes.shell}>
        <UnitTree />
        <div>
          {day !== undefined && <p className={classes.notice}>{words.asOf(formatDay(day))}</p>}
          <search className={classes.row} data-screen-only>
            <SearchFilter list={list} label={words.search} />
            <SelectFilter list={list} name="kind" label={words.kind} options={kindOptions(language)} />
            {day === undefined && (
              <SelectFilter
                list={list}
                name="active"
                label={words.state}
                options={[
                  { value: 'true', label: words.active },
                  { value: 'false', label: words.ended },
                ]}
              />
            )}
            <ClearFilters list={list} />
          </search>
          <DataTable
            caption={words.caption}
            columns={columns}
            rowKey={(row) => row.id}
            answer={answer}
            list={list}
            rowLink={(row) => ({ to: '/don-vi/$unitId', params: { unitId: row.id }, search: { ngay: day } })}
            empty={<Empty title={words.empty}>{words.emptyText}</Empty>}
          />
        </div>
      </div>
    </PageFrame>
  );
}
