import { Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { api } from '../../../ui/api/api.ts';
import { SelectField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useSessionChange } from '../../../ui/session/me.ts';
import { SIGN_IN } from '../../../ui/session/return-path.ts';
import { UNIT_KIND_NAMES, UNIT_KINDS } from '../../organisation/index.ts';
import type { FirstRunState } from '../server/first-run.schema.ts';
import { FIRST_RUN_KEY } from './account-queries.ts';

import { NewPasswordFields } from './new-password-fields.tsx';

const messages = defineMessages({
  vi: {
    title: 'Thiết lập lần đầu',
    intro:
      'Chưa có tài khoản nào. Hãy khai đơn vị đứng đầu cây tổ chức và tài khoản quản trị; việc này chỉ làm một lần.',
    unit: 'Đơn vị',
    unitName: 'Tên đơn vị',
    unitNameHint: 'Ví dụ: UBND xã An Phú',
    unitKind: 'Loại đơn vị',
    administrator: 'Quản trị',
    name: 'Họ và tên',
    login: 'Tên đăng nhập',
    loginHint: 'Từ 3 chữ không dấu, chữ số và các dấu . _ @ -',
    password: 'Mật khẩu',
    again: 'Nhập lại mật khẩu',
    differs: 'Hai lần nhập mật khẩu chưa giống nhau.',
    setupCode: 'Mã thiết lập',
    setupCodeHint: 'In ở cửa sổ dòng lệnh khi khởi động máy chủ',
    submit: 'Tạo đơn vị và tài khoản quản trị',
  },
  en: {
    title: 'First run',
    intro:
      'There is no account yet. Name the unit at the top of the tree and its administrator; this is done once.',
    unit: 'Unit',
    unitName: 'Name of the unit',
    unitNameHint: 'Such as UBND xã An Phú',
    unitKind: 'Kind of unit',
    administrator: 'Administrator',
    name: 'Full name',
    login: 'Sign-in name',
    loginHint: 'At least 3 letters without diacritics, digits and . _ @ -',
    password: 'Password',
    again: 'The password again',
    differs: 'The two passwords are not the same.',
    setupCode: 'Setup code',
    setupCodeHint: 'Printed on the console when the server started',
    submit: 'Make the unit and its administrator',
  },
});

/** The first unit and administrator, before anything else. */
export function Page() {
  const query = useQuery({
    queryKey: FIRST_RUN_KEY,
    queryFn: ({ signal }) => api.get<FirstRunState>('/api/first-run', undefined, { signal }),
  });
  return (
    <Loaded query={query}>
      {({ needed, setupCodeNeeded }) =>
        needed ? <FirstRunForm setupCodeNeeded={setupCodeNeeded} /> : <Navigate to={SIGN_IN} replace />
      }
    </Loaded>
  );
}

/** The names of the fields are the paths under which the server tells what is wrong. */
const EMPTY = {
  'unit.name': '',
  'unit.kind': 'province',
  'administrator.name': '',
  'administrator.login': '',
  'administrator.password': '',
  again: '',
  setupCode: '',
};

function FirstRunForm({ setupCodeNeeded }: { setupCodeNeeded: boolean }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { signedIn } = useSessionChange();
  const form = useServerForm({
    id: 'first-run',
    initial: EMPTY,
    keepDraft: false,
    validate: (values) => ({
      again: values.again === values['administrator.password'] ? undefined : words.differs,
    }),
    submit: async (values) => {
      const login = values['administrator.login'];
      const password = values['administrator.password'];
      await api.post('/api/first-run', {
        unit: { name: values['unit.name'], kind: values['unit.kind'] },
        administrator: { name: values['administrator.name'], login, password },
        ...(setupCodeNeeded && { setupCode: values.setupCode }),
      });
      await api.post('/api/session', { login, password });
    },
    onSuccess: () => void enter(),
  });
  const enter = async () => {
    await signedIn();
    await navigate({ to: '/' as never, replace: true });
    void client.invalidateQueries({ queryKey: FIRST_RUN_KEY });
  };
  const kinds = optionsOf(UNIT_KIND_NAMES, language, UNIT_KINDS);
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <Form form={form} submitLabel={words.submit} guard={false}>
        <Stack gap="md">
          {setupCodeNeeded && (
            <TextField
              form={form}
              name="setupCode"
              label={words.setupCode}
              description={words.setupCodeHint}
            />
          )}
          <Title order={2}>{words.unit}</Title>
          <TextField
            form={form}
            name="unit.name"
            label={words.unitName}
            description={words.unitNameHint}
            maxLength={300}
          />
          <SelectField form={form} name="unit.kind" label={words.unitKind} options={kinds} />
          <Title order={2}>{words.administrator}</Title>
          <TextField
            form={form}
            name="administrator.name"
            label={words.name}
            autoComplete="name"
            maxLength={200}
          />
          <TextField
            form={form}
            name="administrator.login"
            label={words.login}
            description={words.loginHint}
            autoComplete="username"
            maxLength={80}
          />
          <NewPasswordFields
            form={form}
            password={{ name: 'administrator.password', label: words.password }}
            again={{ name: 'again', label: words.again }}
          />
        </Stack>
      </Form>
    </PageFrame>
  );
}
