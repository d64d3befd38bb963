import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx';
import { Empty } from '../../../ui/empty/empty.tsx';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Section } from '../../../ui/page/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { SearchFilter } from '../../../ui/table/filters.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import { SUBJECT_WORDS } from '../../honour/index.ts';
import type { RegistrationRow, SheetView } from '../server/registration.schema.ts';
import classes from './registration.module.css';
import { rowsKey, useTakeSheet } from './registration-queries.ts';
import { AddRowDialog, EditRowDialog } from './row-dialogs.tsx';
import { SheetExcel } from './sheet-excel.tsx';

const messages = defineMessages({
  vi: {
    title: 'Danh sách đăng ký',
    caption: 'Cá nhân, tập thể, hộ gia đình đã đăng ký',
    search: 'Tìm trong danh sách',
    name: 'Cá nhân, tập thể, hộ gia đình',
    subject: 'Đối tượng',
    award: 'Danh hiệu, hình thức',
    content: 'Nội dung đăng ký',
    acts: 'Thao tác',
    add: 'Thêm đăng ký',
    edit: 'Sửa',
    editLabel: (name: string) => `Sửa đăng ký của ${name}`,
    remove: 'Xóa',
    removeLabel: (name: string) => `Xóa đăng ký của ${name}`,
    sure: (name: string, award: string) => `Bỏ ${award} của ${name} khỏi bản đăng ký?`,
    removed: 'Đã xóa dòng đăng ký.',
    emptyTitle: 'Chưa đăng ký ai',
    emptyText: 'Thêm cá nhân, tập thể hoặc hộ gia đình cùng danh hiệu, hình thức phấn đấu trong năm.',
  },
  en: {
    title: 'Registered',
    caption: 'People, collectives and households that are registered',
    search: 'Search the list',
    name: 'Person, collective, household',
    subject: 'Kind',
    award: 'Award',
    content: 'Content',
    acts: 'Acts',
    add: 'Add',
    edit: 'Edit',
    editLabel: (name: string) => `Edit the registration of ${name}`,
    remove: 'Remove',
    removeLabel: (name: string) => `Remove the registration of ${name}`,
    sure: (name: string, award: string) => `Take ${award} of ${name} off the sheet?`,
    removed: 'The registration was removed.',
    emptyTitle: 'Nobody is registered yet',
    emptyText: 'Add people, collectives or households with the award they strive for.',
  },
});

/** What the sheet registers; while it is open, rows are added, changed and removed. */
export function SheetRows({ sheet }: { sheet: SheetView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeSheet();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<RegistrationRow | null>(null);
  const [removing, setRemoving] = useState<RegistrationRow | null>(null);
  const list = useListQuery({ defaultSort: 'position' });
  const answer = useList<RegistrationRow>(
    rowsKey(sheet.id),
    `/api/registration-sheets/${sheet.id}/registrations`,
    list,
  );
  const mayEdit = sheet.allowed.includes('edit');
  const remove = () => {
    if (removing === null) return;
    api
      .delete<SheetView>(`/api/registrations/${removing.id}`)
      .then((next) => {
        take(next);
        toast.done(words.removed);
        setRemoving(null);
      })
      .catch((error: unknown) => toast.error(problemText(error)));
  };
  const columns: Column<RegistrationRow>[] = [
    {
      id: 'name',
      header: words.name,
      heading: true,
      sortable: true,
      width: '32%',
      cell: (row) => (
        <>
          {row.name}
          {row.detail !== null && <div className={classes.quiet}>{row.detail}</div>}
        </>
      ),
    },
    { id: 'subject', header: words.subject, cell: (row) => SUBJECT_WORDS[row.subject][language] },
    { id: 'award', header: words.award, sortable: true, cell: (row) => row.awardName },
    { id: 'content', header: words.content, cell: (row) => row.content ?? '–' },
    ...(mayEdit
      ? [
          {
            id: 'acts',
            header: words.acts,
            cell: (row: RegistrationRow) => (
              <Group gap="xs" wrap="nowrap">
                <Button
                  size="compact-sm"
                  aria-label={words.editLabel(row.name)}
                  onClick={() => setEditing(row)}
                >
                  {words.edit}
                </Button>
                <Button
                  size="compact-sm"
                  aria-label={words.removeLabel(row.name)}
                  onClick={() => setRemoving(row)}
                >
                  {words.remove}
                </Button>
              </Group>
            ),
          },
        ]
      : []),
  ];
  const acts = (
    <Group gap="xs">
      <SheetExcel sheet={sheet} />
      {mayEdit && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
    </Group>
  );
  return (
    <Section title={words.title} acts={acts}>
      {sheet.rows > 0 && (
        <div className={classes.search}>
          <SearchFilter list={list} label={words.search} />
        </div>
      )}
      <DataTable
        caption={words.caption}
        columns={columns}
        rowKey={(row) => row.id}
        answer={answer}
        list={list}
        empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
      />
      {adding && <AddRowDialog sheet={sheet} onClose={() => setAdding(false)} />}
      {editing !== null && <EditRowDialog sheet={sheet} row={editing} onClose={() => setEditing(null)} />}
      <ConfirmDialog
        opened={removing !== null}
        title={words.remove}
        confirmLabel={words.remove}
        onConfirm={remove}
        onClose={() => setRemoving(null)}
      >
        {removing !== null && <p>{words.sure(removing.name, removing.awardName)}</p>}
      </ConfirmDialog>
    </Section>
  );
}
