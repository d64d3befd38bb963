import { MultiSelect, Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import type { Option } from './fields.tsx';

const messages = defineMessages({
  vi: {
    hint: 'Gõ để tìm, không dấu cũng được',
    nothing: 'Không tìm thấy',
    searching: 'Đang tìm…',
    clear: (label: string) => `Bỏ chọn: ${label}`,
  },
  en: {
    hint: 'Type to search; diacritics are not needed',
    nothing: 'Nothing found',
    searching: 'Searching…',
    clear: (label: string) => `Clear: ${label}`,
  },
});

export interface PickerProps {
  label: string;
  /** Begins the query key, such as `['unit', 'pick']`. */
  searchKey: readonly unknown[];
  /** Asks the server, which searches without diacritics; at most some twenty options. */
  search: (q: string, options: { signal: AbortSignal }) => Promise<readonly Option[]>;
  id?: string;
  name?: string;
  description?: string;
  error?: string;
  disabled?: boolean;
  wrapperProps?: SelectProps['wrapperProps'];
  'aria-required'?: boolean;
}

const SEARCH_AFTER_MS = 250;

function useOptions({ searchKey, search }: PickerProps, text: string, chosen: readonly Option[]) {
  const words = useMessages(messages);
  const typed = chosen.some(({ label }) => label === text) ? '' : text.trim();
  const [q] = useDebouncedValue(typed, SEARCH_AFTER_MS);
  const found = useQuery({
    queryKey: [...searchKey, q],
    queryFn: ({ signal }) => search(q, { signal }),
    placeholderData: keepPreviousData,
  });
  const options = found.data ?? [];
  const searching = found.isPending || found.isPlaceholderData || q !== typed;
  const missing = chosen.filter(({ value }) => !options.some((option) => option.value === value));
  return {
    // Names need not be unique: a unit and its successor may be called the same.
    data: [...options, ...missing],
    all: [...chosen, ...options],
    nothing: searching ? words.searching : words.nothing,
    /** What is listed is about to change. */
    searching,
  };
}

/** What the server has found is not filtered again: it knows better what matches without diacritics. */
const keepAll = <T extends { options: unknown[] }>({ options }: T) => options as never;

/** The library hides the button that clears from the keyboard, and makes it smaller than a target may be. */
const clearButton = (label: string) => ({
  'aria-label': label,
  'aria-hidden': false,
  tabIndex: 0,
  style: { minWidth: 28, minHeight: 28 },
});

/** Long names end before the two buttons in the field. */
const CLEAR_OF_BUTTONS = { input: { paddingInlineEnd: '4rem' } };

/** The list of options stays beside its field, within the page's landmarks. */
const IN_PLACE = { withinPortal: false };

/** One of many things that the server searches, such as a unit or a person. */
export function AsyncPicker(
  props: PickerProps & { value: Option | null; onChange: (value: Option | null) => void },
) {
  const { label, value, onChange, description, searchKey, search, ...rest } = props;
  const words = useMessages(messages);
  const [text, setText] = useState(value?.label ?? '');
  const { data, all, nothing, searching } = useOptions(props, text, value === null ? [] : [value]);
  return (
    <Select
      {...rest}
      label={label}
      description={description ?? words.hint}
      searchable
      clearable
      styles={CLEAR_OF_BUTTONS}
      clearButtonProps={clearButton(words.clear(label))}
      comboboxProps={IN_PLACE}
      data={data}
      filter={keepAll}
      aria-busy={searching}
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage={nothing}
      value={value?.value ?? null}
      onChange={(next) => onChange(all.find((option) => option.value === next) ?? null)}
    />
  );
}

/** Several of many things that the server searches. */
export function AsyncMultiPicker(
  props: PickerProps & { value: readonly Option[]; onChange: (value: Option[]) => void },
) {
  const { label, value, onChange, description, searchKey, search, ...rest } = props;
  const words = useMessages(messages);
  const [text, setText] = useState('');
  const { data, all, nothing, searching } = useOptions(props, text, value);
  return (
    <MultiSelect
      {...rest}
      label={label}
      description={description ?? words.hint}
      searchable
      clearable
      clearSearchOnChange
      clearButtonProps={clearButton(words.clear(label))}
      comboboxProps={IN_PLACE}
      data={data}
      filter={keepAll}
      aria-busy={searching}
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage={nothing}
      value={value.map((option) => option.value)}
      onChange={(next) => onChange(next.flatMap((each) => all.find((option) => option.value === each) ?? []))}
    />
  );
}
