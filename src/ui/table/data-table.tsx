import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import type { ListAnswer } from '../api/list.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { LoadingLines } from '../page/loaded.tsx';
import { ProblemPanel } from '../page/problem-page.tsx';
import { BulkBar } from './bulk-bar.tsx';
import type { Column, RowLink } from './column.ts';
import classes from './data-table.module.css';
import { Pager } from './pager.tsx';
import { role } from './role.ts';
import { SortSelect, TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import type { ListQuery } from './use-list-query.ts';
import type { Selection } from './use-selection.ts';

const messages = defineMessages({
  vi: {
    nothingFound: 'Không có dòng nào khớp với bộ lọc.',
    clear: 'Bỏ bộ lọc',
    busy: 'Đang tải lại',
  },
  en: { nothingFound: 'No row matches the filters.', clear: 'Clear the filters', busy: 'Loading again' },
});

export interface DataTableProps<T> {
  /** What the rows are; read out, and printed above the table. */
  caption: string;
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  /** The answer of `useList`. */
  answer: UseQueryResult<ListAnswer<T>>;
  /** The state of `useListQuery`. */
  list: ListQuery<never>;
  rowLink?: RowLink<T>;
  /** Marks a row, such as one that is late. */
  rowTone?: (row: T) => 'red' | 'amber' | undefined;
  /** What stands here while there is nothing at all: an `Empty` with the first act. */
  empty: ReactNode;
  /** From `useSelection`, for bulk acts. */
  selection?: Selection<T>;
  /** Buttons of the bar that appears when rows are selected. */
  bulkActs?: ReactNode;
}

/** A page of a list as a table; sorted, filtered and paged by the server. On a phone the rows become cards. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { caption, columns, answer, list, empty, selection } = props;
  const words = useMessages(messages);
  if (answer.data === undefined) {
    return answer.error === null ? (
      <LoadingLines lines={9} />
    ) : (
      <ProblemPanel error={answer.error} onRetry={() => void answer.refetch()} />
    );
  }
  const { items, total, more, page, size } = answer.data;
  if (total === 0) {
    if (!list.filtered) return empty;
    return (
      <p role="status" className={classes.nothing}>
        {words.nothingFound}{' '}
        <button type="button" className={classes.plain} onClick={list.clearFilters}>
          {words.clear}
        </button>
      </p>
    );
  }
  return (
    <>
      {selection !== undefined && <BulkBar selection={selection} acts={props.bulkActs} />}
      <SortSelect columns={columns} list={list} />
      <Region {...props} items={items} />
      {answer.isPlaceholderData && (
        <span role="status" className="sv-hidden">
          {words.busy}
        </span>
      )}
      <Pager page={page} size={size} total={total} more={more} onPage={list.setPage} label={caption} />
    </>
  );
}

function Region<T>(props: DataTableProps<T> & { items: readonly T[] }) {
  const { caption, columns, rowKey, rowLink, rowTone, list, selection, items, answer } = props;
  const id = useId();
  return (
    <section
      className={classes.region}
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-busy={answer.isPlaceholderData}
    >
      <table className={classes.table} {...role('table')}>
        <caption id={id} className={classes.caption}>
          {caption}
        </caption>
        <TableHead columns={columns} list={list} items={items} selection={selection} />
        <tbody {...role('rowgroup')}>
          {items.map((row) => (
            <TableRow
              key={rowKey(row)}
              row={row}
              columns={columns}
              link={rowLink?.(row) ?? null}
              tone={rowTone?.(row)}
              selection={selection}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
