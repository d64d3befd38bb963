import { Button, Divider } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ProblemPanel } from '../../../../ui/page/problem-page.tsx';
import { useProviderName } from '../account-queries.ts';

const messages = defineMessages({
  vi: { or: 'hoặc', signIn: (name: string) => `Đăng nhập bằng ${name}` },
  en: { or: 'or', signIn: (name: string) => `Sign in with ${name}` },
});

/** The way in through the identity provider, where there is one. `next` is where to go afterwards. */
export function ProviderSignIn({ next }: { next: string }) {
  const words = useMessages(messages);
  const name = useProviderName();
  const begin = useMutation({
    mutationFn: () => api.post<{ url: string }>('/api/single-sign-on', { next }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  if (name === null) return null;
  return (
    <>
      <Divider my="md" label={words.or} />
      {begin.error !== null && <ProblemPanel error={begin.error} />}
      <Button variant="default" fullWidth my="sm" loading={begin.isPending} onClick={() => begin.mutate()}>
        {words.signIn(name)}
      </Button>
    </>
  );
}
