import { IconMedal } from '@tabler/icons-react';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { HONOUR_STATUS_WORDS } from '../model/honour-words.ts';
import type { HonourRow } from '../server/honour.schema.ts';
import classes from './honour.module.css';

const messages = defineMessages({
  vi: {
    name: 'Người, đơn vị',
    award: 'Danh hiệu, hình thức',
    year: 'Năm',
    decision: 'Quyết định',
    decidedOn: 'Ngày quyết định',
    status: 'Tình trạng',
  },
  en: {
    name: 'Honoured',
    award: 'Award',
    year: 'Year',
    decision: 'Decision',
    decidedOn: 'Decided on',
    status: 'Status',
  },
});

/** The columns of the golden book. */
export function useHonourColumns(): Column<HonourRow>[] {
  const words = useMessages(messages);
  const language = useLanguage();
  return [
    {
      id: 'name',
      header: words.name,
      heading: true,
      sortable: true,
      width: '27%',
      cell: (row) => (
        <>
          {row.subjectName}
          {row.subjectDetail !== null && <span className={classes.detail}>{row.subjectDetail}</span>}
        </>
      ),
    },
    {
      id: 'award',
      header: words.award,
      width: '26%',
      cell: (row) => (
        <span className={classes.award}>
          <IconMedal size={18} aria-hidden="true" className={classes.medal} />
          <span>{row.awardName}</span>
        </span>
      ),
    },
    { id: 'year', header: words.year, numeric: true, cell: (row) => yearsOf(row) },
    {
      id: 'decision',
      header: words.decision,
      cell: (row) => <span className={classes.code}>{row.decisionNumber ?? '–'}</span>,
    },
    {
      id: 'decidedOn',
      header: words.decidedOn,
      numeric: true,
      sortable: true,
      cell: (row) => formatDay(row.decidedOn),
    },
    {
      id: 'status',
      header: words.status,
      cell: (row) =>
        row.status === 'valid' ? (
          HONOUR_STATUS_WORDS.valid[language]
        ) : (
          <StatusBadge of={HONOUR_STATUS_WORDS} value={row.status} />
        ),
    },
  ];
}

/** The year, or the span, that an honour is for. */
export function yearsOf({ year, yearFrom }: { year: number; yearFrom: number | null }): string {
  return yearFrom === null || yearFrom === year ? String(year) : `${yearFrom}–${year}`;
}
