import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { api, toQueryString } from '../../../ui/api/api.ts';
import { isProblem } from '../../../ui/api/problem.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { FileDrop } from '../../../ui/file/file-drop.tsx';
import type { Option } from '../../../ui/form/fields.tsx';
import { AsyncPicker } from '../../../ui/form/picker.tsx';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { LoadingLines } from '../../../ui/page/loaded.tsx';
import { ProblemPanel } from '../../../ui/page/problem-page.tsx';
import { useMe } from '../../../ui/session/me.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { ImportView } from '../server/import.schema.ts';
import { ImportPreview } from './import-preview.tsx';
import { unitPicker, useRefresh } from './organisation-queries.ts';

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
    saved: (created: string, changed: string) =>
      `Đã lưu: ${created} hàng thêm mới, ${changed} hàng thay đổi.`,
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
    save: (count: string) => `Save ${count} rows`,
    saved: (created: string, changed: string) => `Saved: ${created} new rows, ${changed} changed rows.`,
    nothing: 'No row changes anything, so there is nothing to save.',
    errors: 'Mend the rows with errors in Excel and choose the file again.',
    pickUnit: 'Choose the unit before the file.',
  },
});

const MAX_BYTES = 8_000_000;
const PATHS = { units: '/api/units', people: '/api/people' } as const;

interface Props {
  kind: 'units' | 'people';
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
  const own = useMe().roles[0];
  const refresh = useRefresh();
  const [under, setUnder] = useState<Option | null>(
    own === undefined ? null : { value: own.unitId, label: own.unitName },
  );
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportView | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const send = async (chosen: File, confirm: boolean) => {
    if (under === null) return;
    setBusy(true);
    setError(null);
    try {
      const query = toQueryString({ under: under.value, ...(confirm && { confirm, seen: preview?.seen }) });
      const answer = await api.upload<ImportView>(`${PATHS[kind]}/import${query}`, chosen);
      if (!answer.saved) return setPreview(answer);
      refresh();
      toast.done(words.saved(formatNumber(answer.counts.new), formatNumber(answer.counts.changed)));
      onClose();
    } catch (problem) {
      setError(problem);
      // What has changed meanwhile is shown in place of what was seen.
      if (isProblem(problem, 'stale-version') && problem.current !== undefined)
        setPreview(problem.current as ImportView);
    } finally {
      setBusy(false);
    }
  };
  const again = () => {
    setFile(null);
    setPreview(null);
    setError(null);
  };
  const count = preview === null ? 0 : preview.counts.new + preview.counts.changed;
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>
        {words.how} <a href={`${PATHS[kind]}/import-template.xlsx`}>{words.template}</a>
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
            onFiles={([chosen]) => {
              if (chosen === undefined) return;
              setFile(chosen);
              void send(chosen, false);
            }}
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
          <Group justify="flex-end">
            <Button onClick={again}>{words.another}</Button>
            {preview.counts.error === 0 && count > 0 && (
              <ActButton loading={busy} onClick={() => void send(file, true)}>
                {words.save(formatNumber(count))}
              </ActButton>
            )}
          </Group>
        </>
      )}
    </Stack>
  );
}
