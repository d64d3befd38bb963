import { Button, Group, Stack } from '@mantine/core';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { FileDrop } from '../../../ui/file/file-drop.tsx';
import { AsyncPicker } from '../../../ui/form/picker.tsx';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { ImportPreview } from '../../../ui/import/import-preview.tsx';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { LoadingLines } from '../../../ui/page/loaded.tsx';
import { ProblemPanel } from '../../../ui/page/problem-page.tsx';
import { unitPicker } from './pickers.ts';
import { EXCEL_PATHS, type ExcelKind, useExcelImport } from './use-excel-import.ts';

const messages = defineMessages({
  vi: {
    units: 'Nhập đơn vị từ Excel',
    people: 'Nhập người và chức vụ từ Excel',
    how: 'Điền vào tệp mẫu rồi gửi lên. Bạn sẽ xem trước từng hàng; chưa có gì được lưu cho đến khi bạn xác nhận.',
    template: 'Tải tệp mẫu',
    underUnits: 'Các đơn vị không ghi cấp trên sẽ trực thuộc',
    underPeople: 'Người không ghi đơn vị sẽ thuộc',
    file: 'Tệp Excel',
    another: 'Chọn tệp khác',
    save: (count: string) => `Lưu ${count} hàng`,
    nothing: 'Không có hàng nào thay đổi dữ liệu, nên không có gì để lưu.',
    errors: 'Hãy sửa các hàng có lỗi trong Excel rồi chọn lại tệp.',
    pickUnit: 'Hãy chọn đơn vị trước khi chọn tệp.',
  },
  en: {
    units: 'Import units from Excel',
    people: 'Import people and positions from Excel',
    how: 'Fill in the template and send it. You see every row first; nothing is saved before you confirm.',
    template: 'Download the template',
    underUnits: 'Units without a parent hang under',
    underPeople: 'People without a unit belong to',
    file: 'Excel file',
    another: 'Choose another file',
    save: (count: string) => `Save ${plural(count, 'row')}`,
    nothing: 'No row changes anything, so there is nothing to save.',
    errors: 'Mend the rows with errors in Excel and choose the file again.',
    pickUnit: 'Choose the unit before the file.',
  },
});

const MAX_BYTES = 8_000_000;
interface Props {
  kind: ExcelKind;
  opened: boolean;
  onClose: () => void;
}

/** Import from Excel: template, file, a preview of every row, and only then the saving. */
export function ExcelImport({ kind, opened, onClose }: Props) {
  const words = useMessages(messages);
  return (
    <Dialog opened={opened} onClose={onClose} title={words[kind]} size="min(72rem, 96vw)">
      <Steps kind={kind} onClose={onClose} />
    </Dialog>
  );
}

function Steps({ kind, onClose }: Pick<Props, 'kind' | 'onClose'>) {
  const words = useMessages(messages);
  const { under, setUnder, file, preview, busy, error, choose, confirm, again } = useExcelImport(
    kind,
    onClose,
  );
  const count = preview === null ? 0 : preview.counts.new + preview.counts.changed;
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>
        {words.how} <a href={`${EXCEL_PATHS[kind]}/import-template.xlsx`}>{words.template}</a>
      </p>
      {preview === null && (
        <>
          <AsyncPicker
            {...unitPicker}
            label={kind === 'units' ? words.underUnits : words.underPeople}
            value={under}
            onChange={setUnder}
          />
          <FileDrop
            label={words.file}
            extensions={['xlsx']}
            maxBytes={MAX_BYTES}
            disabled={busy || under === null}
            error={under === null ? words.pickUnit : undefined}
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
          {preview.counts.error === 0 && count === 0 && <p role="status">{words.nothing}</p>}
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
