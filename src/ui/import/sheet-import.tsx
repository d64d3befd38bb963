import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { FileDrop } from '../file/file-drop.tsx';
import { formatNumber } from '../i18n/format.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { plural } from '../i18n/plural.ts';
import { ActButton } from '../page/act-button.tsx';
import { LoadingLines } from '../page/loaded.tsx';
import { ProblemPanel } from '../page/problem-page.tsx';
import { ImportPreview } from './import-preview.tsx';
import { type SheetImportAnswer, useSheetImport } from './use-sheet-import.ts';

const messages = defineMessages({
  vi: {
    how: 'Điền vào tệp mẫu rồi gửi lên. Bạn sẽ xem trước từng hàng; chưa có gì được lưu cho đến khi bạn xác nhận.',
    template: 'Tải tệp mẫu',
    file: 'Tệp Excel',
    another: 'Chọn tệp khác',
    save: (count: string) => `Lưu ${count} hàng`,
    errors: 'Hãy sửa các hàng có lỗi trong Excel rồi chọn lại tệp.',
  },
  en: {
    how: 'Fill in the template and send it. You see every row first; nothing is saved before you confirm.',
    template: 'Download the template',
    file: 'Excel file',
    another: 'Choose another file',
    save: (count: string) => `Save ${plural(count, 'row')}`,
    errors: 'Mend the rows with errors in Excel and choose the file again.',
  },
});

const MAX_BYTES = 8_000_000;

/**
 * Import from Excel: template, file, a preview of every row, and only then the saving.
 * @param nothing said where no row would change anything
 * @param before what is chosen before the file; as long as something is missing there, `missing` says what
 */
export function SheetImport({
  path,
  params = {},
  template,
  nothing,
  before,
  missing,
  onSaved,
}: {
  path: string;
  params?: Record<string, string>;
  template: string;
  nothing: string;
  before?: ReactNode;
  missing?: string | undefined;
  onSaved: (answer: SheetImportAnswer) => void;
}) {
  const words = useMessages(messages);
  const { file, preview, busy, error, choose, confirm, again } = useSheetImport(path, params, onSaved);
  const count = preview === null ? 0 : preview.counts.new + preview.counts.changed;
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>
        {words.how} <a href={template}>{words.template}</a>
      </p>
      {preview === null && (
        <>
          {before}
          <FileDrop
            label={words.file}
            extensions={['xlsx']}
            maxBytes={MAX_BYTES}
            disabled={busy || missing !== undefined}
            error={missing}
            onFiles={([chosen]) => chosen !== undefined && choose(chosen)}
          />
        </>
      )}
      {busy && <LoadingLines lines={3} />}
      {error !== null && <ProblemPanel error={error} onRetry={again} />}
      {preview !== null && file !== null && (
        <>
          <ImportPreview preview={preview} fileName={file.name} />
          {preview.counts.error > 0 && <p role="status">{words.errors}</p>}
          {preview.counts.error === 0 && count === 0 && <p role="status">{nothing}</p>}
          <Group gap="xs">
            {preview.counts.error === 0 && count > 0 && (
              <ActButton loading={busy} onClick={confirm}>
                {words.save(formatNumber(count))}
              </ActButton>
            )}
            <Button onClick={again}>{words.another}</Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
