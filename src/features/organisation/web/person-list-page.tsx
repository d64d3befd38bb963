import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { Empty } from '../../../ui/empty/empty.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { useMay } from '../../../ui/session/me.ts';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListLayout } from '../../../ui/table/filters.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import type { PersonRow } from '../server/person.schema.ts';
import { CreatePersonForm } from './create-person-form.tsx';
import { ExcelActs } from './excel-acts.tsx';
import classes from './organisation.module.css';
import { UnitFilter } from './unit-filter.tsx';

const messages = defineMessages({
  vi: {
    title: 'Người',
    unit: 'Trong đơn vị',
    intro: 'Cán bộ, công chức, viên chức, người lao động có chức vụ trong các đơn vị thuộc phạm vi của bạn.',
    caption: 'Danh sách người',
    name: 'Họ và tên',
    positions: 'Chức vụ hiện nay',
    code: 'Mã cán bộ',
    birth: 'Ngày sinh',
    noPosition: 'Không giữ chức vụ',
    search: 'Tìm người',
    now: 'Những ai',
    nowOnly: 'Đang giữ chức vụ',
    ever: 'Cả những người đã thôi',
    add: 'Thêm người',
    empty: 'Chưa có ai trong phạm vi của bạn',
    emptyText: 'Thêm từng người, hoặc nhập cả danh sách từ tệp Excel.',
  },
  en: {
    title: 'People',
    unit: 'In the unit',
    intro: 'Staff who hold a position in the units within your reach.',
    caption: 'List of people',
    name: 'Name',
    positions: 'Positions today',
    code: 'Staff number',
    birth: 'Born',
    noPosition: 'No position',
    search: 'Search people',
    now: 'Who',
    nowOnly: 'Holding a position',
    ever: 'Those who have left too',
    add: 'Add a person',
    empty: 'Nobody within your reach yet',
    emptyText: 'Add people one by one, or import a whole list from Excel.',
  },
});

/** The people within the reader's reach. */
export function Page() {
  const words = useMessages(messages);
  const navigate = useNavigate();
  const mayWrite = useMay('person.write');
  const [adding, setAdding] = useSearchParam('them');
  const list = useListQuery({ filters: ['unitId', 'now'], defaultSort: 'name' });
  const answer = useList<PersonRow>(['person', 'list'], '/api/people', list);
  const columns: Column<PersonRow>[] = [
    {
      id: 'name',
      header: words.name,
      heading: true,
      sortable: true,
      width: '26%',
      cell: (row) => row.fullName,
    },
    {
      id: 'positions',
      header: words.positions,
      cell: (row) => <Positions row={row} none={words.noPosition} />,
    },
    {
      id: 'code',
      header: words.code,
      wideOnly: true,
      cell: (row) => <span className={classes.nowrap}>{row.code ?? '–'}</span>,
    },
    {
      id: 'birth',
      header: words.birth,
      numeric: true,
      cell: (row) => (row.birthDate === null ? '–' : formatDay(row.birthDate)),
    },
  ];
  const { page: _, size: __, ...filters } = list.query;
  const acts = (
    <>
      <ExcelActs kind="people" query={filters} mayImport={mayWrite} />
      {mayWrite && <ActButton onClick={() => setAdding('1')}>{words.add}</ActButton>}
    </>
  );
  return (
    <PageFrame title={words.title} intro={words.intro} acts={acts}>
      <ListLayout
        list={list}
        search={words.search}
        filters={
          <>
            <UnitFilter
              label={words.unit}
              unitId={list.filters.unitId}
              onChange={(unit) => list.setFilter('unitId', unit)}
            />
            <NativeSelect
              label={words.now}
              value={list.filters.now ?? 'true'}
              onChange={(event) =>
                list.setFilter('now', event.currentTarget.value === 'false' ? 'false' : undefined)
              }
              data={[
                { value: 'true', label: words.nowOnly },
                { value: 'false', label: words.ever },
              ]}
            />
          </>
        }
      >
        <DataTable
          caption={words.caption}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '/nguoi/$personId', params: { personId: row.id } })}
          empty={<Empty title={words.empty}>{words.emptyText}</Empty>}
        />
      </ListLayout>
      <Dialog
        opened={adding !== undefined && mayWrite}
        onClose={() => setAdding(undefined)}
        title={words.add}
        size="lg"
      >
        <CreatePersonForm
          onCancel={() => setAdding(undefined)}
          onDone={(personId) => void navigate({ to: '/nguoi/$personId', params: { personId } } as never)}
        />
      </Dialog>
    </PageFrame>
  );
}

function Positions({ row, none }: { row: PersonRow; none: string }) {
  if (row.positions.length === 0) return none;
  return row.positions.map(({ unitId, unitName, title }) => (
    <div key={`${unitId} ${title}`}>
      {title}, {unitName}
    </div>
  ));
}
