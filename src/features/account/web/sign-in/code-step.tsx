import type { ReactNode } from 'react';
import { TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';

const messages = defineMessages({
  vi: {
    title: 'Xác thực hai lớp',
    intro: 'Nhập mã 6 số đang hiện trong ứng dụng xác thực, hoặc một mã khôi phục.',
    code: 'Mã xác thực',
    check: 'Xác nhận',
    missing: 'Hãy điền ô này.',
  },
  en: {
    title: 'Second factor',
    intro: 'Enter the six digits your authenticator shows now, or a recovery code.',
    code: 'Code',
    check: 'Confirm',
    missing: 'Fill this in.',
  },
});

interface Props {
  send: (code: string) => Promise<unknown>;
  onEntered: () => void;
  /** Leads back to the first step. */
  back: ReactNode;
}

/** Asks for the code of the second factor, whatever the first one was. */
export function CodeStep({ send, onEntered, back }: Props) {
  const words = useMessages(messages);
  const form = useServerForm({
    id: 'session.code',
    initial: { code: '' },
    keepDraft: false,
    validate: ({ code }) => ({ code: code.trim() === '' ? words.missing : undefined }),
    submit: ({ code }) => send(code),
    onSuccess: onEntered,
  });
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <Form form={form} submitLabel={words.check} guard={false} acts={back}>
        <TextField
          form={form}
          name="code"
          label={words.code}
          autoComplete="one-time-code"
          maxLength={40}
          width="14rem"
        />
      </Form>
    </PageFrame>
  );
}
