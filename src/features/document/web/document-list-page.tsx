import { Empty } from '../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../ui/page/links.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useMay } from '../../../ui/session/me.ts';
import { StatusBadge, ToneBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { DayFilter, ListLayout, SelectFilter, YearFilter } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { StateFilter } from '../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { UnitFilter } from '../../organisation/web/index.ts';
import { DOCUMENT_STATES } from '../model/document-lifecycle.ts';
import { DIRECTION_WORDS, DOCUMENT_STATE_WORDS, documentCode } from '../model/document-words.ts';
import type { DocumentListView, DocumentRow } from '../server/document.schema.ts';
import classes from './document.module.css';
import { kindOptions, kindWord } from './kind-options.ts';

const messages = defineMessages({
  vi: {
    title: 'Văn bản',
    intro: 'Văn bản đơn vị ban hành, văn bản nhận được và văn bản cấp trên phổ biến.',
    subject: 'Trích yếu',
    code: 'Số, ký hiệu',
    kind: 'Loại',
    issuer: 'Cơ quan ban hành',
    signedOn: 'Ngày văn bản',
    state: 'Trạng thái',
    notInForce: 'Hết hiệu lực',
    unread: 'Chưa đọc',
    search: 'Tìm trong trích yếu, số và nội dung',
    direction: 'Chiều văn bản',
    unit: 'Đơn vị',
    inForceOn: 'Còn hiệu lực vào ngày',
    reading: 'Việc đọc',
    add: 'Thêm văn bản',
    emptyTitle: 'Chưa có văn bản nào',
    emptyText: 'Thêm luật, nghị định, hướng dẫn đã nhận hoặc dự thảo văn bản của đơn vị.',
  },
  en: {
    title: 'Documents',
    intro: 'What the unit has issued and received, and what superiors have made known.',
    subject: 'Subject',
    code: 'Number, symbol',
    kind: 'Kind',
    issuer: 'Issued by',
    signedOn: 'Day',
    state: 'State',
    notInForce: 'No longer in force',
    unread: 'Not read yet',
    search: 'Search subject, number and text',
    direction: 'Direction',
    unit: 'Unit',
    inForceOn: 'In force on',
    reading: 'Reading',
    add: 'Add a document',
    emptyTitle: 'No documents yet',
    emptyText: 'Add laws, decrees and guidelines you have received, or a draft of your own.',
  },
});

const FILTERS = ['direction', 'kind', 'state', 'year', 'unit', 'inForceOn', 'unread'] as const;

/** The library of documents. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const mayWrite = useMay('document.write');
  const list = useListQuery({ filters: FILTERS, defaultSort: '-signedOn' });
  const answer = useList<DocumentRow, DocumentListView>(['document', 'list'], '/api/documents', list);
  const columns: Column<DocumentRow>[] = [
    {
      id: 'subject',
      header: words.subject,
      heading: true,
      sortable: true,
      width: '34%',
      cell: (row) => row.subject,
    },
    {
      id: 'code',
      header: words.code,
      cell: (row) => <span className={classes.code}>{documentCode(row) ?? '–'}</span>,
    },
    { id: 'kind', header: words.kind, cell: (row) => kindWord(row.kind, language) },
    { id: 'issuer', header: words.issuer, width: '18%', cell: (row) => row.issuer },
    {
      id: 'signedOn',
      header: words.signedOn,
      numeric: true,
      sortable: true,
      cell: (row) => (row.signedOn === null ? '–' : formatDay(row.signedOn)),
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => (
        <span className={classes.badges}>
          <StatusBadge of={DOCUMENT_STATE_WORDS} value={row.state} />
          {!row.inForce && ['issued', 'received'].includes(row.state) && (
            <ToneBadge tone="grey">{words.notInForce}</ToneBadge>
          )}
          {!row.readByMe && ['issued', 'received'].includes(row.state) && (
            <ToneBadge tone="amber">{words.unread}</ToneBadge>
          )}
        </span>
      ),
    },
  ];
  const data = answer.data;
  const acts = (
    <>
      <SheetLink path="/api/documents" list={list} />
      {mayWrite && (
        <ButtonLink to="/van-ban/them" variant="filled" color="son">
          {words.add}
        </ButtonLink>
      )}
    </>
  );
  return (
    <PageFrame title={words.title} intro={words.intro} acts={acts}>
      <ListLayout
        list={list}
        search={words.search}
        filters={
          <>
            <SelectFilter
              list={list}
              name="direction"
              label={words.direction}
              options={optionsOf(DIRECTION_WORDS, language)}
            />
            <SelectFilter list={list} name="kind" label={words.kind} options={kindOptions(language)} />
            <YearFilter list={list} years={data?.years ?? []} />
            <UnitFilter
              label={words.unit}
              unitId={list.filters.unit}
              onChange={(unit) => list.setFilter('unit', unit)}
            />
            <DayFilter list={list} name="inForceOn" label={words.inForceOn} />
            <SelectFilter
              list={list}
              name="unread"
              label={words.reading}
              options={[{ value: 'true', label: words.unread }]}
            />
          </>
        }
      >
        {data !== undefined && (
          <StateFilter
            list={list}
            states={DOCUMENT_STATES}
            words={DOCUMENT_STATE_WORDS}
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
          rowLink={(row) => ({ to: '/van-ban/$documentId', params: { documentId: row.id } })}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
    </PageFrame>
  );
}
