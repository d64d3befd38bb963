import type { ReactNode } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { PasswordField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { useOwnChanged } from '../account-queries.ts';

const messages = defineMessages({
  vi: {
    password: 'Mật khẩu',
    show: 'Hiện mật khẩu',
    code: 'Mã xác thực',
    codeHint: 'Mã 6 số đang hiện trong ứng dụng, hoặc một mã khôi phục',
    done: 'Đã xong.',
  },
  en: {
    password: 'Password',
    show: 'Show the password',
    code: 'Code',
    codeHint: 'The six digits of your authenticator, or a recovery code',
    done: 'Done.',
  },
});

interface Props {
  opened: boolean;
  /** Also what the button does. */
  title: string;
  path: string;
  onClose: () => void;
  onDone: (answer: { recoveryCodes?: string[] }) => void;
  children: ReactNode;
}

/** Asks for password and code before an act on the second factor itself. */
export function ProofDialog(props: Props) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <ProofForm {...props} />
    </Dialog>
  );
}

function ProofForm({ title, path, onClose, onDone, children }: Props) {
  const words = useMessages(messages);
  const changed = useOwnChanged();
  const form = useServerForm({
    id: `proof.${path}`,
    initial: { password: '', code: '' },
    keepDraft: false,
    submit: (values) => api.post<{ recoveryCodes?: string[] }>(path, values),
    onSuccess: (answer) => {
      changed();
      toast.done(words.done);
      onDone(answer);
    },
  });
  return (
    <Form form={form} submitLabel={title} onCancel={onClose} guard={false}>
      {children}
      <PasswordField form={form} name="password" label={words.password} showLabel={words.show} />
      <TextField
        form={form}
        name="code"
        label={words.code}
        description={words.codeHint}
        autoComplete="one-time-code"
      />
    </Form>
  );
}
