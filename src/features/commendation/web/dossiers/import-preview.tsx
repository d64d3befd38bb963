import { Group, Progress, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
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
import { dossierKey } from './dossier-queries.ts';
import { useImportColumns } from './import-columns.tsx';
import { STATES } from './import-words.ts';

const messages = defineMessages({
  vi: {
    rows: 'Các dòng đọc được',
    table: 'Bảng các dòng đọc được',
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
  const columns = useImportColumns(choose);
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
