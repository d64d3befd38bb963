import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../../ui/table/filters.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { ImportRow } from '../../server/imports/plan-import.schema.ts';
import { IMPORT_STATES } from './import-states.ts';
import classes from './imports.module.css';
import { UploadPlan } from './upload-plan.tsx';

const messages = defineMessages({
  vi: {
    title: 'Nhập kế hoạch',
    intro:
      'Chọn tệp kế hoạch; phần mềm đọc các nhiệm vụ và thời hạn, bạn soát lại bên cạnh bản gốc. Chưa có gì được dùng trước khi bạn bấm đưa vào sử dụng.',
    caption: 'Các bản nhập',
    name: 'Tệp',
    plan: 'Kế hoạch',
    state: 'Trạng thái',
    open: (doubts: number, rows: number) => `${doubts} điều · ${rows} dòng`,
    doubts: 'Cần xem lại',
    at: 'Nhập lúc',
    noTitle: '(chưa rõ trích yếu)',
    empty: 'Chưa có bản nhập nào',
    emptyText: 'Tệp bạn chọn sẽ hiện ở đây, để sửa tiếp bất cứ lúc nào.',
    discard: 'Bỏ',
    discardOf: (name: string) => `Bỏ bản nhập ${name}`,
    discardTitle: 'Bỏ bản nhập này?',
    discardText: (name: string) =>
      `Bản nhập “${name}” sẽ không sửa hay đưa vào sử dụng được nữa. Tệp gốc vẫn được lưu.`,
    discarded: 'Đã bỏ bản nhập.',
  },
  en: {
    title: 'Import plans',
    intro:
      'Choose the file of a plan; its tasks and deadlines are read and you check them beside the source. Nothing is in use before you take it into use.',
    caption: 'Imports',
    name: 'File',
    plan: 'Plan',
    state: 'State',
    open: (doubts: number, rows: number) => `${plural(doubts, 'doubt')} · ${plural(rows, 'row')}`,
    doubts: 'To look at',
    at: 'Imported at',
    noTitle: '(title not known)',
    empty: 'There are no imports yet',
    emptyText: 'The file you choose appears here, to go on correcting at any time.',
    discard: 'Discard',
    discardOf: (name: string) => `Discard the import ${name}`,
    discardTitle: 'Discard this import?',
    discardText: (name: string) =>
      `The import “${name}” can then no longer be corrected or used. The file itself is kept.`,
    discarded: 'The import was discarded.',
  },
});

/** Upload of plans and the list of imports with their states. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const [discarding, setDiscarding] = useState<ImportRow | null>(null);
  const list = useListQuery({ filters: ['state'], defaultSort: '-created' });
  const answer = useList<ImportRow>(['plan-import', 'list'], '/api/plan-imports', list);
  const discard = useMutation({
    mutationFn: (row: ImportRow) => api.delete(`/api/plan-imports/${row.id}`, { version: row.version }),
    onSuccess: () => toast.done(words.discarded),
    onError: (error) => toast.error(problemText(error)),
    onSettled: () => {
      setDiscarding(null);
      void client.invalidateQueries({ queryKey: ['plan-import', 'list'] });
    },
  });
  const columns: Column<ImportRow>[] = [
    {
      id: 'plan',
      header: words.plan,
      width: '22rem',
      cell: (row) =>
        `${row.title ?? words.noTitle}${row.title === null && row.year !== null ? ` ${row.year}` : ''}`,
      heading: true,
    },
    { id: 'file', header: words.name, cell: (row) => row.fileName, sortable: true },
    { id: 'state', header: words.state, cell: (row) => <StatusBadge of={IMPORT_STATES} value={row.state} /> },
    { id: 'doubts', header: words.doubts, cell: (row) => words.open(row.doubts, row.rows), width: '7rem' },
    {
      id: 'created',
      header: words.at,
      cell: (row) => (
        <>
          {formatMoment(row.createdAt)}
          <div className={classes.about}>{row.by}</div>
        </>
      ),
      sortable: true,
      width: '10rem',
    },
    {
      id: 'discard',
      header: words.discard,
      cell: (row) =>
        row.allowed.includes('discard') && (
          <Button
            size="compact-md"
            variant="subtle"
            aria-label={words.discardOf(row.fileName)}
            onClick={(event) => {
              event.preventDefault();
              event.stopPropagation();
              setDiscarding(row);
            }}
          >
            {words.discard}
          </Button>
        ),
    },
  ];
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <UploadPlan />
      <ListLayout
        list={list}
        filters={
          <SelectFilter
            list={list}
            name="state"
            label={words.state}
            options={optionsOf(IMPORT_STATES, language)}
          />
        }
      >
        <DataTable
          caption={words.caption}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '/nhap-ke-hoach/$importId', params: { importId: row.id } })}
          empty={<Empty title={words.empty}>{words.emptyText}</Empty>}
        />
      </ListLayout>
      <ConfirmDialog
        opened={discarding !== null}
        title={words.discardTitle}
        confirmLabel={words.discard}
        busy={discard.isPending}
        onConfirm={() => discarding !== null && discard.mutate(discarding)}
        onClose={() => setDiscarding(null)}
      >
        {words.discardText(discarding?.fileName ?? '')}
      </ConfirmDialog>
    </PageFrame>
  );
}
