import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { AgencyView, ConsultationView } from '../../server/consultations/consultation.schema.ts';
import { useTakeConsultation } from './consultation-queries.ts';

const messages = defineMessages({
  vi: {
    title: (agency: string) => `Gia hạn trả lời: ${agency}`,
    now: (day: string) => `Hạn hiện nay: ngày ${day}. Các cơ quan khác giữ nguyên hạn.`,
    day: 'Hạn mới',
    dayMissing: 'Hãy chọn ngày.',
    dayEarly: 'Hãy chọn ngày sau hạn hiện nay.',
    reason: 'Lý do gia hạn',
    reasonMissing: 'Hãy ghi lý do; lý do sẽ hiện trong lịch sử.',
    save: 'Gia hạn',
    done: 'Đã gia hạn và báo cho cơ quan.',
  },
  en: {
    title: (agency: string) => `Extend the limit: ${agency}`,
    now: (day: string) => `The limit is ${day} now. That of the other agencies stays.`,
    day: 'New limit',
    dayMissing: 'Choose a day.',
    dayEarly: 'Choose a day after the present limit.',
    reason: 'Reason',
    reasonMissing: 'Give a reason; the history will show it.',
    save: 'Extend',
    done: 'Extended; the agency is told.',
  },
});

/** Gives one agency more time. */
export function ExtendDialog({
  consultationId,
  agency,
  onClose,
}: {
  consultationId: string;
  agency: AgencyView;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const take = useTakeConsultation();
  const form = useServerForm({
    id: `consultation.extend.${consultationId}.${agency.agencyId}`,
    initial: { version: agency.version, dueOn: null as string | null, reason: '' },
    validate: ({ dueOn, reason }) => ({
      dueOn: dueOn === null ? words.dayMissing : dueOn <= agency.dueOn ? words.dayEarly : undefined,
      reason: reason.trim() === '' ? words.reasonMissing : undefined,
    }),
    submit: (values, { key }) =>
      api.post<ConsultationView>(
        `/api/consultations/${consultationId}/agencies/${agency.agencyId}/extension`,
        values,
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.done);
      onClose();
    },
  });
  return (
    <Dialog opened title={words.title(agency.name)} onClose={onClose}>
      <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
        <p>{words.now(formatDay(agency.dueOn))}</p>
        <DayField form={form} name="dueOn" label={words.day} />
        <TextareaField form={form} name="reason" label={words.reason} maxLength={2000} />
      </Form>
    </Dialog>
  );
}
