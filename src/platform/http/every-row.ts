import { AppError } from '../errors/app-error.ts';
import { COUNTED_AT_MOST } from './paging.ts';

const PAGE = 1000;

/**
 * All rows of a list, for its sheet.
 * @param list gives one page of it, as on screen
 * @throws AppError `too-large` beyond 10,000 rows, which no filter has narrowed
 */
export async function everyRow<R>(
  list: (page: {
    page: number;
    size: number;
  }) => Promise<{ items: readonly R[]; total: number; more?: boolean }>,
): Promise<R[]> {
  const rows: R[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total, more } = await list({ page, size: PAGE });
    if (more === true || total > COUNTED_AT_MOST) throw tooMany();
    rows.push(...items);
    if (items.length === 0 || rows.length >= total) return rows;
  }
}

function tooMany(): AppError {
  return new AppError('too-large', {
    detail: {
      vi: 'Danh sách có hơn 10.000 dòng. Hãy lọc bớt rồi xuất từng phần.',
      en: 'The list has more than 10,000 rows. Filter it and export it in parts.',
    },
  });
}
