import { isDay } from '../../law/calendar/day.ts';
import { type Day, formatDay } from '../i18n/format.ts';
import { DayInput } from './day-input.tsx';
import type { Option } from './fields.tsx';
import type { FieldName, FormValues } from './form-state.ts';
import { showLocal } from './local-moment.ts';
import { MomentInput } from './moment-input.tsx';
import { AsyncMultiPicker, AsyncPicker, type PickerProps } from './picker.tsx';
import { type FieldProps, useField } from './use-field.ts';

/** A day of the form; its value is a day (`YYYY-MM-DD`), the text as typed while it is none, or null. */
export function DayField<V extends FormValues>(
  props: FieldProps<V, FieldName<V, string | null>> & { min?: Day; max?: Day },
) {
  const { form, name, min, max } = props;
  const { description, ...field } = useField(props, showDay);
  return (
    <DayInput
      {...field}
      {...(description !== undefined && { description })}
      min={min}
      max={max}
      value={form.values[name] as string | null}
      onChange={(value) => form.set(name, value as V[typeof name])}
    />
  );
}

const showDay = (value: string | null) => (value === null ? '–' : isDay(value) ? formatDay(value) : value);

/** A day and a time of Hà Nội; its value is as `MomentInput` takes it. */
export function MomentField<V extends FormValues>(props: FieldProps<V, FieldName<V, string>>) {
  const { form, name } = props;
  const { description, ...field } = useField(props, showLocal);
  return (
    <MomentInput
      {...field}
      {...(description !== undefined && { description })}
      value={form.values[name] as string}
      onChange={(value) => form.set(name, value as V[typeof name])}
    />
  );
}

type Search = Pick<PickerProps, 'search' | 'searchKey'>;

/** One of many things that the server searches; its value is `{ value, label }` or null. */
export function PickerField<V extends FormValues>(
  props: FieldProps<V, FieldName<V, Option | null>> & Search,
) {
  const { form, name, search, searchKey } = props;
  const field = useField(props, (value: Option | null) => value?.label ?? '–');
  return (
    <AsyncPicker
      {...field}
      search={search}
      searchKey={searchKey}
      value={form.values[name] as Option | null}
      onChange={(value) => form.set(name, value as V[typeof name])}
    />
  );
}

/** Several of many things that the server searches; its value is a list of `{ value, label }`. */
export function MultiPickerField<V extends FormValues>(
  props: FieldProps<V, FieldName<V, Option[]>> & Search,
) {
  const { form, name, search, searchKey } = props;
  const field = useField(props, (value: Option[]) => value.map(({ label }) => label).join('; '));
  return (
    <AsyncMultiPicker
      {...field}
      search={search}
      searchKey={searchKey}
      value={form.values[name] as Option[]}
      onChange={(value) => form.set(name, value as V[typeof name])}
    />
  );
}
