import { Checkbox, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import type { Column } from './column.ts';
import classes from './data-table.module.css';
import { ariaSort, nextSort } from './list-state.ts';
import { role } from './role.ts';
import type { ListQuery } from './use-list-query.ts';
import type { Selection } from './use-selection.ts';

const messages = defineMessages({
  vi: {
    selectAll: 'Chọn tất cả các dòng của trang này',
    select: 'Chọn',
    sortBy: 'Sắp xếp theo',
    unsorted: 'Mặc định',
    up: (header: string) => `${header} (tăng dần)`,
    down: (header: string) => `${header} (giảm dần)`,
  },
  en: {
    selectAll: 'Select all rows of this page',
    select: 'Select',
    sortBy: 'Sort by',
    unsorted: 'As it comes',
    up: (header: string) => `${header} (ascending)`,
    down: (header: string) => `${header} (descending)`,
  },
});

interface Props<T> {
  columns: readonly Column<T>[];
  list: Pick<ListQuery, 'sort' | 'setSort'>;
}

/** The headers; those one can sort by are buttons. */
export function TableHead<T>({
  columns,
  list,
  items,
  selection,
}: Props<T> & { items: readonly T[]; selection: Selection<T> | undefined }) {
  const words = useMessages(messages);
  const selectable = selection === undefined ? [] : items.filter(selection.maySelect);
  const chosen = selectable.filter((row) => selection?.has(row)).length;
  return (
    <thead {...role('rowgroup')}>
      <tr {...role('row')}>
        {selection !== undefined && (
          <th scope="col" {...role('columnheader')} className={classes.select} aria-label={words.select}>
            <Checkbox
              aria-label={words.selectAll}
              checked={chosen > 0 && chosen === selectable.length}
              indeterminate={chosen > 0 && chosen < selectable.length}
              disabled={selectable.length === 0}
              onChange={(event) => selection.setMany(selectable, event.currentTarget.checked)}
            />
          </th>
        )}
        {columns.map((column) => (
          <Header key={column.id} column={column} list={list} />
        ))}
      </tr>
    </thead>
  );
}

function Header<T>({ column, list }: { column: Column<T>; list: Props<T>['list'] }) {
  const { id, header, sortable, numeric, width } = column;
  const sorted = ariaSort(list.sort, id);
  const Icon = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }[sorted];
  return (
    <th
      scope="col"
      {...role('columnheader')}
      aria-sort={sortable ? sorted : undefined}
      className={numeric ? classes.numeric : undefined}
      style={{ width }}
    >
      {sortable ? (
        <button
          type="button"
          className={classes.sort}
          data-sorted={sorted !== 'none'}
          onClick={() => list.setSort(nextSort(list.sort, id))}
        >
          {header}
          <Icon size={16} aria-hidden="true" />
        </button>
      ) : (
        header
      )}
    </th>
  );
}

/** The choice of the sort on a phone, where the headers are not seen. */
export function SortSelect<T>({ columns, list }: Props<T>) {
  const words = useMessages(messages);
  const sortable = columns.filter((column) => column.sortable);
  if (sortable.length === 0) return null;
  // A list may begin in an order that no column shows, such as the newest first.
  const isShown = sortable.some(({ id }) => list.sort === id || list.sort === `-${id}`);
  return (
    <NativeSelect
      className={classes.sortSelect}
      label={words.sortBy}
      value={isShown ? list.sort : ''}
      onChange={(event) => list.setSort(event.currentTarget.value)}
      data={[
        ...(isShown ? [] : [{ value: '', label: words.unsorted }]),
        ...sortable.flatMap(({ id, header }) => [
          { value: id, label: words.up(header) },
          { value: `-${id}`, label: words.down(header) },
        ]),
      ]}
    />
  );
}
