import { createElement as h, type ReactElement } from 'react';
import { type AwardCatalogue, awardName } from '../../../../law/awards/index.ts';
import { formatDay } from '../../../../law/calendar/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { Language } from '../../../../platform/errors/app-error.ts';
import type { PageAnswer, PublicPage } from '../../../../platform/http/page.ts';
import { addressIn, languageOf, otherLanguage } from '../../../../platform/http/page-language.ts';
import { catalogueOfUnits } from '../../../catalogue/server/index.ts';
import {
  COUNTED_AT_MOST,
  findPublicHonours,
  type PublicHonour,
  ROLL_SIZE,
  type RollQuery,
} from './public-honours.ts';
import { rollForm } from './roll-form.ts';
import { ROLL_WORDS } from './roll-words.ts';

const FIRST_YEAR = 1945;
const LAST_PAGE = COUNTED_AT_MOST / ROLL_SIZE;

/** The public roll of honour: whoever was honoured, for everybody, without script. What is public is said in `PublicHonour`. */
export const rollPage: PublicPage = {
  path: '/vinh-danh',
  async run({ db, clock }, _params, given): Promise<PageAnswer> {
    const query = queryOf(given);
    const language = languageOf(given);
    const words = ROLL_WORDS[language];
    const { items, total } = await findPublicHonours(db, query);
    const units = [...new Set(items.map(({ unitId }) => unitId))];
    const catalogue = await catalogueOfUnits(db, units, today(clock));
    return {
      status: 200,
      title: words.title,
      body: h(
        'div',
        { className: 'sheet' },
        h('h1', null, words.title),
        h('p', null, words.intro),
        rollForm(query, Number(today(clock).slice(0, 4)), language),
        ...result(query, items, total, catalogue, language),
      ),
      inTwo: { language, other: addressOf(query, query.page, otherLanguage(language)) },
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

function result(
  query: RollQuery,
  items: readonly PublicHonour[],
  total: number,
  catalogue: AwardCatalogue,
  language: Language,
): ReactElement[] {
  const words = ROLL_WORDS[language];
  if (items.length === 0) return [h('p', { key: 'none' }, words.none)];
  const many = total > COUNTED_AT_MOST;
  const from = (query.page - 1) * ROLL_SIZE;
  return [
    h(
      'table',
      { className: 'rows wide', key: 'rows' },
      h('caption', null, words.caption(many ? null : total)),
      h(
        'thead',
        null,
        h('tr', null, ...words.columns.map((name) => h('th', { key: name, scope: 'col' }, name))),
      ),
      h('tbody', null, ...items.map((item) => row(item, catalogue, language))),
    ),
    ...(total > ROLL_SIZE ? [pagesOf(query, from + items.length < total, language)] : []),
    ...(many ? [h('p', { className: 'quiet', key: 'many' }, words.many)] : []),
  ];
}

function pagesOf(query: RollQuery, more: boolean, language: Language): ReactElement {
  const words = ROLL_WORDS[language];
  const link = (page: number, text: string) =>
    h('a', { key: text, href: addressOf(query, page, language) }, text);
  return h(
    'nav',
    { className: 'pages', key: 'pages', 'aria-label': words.pages },
    ...(query.page > 1 ? [link(query.page - 1, words.before)] : []),
    h('span', { key: 'at' }, words.page(query.page)),
    ...(more && query.page < LAST_PAGE ? [link(query.page + 1, words.after)] : []),
  );
}

function row(item: PublicHonour, catalogue: AwardCatalogue, language: Language): ReactElement {
  const { yearFrom, year, decisionNumber } = item;
  const words = ROLL_WORDS[language];
  const decided = `${decisionNumber === null ? '' : words.decision(decisionNumber)}${formatDay(item.decidedOn)}`;
  return h(
    'tr',
    { key: item.id },
    h('th', { scope: 'row' }, item.subjectName),
    h('td', null, item.unitName),
    h('td', null, awardName(catalogue, item.award, language)),
    h(
      'td',
      { className: 'short' },
      yearFrom === null || yearFrom === year ? words.ofYear(year) : `${yearFrom}–${year}`,
    ),
    h('td', null, decided),
  );
}

function addressOf({ words, award, year, unit }: RollQuery, page: number, language: Language): string {
  const trang = page === 1 ? '' : String(page);
  return addressIn(language, '/vinh-danh', {
    ...{ ten: words, 'don-vi': unit, 'danh-hieu': award ?? '', nam: String(year ?? ''), trang },
  });
}
