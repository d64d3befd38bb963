import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { RadioField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { today } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { FUND_KIND_WORDS } from '../../model/fund.ts';
import type { FundView } from '../../server/fund/fund.schema.ts';

const messages = defineMessages({
  vi: {
    title: (unit: string, year: number) => `Ghi vào quỹ năm ${year} của ${unit}`,
    kind: 'Loại',
    amount: 'Số tiền (đồng)',
    amountNote: 'Số nguyên, viết được dấu chấm: 500.000.000',
    text: 'Nội dung',
    day: 'Ngày',
    wrong: 'Hãy nhập số tiền nguyên lớn hơn 0.',
    none: 'Hãy ghi nội dung.',
    save: 'Ghi vào quỹ',
    saved: 'Đã ghi vào quỹ.',
  },
  en: {
    title: (unit: string, year: number) => `Fund of ${unit}, ${year}`,
    kind: 'Kind',
    amount: 'Amount (đồng)',
    amountNote: 'A whole number; dots may be written: 500.000.000',
    text: 'What',
    day: 'Day',
    wrong: 'Enter a whole amount above 0.',
    none: 'Say what it is.',
    save: 'Note it',
    saved: 'Noted.',
  },
});

/** Amounts are written with dots or spaces between thousands. */
const toAmount = (text: string) => {
  const digits = text.replace(/[.\s]/g, '');
  return /^\d{1,14}$/.test(digits) ? Number(digits) : 0;
};

interface Props {
  fund: FundView;
  onClose: () => void;
  onDone: () => void;
}

/** Notes where money comes from, or what is set aside. */
export function AddEntryDialog({ fund, onClose, onDone }: Props) {
  const words = useMessages(messages);
  const language = useLanguage();
  const form = useServerForm({
    id: `fund.add.${fund.unitId}.${fund.year}`,
    initial: { kind: 'source' as string, amount: '', text: '', onDay: today() as string | null },
    validate: ({ amount, text }) => ({
      amount: toAmount(amount) > 0 ? undefined : words.wrong,
      text: text.trim() === '' ? words.none : undefined,
    }),
    submit: ({ amount, ...values }, { key }) =>
      api.post<FundView>(
        '/api/fund-entries',
        { ...values, unitId: fund.unitId, year: fund.year, amount: toAmount(amount) },
        { key },
      ),
    onSuccess: () => {
      toast.done(words.saved);
      onDone();
      onClose();
    },
  });
  return (
    <Dialog opened title={words.title(fund.unitName, fund.year)} onClose={onClose}>
      <Form form={form} submitLabel={words.save} onCancel={onClose}>
        <RadioField
          form={form}
          name="kind"
          label={words.kind}
          options={(['source', 'planned'] as const).map((value) => ({
            value,
            label: FUND_KIND_WORDS[value][language],
          }))}
        />
        <TextField
          form={form}
          name="amount"
          label={words.amount}
          description={words.amountNote}
          width="14rem"
        />
        <TextField form={form} name="text" label={words.text} maxLength={500} />
        <DayField form={form} name="onDay" label={words.day} />
      </Form>
    </Dialog>
  );
}
