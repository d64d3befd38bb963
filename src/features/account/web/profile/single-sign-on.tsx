import { Group, Stack, Title } from '@mantine/core';
import { api } from '../../../../ui/api/api.ts';
import { PasswordField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { OwnLinkView } from '../../server/single-sign-on/single-sign-on.schema.ts';
import classes from '../account.module.css';
import { useOwn, useOwnChanged } from '../account-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Đăng nhập một lần',
    linked: 'Đã liên kết',
    notLinked: 'Chưa liên kết',
    why: (name: string) =>
      `Khi đã liên kết, bạn đăng nhập được bằng ${name} mà không cần nhập mật khẩu của Sổ Vàng.`,
    since: (day: string) => `Liên kết lúc ${day}.`,
    used: (day: string) => `Dùng lần cuối lúc ${day}.`,
    password: 'Mật khẩu Sổ Vàng của bạn',
    show: 'Hiện mật khẩu',
    missing: 'Hãy điền ô này.',
    link: (name: string) => `Liên kết với ${name}`,
    unlink: 'Bỏ liên kết',
    unlinked: 'Đã bỏ liên kết.',
  },
  en: {
    title: 'Single sign-on',
    linked: 'Linked',
    notLinked: 'Not linked',
    why: (name: string) => `Once linked, you can sign in with ${name}, without your Sổ Vàng password.`,
    since: (day: string) => `Linked at ${day}.`,
    used: (day: string) => `Last used at ${day}.`,
    password: 'Your Sổ Vàng password',
    show: 'Show the password',
    missing: 'Fill this in.',
    link: (name: string) => `Link with ${name}`,
    unlink: 'Unlink',
    unlinked: 'Unlinked.',
  },
});

/** Whether the own account is linked with the identity provider, and linking or unlinking it. */
export function SingleSignOn() {
  const words = useMessages(messages);
  const query = useOwn<OwnLinkView>('single-sign-on');
  return (
    <section className={classes.section}>
      <Loaded query={query} lines={3}>
        {({ name, linkedAt, lastUsedAt }) => (
          <>
            <Group gap="sm" mb="xs">
              <Title order={2}>{words.title}</Title>
              <ToneBadge tone={linkedAt === null ? 'grey' : 'green'}>
                {linkedAt === null ? words.notLinked : words.linked}
              </ToneBadge>
            </Group>
            <p className={classes.note}>
              {words.why(name ?? '–')} {linkedAt !== null && words.since(formatMoment(linkedAt))}{' '}
              {lastUsedAt !== null && words.used(formatMoment(lastUsedAt))}
            </p>
            <LinkForm key={linkedAt ?? '–'} name={name ?? '–'} isLinked={linkedAt !== null} />
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Either act lets somebody in or keeps them out for long: whoever sits here must know the password. */
function LinkForm({ name, isLinked }: { name: string; isLinked: boolean }) {
  const words = useMessages(messages);
  const changed = useOwnChanged();
  const form = useServerForm({
    id: 'me.single-sign-on',
    initial: { password: '' },
    keepDraft: false,
    validate: ({ password }) => ({ password: password === '' ? words.missing : undefined }),
    submit: (values) =>
      api.post<{ url?: string }>(
        isLinked ? '/api/me/single-sign-on/unlink' : '/api/me/single-sign-on',
        values,
      ),
    onSuccess: ({ url }) => {
      if (url !== undefined) return window.location.assign(url);
      changed();
      toast.done(words.unlinked);
    },
  });
  return (
    <Form form={form} submitLabel={isLinked ? words.unlink : words.link(name)} guard={false}>
      <Stack maw="28rem">
        <PasswordField form={form} name="password" label={words.password} showLabel={words.show} />
      </Stack>
    </Form>
  );
}
