import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { ImportView } from '../../server/imports/import.schema.ts';
import { useImportAct } from './import-queries.ts';

const messages = defineMessages({
  vi: {
    discard: 'Bỏ lần nhập',
    title: 'Bỏ lần nhập này?',
    text: 'Những gì đã đọc và quyết định về các hàng sẽ mất. Tệp gốc vẫn được lưu; chưa có gì vào Sổ vàng.',
    keep: 'Giữ lại',
  },
  en: {
    discard: 'Discard the import',
    title: 'Discard this import?',
    text: 'What was read and decided of its rows is lost. The file is kept; nothing is in the golden book.',
    keep: 'Keep it',
  },
});

/** Gives an import up before it is taken. */
export function DiscardImport({ view }: { view: ImportView }) {
  const words = useMessages(messages);
  const [asking, setAsking] = useState(false);
  const discard = useImportAct(view.id, '/discarding');
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.discard}</Button>
      <ConfirmDialog
        opened={asking}
        title={words.title}
        confirmLabel={words.discard}
        cancelLabel={words.keep}
        busy={discard.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => discard.mutate({ version: view.version }, { onSettled: () => setAsking(false) })}
      >
        {words.text}
      </ConfirmDialog>
    </>
  );
}
