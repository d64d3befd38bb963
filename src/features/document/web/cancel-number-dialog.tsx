import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { ReasonDialog } from '../../../ui/confirm/reason-dialog.tsx';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import { documentCode } from '../model/document-words.ts';
import type { RegisterRow } from '../server/register.schema.ts';

const messages = defineMessages({
  vi: {
    cancel: 'Hủy số',
    cancelOf: (code: string) => `Hủy số ${code}`,
    cancelText: 'Số bị hủy vẫn ghi trong sổ cùng lý do và không được cấp lại.',
    cancelDone: 'Đã hủy số.',
  },
  en: {
    cancel: 'Cancel',
    cancelOf: (code: string) => `Cancel number ${code}`,
    cancelText: 'A cancelled number stays in the register with the reason and is never given again.',
    cancelDone: 'The number is cancelled.',
  },
});

/** Cancels a number for a reason; it stays in the register. */
export function CancelNumberDialog({ number, onClose }: { number: RegisterRow; onClose: () => void }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  return (
    <ReasonDialog
      id={`register.cancel.${number.id}`}
      opened
      title={words.cancelOf(documentCode(number) ?? '')}
      confirmLabel={words.cancel}
      onConfirm={async (reason, { key }) => {
        const body = { version: number.version, reason };
        await api.post(`/api/register/${number.id}/cancellation`, body, { key });
        toast.done(words.cancelDone);
        await client.invalidateQueries({ queryKey: ['register'] });
      }}
      onClose={onClose}
    >
      <p>{words.cancelText}</p>
    </ReasonDialog>
  );
}
