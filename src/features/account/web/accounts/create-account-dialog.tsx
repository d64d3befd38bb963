import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { type Option, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { today } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useMe } from '../../../../ui/session/me.ts';
import { personPicker } from '../../../organisation/web/index.ts';
import { ACCOUNTS } from '../account-queries.ts';
import { ShownOnce } from '../shown-once.tsx';
import { RoleFields, type RoleValues, roleBody } from './role-fields.tsx';

const messages = defineMessages({
  vi: {
    title: 'Thêm tài khoản',
    name: 'Họ và tên',
    login: 'Tên đăng nhập',
    loginHint: 'Chữ không dấu, chữ số và các dấu . _ @ - ; không đổi được về sau',
    email: 'Thư điện tử',
    person: 'Là người nào trong danh sách người',
    personHint: 'Để việc giao cho người đó hiện ở tài khoản này',
    submit: 'Tạo tài khoản',
    made: 'Mật khẩu tạm thời',
    once: 'Chỉ hiện lần này. Hãy trao cho chủ tài khoản; họ phải đổi khi đăng nhập lần đầu.',
  },
  en: {
    title: 'Add an account',
    name: 'Full name',
    login: 'Sign-in name',
    loginHint: 'Letters without diacritics, digits and . _ @ - ; it cannot be changed later',
    email: 'Mail address',
    person: 'Which of the people it is',
    personHint: 'So that tasks given to that person show here',
    submit: 'Make the account',
    made: 'Temporary password',
    once: 'Shown this once. Hand it to the owner, who must change it at the first sign-in.',
  },
});

interface Props {
  opened: boolean;
  onClose: () => void;
}

interface Made {
  id: string;
  temporaryPassword: string;
}

/** Makes an account, shows its temporary password once, then leads to the account's page. */
export function CreateAccountDialog({ opened, onClose }: Props) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [made, setMade] = useState<Made | null>(null);
  const goOn = () => {
    if (made === null) return onClose();
    setMade(null);
    void client.invalidateQueries({ queryKey: ACCOUNTS });
    void navigate({ to: `/tai-khoan/${made.id}` as never });
  };
  return (
    <Dialog opened={opened} onClose={goOn} closeOnClickOutside={made === null} title={words.title} size="lg">
      {made === null ? (
        <CreateAccountForm onClose={onClose} onMade={setMade} />
      ) : (
        <ShownOnce title={words.made} secret={made.temporaryPassword} onDone={goOn}>
          {words.once}
        </ShownOnce>
      )}
    </Dialog>
  );
}

interface Values extends RoleValues {
  name: string;
  login: string;
  email: string;
  personId: Option | null;
}

function CreateAccountForm({ onClose, onMade }: { onClose: () => void; onMade: (made: Made) => void }) {
  const words = useMessages(messages);
  const { roles } = useMe();
  const own = roles.find(({ role }) => role === 'administrator');
  const form = useServerForm<Values, Made>({
    id: 'account.create',
    initial: {
      name: '',
      login: '',
      email: '',
      personId: null,
      role: '',
      unitId: own === undefined ? null : { value: own.unitId, label: own.unitName },
      validFrom: today(),
      validTo: null,
    },
    submit: (values) => {
      const { name, login, email, personId } = values;
      return api.post<Made>('/api/accounts', {
        name,
        login,
        email,
        personId: personId?.value ?? null,
        ...roleBody(values),
      });
    },
    onSuccess: onMade,
  });
  return (
    <Form form={form} submitLabel={words.submit} onCancel={onClose} guard={false}>
      <TextField form={form} name="name" label={words.name} maxLength={200} />
      <TextField form={form} name="login" label={words.login} description={words.loginHint} maxLength={80} />
      <TextField form={form} name="email" label={words.email} type="email" optional maxLength={200} />
      <PickerField
        form={form}
        name="personId"
        label={words.person}
        description={words.personHint}
        optional
        {...personPicker}
      />
      <RoleFields form={form} />
    </Form>
  );
}
