import { useState } from 'react';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import type { Option } from '../../../ui/form/fields.tsx';
import { AsyncPicker } from '../../../ui/form/picker.tsx';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { SheetImport } from '../../../ui/import/sheet-import.tsx';
import { useMe } from '../../../ui/session/me.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import { useRefresh } from './organisation-queries.ts';
import { unitPicker } from './pickers.ts';

const messages = defineMessages({
  vi: {
    units: 'Nhập đơn vị từ Excel',
    people: 'Nhập người và chức vụ từ Excel',
    underUnits: 'Các đơn vị không ghi cấp trên sẽ trực thuộc',
    underPeople: 'Người không ghi đơn vị sẽ thuộc',
    nothing: 'Không có hàng nào thay đổi dữ liệu, nên không có gì để lưu.',
    pickUnit: 'Hãy chọn đơn vị trước khi chọn tệp.',
    saved: (created: string, changed: string) =>
      `Đã lưu: ${created} hàng thêm mới, ${changed} hàng thay đổi.`,
  },
  en: {
    units: 'Import units from Excel',
    people: 'Import people and positions from Excel',
    underUnits: 'Units without a parent hang under',
    underPeople: 'People without a unit belong to',
    nothing: 'No row changes anything, so there is nothing to save.',
    pickUnit: 'Choose the unit before the file.',
    saved: (created: string, changed: string) => `Saved: ${created} new rows, ${changed} changed rows.`,
  },
});

interface Props {
  kind: 'units' | 'people';
  opened: boolean;
  onClose: () => void;
}

/** The import of units, or of people with their positions, below a unit. */
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
  const refresh = useRefresh();
  const own = useMe().roles[0];
  const [under, setUnder] = useState<Option | null>(
    own === undefined ? null : { value: own.unitId, label: own.unitName },
  );
  return (
    <SheetImport
      path={`/api/${kind}/import`}
      params={under === null ? {} : { under: under.value }}
      template={`/api/${kind}/import-template.xlsx`}
      nothing={words.nothing}
      before={
        <AsyncPicker
          {...unitPicker}
          label={kind === 'units' ? words.underUnits : words.underPeople}
          value={under}
          onChange={setUnder}
        />
      }
      missing={under === null ? words.pickUnit : undefined}
      onSaved={({ counts }) => {
        refresh();
        toast.done(words.saved(formatNumber(counts.new), formatNumber(counts.changed)));
        onClose();
      }}
    />
  );
}
