import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { Empty } from '../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { formatMoment, formatNumber } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { ButtonLink } from '../../../ui/page/links.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { useMay } from '../../../ui/session/me.ts';
import { StatusBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter, YearFilter } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { StateFilter } from '../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { SHEET_ROUNDS, SHEET_STATES } from '../model/sheet-life.ts';
import { SHEET_ROUND_WORDS, SHEET_STATE_WORDS } from '../model/sheet-words.ts';
import type { SheetListView, SheetRow } from '../server/registration.schema.ts';
import { CreateSheetForm } from './create-sheet-form.tsx';

const messages = defineMessages({
  vi: {
    title: 'Đăng ký thi đua',
    intro: 'Danh hiệu thi đua, hình thức khen thưởng mà đơn vị, cá nhân đăng ký phấn đấu trong năm.',
    unit: 'Đơn vị',
    search: 'Tìm đơn vị',
    year: 'Năm',
    round: 'Đợt đăng ký',
    rows: 'Số đăng ký',
    state: 'Trạng thái',
    updated: 'Cập nhật',
    create: 'Lập bản đăng ký',
    compare: 'Đối chiếu với đề nghị, khen thưởng',
    emptyTitle: 'Chưa có bản đăng ký nào',
    emptyText: 'Mỗi đơn vị lập một bản đầu năm và, khi cần, một bản bổ sung; thủ trưởng đơn vị phê duyệt.',
  },
  en: {
    title: 'Registration',
    intro: 'Titles and awards that units and people strive for in a year.',
    unit: 'Unit',
    search: 'Find a unit',
    year: 'Year',
    round: 'Round',
    rows: 'Registered',
    state: 'State',
    updated: 'Updated',
    create: 'New sheet',
    compare: 'Compare with what was granted',
    emptyTitle: 'No registration yet',
    emptyText:
      'Each unit makes one sheet at the start of the year and, if need be, a supplementary one; its head approves it.',
  },
});

/** The registration sheets. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const mayWrite = useMay('registration.write');
  const [creating, setCreating] = useSearchParam('tao');
  const list = useListQuery({ filters: ['year', 'round', 'state'], defaultSort: '-updated' });
  const answer = useList<SheetRow, SheetListView>(['registration', 'list'], '/api/registration-sheets', list);
  const columns: Column<SheetRow>[] = [
    {
      id: 'unit',
      header: words.unit,
      heading: true,
      sortable: true,
      width: '34%',
      cell: (row) => row.unitName,
    },
    { id: 'year', header: words.year, numeric: true, sortable: true, cell: (row) => row.year },
    { id: 'round', header: words.round, cell: (row) => SHEET_ROUND_WORDS[row.round][language] },
    { id: 'rows', header: words.rows, numeric: true, cell: (row) => formatNumber(row.rows) },
    {
      id: 'state',
      header: words.state,
      cell: (row) => <StatusBadge of={SHEET_STATE_WORDS} value={row.state} />,
    },
    {
      id: 'updated',
      header: words.updated,
      numeric: true,
      sortable: true,
      cell: (row) => formatMoment(row.updatedAt),
    },
  ];
  const data = answer.data;
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <>
          <SheetLink path="/api/registration-sheets" list={list} />
          <ButtonLink to="/dang-ky/doi-chieu">{words.compare}</ButtonLink>
          {mayWrite && <ActButton onClick={() => setCreating('1')}>{words.create}</ActButton>}
        </>
      }
    >
      <ListLayout
        list={list}
        search={words.search}
        filters={
          <>
            <YearFilter list={list} years={data?.years ?? []} />
            <SelectFilter
              list={list}
              name="round"
              label={words.round}
              options={optionsOf(SHEET_ROUND_WORDS, language, SHEET_ROUNDS)}
            />
          </>
        }
      >
        {data !== undefined && (
          <StateFilter
            list={list}
            states={SHEET_STATES}
            words={SHEET_STATE_WORDS}
            counts={data.byState}
            moreStates={data.moreStates}
          />
        )}
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '/dang-ky/$sheetId', params: { sheetId: row.id } })}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
      <Dialog
        opened={creating !== undefined && mayWrite}
        onClose={() => setCreating(undefined)}
        title={words.create}
      >
        <CreateSheetForm onCancel={() => setCreating(undefined)} />
      </Dialog>
    </PageFrame>
  );
}
