import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { ReasonDialog } from '../../../ui/confirm/reason-dialog.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { DecisionView } from '../server/decision.schema.ts';
import { codeOf, useTakeDecision } from './decision-queries.ts';

const messages = defineMessages({
  vi: {
    number: 'Cấp số',
    about:
      'Quyết định lấy số tiếp theo trong sổ đăng ký và được lưu vào thư viện văn bản để ký, phát hành. Tiền thưởng tính theo ngày quyết định. Khi phát hành, các lần khen được ghi vào Sổ vàng.',
    day: 'Ngày quyết định',
    numbered: (code: string) => `Đã cấp số ${code}. Mở văn bản để ký.`,
    cancel: 'Hủy dự thảo',
    cancelled: 'Đã hủy dự thảo; các trường hợp lại chờ quyết định.',
  },
  en: {
    number: 'Give the number',
    about:
      'The decision takes the next number of the register and goes to the library to be signed and issued. Bonuses are those of its day. Issued, its honours enter the golden book.',
    day: 'Day of the decision',
    numbered: (code: string) => `The number is ${code}. Open the document to sign it.`,
    cancel: 'Give the draft up',
    cancelled: 'Given up; its nominees wait for a decision again.',
  },
});

/** What the drafter may do with the decision as a whole. */
export function DecisionActs({ decision }: { decision: DecisionView }) {
  const words = useMessages(messages);
  const take = useTakeDecision();
  const [open, setOpen] = useState<'number' | 'cancel' | null>(null);
  return (
    <>
      {decision.allowed.includes('cancel') && (
        <Button onClick={() => setOpen('cancel')}>{words.cancel}</Button>
      )}
      {decision.allowed.includes('number') && (
        <ActButton onClick={() => setOpen('number')}>{words.number}</ActButton>
      )}
      {open === 'number' && <NumberDialog decision={decision} onClose={() => setOpen(null)} />}
      {open === 'cancel' && (
        <ReasonDialog
          id={`decision.cancel.${decision.id}`}
          opened
          title={words.cancel}
          confirmLabel={words.cancel}
          onConfirm={async (reason, options) => {
            const body = { version: decision.version, reason };
            take(await api.post<DecisionView>(`/api/decisions/${decision.id}/cancellation`, body, options));
            toast.done(words.cancelled);
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function NumberDialog({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const words = useMessages(messages);
  const take = useTakeDecision();
  const form = useServerForm({
    id: `decision.number.${decision.id}`,
    initial: { day: decision.decidedOn as string | null, version: decision.version },
    submit: (values, { key }) =>
      api.post<DecisionView>(`/api/decisions/${decision.id}/number`, values, { key }),
    onSuccess: (next) => {
      take(next);
      toast.done(words.numbered(codeOf(next) ?? ''));
      onClose();
    },
  });
  return (
    <Dialog opened title={words.number} onClose={onClose}>
      <Form form={form} submitLabel={words.number} onCancel={onClose} guard={false}>
        <Text>{words.about}</Text>
        <DayField form={form} name="day" label={words.day} />
      </Form>
    </Dialog>
  );
}
