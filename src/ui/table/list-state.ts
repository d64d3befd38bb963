export const DEFAULT_SIZE = 50;
const MAX_SIZE = 200;

/** Page, size, sort, search text and filters out of the search parameters of an address; nonsense counts as absent. */
export function readListState<F extends string>(
  params: Readonly<Record<string, string>>,
  options: { filters?: readonly F[]; defaultSort?: string; defaultSize?: number },
) {
  const filters: Partial<Record<F, string>> = {};
  for (const name of options.filters ?? []) if (params[name]) filters[name] = params[name];
  const q = params.q ?? '';
  return {
    page: readNumber(params.page, Number.MAX_SAFE_INTEGER) ?? 1,
    size: readNumber(params.size, MAX_SIZE) ?? options.defaultSize ?? DEFAULT_SIZE,
    sort: params.sort ?? options.defaultSort,
    q,
    filters: filters as Readonly<Partial<Record<F, string>>>,
    filtered: q !== '' || Object.keys(filters).length > 0,
  };
}

function readNumber(text: string | undefined, most: number): number | undefined {
  if (text === undefined || !/^[1-9]\d{0,8}$/.test(text)) return undefined;
  return Math.min(Number(text), most);
}

/** The sort after a click on the header of `column`: ascending first, then to and fro. */
export function nextSort(sort: string | undefined, column: string): string {
  return sort === column ? `-${column}` : column;
}

/** What `aria-sort` of the header of `column` says. */
export function ariaSort(sort: string | undefined, column: string): 'ascending' | 'descending' | 'none' {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : 'none';
}

/** Page numbers to offer around `page` of `last`, with 0 for a gap: 1 0 4 5 6 0 20. */
export function pagesToOffer(page: number, last: number): number[] {
  const near = [1, page - 1, page, page + 1, last].filter((each) => each >= 1 && each <= last);
  const pages = [...new Set(near)].sort((a, b) => a - b);
  return pages.flatMap((each, i) => {
    const gap = each - (pages[i - 1] ?? 0);
    if (i === 0 || gap === 1) return [each];
    return gap === 2 ? [each - 1, each] : [0, each];
  });
}
