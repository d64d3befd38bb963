import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { isProblem } from '../../../ui/api/problem.ts';
import { PasswordField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { useMaybeMe, useSessionChange } from '../../../ui/session/me.ts';
import { safeReturnPath } from '../../../ui/session/return-path.ts';
import type { FirstRunState } from '../server/first-run.schema.ts';
import { FIRST_RUN_KEY } from './account-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Đăng nhập',
    login: 'Tên đăng nhập',
    password: 'Mật khẩu',
    show: 'Hiện mật khẩu',
    submit: 'Đăng nhập',
    missing: 'Hãy điền ô này.',
    forgotten: 'Quên mật khẩu? Quản trị của đơn vị bạn có thể đặt lại.',
    codeTitle: 'Xác thực hai lớp',
    codeIntro: 'Nhập mã 6 số đang hiện trong ứng dụng xác thực, hoặc một mã khôi phục.',
    code: 'Mã xác thực',
    check: 'Xác nhận',
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
    codeTitle: 'Second factor',
    codeIntro: 'Enter the six digits your authenticator shows now, or a recovery code.',
    code: 'Code',
    check: 'Confirm',
    back: 'Sign in with another account',
  },
});

interface Credentials {
  login: string;
  password: string;
}

export function Page() {
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
  if (me !== null) return <GoOn to={safeReturnPath(wanted)} />;
  return proved === null ? (
    <PasswordStep onProved={setProved} onEntered={enter} />
  ) : (
    <CodeStep credentials={proved} onEntered={enter} onBack={() => setProved(null)} />
  );
}

function GoOn({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => void navigate({ href: to, replace: true }), [navigate, to]);
  return null;
}

function PasswordStep(props: { onProved: (credentials: Credentials) => void; onEntered: () => void }) {
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
      <p>{words.forgotten}</p>
    </PageFrame>
  );
}

function CodeStep(props: { credentials: Credentials; onEntered: () => void; onBack: () => void }) {
  const words = useMessages(messages);
  const form = useServerForm({
    id: 'session.code',
    initial: { code: '' },
    keepDraft: false,
    validate: ({ code }) => ({ code: code.trim() === '' ? words.missing : undefined }),
    submit: ({ code }) => api.post('/api/session', { ...props.credentials, code }),
    onSuccess: props.onEntered,
  });
  return (
    <PageFrame title={words.codeTitle} intro={words.codeIntro}>
      <Form
        form={form}
        submitLabel={words.check}
        guard={false}
        acts={
          <Button variant="subtle" onClick={props.onBack}>
            {words.back}
          </Button>
        }
      >
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
