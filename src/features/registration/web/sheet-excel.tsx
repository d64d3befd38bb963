import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { api, toQueryString } from '../../../ui/api/api.ts';
import { isProblem } from '../../../ui/api/problem.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { FileDrop } from '../../../ui/file/file-drop.tsx';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { ImportPreview, type ImportPreviewView } from '../../../ui/import/import-preview.tsx';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { LoadingLines } from '../../../ui/page/loaded.tsx';
import { ProblemPanel } from '../../../ui/page/problem-page.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { SheetView } from '../server/registration.schema.ts';
import { useRefreshSheets } from './registration-queries.ts';

const messages = defineMessages({
  vi: {
    import: 'Nhập từ Excel',
    title: 'Nhập đăng ký từ Excel',
    how: 'Điền vào tệp mẫu rồi gửi lên. Bạn sẽ xem trước từng hàng; chưa có gì được lưu cho đến khi bạn xác nhận.',
    template: 'Tải tệp mẫu',
    file: 'Tệp Excel',
    another: 'Chọn tệp khác',
    save: (count: string) => `Lưu ${count} hàng`,
    saved: (count: string) => `Đã thêm ${count} dòng đăng ký.`,
    errors: 'Hãy sửa các hàng có lỗi trong Excel rồi chọn lại tệp.',
    nothing: 'Mọi hàng đã có trong bản đăng ký, nên không có gì để lưu.',
  },
  en: {
    import: 'Import from Excel',
    title: 'Import registrations from Excel',
    how: 'Fill in the template and send it. You see every row first; nothing is saved before you confirm.',
    template: 'Download the template',
    file: 'Excel file',
    another: 'Choose another file',
    save: (count: string) => `Save ${plural(count, 'row')}`,
    saved: (count: string) => `${plural(count, 'registration was', 'registrations were')} added.`,
    errors: 'Mend the rows with errors in Excel and choose the file again.',
    nothing: 'All rows are in the sheet already, so there is nothing to save.',
  },
});

const MAX_BYTES = 8_000_000;
type Preview = ImportPreviewView & { saved: boolean; seen: string };

/** The sheet as .xlsx and, while it is open, the import with its preview. */
export function SheetExcel({ sheet }: { sheet: SheetView }) {
  const words = useMessages(messages);
  const [importing, setImporting] = useState(false);
  const close = () => setImporting(false);
  return (
    <>
      {sheet.rows > 0 && <SheetLink path={`/api/registration-sheets/${sheet.id}/export`} />}
      {sheet.allowed.includes('edit') && <Button onClick={() => setImporting(true)}>{words.import}</Button>}
      <Dialog opened={importing} onClose={close} title={words.title} size="min(72rem, 96vw)">
        <ImportSteps sheetId={sheet.id} onClose={close} />
      </Dialog>
    </>
  );
}

function ImportSteps({ sheetId, onClose }: { sheetId: string; onClose: () => void }) {
  const words = useMessages(messages);
  const refresh = useRefreshSheets();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (chosen: File, seen?: string) => {
    setFile(chosen);
    setBusy(true);
    setError(null);
    try {
      const query = toQueryString(seen === undefined ? {} : { confirm: true, seen });
      const answer = await api.upload<Preview>(`/api/registration-sheets/${sheetId}/import${query}`, chosen);
      if (!answer.saved) return setPreview(answer);
      refresh();
      toast.done(words.saved(formatNumber(answer.counts.new)));
      onClose();
    } catch (problem) {
      setError(problem);
      // What has changed meanwhile is shown in place of what was seen.
      if (isProblem(problem, 'stale-version') && problem.current !== undefined)
        setPreview(problem.current as Preview);
    } finally {
      setBusy(false);
    }
  };
  const again = () => {
    setFile(null);
    setPreview(null);
    setError(null);
  };
  const ready = preview !== null && preview.counts.error === 0 && preview.counts.new > 0;
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>
        {words.how} <a href="/api/registration-template.xlsx">{words.template}</a>
      </p>
      {preview === null && (
        <FileDrop
          label={words.file}
          extensions={['xlsx']}
          maxBytes={MAX_BYTES}
          disabled={busy}
          onFiles={([chosen]) => chosen !== undefined && void send(chosen)}
        />
      )}
      {busy && <LoadingLines lines={3} />}
      {error !== null && <ProblemPanel error={error} onRetry={again} />}
      {preview !== null && file !== null && (
        <>
          <ImportPreview preview={preview} fileName={file.name} />
          {preview.counts.error > 0 && <p role="status">{words.errors}</p>}
          {preview.counts.error === 0 && preview.counts.new === 0 && <p role="status">{words.nothing}</p>}
          <Group gap="xs">
            {ready && (
              <ActButton loading={busy} onClick={() => void send(file, preview.seen)}>
                {words.save(formatNumber(preview.counts.new))}
              </ActButton>
            )}
            <Button onClick={again}>{words.another}</Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
