import { Button } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { SheetImport } from '../../../ui/import/sheet-import.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { SheetView } from '../server/registration.schema.ts';
import { useRefreshSheets } from './registration-queries.ts';

const messages = defineMessages({
  vi: {
    import: 'Nhập từ Excel',
    title: 'Nhập đăng ký từ Excel',
    saved: (count: string) => `Đã thêm ${count} dòng đăng ký.`,
    nothing: 'Mọi hàng đã có trong bản đăng ký, nên không có gì để lưu.',
  },
  en: {
    import: 'Import from Excel',
    title: 'Import registrations from Excel',
    saved: (count: string) => `${plural(count, 'registration was', 'registrations were')} added.`,
    nothing: 'All rows are in the sheet already, so there is nothing to save.',
  },
});

/** The sheet as .xlsx and, while it is open, the import with its preview. */
export function SheetExcel({ sheet }: { sheet: SheetView }) {
  const words = useMessages(messages);
  const refresh = useRefreshSheets();
  const [importing, setImporting] = useState(false);
  const close = () => setImporting(false);
  return (
    <>
      {sheet.rows > 0 && <SheetLink path={`/api/registration-sheets/${sheet.id}/export`} />}
      {sheet.allowed.includes('edit') && <Button onClick={() => setImporting(true)}>{words.import}</Button>}
      <Dialog opened={importing} onClose={close} title={words.title} size="min(72rem, 96vw)">
        <SheetImport
          path={`/api/registration-sheets/${sheet.id}/import`}
          template="/api/registration-template.xlsx"
          nothing={words.nothing}
          onSaved={({ counts }) => {
            refresh();
            toast.done(words.saved(formatNumber(counts.new)));
            close();
          }}
        />
      </Dialog>
    </>
  );
}
