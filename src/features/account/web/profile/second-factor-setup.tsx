import { Stack } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { PasswordField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { SecondFactorSetup as Setup } from '../../server/second-factor.schema.ts';
import classes from '../account.module.css';
import { useOwnChanged } from '../account-queries.ts';

const messages = defineMessages({
  vi: {
    confirmPassword: 'Nhập mật khẩu để bắt đầu',
    show: 'Hiện mật khẩu',
    next: 'Tiếp tục',
    scan: 'Mở ứng dụng xác thực trên điện thoại và quét mã này:',
    qr: 'Mã QR cho ứng dụng xác thực',
    byHand: 'Không quét được? Nhập khóa này vào ứng dụng:',
    code: 'Mã 6 số đang hiện trong ứng dụng',
    turnOn: 'Bật xác thực hai lớp',
  },
  en: {
    confirmPassword: 'Enter your password to begin',
    show: 'Show the password',
    next: 'Continue',
    scan: 'Open the authenticator on your phone and scan this code:',
    qr: 'QR code for the authenticator',
    byHand: 'Cannot scan it? Type this key into the authenticator:',
    code: 'The six digits it shows now',
    turnOn: 'Turn the second factor on',
  },
});

interface Props {
  onDone: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
}

/** Two steps: the password, then the QR code and a first code. */
export function SecondFactorSetup({ onDone, onCancel }: Props) {
  const words = useMessages(messages);
  const [setup, setSetup] = useState<Setup | null>(null);
  const form = useServerForm({
    id: 'second-factor.begin',
    initial: { password: '' },
    keepDraft: false,
    submit: (values) => api.post<Setup>('/api/me/second-factor', values),
    onSuccess: setSetup,
  });
  if (setup !== null) return <Confirm setup={setup} onDone={onDone} onCancel={onCancel} />;
  return (
    <Form form={form} submitLabel={words.next} onCancel={onCancel} guard={false}>
      <Stack maw="28rem">
        <PasswordField form={form} name="password" label={words.confirmPassword} showLabel={words.show} />
      </Stack>
    </Form>
  );
}

function Confirm({ setup, onDone, onCancel }: Props & { setup: Setup }) {
  const words = useMessages(messages);
  const changed = useOwnChanged();
  const form = useServerForm({
    id: 'second-factor.confirm',
    initial: { code: '' },
    keepDraft: false,
    submit: ({ code }) =>
      api.post<{ recoveryCodes: string[] }>('/api/me/second-factor/confirm', { setup: setup.setup, code }),
    onSuccess: ({ recoveryCodes }) => {
      onDone(recoveryCodes);
      changed();
    },
  });
  return (
    <Form form={form} submitLabel={words.turnOn} onCancel={onCancel} guard={false}>
      <p>{words.scan}</p>
      <div className={classes.setup}>
        <img className={classes.qr} src={setup.qr} alt={words.qr} />
        <div className={classes.main}>
          <p className={classes.small}>{words.byHand}</p>
          <p className={classes.secret}>{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
        </div>
      </div>
      <TextField
        form={form}
        name="code"
        label={words.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        width="14rem"
      />
    </Form>
  );
}
