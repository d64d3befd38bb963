import { useQueryClient } from '@tanstack/react-query';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { RadioField, SelectField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { CertificateDeskView } from '../../server/certificates/certificate.schema.ts';
import { decisionKey } from '../decision-queries.ts';
import { makePrint } from './certificate-queries.ts';
import classes from './certificates.module.css';

const messages = defineMessages({
  vi: {
    title: 'In bằng, giấy chứng nhận',
    print: 'Tạo bản in PDF',
    which: 'In những bằng nào',
    unprinted: (count: string) => `Những bằng chưa in (${count})`,
    all: (count: string) => `Tất cả (${count})`,
    part: 'Một phần của danh sách',
    from: 'Từ STT',
    to: 'Đến STT',
    number: 'Hãy nhập số thứ tự trong danh sách, từ 1 trở lên.',
    order: 'Thứ tự',
    decision: 'Như trong quyết định',
    unit: 'Theo đơn vị',
    template: 'Mẫu',
    made: (count: string) => `Đã tạo bản in ${count} bằng; trình duyệt đang tải tệp.`,
  },
  en: {
    title: 'Print certificates',
    print: 'Make the PDF',
    which: 'Which ones',
    unprinted: (count: string) => `Those never printed (${count})`,
    all: (count: string) => `All (${count})`,
    part: 'A part of the list',
    from: 'From no.',
    to: 'To no.',
    number: 'Give a place in the list, from 1 on.',
    order: 'Order',
    decision: 'As in the decision',
    unit: 'By unit',
    template: 'Template',
    made: (count: string) => `A print of ${count} is made; the browser is fetching it.`,
  },
});

interface PrintDialogProps {
  decisionId: string;
  desk: CertificateDeskView;
  /** The template that is looked at; empty: of each award its own. */
  template: string;
  onClose: () => void;
}

/** Which certificates, in which order, by which template. */
export function PrintDialog({ decisionId, desk, template, onClose }: PrintDialogProps) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const form = useServerForm({
    id: `certificate.print.${decisionId}`,
    keepDraft: false,
    initial: {
      which: desk.unprinted > 0 ? 'unprinted' : 'all',
      from: '',
      to: '',
      ordering: 'decision',
      templateId: template,
    },
    validate: ({ which, from, to }) =>
      which !== 'part'
        ? {}
        : {
            from: isPlace(from) ? undefined : words.number,
            to: isPlace(to) ? undefined : words.number,
          },
    submit: ({ which, from, to, ordering, templateId }, options) =>
      makePrint(
        decisionId,
        {
          unprinted: which === 'unprinted',
          from: which === 'part' && from !== '' ? Number(from) : null,
          to: which === 'part' && to !== '' ? Number(to) : null,
          ordering: ordering === 'unit' ? 'unit' : 'decision',
          templateId: templateId === '' ? null : templateId,
        },
        options,
      ),
    onSuccess: ({ count }) => {
      toast.done(words.made(formatNumber(count)));
      void client.invalidateQueries({ queryKey: decisionKey(decisionId) });
      onClose();
    },
  });
  return (
    <Dialog opened title={words.title} onClose={onClose}>
      <Form form={form} submitLabel={words.print} onCancel={onClose} guard={false}>
        <RadioField
          form={form}
          name="which"
          label={words.which}
          options={[
            ...(desk.unprinted > 0
              ? [{ value: 'unprinted', label: words.unprinted(formatNumber(desk.unprinted)) }]
              : []),
            { value: 'all', label: words.all(formatNumber(desk.all)) },
            { value: 'part', label: words.part },
          ]}
        />
        {form.values.which === 'part' && (
          <div className={classes.range}>
            <TextField form={form} name="from" label={words.from} inputMode="numeric" optional width="8rem" />
            <TextField form={form} name="to" label={words.to} inputMode="numeric" optional width="8rem" />
          </div>
        )}
        <RadioField
          form={form}
          name="ordering"
          label={words.order}
          options={[
            { value: 'decision', label: words.decision },
            { value: 'unit', label: words.unit },
          ]}
        />
        {desk.templates.length > 0 && (
          <SelectField
            form={form}
            name="templateId"
            label={words.template}
            optional
            options={desk.templates.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Form>
    </Dialog>
  );
}

const isPlace = (text: string) => text === '' || /^[1-9]\d{0,8}$/.test(text);
