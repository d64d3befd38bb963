import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { SelectField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { toast } from '../../../ui/toast/toast-store.ts';
import { documentCode } from '../model/document-words.ts';
import type { DocumentView } from '../server/document.schema.ts';
import type { SeriesListView } from '../server/register.schema.ts';
import { useTakeDocument } from './document-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Cấp số văn bản',
    about: 'Số lấy theo thứ tự trong sổ đăng ký của năm; số và ngày sẽ in trên văn bản.',
    day: 'Ngày văn bản',
    sequence: 'Lấy số từ',
    own: 'Dãy số của đơn vị (số tiếp theo)',
    body: (name: string) => `Dãy số riêng: ${name} (số tiếp theo)`,
    reserved: (code: string) => `Số giữ chỗ ${code}`,
    save: 'Cấp số',
    done: (code: string) => `Đã cấp số ${code}.`,
    odd: 'Ngày văn bản không theo thứ tự số; hãy kiểm tra lại.',
  },
  en: {
    title: 'Give a number',
    about: 'The number comes in order from this year’s register; number and day are printed on the document.',
    day: 'Day of the document',
    sequence: 'Number from',
    own: 'The unit’s sequence (next number)',
    body: (name: string) => `Own sequence: ${name} (next number)`,
    reserved: (code: string) => `Reserved number ${code}`,
    save: 'Give the number',
    done: (code: string) => `The number is ${code}.`,
    odd: 'Its day is out of the order of the numbers; check it.',
  },
});

/** Takes the next number of a sequence, or a reserved one, for a draft. */
export function NumberDialog({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['register', 'series', document.unitId],
    queryFn: ({ signal }) =>
      api.get<SeriesListView>('/api/number-series', { unit: document.unitId }, { signal }),
  });
  return (
    <Dialog opened title={words.title} onClose={onClose}>
      <Loaded query={query}>
        {(series) => <NumberForm document={document} series={series} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

function NumberForm({
  document,
  series,
  onClose,
}: {
  document: DocumentView;
  series: SeriesListView;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const take = useTakeDocument();
  const form = useServerForm({
    id: `document.number.${document.id}`,
    initial: { day: today() as string | null, from: 'own', version: document.version },
    submit: ({ day, from, version }, { key }) => {
      const [kind = '', value = ''] = from.split(':');
      const choice = kind === 'body' ? { body: value } : kind === 'reserved' ? { reservedId: value } : {};
      return api.post<DocumentView>(
        `/api/documents/${document.id}/number`,
        { version, day, ...choice },
        { key },
      );
    },
    onSuccess: (next) => {
      take(next);
      toast.done(words.done(documentCode(next) ?? ''));
      if (next.doubts.length > 0) toast.error(words.odd);
      onClose();
    },
  });
  const year = Number((form.values.day ?? '').slice(0, 4));
  const bodies = [...new Set(series.items.map(({ body }) => body))].filter((body) => body !== '');
  const reserved = series.items
    .filter((each) => each.year === year)
    .flatMap((each) => each.reserved)
    .filter(({ kind }) => kind === document.kind);
  const options = [
    { value: 'own', label: words.own },
    ...bodies.map((body) => ({ value: `body:${body}`, label: words.body(body) })),
    ...reserved.map((row) => ({
      value: `reserved:${row.id}`,
      label: words.reserved(documentCode(row) ?? ''),
    })),
  ];
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <Text>{words.about}</Text>
      <DayField form={form} name="day" label={words.day} />
      <SelectField form={form} name="from" label={words.sequence} options={options} />
    </Form>
  );
}
