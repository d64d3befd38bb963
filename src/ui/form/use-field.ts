import { useEffect } from 'react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import type { FormValues } from './form-state.ts';
import type { ServerForm } from './use-server-form.ts';

const messages = defineMessages({ vi: { optional: 'không bắt buộc' }, en: { optional: 'optional' } });

/** What every field takes. */
export interface FieldProps<V extends FormValues, N extends string> {
  form: ServerForm<V>;
  name: N;
  label: string;
  /** Help under the label. */
  description?: string;
  /** Fields are required unless this is set; then the label says so. */
  optional?: boolean;
  disabled?: boolean;
}

/** Makes a field known to its form, and gives the attributes that all fields have in common. */
export function useField<V extends FormValues>(
  { form, name, label, description, optional, disabled }: FieldProps<V, string>,
  show?: (value: never) => string,
) {
  const words = useMessages(messages);
  const { register } = form;
  useEffect(() => {
    register({ name, label, show });
  });
  return {
    id: form.idOf(name),
    name,
    label: optional ? `${label} (${words.optional})` : label,
    description,
    disabled,
    error: form.errorOf(name),
    'aria-required': optional ? undefined : true,
    wrapperProps: { 'data-field': name },
  };
}
