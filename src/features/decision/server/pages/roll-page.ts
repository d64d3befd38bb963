import { createElement as h, type ReactElement } from 'react';
import { type AwardCatalogue, findAward } from '../../../../law/awards/index.ts';
import { formatDay } from '../../../../law/calendar/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { PageAnswer, PublicPage } from '../../../../platform/http/page.ts';
import { catalogueOfUnits, nationalCatalogue } from '../../../catalogue/server/index.ts';
import {
  COUNTED_AT_MOST,
  findPublicHonours,
  type PublicHonour,
  ROLL_SIZE,
  type RollQuery,
} from './public-honours.ts';

const FIRST_YEAR = 1945;
const LAST_PAGE = COUNTED_AT_MOST / ROLL_SIZE;

/** The public roll of honour: whoever was honoured, for everybody, without script. What is public is said in `PublicHonour`. */
export const rollPage: PublicPage = {
  path: '/vinh-danh',
  async run({ db, clock }, _params, given): Promise<PageAnswer> {
    const query = queryOf(given);
    const { items, total } = await findPublicHonours(db, query);
    const units = [...new Set(items.map(({ unitId }) => unitId))];
    const catalogue = await catalogueOfUnits(db, units, today(clock));
    const year = Number(today(clock).slice(0, 4));
    return {
      status: 200,
      title: 'Vinh danh',
      body: h(
        'div',
        { className: 'sheet' },
        h('h1', null, 'Vinh danh'),
        h('p', null, 'Tập thể, cá nhân, hộ gia đình được khen thưởng. Tìm được cả khi gõ không dấu.'),
        searchForm(query, year),
        ...result(query, items, total, catalogue),
      ),
    };
  },
};

function queryOf(given: Readonly<Record<string, string>>): RollQuery {
  const words = (name: string) => (given[name] ?? '').normalize('NFC').trim().slice(0, 100);
  const number = (name: string, from: number, to: number) => {
    const value = Number(given[name] ?? '');
    return Number.isInteger(value) && value >= from && value <= to ? value : null;
  };
  const award = words('danh-hieu');
  return {
    words: words('ten'),
    award: award === '' ? null : award,
    year: number('nam', FIRST_YEAR, 2200),
    unit: words('don-vi'),
    page: number('trang', 1, LAST_PAGE) ?? 1,
  };
}

function searchForm({ words, award, year, unit }: RollQuery, thisYear: number): ReactElement {
  const text = (name: string, label: string, value: string) =>
    h(
      'div',
      { className: 'field', key: name },
      h('label', { htmlFor: name }, label),
      h('input', { id: name, name, type: 'search', defaultValue: value, maxLength: 100 }),
    );
  const choice = (name: string, label: string, value: string, options: [string, string][]) =>
    h(
      'div',
      { className: 'field', key: name },
      h('label', { htmlFor: name }, label),
      h(
        'select',
        { id: name, name, defaultValue: value },
        h('option', { value: '' }, 'Tất cả'),
        ...options.map(([key, words]) => h('option', { key, value: key }, words)),
      ),
    );
  const awards = nationalCatalogue().awards.map((one): [string, string] => [one.id, one.name.vi]);
  const years = Array.from({ length: 30 }, (_, i): [string, string] => [
    `${thisYear - i}`,
    `${thisYear - i}`,
  ]);
  return h(
    'form',
    { method: 'get', action: '/vinh-danh', role: 'search' },
    h(
      'div',
      { className: 'fields' },
      text('ten', 'Tên', words),
      text('don-vi', 'Đơn vị', unit),
      choice('danh-hieu', 'Danh hiệu, hình thức khen thưởng', award ?? '', awards),
      choice('nam', 'Năm', year === null ? '' : String(year), years),
    ),
    h('button', { type: 'submit' }, 'Tìm'),
  );
}

function result(
  query: RollQuery,
  items: readonly PublicHonour[],
  total: number,
  catalogue: AwardCatalogue,
): ReactElement[] {
  if (items.length === 0)
    return [h('p', { key: 'none' }, 'Không tìm thấy lần khen thưởng nào. Hãy bỏ bớt điều kiện tìm.')];
  const many = total > COUNTED_AT_MOST;
  const from = (query.page - 1) * ROLL_SIZE;
  const count = many ? 'Hơn 1.000' : total.toLocaleString('vi');
  return [
    h(
      'table',
      { className: 'rows wide', key: 'rows' },
      h('caption', null, `${count} lần khen thưởng, mới nhất trước`),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          ...['Tên', 'Đơn vị', 'Danh hiệu, hình thức', 'Thành tích', 'Quyết định'].map((name) =>
            h('th', { key: name, scope: 'col' }, name),
          ),
        ),
      ),
      h('tbody', null, ...items.map((item) => row(item, catalogue))),
    ),
    ...(total > ROLL_SIZE ? [pagesOf(query, from + items.length < total)] : []),
    ...(many
      ? [h('p', { className: 'quiet', key: 'many' }, 'Chỉ xem được 1.000 lần đầu; hãy thêm điều kiện tìm.')]
      : []),
  ];
}

function pagesOf(query: RollQuery, more: boolean): ReactElement {
  return h(
    'nav',
    { className: 'pages', key: 'pages', 'aria-label': 'Các trang' },
    ...(query.page > 1 ? [pageLink(query, query.page - 1, 'Trang trước')] : []),
    h('span', { key: 'at' }, `Trang ${query.page}`),
    ...(more && query.page < LAST_PAGE ? [pageLink(query, query.page + 1, 'Trang sau')] : []),
  );
}

function row(item: PublicHonour, catalogue: AwardCatalogue): ReactElement {
  const { yearFrom, year, decisionNumber } = item;
  return h(
    'tr',
    { key: item.id },
    h('th', { scope: 'row' }, item.subjectName),
    h('td', null, item.unitName),
    h('td', null, findAward(catalogue, item.award)?.name.vi ?? item.award),
    h('td', null, yearFrom === null || yearFrom === year ? `Năm ${year}` : `${yearFrom}–${year}`),
    h('td', null, `${decisionNumber === null ? '' : `Số ${decisionNumber}, `}${formatDay(item.decidedOn)}`),
  );
}

function pageLink({ words, award, year, unit }: RollQuery, page: number, text: string): ReactElement {
  const given = { ten: words, 'don-vi': unit, 'danh-hieu': award ?? '', nam: String(year ?? '') };
  const search = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
  search.set('trang', String(page));
  return h('a', { key: text, href: `/vinh-danh?${search}` }, text);
}
