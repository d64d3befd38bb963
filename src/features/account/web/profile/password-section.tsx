import { Stack, Title } from '@mantine/core';
import { api } from '../../../../ui/api/api.ts';
import { PasswordField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useMe } from '../../../../ui/session/me.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import classes from '../account.module.css';
import { useOwnChanged } from '../account-queries.ts';
import { NewPasswordFields } from '../new-password-fields.tsx';

const messages = defineMessages({
  vi: {
    title: 'Đổi mật khẩu',
    note: 'Đổi mật khẩu sẽ kết thúc các phiên đăng nhập khác của bạn.',
    current: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    again: 'Nhập lại mật khẩu mới',
    differs: 'Hai lần nhập mật khẩu mới chưa giống nhau.',
    show: 'Hiện mật khẩu',
    submit: 'Đổi mật khẩu',
    missing: 'Hãy điền ô này.',
    done: (ended: number) =>
      ended === 0 ? 'Đã đổi mật khẩu.' : `Đã đổi mật khẩu và kết thúc ${ended} phiên khác.`,
  },
  en: {
    title: 'Change the password',
    note: 'Changing it ends your other sessions.',
    current: 'Present password',
    next: 'New password',
    again: 'The new password again',
    differs: 'The two new passwords are not the same.',
    show: 'Show the password',
    submit: 'Change the password',
    missing: 'Fill this in.',
    done: (ended: number) =>
      ended === 0
        ? 'The password is changed.'
        : `The password is changed; ${ended} other sessions were ended.`,
  },
});

const EMPTY = { currentPassword: '', newPassword: '', again: '' };

/** Changes the own password. */
export function PasswordSection() {
  const words = useMessages(messages);
  const changed = useOwnChanged();
  const { account } = useMe();
  const form = useServerForm({
    id: 'me.password',
    initial: EMPTY,
    keepDraft: false,
    validate: (values) => ({
      currentPassword: values.currentPassword === '' ? words.missing : undefined,
      again: values.again === values.newPassword ? undefined : words.differs,
    }),
    submit: ({ currentPassword, newPassword }) =>
      api.post<{ endedSessions: number }>('/api/me/password', { currentPassword, newPassword }),
    onSuccess: ({ endedSessions }) => {
      form.setAll(EMPTY);
      changed();
      toast.done(words.done(endedSessions));
    },
  });
  return (
    <section className={classes.section}>
      {!account.mustChangePassword && <Title order={2}>{words.title}</Title>}
      <p className={classes.note}>{words.note}</p>
      <Form form={form} submitLabel={words.submit} guard={false}>
        <Stack gap="md" maw="28rem">
          {/* Password managers look for the name that the password belongs to. */}
          <input hidden readOnly autoComplete="username" value={account.login} />
          <PasswordField form={form} name="currentPassword" label={words.current} showLabel={words.show} />
          <NewPasswordFields
            form={form}
            password={{ name: 'newPassword', label: words.next }}
            again={{ name: 'again', label: words.again }}
          />
        </Stack>
      </Form>
    </section>
  );
}
