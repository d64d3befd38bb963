import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { SelectField, TextareaField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import { documentCode } from '../model/document-words.ts';
import type { ReservedView, SeriesView } from '../server/register.schema.ts';
import { issuedKindOptions } from './kind-options.ts';

const messages = defineMessages({
  vi: {
    title: 'Giữ chỗ số văn bản',
    about: 'Số giữ chỗ dành cho văn bản sẽ ký sau; dùng khi cấp số cho dự thảo, hoặc hủy kèm lý do.',
    kind: 'Loại văn bản',
    day: 'Ngày dự kiến của văn bản',
    count: 'Số lượng',
    reason: 'Lý do giữ chỗ',
    save: 'Giữ chỗ',
    done: (codes: string) => `Đã giữ chỗ ${codes}.`,
  },
  en: {
    title: 'Reserve numbers',
    about:
      'A reserved number is kept for a document to be signed later: use it when a draft gets its number, or cancel it with a reason.',
    kind: 'Kind',
    day: 'Intended day of the document',
    count: 'How many',
    reason: 'Why',
    save: 'Reserve',
    done: (codes: string) => `Reserved: ${codes}.`,
  },
});

/** Keeps the next numbers of a sequence. */
export function ReserveDialog({ series, onClose }: { series: SeriesView; onClose: () => void }) {
  const words = useMessages(messages);
  return (
    <Dialog opened title={words.title} onClose={onClose}>
      <ReserveForm series={series} onClose={onClose} />
    </Dialog>
  );
}

function ReserveForm({ series, onClose }: { series: SeriesView; onClose: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const day = today().startsWith(`${series.year}-`) ? today() : `${series.year}-12-31`;
  const form = useServerForm({
    id: `register.reserve.${series.id}`,
    initial: { kind: (series.kind ?? '') as string, day: day as string | null, count: '1', reason: '' },
    submit: ({ count, ...rest }, { key }) =>
      api.post<ReservedView>(
        `/api/number-series/${series.id}/reservations`,
        { ...rest, count: Number(count) },
        { key },
      ),
    onSuccess: ({ items }) => {
      toast.done(words.done(items.map((row) => documentCode(row)).join(', ')));
      void client.invalidateQueries({ queryKey: ['register'] });
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <Text>{words.about}</Text>
      {series.kind === null && (
        <SelectField form={form} name="kind" label={words.kind} options={issuedKindOptions(language)} />
      )}
      <DayField form={form} name="day" label={words.day} />
      <TextField form={form} name="count" label={words.count} inputMode="numeric" width="6rem" />
      <TextareaField form={form} name="reason" label={words.reason} maxLength={1000} />
    </Form>
  );
}
