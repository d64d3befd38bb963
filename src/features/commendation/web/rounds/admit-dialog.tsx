import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { RoundView, SenderRow } from '../../server/rounds/round.schema.ts';
import { useTakeRound } from './round-queries.ts';

const messages = defineMessages({
  vi: {
    title: (unit: string) => `Cho gửi muộn: ${unit}`,
    day: 'Được gửi đến hết ngày',
    reason: 'Lý do',
    submit: 'Cho gửi muộn',
    done: 'Đã cho đơn vị gửi muộn và báo cho đơn vị.',
  },
  en: {
    title: (unit: string) => `Let in late: ${unit}`,
    day: 'May send until the end of',
    reason: 'Reason',
    submit: 'Let in late',
    done: 'The unit may send late and was told.',
  },
});

interface Props {
  round: RoundView;
  sender: SenderRow;
  onClose: () => void;
}

/** Gives one unit a last day of its own, with the reason. */
export function AdmitDialog(props: Props) {
  const words = useMessages(messages);
  return (
    <Dialog opened title={words.title(props.sender.unitName)} onClose={props.onClose}>
      <AdmitForm {...props} />
    </Dialog>
  );
}

function AdmitForm({ round, sender, onClose }: Props) {
  const words = useMessages(messages);
  const take = useTakeRound();
  const form = useServerForm({
    id: `round.admit.${round.id}.${sender.unitId}`,
    initial: {
      day: (sender.admitted?.day ?? null) as string | null,
      reason: sender.admitted?.reason ?? '',
    },
    submit: (values, { key }) =>
      api.post<RoundView>(
        `/api/rounds/${round.id}/admissions`,
        { ...values, unitId: sender.unitId },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.done);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.submit} onCancel={onClose} guard={false}>
      <DayField form={form} name="day" label={words.day} />
      <TextareaField form={form} name="reason" label={words.reason} maxLength={2000} />
    </Form>
  );
}
