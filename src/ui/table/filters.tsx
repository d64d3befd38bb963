import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './filters.module.css';
import type { ListQuery } from './use-list-query.ts';

const messages = defineMessages({
  vi: {
    filters: 'Bộ lọc',
    search: 'Tìm kiếm',
    searchHint: 'Gõ không dấu cũng được',
    all: 'Tất cả',
    clear: 'Bỏ bộ lọc',
  },
  en: {
    filters: 'Filters',
    search: 'Search',
    searchHint: 'Diacritics are not needed',
    all: 'All',
    clear: 'Clear the filters',
  },
});

/** A list with its column of filters on the left; on narrow screens the filters fold away above it. */
export function ListLayout({ filters, children }: { filters: ReactNode; children: ReactNode }) {
  const words = useMessages(messages);
  const wide = globalThis.matchMedia?.('(min-width: 75em)').matches ?? true;
  return (
    <div className={classes.layout}>
      <details className={classes.filters} open={wide} data-screen-only>
        <summary>{words.filters}</summary>
        <search className={classes.fields}>{filters}</search>
      </details>
      <div className={classes.content}>{children}</div>
    </div>
  );
}

/** The search field of a list; searches when one stops typing. */
export function SearchFilter({ list, label }: { list: ListQuery<never>; label?: string }) {
  const words = useMessages(messages);
  const [text, setText] = useState(list.q);
  const search = useDebouncedCallback(list.setSearch, 300);
  // "Back" and "clear the filters" change the address from outside.
  useEffect(() => setText(list.q), [list.q]);
  return (
    <TextInput
      type="search"
      label={label ?? words.search}
      description={words.searchHint}
      leftSection={<IconSearch size={18} aria-hidden="true" />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
    />
  );
}

/** A filter with a few fixed values. */
export function SelectFilter<F extends string>({
  list,
  name,
  label,
  options,
}: {
  list: ListQuery<F>;
  name: F;
  label: string;
  options: readonly { value: string; label: string }[];
}) {
  const words = useMessages(messages);
  return (
    <NativeSelect
      label={label}
      value={list.filters[name] ?? ''}
      onChange={(event) => list.setFilter(name, event.currentTarget.value || undefined)}
      data={[{ value: '', label: words.all }, ...options]}
    />
  );
}

/** Takes all filters away; seen only when one is set. */
export function ClearFilters({ list }: { list: ListQuery<never> }) {
  const words = useMessages(messages);
  if (!list.filtered) return null;
  return (
    <Button variant="subtle" onClick={list.clearFilters}>
      {words.clear}
    </Button>
  );
}
