import { PasswordField } from '../../../ui/form/fields.tsx';
import type { FieldName, FormValues } from '../../../ui/form/form-state.ts';
import type { ServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';

const messages = defineMessages({
  vi: { hint: 'Ít nhất 10 ký tự; một câu ngắn dễ nhớ là tốt nhất', show: 'Hiện mật khẩu' },
  en: { hint: 'At least 10 characters; a short sentence is best', show: 'Show the password' },
});

interface NewPasswordFieldsProps<V extends FormValues> {
  form: ServerForm<V>;
  password: { name: FieldName<V, string>; label: string };
  again: { name: FieldName<V, string>; label: string };
}

/** A new password, typed twice. */
export function NewPasswordFields<V extends FormValues>({
  form,
  password,
  again,
}: NewPasswordFieldsProps<V>) {
  const words = useMessages(messages);
  return (
    <>
      <PasswordField
        form={form}
        {...password}
        description={words.hint}
        autoComplete="new-password"
        showLabel={words.show}
      />
      <PasswordField form={form} {...again} autoComplete="new-password" showLabel={words.show} />
    </>
  );
}
