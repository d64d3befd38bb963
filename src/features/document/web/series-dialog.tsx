import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { type Option, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useMe } from '../../../ui/session/me.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import { unitPicker } from '../../organisation/web/index.ts';
import type { SeriesView } from '../server/register.schema.ts';
import { issuedKindOptions } from './kind-options.ts';

const messages = defineMessages({
  vi: {
    add: 'Thêm dãy số',
    edit: 'Sửa dãy số',
    unit: 'Đơn vị ban hành',
    body: 'Dãy riêng của',
    bodyHint: 'Tên viết tắt của tổ chức có sổ riêng, ví dụ HĐTĐKT; để trống nếu là của đơn vị',
    kind: 'Loại văn bản',
    all: 'Mọi loại không có dãy riêng',
    year: 'Năm',
    suffix: 'Ký hiệu cơ quan',
    suffixHint: 'Phần sau mã loại văn bản: UBND trong KH-UBND',
    prefix: 'Chữ đứng trước số',
    start: 'Bắt đầu từ số',
    startHint: 'Để tiếp sổ giấy đang dùng. Chỉ đổi được khi dãy chưa cấp số nào.',
    save: 'Lưu dãy số',
    saved: 'Đã lưu dãy số.',
  },
  en: {
    add: 'Add a sequence',
    edit: 'Edit the sequence',
    unit: 'Issuing unit',
    body: 'Own sequence of',
    bodyHint: 'Short name of a body with a register of its own, such as HĐTĐKT; empty for the unit',
    kind: 'Kind',
    all: 'All kinds without their own',
    year: 'Year',
    suffix: 'Symbol of the office',
    suffixHint: 'What follows the code of the kind: UBND in KH-UBND',
    prefix: 'Letters before the number',
    start: 'Begins at',
    startHint: 'To go on from a paper register. Changes only while no number was given.',
    save: 'Save the sequence',
    saved: 'The sequence is saved.',
  },
});

const ALL = 'all';

/** Sets up a sequence, or changes how its numbers look. */
export function SeriesDialog({ series, onClose }: { series: SeriesView | null; onClose: () => void }) {
  const words = useMessages(messages);
  return (
    <Dialog opened title={series === null ? words.add : words.edit} onClose={onClose}>
      <SeriesForm series={series} onClose={onClose} />
    </Dialog>
  );
}

function SeriesForm({ series, onClose }: { series: SeriesView | null; onClose: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const own = useMe().roles[0];
  const form = useServerForm({
    id: `register.series.${series?.id ?? 'new'}`,
    initial: {
      unitId: own === undefined ? null : ({ value: own.unitId, label: own.unitName } as Option | null),
      body: '',
      kind: ALL as string,
      year: today().slice(0, 4),
      suffix: series?.suffix ?? 'UBND',
      prefix: series?.prefix ?? '',
      start: String(series?.start ?? 1),
      version: series?.version ?? 1,
    },
    submit: ({ unitId, body, kind, year, suffix, prefix, start, version }, { key }) =>
      series === null
        ? api.post<SeriesView>(
            '/api/number-series',
            {
              unitId: unitId?.value,
              body,
              kind: kind === ALL ? null : kind,
              year: Number(year),
              suffix,
              prefix,
              start: Number(start),
            },
            { key },
          )
        : api.patch<SeriesView>(
            `/api/number-series/${series.id}`,
            { version, suffix, prefix, start: Number(start) },
            { key },
          ),
    onSuccess: () => {
      toast.done(words.saved);
      void client.invalidateQueries({ queryKey: ['register'] });
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      {series === null && (
        <>
          <PickerField form={form} name="unitId" label={words.unit} {...unitPicker} />
          <TextField
            form={form}
            name="body"
            label={words.body}
            description={words.bodyHint}
            maxLength={100}
            optional
          />
          <SelectField
            form={form}
            name="kind"
            label={words.kind}
            options={[{ value: ALL, label: words.all }, ...issuedKindOptions(language)]}
          />
          <TextField form={form} name="year" label={words.year} inputMode="numeric" width="8rem" />
        </>
      )}
      <TextField
        form={form}
        name="suffix"
        label={words.suffix}
        description={words.suffixHint}
        maxLength={40}
        width="16rem"
      />
      <TextField form={form} name="prefix" label={words.prefix} maxLength={10} width="8rem" optional />
      <TextField
        form={form}
        name="start"
        label={words.start}
        description={words.startHint}
        inputMode="numeric"
        width="10rem"
        disabled={series !== null && series.taken > 0}
      />
    </Form>
  );
}
