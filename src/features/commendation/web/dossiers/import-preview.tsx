import { Group, NativeSelect, Progress, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { StateCounts } from '../../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import type {
  ImportRowView,
  ImportView,
  RowState,
} from '../../server/nominee-imports/nominee-import.schema.ts';
import classes from './dossier.module.css';
import { dossierKey } from './dossier-queries.ts';
import { PROBLEMS, STATES } from './import-words.ts';

const messages = defineMessages({
  vi: {
    rows: 'Các dòng đọc được',
    table: 'Bảng các dòng đọc được',
    row: 'Dòng',
    name: 'Trong tệp',
    found: 'Tìm thấy',
    award: 'Danh hiệu, hình thức',
    state: 'Kết quả',
    choose: (name: string) => `Chọn người ở dòng ${name}`,
    pick: '– Chọn đúng người –',
    leaveOut: 'Bỏ dòng này',
    born: (day: string) => `sinh ${day}`,
    take: (count: number) => `Đưa ${count} dòng vào hồ sơ`,
    taken: (count: number) => `Đã đưa ${count} trường hợp vào hồ sơ.`,
    progress: (done: number) => `Đã đưa ${done} dòng, đang kiểm tra điều kiện…`,
    left: (count: number) =>
      `${count} dòng chưa rõ là ai: chọn ở cột “Tìm thấy”, hoặc để lại, dòng đó không vào hồ sơ.`,
    done: 'Đã đưa xong vào hồ sơ.',
    back: 'Về danh sách đề nghị',
    none: 'Tệp không có dòng nào.',
  },
  en: {
    rows: 'Rows that were read',
    table: 'Table of rows',
    row: 'Row',
    name: 'In the file',
    found: 'Found',
    award: 'Award',
    state: 'Result',
    choose: (name: string) => `Who is meant in row ${name}`,
    pick: '– Choose –',
    leaveOut: 'Leave this row out',
    born: (day: string) => `born ${day}`,
    take: (count: number) => `Put ${plural(count, 'row')} on the list`,
    taken: (count: number) => `${plural(count, 'nominee is', 'nominees are')} on the list.`,
    progress: (done: number) => `${plural(done, 'row is', 'rows are')} on the list, eligibility is checked…`,
    left: (count: number) =>
      `${plural(count, 'row is', 'rows are')} not clear: choose in the column “Found”, or leave them out.`,
    done: 'The rows are on the list.',
    back: 'Back to the nominees',
    none: 'The file has no rows.',
  },
});

/** The rows that were read of a file, who is meant by each, and the act that puts them on the list. */
export function ImportPreview({ dossier, importId }: { dossier: DossierView; importId: string }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const list = useListQuery({ filters: ['state'] as const, defaultSort: 'rowNo' });
  const answer = useList<ImportRowView, ImportView>(
    [...dossierKey(dossier.id), 'import', importId],
    `/api/nominee-imports/${importId}`,
    list,
  );
  const again = () => client.invalidateQueries({ queryKey: dossierKey(dossier.id) });
  const choose = (rowNo: number, subjectId: string | null) =>
    api
      .post(`/api/nominee-imports/${importId}/choices`, { rowNo, subjectId })
      .then(again, (error: unknown) => toast.error(problemText(error)));
  const take = () => {
    setBusy(true);
    api
      .post<{ taken: number }>(`/api/nominee-imports/${importId}/taking`, {})
      .then(
        ({ taken }) => toast.done(words.taken(taken)),
        (error: unknown) => toast.error(problemText(error)),
      )
      .finally(() => {
        setBusy(false);
        void again();
      });
  };
  const columns: Column<ImportRowView>[] = [
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
  const view = answer.data;
  return (
    <Section title={words.rows}>
      {view !== undefined && (
        <>
          <StateCounts
            filter="state"
            active={list.filters.state}
            counts={(Object.keys(STATES) as RowState[]).map((state) => ({
              value: state,
              label: STATES[state][language],
              count: view.byState[state],
            }))}
          />
          {view.byState.doubtful > 0 && <Text mb="sm">{words.left(view.byState.doubtful)}</Text>}
          {busy && (
            <div role="status">
              <Text>{words.progress(view.doneRows)}</Text>
              <Progress value={(100 * view.doneRows) / Math.max(1, view.rowCount)} aria-label={words.rows} />
            </div>
          )}
        </>
      )}
      <DataTable
        caption={words.table}
        columns={columns}
        rowKey={(row) => String(row.rowNo)}
        answer={answer}
        list={list}
        empty={<Text>{words.none}</Text>}
      />
      {view !== undefined && (
        <Group mt="md">
          {view.byState.ready > 0 ? (
            <ActButton loading={busy} onClick={take}>
              {words.take(view.byState.ready)}
            </ActButton>
          ) : (
            view.byState.taken > 0 && <Text role="status">{words.done}</Text>
          )}
          <TextLink to="/ho-so/$dossierId" params={{ dossierId: dossier.id }} search={{ phan: 'nominees' }}>
            {words.back}
          </TextLink>
        </Group>
      )}
    </Section>
  );
}

function FoundCell({
  row,
  onChoose,
}: {
  row: ImportRowView;
  onChoose: (rowNo: number, subjectId: string | null) => void;
}) {
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
