import { NativeSelect } from '@mantine/core';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import type { ImportRowView } from '../../server/nominee-imports/nominee-import.schema.ts';
import classes from './dossier.module.css';
import { PROBLEMS, STATES } from './import-words.ts';

const messages = defineMessages({
  vi: {
    row: 'Dòng',
    name: 'Trong tệp',
    found: 'Tìm thấy',
    award: 'Danh hiệu, hình thức',
    state: 'Kết quả',
    choose: (name: string) => `Chọn người ở dòng ${name}`,
    pick: '– Chọn đúng người –',
    leaveOut: 'Bỏ dòng này',
    born: (day: string) => `sinh ${day}`,
  },
  en: {
    row: 'Row',
    name: 'In the file',
    found: 'Found',
    award: 'Award',
    state: 'Result',
    choose: (name: string) => `Who is meant in row ${name}`,
    pick: '– Choose –',
    leaveOut: 'Leave this row out',
    born: (day: string) => `born ${day}`,
  },
});

type Choose = (rowNo: number, subjectId: string | null) => void;

/** The columns of rows that were read of a file; `choose` says who is meant by one, or that it is left out. */
export function useImportColumns(choose: Choose): Column<ImportRowView>[] {
  const words = useMessages(messages);
  const language = useLanguage();
  return [
    { id: 'rowNo', header: words.row, numeric: true, width: '4rem', cell: (row) => row.rowNo },
    {
      id: 'name',
      header: words.name,
      heading: true,
      width: '26%',
      cell: (row) => [row.cells.name ?? '–', row.cells.birth].filter((text) => text).join(', '),
    },
    {
      id: 'found',
      header: words.found,
      width: '32%',
      cell: (row) => <FoundCell row={row} onChoose={choose} />,
    },
    { id: 'award', header: words.award, cell: (row) => row.awardName ?? row.cells.award ?? '–' },
    {
      id: 'state',
      header: words.state,
      cell: (row) => (
        <>
          <StatusBadge of={STATES} value={row.state} />
          {row.problem !== null && <div className={classes.less}>{PROBLEMS[row.problem][language]}</div>}
        </>
      ),
    },
  ];
}

function FoundCell({ row, onChoose }: { row: ImportRowView; onChoose: Choose }) {
  const words = useMessages(messages);
  const labelOf = ({ name, birthDate, detail }: ImportRowView['candidates'][number]) =>
    [name, birthDate === null ? null : words.born(formatDay(birthDate)), detail]
      .filter((text) => text !== null)
      .join(' · ');
  const [first] = row.candidates;
  if (first === undefined) return '–';
  const isOpen = row.state === 'doubtful' || row.state === 'left-out';
  if (!isOpen && (row.candidates.length === 1 || row.state !== 'ready')) return labelOf(first);
  const value = row.state === 'doubtful' ? '' : row.state === 'left-out' ? 'none' : first.id;
  return (
    <NativeSelect
      aria-label={words.choose(String(row.rowNo))}
      value={value}
      data={[
        ...(row.state === 'doubtful' ? [{ value: '', label: words.pick }] : []),
        ...row.candidates.map((candidate) => ({ value: candidate.id, label: labelOf(candidate) })),
        { value: 'none', label: words.leaveOut },
      ]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen !== '') onChoose(row.rowNo, chosen === 'none' ? null : chosen);
      }}
    />
  );
}
