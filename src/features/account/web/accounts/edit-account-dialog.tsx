import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { type Option, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { personPicker } from '../../../organisation/web/index.ts';
import type { AccountView } from '../../server/account.schema.ts';
import { ACCOUNTS } from '../account-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Sửa thông tin tài khoản',
    name: 'Họ và tên',
    email: 'Thư điện tử',
    person: 'Là người nào trong danh sách người',
    submit: 'Lưu thông tin',
    saved: 'Đã lưu thông tin tài khoản.',
  },
  en: {
    title: 'Edit the account',
    name: 'Full name',
    email: 'Mail address',
    person: 'Which of the people it is',
    submit: 'Save',
    saved: 'The account is saved.',
  },
});

interface Props {
  account: AccountView;
  opened: boolean;
  onClose: () => void;
}

/** Changes the name, address and person of an account. */
export function EditAccountDialog(props: Props) {
  const words = useMessages(messages);
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={words.title} size="lg">
      <EditAccountForm {...props} />
    </Dialog>
  );
}

interface Values {
  version: number;
  name: string;
  email: string;
  personId: Option | null;
}

function EditAccountForm({ account, onClose }: Props) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const { id, personId, personName } = account;
  const form = useServerForm<Values>({
    id: `account.edit.${id}`,
    initial: {
      version: account.version,
      name: account.name,
      email: account.email ?? '',
      personId: personId === null ? null : { value: personId, label: personName ?? personId },
    },
    fromCurrent: (current) => {
      const { version, name, email } = current as { version: number; name: string; email: string | null };
      return { version, name, email: email ?? '' };
    },
    submit: (values, { key }) =>
      api.patch(`/api/accounts/${id}`, { ...values, personId: values.personId?.value ?? null }, { key }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ACCOUNTS });
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.submit} onCancel={onClose} guard={false}>
      <TextField form={form} name="name" label={words.name} maxLength={200} />
      <TextField form={form} name="email" label={words.email} type="email" optional maxLength={200} />
      <PickerField form={form} name="personId" label={words.person} optional {...personPicker} />
    </Form>
  );
}
