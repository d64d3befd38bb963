import { Empty } from '../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { useMay } from '../../../ui/session/me.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { UnitFilter } from '../../organisation/web/index.ts';
import { BASIS_WORDS, HONOUR_STATUS_WORDS, SUBJECT_WORDS } from '../model/honour-words.ts';
import type { HonourListView, HonourRow } from '../server/honour.schema.ts';
import { AwardFilter } from './award-filter.tsx';
import { AwardHint } from './award-hint.tsx';
import classes from './honour.module.css';
import { useHonourColumns } from './honour-columns.tsx';
import { honourYears } from './honour-years.ts';

const messages = defineMessages({
  vi: {
    title: 'Sổ vàng',
    award: 'Danh hiệu, hình thức',
    status: 'Tình trạng',
    search: 'Tìm tên, chức vụ, đơn vị, số quyết định',
    unit: 'Đơn vị (và cấp dưới)',
    from: 'Từ năm',
    to: 'Đến năm',
    subject: 'Đối tượng',
    basis: 'Loại hình khen thưởng',
    ofImport: 'Chỉ gồm các lượt khen của một lần nhập từ Excel.',
    showImport: 'Mở lần nhập',
    emptyTitle: 'Sổ vàng chưa có lượt khen nào',
    emptyText: 'Ghi từng lượt khen đã có quyết định; quyết định lập trên hệ thống tự vào Sổ vàng.',
  },
  en: {
    title: 'Golden book',
    award: 'Award',
    status: 'Status',
    search: 'Search name, position, unit, decision number',
    unit: 'Unit (and below)',
    from: 'From year',
    to: 'To year',
    subject: 'Kind',
    basis: 'Basis',
    ofImport: 'Only the honours of one import from Excel.',
    showImport: 'Open the import',
    emptyTitle: 'The golden book is empty',
    emptyText: 'Record honours that were decided; decisions made in this system enter by themselves.',
  },
});

const FILTERS = ['award', 'basis', 'subject', 'status', 'yearFrom', 'yearTo', 'unit', 'import'] as const;

/** The list of the golden book with its filters. */
export function HonourList() {
  const words = useMessages(messages);
  const language = useLanguage();
  const mayImport = useMay('honour.import');
  const list = useListQuery({ filters: FILTERS, defaultSort: '-decidedOn' });
  const answer = useList<HonourRow, HonourListView>(['honour', 'list'], '/api/honours', list);
  const columns = useHonourColumns();
  return (
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
          <UnitFilter
            ended
            label={words.unit}
            unitId={list.filters.unit}
            onChange={(unit) => list.setFilter('unit', unit)}
          />
          <SelectFilter list={list} name="yearFrom" label={words.from} options={honourYears()} />
          <SelectFilter list={list} name="yearTo" label={words.to} options={honourYears()} />
          <SelectFilter
            list={list}
            name="subject"
            label={words.subject}
            options={optionsOf(SUBJECT_WORDS, language)}
          />
          <SelectFilter
            list={list}
            name="basis"
            label={words.basis}
            options={optionsOf(BASIS_WORDS, language)}
          />
          <SelectFilter
            list={list}
            name="status"
            label={words.status}
            options={optionsOf(HONOUR_STATUS_WORDS, language)}
          />
        </>
      }
      acts={<SheetLink path="/api/honours" list={list} />}
    >
      <AwardHint q={list.q} filters={list.filters} />
      {list.filters.import !== undefined && (
        <p className={classes.above}>
          {words.ofImport}{' '}
          {mayImport && (
            <TextLink to="/so-vang/nhap/$importId" params={{ importId: list.filters.import }}>
              {words.showImport}
            </TextLink>
          )}
        </p>
      )}
      <DataTable
        caption={words.title}
        columns={columns}
        rowKey={(row) => row.id}
        answer={answer}
        list={list}
        rowLink={(row) => ({ to: '/so-vang/$honourId', params: { honourId: row.id } })}
        empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
      />
    </ListLayout>
  );
}
