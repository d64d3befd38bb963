import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { isDay } from '../../law/calendar/day.ts';

/** What stands behind the `?` of an address; always texts, as the address has them. */
export type SearchParams = Readonly<Record<string, string>>;

/** `?a=1&b=x` as a record of texts. */
export function parseSearch(text: string): SearchParams {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The inverse of `parseSearch`; empty and absent values are left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

/** The search parameters of the present address. */
export function useSearchParams(): SearchParams {
  return useSearch({ strict: false }) as SearchParams;
}

/** Changes some search parameters and keeps the others; `undefined` removes one. `replace` makes no step in the history. */
export function useSetSearchParams(): (
  change: Readonly<Record<string, string | undefined>>,
  options?: { replace?: boolean },
) => void {
  const navigate = useNavigate();
  return (change, { replace = false } = {}) =>
    void navigate({
      to: '.',
      search: (before: SearchParams) => ({ ...before, ...change }),
      replace,
      resetScroll: false,
    } as never);
}

/** One search parameter and a function that changes it, such as the tab of a page. */
export function useSearchParam(name: string): [string | undefined, (value: string | undefined) => void] {
  const value = useSearchParams()[name];
  const set = useSetSearchParams();
  return [value, (next) => set({ [name]: next })];
}

/** One search parameter that is a day; what is no day counts as absent, such as in an address typed by hand. */
export function useDayParam(name: string): [string | undefined, (day: string | undefined) => void] {
  const [value, set] = useSearchParam(name);
  return [value !== undefined && isDay(value) ? value : undefined, set];
}

/** A parameter of the page's path, such as `planId` of `/ke-hoach/$planId`. */
export function usePathParam(name: string): string {
  const value = (useParams({ strict: false }) as SearchParams)[name];
  if (value === undefined) throw new Error(`the path of this page has no $${name}`);
  return value;
}
