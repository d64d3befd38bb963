import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { PlanView } from '../server/plan.schema.ts';
import type { PlanDocumentView } from '../server/plan-document.schema.ts';

const messages = defineMessages({
  vi: {
    title: 'Tên kế hoạch',
    issuer: 'Cơ quan ban hành',
    place: 'Nơi ban hành',
    number: 'Số',
    symbol: 'Ký hiệu',
    signedOn: 'Ngày ký',
    save: 'Lưu phần đầu văn bản',
    saved: 'Đã lưu kế hoạch.',
  },
  en: {
    title: 'Title',
    issuer: 'Issuing body',
    place: 'Place',
    number: 'Number',
    symbol: 'Symbol',
    signedOn: 'Day of signing',
    save: 'Save the head',
    saved: 'The plan is saved.',
  },
});

/** Edits what stands at the head of a plan; fields that are sealed in its state are left out. */
export function HeadForm({
  plan,
  document,
  onDone,
}: {
  plan: PlanView;
  document: PlanDocumentView;
  onDone: () => void;
}) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const head = plan.allowed.includes('edit');
  const numbering = plan.allowed.includes('number');
  const form = useServerForm({
    id: `plan.head.${plan.id}`,
    initial: {
      title: document.title,
      issuer: document.issuer ?? '',
      place: document.place ?? '',
      number: document.number ?? '',
      symbol: document.symbol ?? '',
      signedOn: document.signedOn,
      version: document.version,
    },
    submit: ({ title, issuer, place, number, symbol, signedOn, version }, { key }) =>
      api.patch<PlanView>(
        `/api/plans/${plan.id}`,
        {
          version,
          ...(head && { title, issuer: issuer || null, place: place || null }),
          ...(numbering && { number: number || null, symbol: symbol || null, signedOn }),
        },
        { key },
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['plan'] });
      toast.done(words.saved);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone}>
      {head && (
        <>
          <TextField form={form} name="title" label={words.title} maxLength={1000} />
          <TextField form={form} name="issuer" label={words.issuer} maxLength={300} optional />
          <TextField form={form} name="place" label={words.place} maxLength={100} optional />
        </>
      )}
      {numbering && (
        <>
          <TextField form={form} name="number" label={words.number} maxLength={40} width="10rem" optional />
          <TextField form={form} name="symbol" label={words.symbol} maxLength={60} width="16rem" optional />
          <DayField form={form} name="signedOn" label={words.signedOn} optional />
        </>
      )}
    </Form>
  );
}
