import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { TargetView } from '../../server/shares/share.schema.ts';

const messages = defineMessages({
  vi: {
    missing: 'Hãy chọn.',
    end: (name: string) => `Kết thúc chỉ tiêu: ${name}`,
    endDay: 'Không áp dụng từ ngày',
    endSave: 'Kết thúc chỉ tiêu',
    ended: 'Đã kết thúc chỉ tiêu.',
  },
  en: {
    missing: 'Choose one.',
    end: (name: string) => `End the target: ${name}`,
    endDay: 'No longer in force from',
    endSave: 'End the target',
    ended: 'The target is ended.',
  },
});

/** Ends a target share on a day. */
export function EndTargetDialog({
  target,
  name,
  onClose,
}: {
  target: TargetView;
  name: string;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const form = useServerForm({
    id: `target-share.end.${target.id}`,
    initial: { validTo: target.validTo, version: target.version },
    validate: ({ validTo }) => ({ validTo: validTo === null ? words.missing : undefined }),
    submit: (values, { key }) => api.post<TargetView>(`/api/target-shares/${target.id}/end`, values, { key }),
    onSuccess: () => {
      toast.done(words.ended);
      void client.invalidateQueries({ queryKey: ['target-share'] });
      onClose();
    },
  });
  return (
    <Dialog opened title={words.end(name)} onClose={onClose}>
      <Form form={form} submitLabel={words.endSave} onCancel={onClose} guard={false}>
        <DayField form={form} name="validTo" label={words.endDay} min={target.validFrom} />
      </Form>
    </Dialog>
  );
}
