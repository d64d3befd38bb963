import type { ReactNode } from 'react';
import { TextareaField } from '../form/fields.tsx';
import { Form } from '../form/form.tsx';
import { useServerForm } from '../form/use-server-form.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { Dialog } from './dialog.tsx';

const messages = defineMessages({
  vi: {
    reason: 'Lý do',
    missing: 'Hãy ghi lý do; lý do sẽ hiện trong lịch sử.',
  },
  en: { reason: 'Reason', missing: 'Give a reason; the history will show it.' },
});

export interface ReasonDialogProps {
  /** Unique, with the key of the object: `plan.return.<id>`. */
  id: string;
  opened: boolean;
  title: string;
  confirmLabel: string;
  /** Where no reason need be given. */
  optional?: boolean;
  label?: string;
  /** Sends the act; an `ApiProblem` is shown in the dialog, which stays open with what was typed. */
  onConfirm: (reason: string, options: { key: string }) => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks for the reason of an act and sends it. Closes when the server has taken it. */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm({ id, confirmLabel, optional, label, onConfirm, onClose, children }: ReasonDialogProps) {
  const words = useMessages(messages);
  const form = useServerForm({
    id,
    initial: { reason: '' },
    validate: ({ reason }) => ({ reason: optional || reason.trim() !== '' ? undefined : words.missing }),
    submit: ({ reason }, options) => onConfirm(reason.trim(), options),
    onSuccess: onClose,
  });
  return (
    <Form form={form} submitLabel={confirmLabel} onCancel={onClose} guard={false}>
      {children}
      <TextareaField form={form} name="reason" label={label ?? words.reason} optional={optional} />
    </Form>
  );
}
