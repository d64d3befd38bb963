import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { today } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { ACCOUNTS } from '../account-queries.ts';
import { RoleFields, type RoleValues, roleBody } from './role-fields.tsx';

const messages = defineMessages({
  vi: {
    title: 'Giao vai trò',
    reason: 'Căn cứ hoặc lý do',
    submit: 'Giao vai trò',
    done: 'Đã giao vai trò; chủ tài khoản được báo.',
  },
  en: {
    title: 'Give a role',
    reason: 'Basis or reason',
    submit: 'Give the role',
    done: 'The role is given; its owner is told.',
  },
});

interface Props {
  accountId: string;
  opened: boolean;
  onClose: () => void;
}

/** Gives an account a role at a unit for a period. */
export function AssignRoleDialog(props: Props) {
  const words = useMessages(messages);
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={words.title} size="lg">
      <AssignRoleForm {...props} />
    </Dialog>
  );
}

interface Values extends RoleValues {
  reason: string;
}

function AssignRoleForm({ accountId, onClose }: Props) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const form = useServerForm<Values>({
    id: `account.assign-role.${accountId}`,
    initial: { role: '', unitId: null, validFrom: today(), validTo: null, reason: '' },
    submit: (values, { key }) =>
      api.post(`/api/accounts/${accountId}/roles`, { ...roleBody(values), reason: values.reason }, { key }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ACCOUNTS });
      toast.done(words.done);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.submit} onCancel={onClose} guard={false}>
      <RoleFields form={form} />
      <TextareaField form={form} name="reason" label={words.reason} optional maxLength={500} />
    </Form>
  );
}
