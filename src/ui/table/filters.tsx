import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { DayInput } from '../form/day-input.tsx';
import { yearOptions } from '../form/options.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './filters.module.css';
import type { ListQuery } from './use-list-query.ts';

const messages = defineMessages({
  vi: {
    filters: 'Bộ lọc',
    search: 'Tìm kiếm',
    searchHint: 'Gõ không dấu cũng được',
    all: 'Tất cả',
    year: 'Năm',
    clear: 'Bỏ bộ lọc',
  },
  en: {
    filters: 'Filters',
    search: 'Search',
    searchHint: 'Diacritics are not needed',
    all: 'All',
    year: 'Year',
    clear: 'Clear the filters',
  },
});

interface ListLayoutProps {
  /** Left out where `filters` are not those of a list. */
  list?: ListQuery<never>;
  /** What is searched, above the search field; false where the list has none. */
  search?: string | false;
  /** Between the search field and the button that clears all. */
  filters?: ReactNode;
  /** Above the rows, where the acts of the page are those of another part of it. */
  acts?: ReactNode;
  children: ReactNode;
}

/** A list with its column of filters on the left; on narrow screens the filters fold away above it. */
export function ListLayout({ list, search, filters, acts, children }: ListLayoutProps) {
  const words = useMessages(messages);
  const wide = globalThis.matchMedia?.('(min-width: 75em)').matches ?? true;
  return (
    <div className={classes.layout}>
      <details className={classes.filters} open={wide} data-screen-only>
        <summary>{words.filters}</summary>
        <search className={classes.fields}>
          {list !== undefined && search !== false && <SearchFilter list={list} label={search} />}
          {filters}
          {list !== undefined && <ClearFilters list={list} />}
        </search>
      </details>
      <div className={classes.content}>
        {acts !== undefined && <div className={classes.acts}>{acts}</div>}
        {children}
      </div>
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

/** A filter by the years that the list has; its name in the address is `year`. */
export function YearFilter({ list, years }: { list: ListQuery<'year'>; years: readonly number[] }) {
  const words = useMessages(messages);
  return <SelectFilter list={list} name="year" label={words.year} options={yearOptions(years)} />;
}

/** A filter by one day; what is no whole day yet filters nothing. */
export function DayFilter<F extends string>(props: { list: ListQuery<F>; name: F; label: string }) {
  const { list, name, label } = props;
  return (
    <DayInput
      label={label}
      value={list.filters[name] ?? null}
      onChange={(day) =>
        list.setFilter(name, day !== null && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined)
      }
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
