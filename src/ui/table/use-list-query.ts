import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { api, type Query } from '../api/api.ts';
import type { ListAnswer } from '../api/list.ts';
import { useSearchParams, useSetSearchParams } from '../page/search-params.ts';
import { readListState } from './list-state.ts';

export interface ListOptions<F extends string> {
  /** Names of the filters, as the API and the address have them. */
  filters?: readonly F[];
  /** `name` ascending or `-name` descending. */
  defaultSort?: string;
  defaultSize?: number;
}

/** The state of a list; all of it stands in the address, so that it can be sent to others and "back" keeps it. */
export interface ListQuery<F extends string = string> {
  page: number;
  size: number;
  sort: string | undefined;
  /** Search text without diacritics; empty when there is none. */
  q: string;
  /** Values of the filters that are set. */
  filters: Readonly<Partial<Record<F, string>>>;
  /** Whether a filter or a search text is set. */
  filtered: boolean;
  setPage(page: number): void;
  setSort(sort: string): void;
  setSearch(q: string): void;
  /** `undefined` removes the filter. */
  setFilter(name: F, value: string | undefined): void;
  clearFilters(): void;
  /** What is sent to the API. */
  query: Query;
}

/** The list's state, read from and written to the address. */
export function useListQuery<const F extends string = never>(options: ListOptions<F> = {}): ListQuery<F> {
  const params = useSearchParams();
  const set = useSetSearchParams();
  const state = readListState(params, options);
  const names = options.filters ?? [];
  return {
    ...state,
    setPage: (page) => set({ page: page === 1 ? undefined : String(page) }),
    setSort: (sort) => set({ sort: sort === options.defaultSort ? undefined : sort, page: undefined }),
    // Each letter would be a step in the history.
    setSearch: (q) => set({ q, page: undefined }, { replace: true }),
    setFilter: (name, value) => set({ [name]: value, page: undefined }),
    clearFilters: () =>
      set({ q: undefined, page: undefined, ...Object.fromEntries(names.map((name) => [name, undefined])) }),
    query: {
      page: state.page,
      size: state.size,
      sort: state.sort,
      q: state.q,
      ...(state.filters as Record<string, string>),
    },
  };
}

/**
 * Reads one page of the list at `path`; the earlier page stays on screen until the next has come.
 * `key` begins the query key, such as `['plan', 'list']`; `useLive` and mutations invalidate by it. `extra` is sent besides.
 */
export function useList<T, A extends ListAnswer<T> = ListAnswer<T>>(
  key: readonly unknown[],
  path: string,
  list: Pick<ListQuery, 'query'>,
  extra: Query = {},
): UseQueryResult<A> {
  const query = { ...list.query, ...extra };
  return useQuery<A>({
    queryKey: [...key, query],
    queryFn: ({ signal }) => api.get<A>(path, query, { signal }),
    placeholderData: keepPreviousData,
  });
}
