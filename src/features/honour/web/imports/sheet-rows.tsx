import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ClearFilters, SearchFilter } from '../../../../ui/table/filters.tsx';
import { StateCounts } from '../../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { ROW_STATE_WORDS, ROW_STATES } from '../../model/imports/import-life.ts';
import type { ImportView, SheetRowView } from '../../server/imports/import.schema.ts';
import { birthText } from './birth-text.ts';
import { importKey } from './import-queries.ts';
import classes from './imports.module.css';
import { RowDialog } from './row-dialog.tsx';
import { RowPerson } from './row-person.tsx';

const messages = defineMessages({
  vi: {
    title: 'Từng hàng',
    caption: 'Các hàng của tệp và kết quả đọc',
    row: 'Hàng',
    name: 'Trong tệp',
    person: 'Là ai',
    award: 'Danh hiệu, năm',
    decision: 'Quyết định',
    state: 'Kết quả',
    decide: 'Quyết định',
    decideRow: (row: number, name: string) => `Quyết định hàng ${row}: ${name}`,
    change: 'Sửa',
    changeRow: (row: number, name: string) => `Sửa quyết định về hàng ${row}: ${name}`,
    born: (birth: string) => `sinh ${birth}`,
    search: 'Tìm tên, đơn vị, danh hiệu, số quyết định',
    empty: 'Tệp không có hàng nào có nội dung.',
  },
  en: {
    title: 'Row by row',
    caption: 'The rows of the file and what was read',
    row: 'Row',
    name: 'In the file',
    person: 'Who it is',
    award: 'Award, year',
    decision: 'Decision',
    state: 'Result',
    decide: 'Decide',
    decideRow: (row: number, name: string) => `Decide row ${row}: ${name}`,
    change: 'Change',
    changeRow: (row: number, name: string) => `Change what was decided of row ${row}: ${name}`,
    born: (birth: string) => `born ${birth}`,
    search: 'Search name, unit, award, decision',
    empty: 'The file has no rows with content.',
  },
});

const FILTERS = ['state', 'code'] as const;
/** A row of these states may still be decided otherwise. */
const OPEN: readonly SheetRowView['state'][] = ['doubtful', 'rejected', 'left-out', 'ready', 'new-person'];

/** The rows of an import with what was recognised; while they are being decided, each with its form. */
export function SheetRows({ view }: { view: ImportView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [deciding, setDeciding] = useState<SheetRowView | null>(null);
  const list = useListQuery({ filters: FILTERS, defaultSort: 'row' });
  const answer = useList<SheetRowView>(
    [...importKey(view.id), 'rows'],
    `/api/honour-imports/${view.id}/rows`,
    list,
  );
  const mayDecide = view.allowed.includes('decide');
  const columns: Column<SheetRowView>[] = [
    { id: 'row', header: words.row, numeric: true, sortable: true, width: '4.5rem', cell: (row) => row.row },
    {
      id: 'name',
      header: words.name,
      heading: true,
      width: '22%',
      cell: (row) => (
        <>
          {row.name === '' ? '–' : row.name}
          <span className={classes.detail}>
            {[row.birth === null ? null : words.born(birthText(row.birth)), row.detail]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </>
      ),
    },
    { id: 'person', header: words.person, width: '20%', cell: (row) => <RowPerson row={row} /> },
    {
      id: 'award',
      header: words.award,
      width: '20%',
      cell: (row) => (
        <>
          {row.award?.name ?? `“${row.awardText}”`}
          <span className={classes.detail}>
            {row.yearFrom === null ? row.year : `${row.yearFrom}–${row.year}`}
          </span>
        </>
      ),
    },
    {
      id: 'decision',
      header: words.decision,
      wideOnly: true,
      cell: (row) => (
        <>
          {row.decisionNumber ?? '–'}
          {row.decidedOn !== null && <span className={classes.detail}>{formatDay(row.decidedOn)}</span>}
        </>
      ),
    },
    {
      id: 'state',
      header: words.state,
      width: '22%',
      cell: (row) => (
        <>
          <StatusBadge of={ROW_STATE_WORDS} value={row.state} />
          {row.state !== 'left-out' &&
            row.problems.map(({ code, message }) => (
              <span key={code} className={classes.detail}>
                {message}
              </span>
            ))}
          {mayDecide && OPEN.includes(row.state) && (
            <Button
              size="compact-md"
              variant={row.state === 'doubtful' ? 'default' : 'subtle'}
              mt={4}
              aria-label={
                row.state === 'doubtful'
                  ? words.decideRow(row.row, row.name)
                  : words.changeRow(row.row, row.name)
              }
              onClick={() => setDeciding(row)}
            >
              {row.state === 'doubtful' ? words.decide : words.change}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <Section title={words.title}>
      <div className={classes.tools}>
        <SearchFilter list={list} label={words.search} />
        <ClearFilters list={list} />
      </div>
      <StateCounts
        filter="state"
        active={list.filters.state}
        counts={ROW_STATES.filter((state) => (view.counts[state] ?? 0) > 0).map((state) => ({
          value: state,
          label: ROW_STATE_WORDS[state][language],
          count: view.counts[state] ?? 0,
        }))}
      />
      <DataTable
        caption={words.caption}
        columns={columns}
        rowKey={(row) => String(row.row)}
        answer={answer}
        list={list}
        empty={<p>{words.empty}</p>}
      />
      {deciding !== null && <RowDialog importId={view.id} row={deciding} onClose={() => setDeciding(null)} />}
    </Section>
  );
}
