import { Anchor, Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { isProblem } from '../../../../ui/api/problem.ts';
import { PasswordField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Redirect } from '../../../../ui/page/go-to.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { useMaybeMe, useSessionChange } from '../../../../ui/session/me.ts';
import { safeReturnPath } from '../../../../ui/session/return-path.ts';
import type { FirstRunState } from '../../server/first-run.schema.ts';
import { FIRST_RUN_KEY } from '../account-queries.ts';
import { CodeStep } from './code-step.tsx';
import { ProviderSignIn } from './provider-sign-in.tsx';

const messages = defineMessages({
  vi: {
    title: 'Đăng nhập',
    login: 'Tên đăng nhập',
    password: 'Mật khẩu',
    show: 'Hiện mật khẩu',
    submit: 'Đăng nhập',
    missing: 'Hãy điền ô này.',
    forgotten: 'Quên mật khẩu? Quản trị của đơn vị bạn có thể đặt lại.',
    open: 'Không cần tài khoản',
    verify: 'Xác minh bằng, giấy chứng nhận',
    roll: 'Danh sách vinh danh',
    back: 'Đăng nhập bằng tài khoản khác',
  },
  en: {
    title: 'Sign in',
    login: 'Sign-in name',
    password: 'Password',
    show: 'Show the password',
    submit: 'Sign in',
    missing: 'Fill this in.',
    forgotten: 'Forgotten your password? The administrator of your unit can reset it.',
    open: 'Without an account',
    verify: 'Verify a certificate',
    roll: 'Roll of honour',
    back: 'Sign in with another account',
  },
});

interface Credentials {
  login: string;
  password: string;
}

/** Signing in, with a second factor where one is on. */
export function Page() {
  const words = useMessages(messages);
  const [wanted] = useSearchParam('tiep');
  const me = useMaybeMe();
  const firstRun = useQuery({
    queryKey: FIRST_RUN_KEY,
    queryFn: ({ signal }) => api.get<FirstRunState>('/api/first-run', undefined, { signal }),
  });
  // What was typed in the first step, for the second one; never leaves this page.
  const [proved, setProved] = useState<Credentials | null>(null);
  const { signedIn } = useSessionChange();
  // Once it is known who is signed in, this page leads on.
  const enter = () => void signedIn();
  if (firstRun.data?.needed === true) return <Navigate to="/lan-dau" replace />;
  if (me !== null) return <Redirect to={safeReturnPath(wanted)} />;
  return proved === null ? (
    <PasswordStep next={safeReturnPath(wanted)} onProved={setProved} onEntered={enter} />
  ) : (
    <CodeStep
      send={(code) => api.post('/api/session', { ...proved, code })}
      onEntered={enter}
      back={
        <Button variant="subtle" onClick={() => setProved(null)}>
          {words.back}
        </Button>
      }
    />
  );
}

interface PasswordStepProps {
  next: string;
  onProved: (credentials: Credentials) => void;
  onEntered: () => void;
}

function PasswordStep(props: PasswordStepProps) {
  const words = useMessages(messages);
  const form = useServerForm<Credentials, 'entered' | 'code'>({
    id: 'session.start',
    initial: { login: '', password: '' },
    keepDraft: false,
    validate: ({ login, password }) => ({
      login: login.trim() === '' ? words.missing : undefined,
      password: password === '' ? words.missing : undefined,
    }),
    submit: async (values) => {
      try {
        await api.post('/api/session', values);
        return 'entered';
      } catch (error) {
        if (isProblem(error, 'second-factor-required')) return 'code';
        throw error;
      }
    },
    onSuccess: (next, values) => (next === 'code' ? props.onProved(values) : props.onEntered()),
  });
  return (
    <PageFrame title={words.title}>
      <Form form={form} submitLabel={words.submit} guard={false}>
        <Stack gap="md">
          <TextField form={form} name="login" label={words.login} autoComplete="username" maxLength={80} />
          <PasswordField form={form} name="password" label={words.password} showLabel={words.show} />
        </Stack>
      </Form>
      <ProviderSignIn next={props.next} />
      <p>{words.forgotten}</p>
      {/* Pages of the server's own, open to everybody. */}
      <nav aria-label={words.open}>
        {words.open}:{' '}
        <Anchor inherit underline="always" href="/xac-minh">
          {words.verify}
        </Anchor>{' '}
        ·{' '}
        <Anchor inherit underline="always" href="/vinh-danh">
          {words.roll}
        </Anchor>
      </nav>
    </PageFrame>
  );
}
