import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { formatDay, formatNumber } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ClearFilters, SearchFilter, SelectFilter } from '../../../../ui/table/filters.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { FUND_KIND_WORDS, FUND_KINDS } from '../../model/fund.ts';
import type { FundEntryListView, FundEntryRow, FundView } from '../../server/fund/fund.schema.ts';
import classes from '../decision.module.css';

const messages = defineMessages({
  vi: {
    title: 'Các dòng của quỹ',
    table: 'Bảng thu, chi của quỹ',
    text: 'Nội dung',
    kind: 'Loại',
    amount: 'Số tiền (đồng)',
    day: 'Ngày',
    by: 'Người ghi',
    decision: 'Mở quyết định',
    reversed: 'đã hủy',
    reverse: 'Hủy dòng',
    reverseOf: (text: string) => `Hủy dòng: ${text}`,
    done: 'Đã hủy dòng bằng một dòng ngược lại.',
    empty: 'Chưa có dòng nào',
    emptyText: 'Ghi nguồn của quỹ đầu năm; các quyết định có hiệu lực sẽ tự ghi tiền đã chi.',
    acts: 'Thao tác',
  },
  en: {
    title: 'Lines of the fund',
    table: 'Table of the lines',
    text: 'What',
    kind: 'Kind',
    amount: 'Amount (đồng)',
    day: 'Day',
    by: 'Noted by',
    decision: 'The decision',
    reversed: 'taken back',
    reverse: 'Take back',
    reverseOf: (text: string) => `Take back: ${text}`,
    done: 'Taken back by a line against it.',
    empty: 'No lines yet',
    emptyText: 'Note the sources at the start of the year; decisions in effect write what is spent.',
    acts: 'Acts',
  },
});

/** The lines of a fund; what was typed in by mistake is taken back here. */
export function FundEntries({ fund }: { fund: FundView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const [reversing, setReversing] = useState<FundEntryRow | null>(null);
  const list = useListQuery({ filters: ['kind'], defaultSort: '-day' });
  const answer = useList<FundEntryRow, FundEntryListView>(
    ['fund', fund.unitId, fund.year, 'entries'],
    '/api/fund-entries',
    list,
    { unit: fund.unitId, year: String(fund.year) },
  );
  const columns: Column<FundEntryRow>[] = [
    { id: 'day', header: words.day, numeric: true, sortable: true, cell: (row) => formatDay(row.onDay) },
    {
      id: 'text',
      header: words.text,
      heading: true,
      width: '38%',
      cell: (row) => (
        <>
          {row.reversed ? <s>{row.text}</s> : row.text} {row.reversed && `(${words.reversed})`}
          {row.decisionId !== null && (
            <div>
              <TextLink to="/quyet-dinh/$decisionId" params={{ decisionId: row.decisionId }}>
                {words.decision}
              </TextLink>
            </div>
          )}
        </>
      ),
    },
    { id: 'kind', header: words.kind, cell: (row) => <StatusBadge of={FUND_KIND_WORDS} value={row.kind} /> },
    {
      id: 'amount',
      header: words.amount,
      numeric: true,
      sortable: true,
      cell: (row) => formatNumber(row.reverses ? -row.amount : row.amount),
    },
    { id: 'by', header: words.by, cell: (row) => row.by },
    ...(fund.allowed.includes('add')
      ? [
          {
            id: 'acts',
            header: words.acts,
            cell: (row: FundEntryRow) =>
              row.allowed.includes('reverse') && (
                <Button
                  size="compact-md"
                  variant="subtle"
                  aria-label={words.reverseOf(row.text)}
                  onClick={() => setReversing(row)}
                >
                  {words.reverse}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Section title={words.title}>
      <div className={classes.choices}>
        <SearchFilter list={list} />
        <SelectFilter
          list={list}
          name="kind"
          label={words.kind}
          options={optionsOf(FUND_KIND_WORDS, language, FUND_KINDS)}
        />
        <ClearFilters list={list} />
      </div>
      <DataTable
        caption={words.table}
        columns={columns}
        rowKey={(row) => row.id}
        answer={answer}
        list={list}
        empty={<Empty title={words.empty}>{words.emptyText}</Empty>}
      />
      {reversing !== null && (
        <ReasonDialog
          id={`fund.reverse.${reversing.id}`}
          opened
          title={words.reverseOf(reversing.text)}
          confirmLabel={words.reverse}
          onConfirm={async (reason, options) => {
            await api.post(`/api/fund-entries/${reversing.id}/reversal`, { reason }, options);
            await client.invalidateQueries({ queryKey: ['fund'] });
            toast.done(words.done);
          }}
          onClose={() => setReversing(null)}
        />
      )}
    </Section>
  );
}
