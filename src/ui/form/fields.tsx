import { Checkbox, NativeSelect, PasswordInput, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { type HTMLInputAutoCompleteAttribute, useId } from 'react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import type { ChoiceName, FieldName, FormValues } from './form-state.ts';
import { type FieldProps, useField } from './use-field.ts';

const messages = defineMessages({ vi: { choose: '– Chọn –' }, en: { choose: '– Choose –' } });

type TextProps<V extends FormValues> = FieldProps<V, FieldName<V, string>> & {
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
};

function read<T>(values: FormValues, name: string): T {
  return (values as Record<string, T>)[name] as T;
}

/** One line of text. */
export function TextField<V extends FormValues>(
  props: TextProps<V> & {
    type?: 'text' | 'email' | 'tel' | 'url';
    inputMode?: 'numeric' | 'text';
    width?: string;
    /** Offered while typing; anything else may be typed too. */
    suggestions?: readonly string[];
  },
) {
  const { form, name, autoComplete = 'off', maxLength, type, inputMode, width, suggestions = [] } = props;
  const field = useField(props);
  const listId = `${useId()}-list`;
  const input = (
    <TextInput
      {...field}
      list={suggestions.length > 0 ? listId : undefined}
      type={type}
      inputMode={inputMode}
      autoComplete={autoComplete}
      maxLength={maxLength}
      // The label and the hint may be wider than what is typed.
      styles={width === undefined ? undefined : { wrapper: { maxWidth: width } }}
      value={read<string | null>(form.values, name) ?? ''}
      onChange={(event) => form.set(name, event.currentTarget.value as V[typeof name])}
    />
  );
  if (suggestions.length === 0) return input;
  return (
    <div>
      {input}
      <datalist id={listId}>
        {suggestions.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </div>
  );
}

/** A password, which can be shown. Forms with one set `keepDraft: false`. */
export function PasswordField<V extends FormValues>(props: TextProps<V> & { showLabel: string }) {
  const { form, name, autoComplete = 'current-password', showLabel } = props;
  const field = useField(props, () => '••••');
  return (
    <PasswordInput
      {...field}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': showLabel, tabIndex: 0 }}
      value={read<string | null>(form.values, name) ?? ''}
      onChange={(event) => form.set(name, event.currentTarget.value as V[typeof name])}
    />
  );
}

/** Several lines of text; grows with them. */
export function TextareaField<V extends FormValues>(props: TextProps<V> & { minRows?: number }) {
  const { form, name, maxLength, minRows = 3 } = props;
  const field = useField(props);
  return (
    <Textarea
      {...field}
      autosize
      minRows={minRows}
      maxRows={20}
      maxLength={maxLength}
      value={read<string | null>(form.values, name) ?? ''}
      onChange={(event) => form.set(name, event.currentTarget.value as V[typeof name])}
    />
  );
}

export interface Option {
  value: string;
  label: string;
}

type ChoiceProps<V extends FormValues> = FieldProps<V, ChoiceName<V>> & { options: readonly Option[] };

/** One of a few values. For units and people use `AsyncPicker`. */
export function SelectField<V extends FormValues>(props: ChoiceProps<V>) {
  const { form, name, options } = props;
  const words = useMessages(messages);
  const field = useField(
    props,
    (value: string) => options.find((option) => option.value === value)?.label ?? value,
  );
  return (
    <NativeSelect
      {...field}
      value={read<string | null>(form.values, name) ?? ''}
      onChange={(event) => form.set(name, event.currentTarget.value as V[typeof name])}
      data={[{ value: '', label: words.choose }, ...options]}
    />
  );
}

/** One of two to five values, all in sight. */
export function RadioField<V extends FormValues>(props: ChoiceProps<V>) {
  const { form, name, options } = props;
  const {
    id,
    wrapperProps,
    'aria-required': _,
    ...field
  } = useField(props, (value: string) => options.find((option) => option.value === value)?.label ?? value);
  return (
    <Radio.Group
      {...field}
      {...wrapperProps}
      value={read<string | null>(form.values, name) ?? ''}
      onChange={(value) => form.set(name, value as V[typeof name])}
    >
      <Stack gap="xs" mt="xs">
        {options.map(({ value, label }, index) => (
          <Radio key={value} value={value} label={label} id={index === 0 ? id : undefined} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Yes or no. */
export function CheckboxField<V extends FormValues>(props: FieldProps<V, FieldName<V, boolean>>) {
  const { form, name } = props;
  const { 'aria-required': _, ...field } = useField({ ...props, optional: undefined });
  return (
    <Checkbox
      {...field}
      checked={read<boolean | undefined>(form.values, name) ?? false}
      onChange={(event) => form.set(name, event.currentTarget.checked as V[typeof name])}
    />
  );
}
